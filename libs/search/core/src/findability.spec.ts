import { describe, expect, it } from '@jest/globals';
import { METRICS, profileFrom, SERVICES, toSearchDocument, type VendorProfile } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { NOTHING_ASKED } from './asked-filters.js';
import { fitDay } from './fit-day.js';
import { askedOfNeed, askedOfSearch, silentInNeed, silentInSearch, toldCount } from './findability.js';
import { type NaiveListing, satisfies, searchNaively } from './naive-search.js';
import type { Need } from './need.js';
import { parseSearchUrl } from './query-url.js';
import { FILTER_FIELDS, type FilterField, NOT_PROVIDED } from './search-fields.js';
import { vendorQuery, type VendorQuery } from './vendor-query.js';

const YEAR = 2026;
const day = fitDay(new Date('2026-11-20T12:00:00Z'));
type Said = Parameters<typeof profileFrom>[0];
const profileOf = (said: Partial<Said>): VendorProfile => profileFrom({ name: 'Larkspur', ...said });
const listing = (said: Partial<Said>): NaiveListing => ({
  document: toSearchDocument(profileOf(said), {
    today: day.today,
    vendorId: '00000000-0000-7000-8000-000000000001',
    slug: 'larkspur',
    version: 1,
    claimed: true,
    verified: false,
  }),
  rating: null,
  fresh: false,
  replyMinutes: null,
});
const silent = (parts: Parameters<typeof vendorQuery>[0], said: Partial<Said>): string[] =>
  silentInSearch(askedOfSearch(vendorQuery(parts)) ?? '', listing(said), YEAR);

describe('what a search remembers', () => {
  it('is its filters alone, and nothing of one with words or a named region', () => {
    expect(askedOfSearch(vendorQuery({ filters: { service: ['DISPATCH'] }, sort: 'NAME' }))).toBe(
      'service=DISPATCH',
    );
    expect(askedOfSearch(vendorQuery({ text: 'my dentist', filters: { service: ['DISPATCH'] } }))).toBeNull();
    expect(askedOfSearch(vendorQuery({ filters: { agentRegion: ['US:My address'] } }))).toBeNull();
    expect(askedOfSearch(vendorQuery({ sort: 'NAME' }))).toBeNull();
    const near = { place: 'my street, Athens', km: 5 };
    expect(askedOfSearch(vendorQuery({ near, filters: { service: ['DISPATCH'] } }))).toBe(
      'service=DISPATCH&worded=near',
    );
  });

  it('is the same for the same musts in any order, without wishes and volume', () => {
    const pilot = { importance: 'SHOULD', criterion: { kind: 'PILOT' } } as const;
    const service = { importance: 'MUST', criterion: { kind: 'SERVICE', code: 'DISPATCH' } } as const;
    const greek = { importance: 'MUST', criterion: { kind: 'LANGUAGE', code: 'el', level: null } } as const;
    const need = (requirements: Need['requirements']): Need => ({ requirements, contactsPerWeek: 7 });
    const asked = askedOfNeed(need([service, greek, pilot]));
    expect(asked).toBe(askedOfNeed(need([greek, service])));
    expect(asked).not.toContain('PILOT');
    expect(askedOfNeed(need([pilot]))).toBeNull();
  });
});

describe('a search that asks for what a listing does not state', () => {
  const dispatch = { services: [{ service: 'DISPATCH' as const }] };

  it('names the field, once, when nothing stated speaks against it', () => {
    const asked = { filters: { service: ['DISPATCH'] }, ranges: { asaAtMost: 20, holdAtMost: 30 } };
    expect(silent(asked, dispatch)).toEqual(['metrics']);
    expect(silent({ ...asked, pilotOffered: true }, dispatch)).toEqual(['metrics', 'pilotOffers']);
  });

  it('names nothing when something stated keeps it out anyway, or when silence was asked for', () => {
    const asked = { filters: { service: ['TELESALES'] }, ranges: { asaAtMost: 20 } };
    expect(silent(asked, dispatch)).toEqual([]);
    expect(silent({ filters: { technology: [NOT_PROVIDED] } }, dispatch)).toEqual([]);
  });

  it('names places, hours and prices where nothing is said of them, and nothing where something is', () => {
    const monthCost = { contacts: 100, amount: 500, currency: 'EUR' };
    const asked = { filters: { service: ['DISPATCH'] }, near: { place: 'Athens', km: 5 }, monthCost };
    expect(silent(asked, dispatch)).toEqual(['locations', 'prices']);
    const priced = { prices: [{ unit: 'CONTACT', currency: 'EUR', amountMinor: 100, rateScale: 0 }] };
    expect(silent(asked, { ...dispatch, ...priced } as Partial<Said>)).toEqual([]);
    expect(silent({ ...asked, filters: { service: ['TELESALES'] } }, dispatch)).toEqual([]);
  });

  it('names nothing that a profile cannot say', () => {
    expect(silent({ ranges: { ratingAtLeast: 4, asaAtMost: 20 } }, dispatch)).toEqual([]);
    expect(silent({ filters: { certificationVerified: ['ISO_27001'] } }, dispatch)).toEqual([]);
  });

  it('as a need names what would tell, and nothing of a need that is denied', () => {
    const need = (code: 'DISPATCH' | 'TELESALES'): string =>
      askedOfNeed({
        requirements: [
          { importance: 'MUST', criterion: { kind: 'SERVICE', code } },
          { importance: 'MUST', criterion: { kind: 'METRIC', metric: 'ASA', bound: 20 } },
        ],
        contactsPerWeek: null,
      }) ?? '';
    const subject = { profile: profileOf(dispatch), claimed: true };
    expect(silentInNeed(need('DISPATCH'), subject, day)).toEqual(['metrics']);
    expect(silentInNeed(need('TELESALES'), subject, day)).toEqual([]);
  });
});

