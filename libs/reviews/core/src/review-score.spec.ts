import { describe, expect, it } from '@jest/globals';
import {
  ageWeight,
  bayesianMean,
  MONTH_MS,
  reviewWeight,
  scoredAt,
  scoreVendor,
  wilsonLowerBound,
  type ScoredReview,
} from './review-score.js';

const now = Date.parse('2027-03-10T12:00:00Z');
const monthsAgo = (months: number) => now - months * MONTH_MS;
const review = (overall: number, months = 0): ScoredReview => ({
  overall,
  verification: 'CONTRACT_SIGNED_HERE',
  publishedAt: monthsAgo(months),
});

describe('004.6 Bayesian mean', () => {
  it('gives the published values: three at 4.9 are 4.4625, sixty at 4.7 are 4.6615', () => {
    expect(bayesianMean(4.9, 3)).toBeCloseTo(4.4625, 4);
    expect(bayesianMean(4.7, 60)).toBeCloseTo(4.6615, 4);
  });

  it('is the prior without reviews and refuses a negative count', () => {
    expect(bayesianMean(5, 0)).toBe(4.2);
    expect(() => bayesianMean(5, -1)).toThrow(RangeError);
    expect(() => bayesianMean(5, NaN)).toThrow(RangeError);
  });
});

describe('Wilson lower bound', () => {
  it.each([
    [1, 1, 0.2065, 4],
    [10, 10, 0.7225, 4],
    [100, 101, 0.946, 3],
    [600, 1000, 0.5693, 4],
  ])('%i of %i is %d', (positive, total, expected, digits) => {
    expect(wilsonLowerBound(positive, total)).toBeCloseTo(expected, digits);
  });

  it('is 0 when nothing was observed or nobody agreed, and refuses impossible counts', () => {
    expect(wilsonLowerBound(0, 0)).toBe(0);
    expect(wilsonLowerBound(0, 50)).toBe(0);
    expect(() => wilsonLowerBound(2, 1)).toThrow(RangeError);
  });
});

describe('weights', () => {
  it('halve with each year', () => {
    expect(ageWeight(now, now)).toBe(1);
    expect(ageWeight(monthsAgo(12), now)).toBeCloseTo(0.5, 12);
    expect(ageWeight(monthsAgo(24), now)).toBeCloseTo(0.25, 12);
    expect(ageWeight(now + MONTH_MS, now)).toBe(1);
  });

  it('multiply age by verification', () => {
    expect(
      reviewWeight({ verification: 'OUTSIDE_CONTRACT_CHECKED', publishedAt: monthsAgo(12) }, now),
    ).toBeCloseTo(0.4);
    expect(reviewWeight({ verification: 'DOMAIN_CONFIRMED', publishedAt: now }, now)).toBe(0.5);
  });
});

describe('the score of a vendor', () => {
  it('is counted as of the beginning of the day in UTC', () => {
    expect(new Date(scoredAt(now)).toISOString()).toBe('2027-03-10T00:00:00.000Z');
    expect(scoredAt(scoredAt(now))).toBe(scoredAt(now));
  });

  it('has no rating without reviews', () => {
    expect(scoreVendor([], now)).toEqual({ count: 0, mean: null, bayesianMean: null, weight: 0 });
  });

  it('equals the plain formula while all reviews are new', () => {
    const score = scoreVendor([review(4.9), review(4.9), review(4.9)], now);
    expect(score.bayesianMean).toBeCloseTo(4.4625, 4);
    expect(score.mean).toBeCloseTo(4.9, 10);
    expect(score.weight).toBe(3);
  });

  it('follows the newer review more than the older one, in any order', () => {
    const worse = scoreVendor([review(5, 24), review(1)], now);
    const better = scoreVendor([review(1, 24), review(5)], now);
    expect(worse.mean).toBe(better.mean);
    expect(better.bayesianMean).toBeGreaterThan(worse.bayesianMean ?? 0);
    expect(scoreVendor([review(1), review(5, 24)], now)).toEqual(worse);
  });
});
