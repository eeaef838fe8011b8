import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Jobs } from '@ringfair/platform/jobs';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { EvidenceRepository, VerifiedListings } from '@ringfair/vendors-api';
import type { CurrencyRatesService } from '@ringfair/market-api';
import { fitDay, fitOf, glanceAt, type FitSubject } from '@ringfair/search-core';
import {
  INCLUDED_ITEMS,
  pointOf,
  profileFrom,
  type Said,
  type VendorProfile,
  WEEKDAYS,
} from '@ringfair/vendors-core';
import { needOf } from './asked-need.js';
import { FacetDictionary } from './facet-dictionary.js';
import type { NeedInput, RequirementInput } from './need.inputs.js';
import { NeedGlances } from './need-glances.js';
import { NeedRepository } from './need.repository.js';
import type { SeenMust } from './need-sql.js';
import { NeedService } from './need.service.js';
import { Gazetteer } from './places/gazetteer.js';
import { SearchDemandRepository } from './search-demand.repository.js';
import { SearchDemandService } from './search-demand.service.js';
import { SearchProjection } from './search-projection.js';
import { SearchRepository } from './search.repository.js';
import { Stemmer } from './stemmer.js';

const gazetteer = new Gazetteer();
let db: TestDatabase;
let viewer: Viewer;
let projection: SearchProjection;
let needs: NeedService;
beforeAll(async () => {
  db = await createTestDatabase();
  const repository = new SearchRepository();
  const listings = new VerifiedListings(new EvidenceRepository());
  projection = new SearchProjection(
    db.database,
    new Events(),
    repository,
    new Stemmer(repository),
    listings,
    gazetteer,
  );
  await projection.onApplicationBootstrap();
  needs = new NeedService(
    db.database,
    new NeedRepository(),
    new NeedGlances(repository, new FacetDictionary(repository)),
    projection,
    new SearchDemandService(db.database, new Jobs(), new SearchDemandRepository()),
    { latest: () => Promise.resolve(null) } as CurrencyRatesService,
    gazetteer,
  );
  viewer = await makeOrganization(db, { sells: true });
  for (const [name, claimed, said] of listed) await publish(name, claimed, said);
});
afterAll(() => db.close());

type Listing = [name: string, claimed: boolean, said: Omit<Said<VendorProfile>, 'schemaVersion' | 'name'>];
const GREEK_PLACES = 'a directory lists something else';
const DISPATCH = [{ service: 'DISPATCH' as const }];
const listed: Listing[] = [
  [
    'fits',
    true,
    {
      services: DISPATCH,
      languages: [{ tag: 'el' }],
      pilotOffers: [{ days: 7 }],
      prices: [
        {
          unit: 'MINUTE',
          currency: 'EUR',
          amountMinor: 100,
          rateScale: 0,
          firstIncrementSeconds: 60,
          nightPercent: 150,
          includedItems: [...INCLUDED_ITEMS],
        },
      ],
    },
  ],
  ['fits without a wish', true, { services: DISPATCH, languages: [{ tag: 'el' }] }],
  ['says nothing of languages', true, { services: DISPATCH }],
  ['says nothing at all', true, {}],
  ['does something else', true, { services: [{ service: 'TELESALES' }], languages: [{ tag: 'el' }] }],
  [
    GREEK_PLACES,
    false,
    {
      services: [{ service: 'TELESALES' }],
      languages: [{ tag: 'el' }],
      locations: [{ country: 'GR' }],
    },
  ],
];

async function publish(name: string, claimed: boolean, said: Listing[2]): Promise<string> {
  const [id, organization] = [
    newId(),
    claimed ? (await makeOrganization(db, { sells: true })).organizationId : null,
  ];
  await db.owner.query(
    `insert into vendors (id, slug, name, source, published_version, published_at, organization_id, claimed_at)
     values ($1::uuid, $1::text, $2, $3, 1, now(), $4::uuid, case when $4::uuid is null then null else now() end)`,
    [id, name, claimed ? 'SELF' : 'DIRECTORY', organization],
  );
  await db.owner.query(
    `insert into vendor_versions (vendor_id, version, source, profile) values ($1, 1, $3, $2)`,
    [id, JSON.stringify(profileFrom({ name, ...said })), claimed ? 'VENDOR' : 'DIRECTORY'],
  );
  await db.database.run(viewer, (tx) => projection.refresh(tx, id));
  return id;
}

