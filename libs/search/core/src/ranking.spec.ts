import { describe, expect, it } from '@jest/globals';
import { SEARCH_NUMBERS, type SearchNumbers } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { bayesianScore, bestScore, compareOrderKeys, lotOf, orderKey, type Ranked } from './ranking.js';
import { VENDOR_SORTS } from './vendor-query.js';

const numbersOf = <T>(value: T) => Object.fromEntries(SEARCH_NUMBERS.map((name) => [name, value]));

const listing: Ranked = {
  vendorId: '0198c0de-0000-7000-8000-000000000001',
  name: 'Ringcraft',
  foundedYear: 2001,
  numbers: numbersOf(null) as SearchNumbers,
  rating: null,
  replyMinutes: null,
  claimed: false,
  verified: false,
};

describe('the Bayesian mean', () => {
  it.each([
    [4900, 3, 44_625],
    [4700, 60, 46_615],
  ])('of %i thousandths from %i reviews is %i ten-thousandths', (meanThousandths, count, expected) => {
    expect(bayesianScore({ meanThousandths, count })).toBe(expected);
  });

  it('is the prior mean without reviews', () => {
    expect(bayesianScore(null)).toBe(42_000);
  });

  it('stays exact for very many reviews', () => {
    expect(bayesianScore({ meanThousandths: 4321, count: 100_000_000 })).toBe(43_209);
  });
});

describe('the default order', () => {
  it('adds a tenth of a star for a claimed and another for a verified listing', () => {
    expect(bestScore(listing)).toBe(42_000);
    expect(bestScore({ ...listing, claimed: true })).toBe(43_000);
    expect(bestScore({ ...listing, claimed: true, verified: true })).toBe(44_000);
  });

  it('003.7: size, fame, age, completeness and plan never raise a rank', () => {
    const irrelevant = fc.record({
      foundedYear: fc.option(fc.integer({ min: 1900, max: 2026 })),
      seats: fc.nat(),
      plan: fc.constantFrom('FREE', 'PAID'),
      accountAgeDays: fc.nat(),
      pageViews: fc.nat(),
      completeness: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(irrelevant, irrelevant, (one, other) => {
        const place = (more: object) => orderKey('BEST', { ...listing, ...more }, 0);
        expect(place(one)).toEqual(place(other));
      }),
    );
  });

  it('draws lots for what is equal: neither names nor ids in sequence decide', () => {
    const lots = Array.from({ length: 200 }, (_, index) => lotOf(`0198c0de-0000-7000-8000-${index}`));
    expect(new Set(lots).size).toBe(200);
    expect([...lots].sort((a, b) => a - b)).not.toEqual(lots);
    expect(lots.every((lot) => Number.isInteger(lot) && lot >= 0 && lot < 2 ** 31)).toBe(true);
  });
});

describe('every order', () => {
  const ranked = fc.record<Ranked>({
    vendorId: fc.uuid(),
    name: fc.string({ unit: 'binary', maxLength: 8 }),
    foundedYear: fc.option(fc.integer({ min: 1900, max: 2026 })),
    numbers: fc.record(numbersOf(fc.option(fc.nat()))) as unknown as fc.Arbitrary<SearchNumbers>,
    rating: fc.option(
      fc.record({
        meanThousandths: fc.integer({ min: 1000, max: 5000 }),
        count: fc.integer({ min: 1, max: 50 }),
      }),
    ),
    replyMinutes: fc.option(fc.nat()),
    claimed: fc.boolean(),
    verified: fc.boolean(),
  });

  it.each(VENDOR_SORTS)('%s is total, antisymmetric and transitive', (sort) => {
    const tier = fc.constantFrom(0, 1, 2);
    fc.assert(
      fc.property(fc.array(fc.tuple(ranked, tier), { minLength: 3, maxLength: 3 }), (three) => {
        const keys = three.map(([vendor, t]) => orderKey(sort, vendor, t as 0 | 1 | 2));
        const [a = [], b = [], c = []] = keys;
        expect(Math.sign(compareOrderKeys(a, b))).toBe(0 - Math.sign(compareOrderKeys(b, a)));
        if (compareOrderKeys(a, b) <= 0 && compareOrderKeys(b, c) <= 0) {
          expect(compareOrderKeys(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('puts unreviewed vendors last by rating and undated ones last by founding', () => {
    const bad = { ...listing, rating: { meanThousandths: 1000, count: 90 } };
    expect(compareOrderKeys(orderKey('RATING', bad, 0), orderKey('RATING', listing, 0))).toBeLessThan(0);
    const undated = { ...listing, foundedYear: null };
    expect(compareOrderKeys(orderKey('FOUNDED', listing, 0), orderKey('FOUNDED', undated, 0))).toBeLessThan(
      0,
    );
  });
});
