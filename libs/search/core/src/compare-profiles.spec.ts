import { describe, expect, it } from '@jest/globals';
import { METRICS, PROFILE_SHAPE, profileFrom, SERVICES, TECHNOLOGIES } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { compareProfiles, measuredRow, PROFILE_SECTIONS, WAITING_METRICS } from './compare-profiles.js';

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const profiles = fc
  .record({
    name: fc.constantFrom('Larkspur', 'Petrel', 'Heron'),
    foundedYear: fc.option(fc.constantFrom(1990, 2011)),
    directions: some(['INBOUND', 'OUTBOUND'] as const),
    services: some(SERVICES).map((codes) => codes.map((service) => ({ service }))),
    technology: some(TECHNOLOGIES).map((codes) => codes.map((category) => ({ category }))),
    metrics: some(METRICS).map((codes) => codes.map((metric, value) => ({ metric, value }))),
    terms: fc.option(
      fc.record({ termMonths: fc.constantFrom(1, 12), minimumMonthlyMinor: fc.option(fc.constant(100)) }),
    ),
    texts: fc.option(fc.constant({ en: { summary: 'We answer.' } }), { nil: {} }),
  })
  .map((said) => profileFrom(said));
const several = fc.array(profiles, { minLength: 2, maxLength: 6 });

describe('profiles side by side', () => {
  it('every field of a profile appears, in every comparison', () => {
    const fields = Object.keys(PROFILE_SHAPE).filter((name) => name !== 'schemaVersion');
    fc.assert(
      fc.property(several, (compared) => {
        const paths = compareProfiles(compared).map(({ path }) => path);
        expect(fields.filter((field) => !paths.some((path) => path.split('.')[0] === field))).toEqual([]);
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });

  it('every value that a profile states stands in its column', () => {
    fc.assert(
      fc.property(several, (compared) => {
        const rows = compareProfiles(compared);
        for (const [index, profile] of compared.entries()) {
          const said = rows.flatMap(({ path, values }) => (values[index] === null ? [] : [path]));
          for (const { service } of profile.services) expect(said).toContain(`services.${service}`);
          for (const { metric } of profile.metrics) expect(said).toContain(`metrics.${metric}`);
          for (const { category } of profile.technology) expect(said).toContain(`technology.${category}`);
          expect(said.includes('foundedYear')).toBe(profile.foundedYear !== null);
        }
      }),
    );
  });

  it('is symmetric: another order of the profiles is another order of the columns and nothing else', () => {
    fc.assert(
      fc.property(several, (compared) => {
        const turned = compareProfiles(compared.toReversed());
        expect(turned.map((row) => ({ ...row, values: row.values.toReversed() }))).toEqual(
          compareProfiles(compared),
        );
      }),
    );
  });

  it('a profile beside itself does not differ', () => {
    fc.assert(
      fc.property(profiles, (one) => {
        expect(compareProfiles([one, one, one]).filter(({ differs }) => differs)).toEqual([]);
      }),
    );
  });

  it('the order of lists and the numbers of rows are no difference, silence beside a statement is one', () => {
    const price = { unit: 'MINUTE', currency: 'EUR', amountMinor: 90, rateScale: 0 } as const;
    const one = profileFrom({
      name: 'A',
      directions: ['INBOUND', 'OUTBOUND'],
      prices: [{ id: 'p1', ...price }],
    });
    const other = profileFrom({
      name: 'A',
      directions: ['OUTBOUND', 'INBOUND'],
      prices: [{ id: 'p7', ...price }],
    });
    const differing = (a: typeof one, b: typeof one) =>
      compareProfiles([a, b]).flatMap(({ path, differs }) => (differs ? [path] : []));
    expect(differing(one, other)).toEqual([]);
    expect(differing(one, { ...other, foundedYear: 2001 })).toEqual(['foundedYear']);
  });

  it('004.9 wait and hold times stand beside each other, also where nobody states them', () => {
    const stating = profileFrom({ name: 'A', metrics: [{ metric: 'ASA', value: 12 }] });
    const waiting = compareProfiles([stating, profileFrom({ name: 'B' })]).filter(
      ({ section }) => section === 'waiting',
    );
    expect(waiting.map(({ path }) => path).toSorted()).toEqual(
      WAITING_METRICS.map((metric) => `metrics.${metric}`).toSorted(),
    );
    expect(waiting.find(({ path }) => path === 'metrics.ASA')).toMatchObject({ differs: true });
    expect(waiting.find(({ path }) => path === 'metrics.HOLD_TIME')?.values).toEqual([null, null]);
  });

  it('004.12 technology and ways of relaying messages stand side by side, one row each', () => {
    const a = profileFrom({ name: 'A', technology: [{ category: 'CRM', product: 'Own' }] });
    const b = profileFrom({ name: 'B', messageDelivery: [{ method: 'SMS' }] });
    const rows = compareProfiles([a, b]).filter(({ section }) => section === 'technology');
    expect(rows.map(({ path, values }) => [path, values.map((value) => value !== null)])).toEqual([
      ['technology.CRM', [true, false]],
      ['messageDelivery.SMS', [false, true]],
    ]);
  });

  it('the sections follow each other as on a public page', () => {
    const a = profileFrom({ name: 'A', metrics: [{ metric: 'CSAT', value: 90 }] });
    const sections = compareProfiles([a, profileFrom({ name: 'B' })]).map(({ section }) => section);
    expect([...new Set(sections)]).toEqual([...PROFILE_SECTIONS]);
  });

  it('what is measured differs by its figure, not by what it rests on, and from nothing measured', () => {
    const mean = ({ mean: stars }: { mean: number; count: number }) => stars;
    const differs = (...values: ({ mean: number; count: number } | null)[]) =>
      measuredRow('measured', 'rating', values, mean).differs;
    expect(differs({ mean: 4.5, count: 3 }, { mean: 4.5, count: 9 })).toBe(false);
    expect(differs({ mean: 4.5, count: 3 }, { mean: 4.4, count: 3 })).toBe(true);
    expect(differs({ mean: 4.5, count: 3 }, null)).toBe(true);
    expect(differs(null, null)).toBe(false);
  });
});
