import { describe, expect, it } from '@jest/globals';
import {
  profileFrom,
  SEARCH_NUMBERS,
  toSearchDocument,
  type SearchNumbers,
  type VendorProfile,
} from '@ringfair/vendors-core';
import fc from 'fast-check';
import {
  AGED_VERIFIED_BONUS,
  bayesianScore,
  bestScore,
  CLAIMED_BONUS,
  compareOrderKeys,
  isFresh,
  lotOf,
  orderKey,
  ratingOfNewReviews,
  VERIFIED_BONUS,
  type Ranked,
} from './ranking.js';
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
  fresh: false,
};

const published = {
  vendorId: listing.vendorId,
  slug: 'ringcraft',
  version: 1,
  claimed: false,
  verified: false,
  today: '2026-11-20',
};
const flags = fc.record({ claimed: fc.boolean(), verified: fc.boolean(), fresh: fc.boolean() });

describe('the Bayesian mean', () => {
  it.each([
    [4900, 3, 44_625],
    [4700, 60, 46_615],
  ])('of %i thousandths from %i reviews is %i ten-thousandths', (meanThousandths, count, expected) => {
    expect(bayesianScore(ratingOfNewReviews(meanThousandths, count).weighted)).toBe(expected);
  });

  it('is the prior mean without reviews', () => {
    expect(bayesianScore(null)).toBe(42_000);
  });

  it('stays exact for very many reviews', () => {
    expect(bayesianScore(ratingOfNewReviews(4321, 100_000_000).weighted)).toBe(43_209);
  });

  it('takes the sum of weights for v: three reviews at 4.9 say half as much a year later', () => {
    expect(bayesianScore({ meanThousandths: 4900, weightThousandths: 1500 })).toBe(43_615);
  });

  it('goes towards the prior mean as reviews age, and never past it', () => {
    const weighted = fc.record({
      meanThousandths: fc.integer({ min: 1000, max: 5000 }),
      weightThousandths: fc.nat({ max: 1_000_000 }),
    });
    fc.assert(
      fc.property(weighted, fc.nat({ max: 1000 }), (rating, left) => {
        const aged = { ...rating, weightThousandths: Math.floor((rating.weightThousandths * left) / 1000) };
        const [young, old] = [bayesianScore(rating) - 42_000, bayesianScore(aged) - 42_000];
        expect(Math.abs(old)).toBeLessThanOrEqual(Math.abs(young) + 1);
        expect(Math.sign(young) * Math.sign(old)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the default order', () => {
  it('adds a tenth of a star for a claimed and another for a verified listing', () => {
    expect(bestScore(listing)).toBe(42_000);
    expect(bestScore({ ...listing, claimed: true })).toBe(43_000);
    expect(bestScore({ ...listing, claimed: true, verified: true, fresh: true })).toBe(44_000);
  });

  it('adds half as much for a check that is no longer fresh, and nothing for one that does not hold', () => {
    expect(bestScore({ ...listing, verified: true, fresh: false })).toBe(42_500);
    expect(bestScore({ ...listing, verified: false, fresh: true })).toBe(42_000);
  });

  it.each([
    ['2026-11-30', '2026-11-30', true],
    ['2025-12-01', '2026-11-30', true],
    ['2025-11-30', '2026-11-30', false],
    ['2027-02-28', '2028-02-29', false],
    ['2027-03-01', '2028-02-29', true],
    [null, '2026-11-30', false],
  ])('a check on %s is fresh on %s: %s', (checkedOn, day, fresh) => {
    expect(isFresh(checkedOn, day)).toBe(fresh);
  });

  it('never falls with better reviews, being claimed, a check or its freshness, and these add at most 0.2 stars', () => {
    const weighted = fc.record({
      meanThousandths: fc.integer({ min: 1000, max: 4999 }),
      weightThousandths: fc.nat({ max: 1_000_000 }),
    });
    fc.assert(
      fc.property(weighted, flags, (rating, said) => {
        const score = (change: object) => bestScore({ ...said, rating: { weighted: rating }, ...change });
        const better = { ...rating, meanThousandths: rating.meanThousandths + 1 };
        for (const change of [
          { rating: { weighted: better } },
          { claimed: true },
          { verified: true },
          { verified: true, fresh: true },
        ]) {
          expect(score(change)).toBeGreaterThanOrEqual(score({}));
        }
        const added = score({}) - bayesianScore(rating);
        expect(added).toBeLessThanOrEqual(Math.round((CLAIMED_BONUS + VERIFIED_BONUS) * 10_000));
        expect(VERIFIED_BONUS).toBeGreaterThan(AGED_VERIFIED_BONUS);
      }),
    );
  });

  it('003.7: size, fame, age, completeness and price never raise a rank', () => {
    const profile = fc
      .record({
        foundedYear: fc.option(fc.integer({ min: 1900, max: 2026 })),
        size: fc.record({ min: fc.integer({ min: 1, max: 100_000 }), max: fc.constant(null) }),
        locations: fc.array(fc.record({ country: fc.constant('GR'), headCount: fc.nat({ max: 10_000 }) }), {
          maxLength: 3,
        }),
        clientCountries: fc.subarray(['GR', 'US', 'DE']),
        services: fc.subarray([{ service: 'DISPATCH' as const }, { service: 'TELESALES' as const }]),
        prices: fc.subarray([{ unit: 'MINUTE' as const, currency: 'EUR', amountMinor: 9 }]),
      })
      .map((said) => profileFrom({ name: 'Ringcraft', ...said }));
    const reviews = fc.option(
      fc.tuple(fc.integer({ min: 1000, max: 5000 }), fc.integer({ min: 1, max: 50 })),
    );
    // What stands in the order is what is projected of the profile, whole.
    const key = (said: VendorProfile, facts: object, rating: Ranked['rating']) =>
      orderKey('BEST', { ...listing, ...toSearchDocument(said, { ...published, ...facts }), rating }, 0);
    fc.assert(
      fc.property(profile, profile, flags, reviews, (one, other, facts, given) => {
        const rating = given && ratingOfNewReviews(...given);
        expect(key(one, facts, rating)).toEqual(key(other, facts, rating));
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
      fc
        .tuple(fc.integer({ min: 1000, max: 5000 }), fc.integer({ min: 1, max: 50 }))
        .map(([mean, count]) => ratingOfNewReviews(mean, count)),
    ),
    replyMinutes: fc.option(fc.nat()),
    claimed: fc.boolean(),
    verified: fc.boolean(),
    fresh: fc.boolean(),
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
    const bad = { ...listing, rating: ratingOfNewReviews(1000, 90) };
    expect(compareOrderKeys(orderKey('RATING', bad, 0), orderKey('RATING', listing, 0))).toBeLessThan(0);
    const undated = { ...listing, foundedYear: null };
    expect(compareOrderKeys(orderKey('FOUNDED', listing, 0), orderKey('FOUNDED', undated, 0))).toBeLessThan(
      0,
    );
  });
});