const saids = fc.record({
  services: fc
    .subarray([...SERVICES].slice(0, 4), { maxLength: 2 })
    .map((codes) => codes.map((service) => ({ service }))),
  languages: fc.subarray(['de', 'el'], { maxLength: 2 }).map((tags) => tags.map((tag) => ({ tag }))),
  foundedYear: fc.option(fc.integer({ min: 1990, max: 2025 })),
  metrics: fc
    .subarray([...METRICS].slice(0, 6), { maxLength: 3 })
    .map((codes) => codes.map((metric) => ({ metric, value: 20, from: '2026-01-01', to: '2026-06-30' }))),
  agentsAddedPerWeek: fc.option(fc.integer({ min: 1, max: 9 })),
});
const queries: fc.Arbitrary<VendorQuery> = fc
  .record({
    service: fc.subarray([...SERVICES.slice(0, 4), NOT_PROVIDED], { maxLength: 2 }),
    language: fc.subarray(['de', 'el', 'fr'], { maxLength: 1 }),
    technology: fc.subarray(['CRM', NOT_PROVIDED], { maxLength: 1 }),
    asaAtMost: fc.constantFrom(null, 10, 30),
    yearsInBusinessAtLeast: fc.constantFrom(null, 5),
    agentsPerWeekAtLeast: fc.constantFrom(null, 3),
    pilotOffered: fc.boolean(),
  })
  .map(({ service, language, technology, pilotOffered, ...ranges }) =>
    vendorQuery({ filters: { service, language, technology }, ranges, pilotOffered }),
  );

describe('for any search without words', () => {
  it('a listing is kept out by silence exactly when it is not found, and every filter it fails asks for what it does not state', () => {
    fc.assert(
      fc.property(queries, saids, (query, said) => {
        const asked = askedOfSearch(query);
        fc.pre(asked !== null);
        const one = listing(said as Partial<Said>);
        const paths = silentInSearch(asked, one, YEAR);
        const found = searchNaively(
          [one],
          { query, asked: NOTHING_ASKED, start: { offset: 0 }, first: 1, year: YEAR, counted: [] },
          (word) => word,
        ).total;
        const unstated: Partial<Record<FilterField, boolean>> = {
          service: said.services.length === 0,
          language: said.languages.length === 0,
          technology: true,
          asaAtMost: !said.metrics.some(({ metric }) => metric === 'ASA'),
          yearsInBusinessAtLeast: said.foundedYear === null,
          agentsPerWeekAtLeast: said.agentsAddedPerWeek === null,
          pilotOffered: true,
        };
        const failed = FILTER_FIELDS.filter(
          (field) => !satisfies(one, { query, year: YEAR, asked: NOTHING_ASKED }, field),
        );
        expect(paths.length > 0).toBe(found === 0 && failed.every((field) => unstated[field]));
        expect(parseSearchUrl(new URLSearchParams(asked)).state.query.filters).toEqual(query.filters);
      }),
    );
  });

  it('stating one more thing never makes a field keep it out that did not before', () => {
    fc.assert(
      fc.property(queries, saids, (query, said) => {
        const asked = askedOfSearch(query);
        fc.pre(asked !== null);
        const before = silentInSearch(asked, listing(said as Partial<Said>), YEAR);
        const more = { ...said, pilotOffers: [{ days: 14 }] } as unknown as Partial<Said>;
        const after = silentInSearch(asked, listing(more), YEAR);
        expect(after).not.toContain('pilotOffers');
        expect(after).toEqual(before.filter((path) => path !== 'pilotOffers'));
      }),
    );
  });
});

describe('a count that is told', () => {
  it('is nothing below five, never more than there were, and never less for more searches', () => {
    expect([0, 4, 5, 9, 99, 100, 149, 1000, 1499].map(toldCount)).toEqual([
      null,
      null,
      5,
      5,
      95,
      100,
      100,
      1000,
      1000,
    ]);
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(1000), (searches, more) => {
        const told = toldCount(searches) ?? 0;
        expect(told).toBeLessThanOrEqual(searches);
        expect(toldCount(searches + more) ?? 0).toBeGreaterThanOrEqual(told);
      }),
    );
  });
});