const requirement = (
  part: Pick<RequirementInput, 'kind' | 'importance'> & Partial<RequirementInput>,
): RequirementInput => ({
  codes: [],
  bound: null,
  currency: null,
  level: null,
  metric: null,
  timeZone: null,
  hours: [],
  ...part,
});
const need = (requirements: RequirementInput[], contactsPerWeek: number | null = null): NeedInput => ({
  requirements,
  contactsPerWeek,
  talkSeconds: null,
});
const greekDispatch = [
  requirement({ importance: 'MUST', kind: 'SERVICE', codes: ['DISPATCH'] }),
  requirement({ importance: 'MUST', kind: 'LANGUAGE', codes: ['el'] }),
  requirement({ importance: 'SHOULD', kind: 'PILOT' }),
];

describe('vendors for a need', () => {
  it('stand in two groups: known to fit, and not to tell yet with what is missing', async () => {
    const found = await needs.fitting(need(greekDispatch), { first: 20 });
    expect(
      found.nodes.map(({ vendor, group, percent, missing }) => [vendor.name, group, percent, missing]),
    ).toEqual([
      ['fits', 'FITS', 100, []],
      ['fits without a wish', 'FITS', 0, []],
      // Both leave one must open; somebody answers for the first.
      ['says nothing of languages', 'CANT_TELL', 0, ['languages']],
      [GREEK_PLACES, 'CANT_TELL', 0, ['services']],
      ['says nothing at all', 'CANT_TELL', 0, ['services', 'languages']],
    ]);
    expect(found).toMatchObject({ fits: 2, cantTell: 3, candidates: 5, judged: 5 });
  });

  it('are not ruled out by places that a directory does not list', async () => {
    const japanese = requirement({ importance: 'MUST', kind: 'AGENT_COUNTRY', codes: ['JP'] });
    const found = await needs.fitting(need([japanese]), { first: 20 });
    expect(
      found.nodes
        .map(({ vendor, group, missing }) => [vendor.name, group, missing])
        .filter(([name]) => name === GREEK_PLACES),
    ).toEqual([[GREEK_PLACES, 'CANT_TELL', ['locations']]]);
  });

  it('have the month of the contacts priced, with what of it is rounding, or no price at all', async () => {
    const found = await needs.fitting(need(greekDispatch, 60), { first: 2 });
    // 60 a week are 260.9 a month; 180 s of talk on average, rounded up to minutes, bill 3.53 minutes each.
    expect(found.nodes[0]?.monthlyCost).toEqual({ amountMinor: '92034', currency: 'EUR' });
    expect(Number(found.nodes[0]?.rounding?.amountMinor)).toBeGreaterThan(13_000);
    expect(found.nodes[0]?.unknown).toEqual(['TOLL_FREE']);
    expect(found.nodes[1]?.monthlyCost).toBeNull();
  });

  it('002.4 have their price in the hours that the need asks for: nights cost what the vendor says of nights', async () => {
    const priceOf = async (from: string, to: string, importance: 'SHOULD' | 'NICE' = 'SHOULD') => {
      const hours = [{ days: [...WEEKDAYS], from, to }];
      const asked = requirement({ importance, kind: 'COVERAGE', timeZone: 'Europe/Athens', hours });
      const found = await needs.fitting(need([...greekDispatch, asked], 600), { first: 1 });
      return Number(found.nodes[0]?.monthlyCost?.amountMinor);
    };
    const day = await priceOf('08:00', '16:00');
    expect(await priceOf('22:00', '06:00')).toBeGreaterThan(1.4 * day);
    const around = await priceOf('00:00', '24:00');
    expect(around).toBeGreaterThan(1.15 * day);
    expect(around).toBeLessThan(1.2 * day);
    expect(await priceOf('22:00', '06:00', 'NICE')).toBe(day);
  });

  it('come page by page in one order, and a foreign cursor is refused', async () => {
    const whole = await needs.fitting(need(greekDispatch), { first: 20 });
    const first = await needs.fitting(need(greekDispatch), { first: 3 });
    const second = await needs.fitting(need(greekDispatch), { first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    await expect(
      needs.fitting(need(greekDispatch), { first: 3, after: 'bm9uc2Vuc2U' }),
    ).rejects.toMatchObject({
      code: 'VALIDATION',
    });
  });

  it('cannot be asked for by an unknown code, a zone that does not exist, hours said twice or a bare amount', async () => {
    const refused = (part: Parameters<typeof requirement>[0]) =>
      needs
        .fitting(need([requirement(part)]), { first: 1 })
        .catch((error: { fields: { path: string; reason: string }[] }) =>
          error.fields.map(({ path, reason }) => `${path} ${reason}`),
        );
    const hours = [
      { days: ['MO' as const], from: '09:00', to: '17:00' },
      { days: ['MO' as const], from: '16:00', to: '20:00' },
    ];
    const must = { importance: 'MUST' as const };
    expect(await refused({ ...must, kind: 'SERVICE', codes: ['FLYING'] })).toEqual([
      'need.requirements.0.codes UNKNOWN_CODE',
    ]);
    expect(await refused({ ...must, kind: 'COVERAGE', timeZone: 'Mars/Base', hours })).toEqual([
      'need.requirements.0.timeZone UNKNOWN_CODE',
    ]);
    expect(await refused({ ...must, kind: 'COVERAGE', timeZone: 'Europe/Athens', hours })).toEqual([
      'need.requirements.0.hours OVERLAPPING_HOURS',
    ]);
    expect(await refused({ ...must, kind: 'MINIMUM_SPEND', bound: 100 })).toEqual([
      'need.requirements.0.currency REQUIRED',
    ]);
    expect(await refused({ ...must, kind: 'FREE_AGENTS', bound: 0 })).toEqual([
      'need.requirements.0.bound OUT_OF_RANGE',
    ]);
  });
});

const weekdays = ['MO' as const, 'TU' as const];
const calendar = (from: string, to: string) => ({
  calendar: { timeZone: 'Europe/Athens', hours: [{ days: weekdays, from, to }] },
});
const varied: Listing[2][] = [
  {},
  {
    services: [{ service: 'DISPATCH', agentModel: 'HYBRID' }],
    ...calendar('09:00', '17:00'),
    foundedYear: 2001,
    capacity: [
      { language: 'el', freeAgents: 6, asOf: '2026-11-01' },
      { language: 'en', freeAgents: 3, asOf: '2026-11-01' },
    ],
    terms: { minimumMonthlyMinor: 50_001, currency: 'EUR', termMonths: 12 },
    metrics: [
      { metric: 'SERVICE_LEVEL', value: 80, thresholdSeconds: 60 },
      { metric: 'ASA', value: 19.99, channel: 'VOICE' },
    ],
    certifications: [{ standard: 'ISO_27001', validUntil: '2020-01-01' }],
  },
  {
    services: [{ service: 'TELESALES', agentModel: 'SHARED' }],
    coverage: ['BUSINESS_HOURS'],
    foundedYear: 2025,
    agentsAddedPerWeek: 4,
    terms: { minimumMonthlyMinor: 10_000, currency: 'USD', termMonths: 24 },
    prices: [
      { unit: 'MINUTE', currency: 'EUR', amountMinor: 90, minimumMonthlyMinor: 90_000, noticeDays: 90 },
    ],
    metrics: [
      { metric: 'SERVICE_LEVEL', value: 70, thresholdSeconds: 20 },
      { metric: 'ASA', value: 5, channel: 'EMAIL' },
    ],
    reporting: { model: 'BOTH' },
    dataHandling: { countries: ['GR', 'US'] },
  },
  {
    coverage: ['AROUND_THE_CLOCK'],
    languages: [{ tag: 'el-CY', level: 'B1' }],
    locations: [{ country: 'GR', headCount: 9 }],
    terms: { minimumMonthlyMinor: 50_000, currency: 'EUR', noticeDays: 30 },
    metrics: [{ metric: 'SERVICE_LEVEL', value: 90, thresholdSeconds: 10 }],
    reporting: { model: 'ACTIVITY' },
    dataHandling: { countries: ['US'] },
    certifications: [{ standard: 'ISO_27001', validUntil: '2090-01-01' }],
    pilotOffers: [{ days: 7 }],
    capacity: [{ language: 'en', freeAgents: 5, asOf: '2026-11-01' }],
  },
  { locations: [{ country: 'GR', city: 'Piraeus' }, { country: 'BG' }] },
  { locations: [{ country: 'GR', city: 'Thessaloniki' }, { country: 'GR' }] },
  { locations: [{ country: 'GR', city: 'Thessaloniki' }] },
  {
    ...calendar('10:00', '12:00'),
    languages: [{ tag: 'en' }],
    locations: [{ country: 'BG' }],
    capacity: [{ language: 'en', freeAgents: 0, asOf: '2026-11-01' }],
  },
];

describe('what the projection tells of a must', () => {
  const must = (kind: RequirementInput['kind'], part: Partial<RequirementInput> = {}) =>
    requirement({ importance: 'MUST', kind, ...part });
  const hours = [{ days: weekdays, from: '09:00', to: '12:00' }];
  const TOLD = [
    'NEAR',
    'SERVICE',
    'AGENT_MODEL',
    'COVERAGE',
    'TERM_MONTHS',
    'NOTICE_DAYS',
    'YEARS_IN_BUSINESS',
  ];
  const musts = [
    must('SERVICE', { codes: ['DISPATCH'] }),
    must('LANGUAGE', { codes: ['el'], level: 'B2' }),
    must('AGENT_COUNTRY', { codes: ['GR'], bound: 50 }),
    must('AGENT_MODEL', { codes: ['SHARED'] }),
    must('REPORTING', { codes: ['OUTCOME'] }),
    must('DATA_COUNTRY', { codes: ['GR'] }),
    must('CERTIFICATION', { codes: ['ISO_27001'] }),
    must('COVERAGE', { timeZone: 'Europe/Athens', hours }),
    must('FREE_AGENTS', { bound: 6 }),
    must('FREE_AGENTS', { bound: 4, codes: ['el'] }),
    must('MINIMUM_SPEND', { bound: 50_000, currency: 'EUR' }),
    must('TERM_MONTHS', { bound: 12 }),
    must('NOTICE_DAYS', { bound: 30 }),
    must('METRIC', { metric: 'SERVICE_LEVEL', bound: 80 }),
    must('METRIC', { metric: 'ASA', bound: 19.99 }),
    must('METRIC', { metric: 'CSAT', bound: 4 }),
    must('YEARS_IN_BUSINESS', { bound: 5 }),
    must('PILOT'),
    must('PILOT_DAYS', { bound: 7 }),
    must('QUEUE_POLICY'),
    must('ACCENT', { codes: ['el-CY'] }),
    must('LOCATION_KIND', { codes: ['OWN'] }),
    must('AGENTS_PER_WEEK', { bound: 5 }),
    must('CERTIFICATION_VERIFIED', { codes: ['ISO_27001'] }),
    must('RATING', { bound: 4 }),
    must('REPLY_TIME', { bound: 60 }),
    must('MONTH_COST', { bound: 10_000, currency: 'EUR' }),
    must('CAPACITY'),
    must('NEAR', { codes: ['Athens, GR'], bound: 30 }),
  ];
  const ids = new Map<string, FitSubject>();
  beforeAll(async () => {
    for (const [index, said] of varied.entries()) {
      for (const claimed of [true, false]) {
        const profile = profileFrom({ name: `varied ${index}`, ...said });
        const points = gazetteer
          .located(profile.locations)
          .flatMap((at) => pointOf(at.latitude, at.longitude));
        const facts = { ratingThousandths: null, replyMinutes: null, verifiedStandards: [], points };
        ids.set(await publish(`varied ${index}`, claimed, said), { profile, claimed, facts });
      }
    }
  });

  it.each(musts.map((one) => [`${one.kind} ${one.metric ?? one.codes.join()}`, one] as const))(
    'of %s rules out whom fit would, and nobody else',
    async (_, one) => {
      const asked = need([one], 900);
      const found = await needs.fitting(asked, { first: 50 }, [...ids.keys()]);
      const fits = [...ids].map(([id, subject]): [string, string] => [
        id,
        fitOf(subject, needOf(asked, 'need', gazetteer), fitDay(new Date())).group,
      ]);
      expect(found.nodes.map(({ vendor, group }) => [vendor.id, group]).sort()).toEqual(
        fits.filter(([, group]) => group !== 'DOES_NOT_FIT').sort(),
      );
      // Nobody is read in vain where the projection tells all.
      if (TOLD.includes(one.kind)) expect(found.judged).toBe(found.nodes.length);
    },
  );

  it('lets those who state the musts come first, so that who is known to fit is found among many', async () => {
    const asked = must('YEARS_IN_BUSINESS', { bound: 5 });
    const glance = glanceAt(needOf(need([asked]), 'need', gazetteer).requirements[0]!.criterion, 2026);
    const { total, rows } = await db.database.read(null, (tx) =>
      new NeedRepository().candidates(tx, [{ ...glance, currencyId: null } as SeenMust], [], null, 2),
    );
    // Nobody has reviews: the claimed ones that are silent would stand before the one of a directory.
    expect(rows.map(({ profile, claimed }) => [profile.foundedYear, claimed])).toEqual([
      [2001, true],
      [2001, false],
    ]);
    expect(total).toBe(listed.length + ids.size - 2);
  });
});
