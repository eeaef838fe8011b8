import { describe, expect, it } from '@jest/globals';
import { profileFrom, type Said, type VendorProfile } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { CRITERION_KINDS, type CriterionKind } from './criterion-kinds.js';
import { fitDay } from './fit-day.js';
import { fitOf, fitOrderKey, orderByFit } from './fit.js';
import { readNeed, type RawRequirement } from './need-reading.js';
import { IMPORTANCES } from './need.js';

/* Random needs and profiles; their values are few, so that they meet. */

const day = fitDay(new Date('2026-11-22T12:00:00Z'));
const country = fc.constantFrom('GR', 'BG', 'US');
const language = fc.constantFrom('el', 'en');
const few = fc.constantFrom(1, 5, 20, 60);
const hours = [{ days: ['MO' as const, 'TU' as const], from: '09:00', to: '17:00' }];

/** Codes of the kinds that ask for one. */
const CODES: Partial<Record<CriterionKind, fc.Arbitrary<string>>> = {
  SERVICE: fc.constantFrom('DISPATCH', 'TELESALES'),
  DIRECTION: fc.constantFrom('INBOUND', 'OUTBOUND'),
  CHANNEL: fc.constantFrom('VOICE', 'EMAIL'),
  INDUSTRY: fc.constantFrom('TELECOM', 'EDUCATION'),
  TECHNOLOGY: fc.constantFrom('CRM', 'IVR'),
  DELIVERY_METHOD: fc.constantFrom('SMS', 'EMAIL'),
  WORK_FORM: fc.constant('OUTSOURCING'),
  CERTIFICATION: fc.constantFrom('ISO_27001', 'PCI_DSS'),
  AGENT_MODEL: fc.constantFrom('SHARED', 'DEDICATED'),
  REPORTING: fc.constantFrom('ACTIVITY', 'OUTCOME'),
  LANGUAGE: language,
  FREE_AGENTS: language,
  AGENT_COUNTRY: country,
  DATA_COUNTRY: country,
  ACCENT: fc.constant('en-GB'),
  PREPARATION: fc.constantFrom('PLAIN', 'SPECIALIST'),
  LOCATION_KIND: fc.constantFrom('OWN', 'HOME_BASED'),
  CERTIFICATION_VERIFIED: fc.constantFrom('ISO_27001', 'PCI_DSS'),
  NEAR: fc.constant('37.98, 23.73'),
};
const requirement = fc.constantFrom(...CRITERION_KINDS).chain((kind) =>
  fc.record<RawRequirement>({
    importance: fc.constantFrom(...IMPORTANCES),
    kind: fc.constant(kind),
    codes: CODES[kind]?.map((code) => [code]) ?? fc.constant([]),
    bound: kind === 'RATING' ? fc.constantFrom(3.5, 4.5) : few,
    currency: fc.constant('EUR'),
    level: fc.constantFrom(null, 'B2'),
    metric: fc.constantFrom('ASA', 'SERVICE_LEVEL'),
    timeZone: fc.constant('Europe/Athens'),
    hours: fc.constant(hours),
  }),
);
const anyNeed = fc.array(requirement, { minLength: 1, maxLength: 6 }).map((raw) => {
  const { need, problems } = readNeed(raw, 900);
  expect(problems).toEqual([]);
  return need;
});

const some = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 2 });
const said: fc.Arbitrary<Omit<Said<VendorProfile>, 'schemaVersion' | 'name'>> = fc.record(
  {
    foundedYear: fc.integer({ min: 1990, max: 2026 }),
    services: some(
      fc.record({
        service: fc.constantFrom('DISPATCH', 'TELESALES'),
        agentModel: fc.constantFrom('SHARED', 'DEDICATED', 'HYBRID'),
      }),
    ),
    languages: some(fc.record({ tag: language, level: fc.constantFrom(null, 'B1', 'C1') })),
    locations: some(fc.record({ country, headCount: fc.constantFrom(null, 4, 40) })),
    capacity: some(
      fc.record({ language, freeAgents: fc.constantFrom(0, 3, 30), asOf: fc.constant('2026-11-01') }),
    ),
    calendar: fc.constant({ timeZone: 'Europe/Athens', hours }),
    channels: some(fc.record({ channel: fc.constantFrom('VOICE', 'EMAIL') })),
    certifications: some(fc.record({ standard: fc.constantFrom('ISO_27001', 'PCI_DSS') })),
    metrics: some(fc.record({ metric: fc.constantFrom('ASA', 'SERVICE_LEVEL'), value: few })),
    pilotOffers: some(fc.record({ days: few })),
    terms: fc.record({
      termMonths: few,
      noticeDays: few,
      minimumMonthlyMinor: few,
      currency: fc.constant('EUR'),
    }),
  },
  { requiredKeys: [] },
) as never;
const profile = said.map((parts) => profileFrom({ name: 'Larkspur', ...parts }));
const vendor = fc.record({ profile, claimed: fc.boolean(), score: fc.integer({ min: 30_000, max: 52_000 }) });

/** The same vendor, so many times larger; the parts of its agents stay. */
function larger({ locations, ...rest }: VendorProfile, times: number): VendorProfile {
  return {
    ...rest,
    size: { min: 10 * times, max: null },
    locations: locations.map((row) => ({ ...row, headCount: row.headCount && row.headCount * times })),
  };
}

describe('the order of a need', () => {
  const keyOf = (
    need: Parameters<typeof fitOf>[1],
    { profile: of, claimed, score }: { profile: VendorProfile; claimed: boolean; score: number },
  ) => fitOrderKey({ vendorId: 'v1', score }, fitOf({ profile: of, claimed }, need, day));

  it('003.7 is the same whole key for a vendor of a thousand times the seats, and for what nobody asked for', () => {
    fc.assert(
      fc.property(
        anyNeed,
        vendor,
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1800, max: 2026 }),
        (need, one, times, year) => {
          const asks = (kind: CriterionKind) =>
            need.requirements.some(({ criterion }) => criterion.kind === kind);
          const foundedYear = asks('YEARS_IN_BUSINESS') ? one.profile.foundedYear : year;
          // Who asks for capacity asks how large a shared pool is.
          const grown = larger(one.profile, asks('CAPACITY') ? 1 : times);
          const big = { ...grown, foundedYear, clientCountries: ['GR', 'US'] };
          expect(keyOf(need, { ...one, profile: big })).toEqual(keyOf(need, one));
        },
      ),
    );
  });

  it('003.7 is not raised by free agents beyond the need', () => {
    fc.assert(
      fc.property(anyNeed, vendor, fc.nat({ max: 100_000 }), (need, one, more) => {
        // Of every row there are as many as anybody asks for, so that all others are beyond the need.
        const withFree = (free: number) => ({
          ...one,
          profile: {
            ...one.profile,
            capacity: one.profile.capacity.map((row) => ({ ...row, freeAgents: free })),
          },
        });
        expect(keyOf(need, withFree(60 + more))).toEqual(keyOf(need, withFree(60)));
      }),
    );
  });

  it('is total and does not depend on the order of what comes in', () => {
    fc.assert(
      fc.property(anyNeed, fc.array(vendor, { maxLength: 5 }), (need, vendors) => {
        const results = vendors.map((one, index) => ({
          listing: { vendorId: `v${index}`, score: one.score },
          fit: fitOf(one, need, day),
        }));
        expect(orderByFit(results.toReversed())).toEqual(orderByFit(results));
      }),
    );
  });
});
