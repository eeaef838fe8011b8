import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgePrice, quantile, quartiles } from './benchmark.js';

const market = [80, 90, 100, 110, 120];
const kindOf = (cost: number, others: readonly number[] = market) => judgePrice(cost, others).kind;

describe('quartiles', () => {
  it('000.9 interpolates linearly between the values', () => {
    expect(quartiles([7, 15, 36, 39, 40, 41])).toEqual({
      n: 6,
      firstQuartile: 20.25,
      median: 37.5,
      thirdQuartile: 39.75,
    });
    expect(quantile([4], 0.25)).toBe(4);
    expect(quantile([], 0.5)).toBeNull();
  });

  it('does not depend on the order, nor change what it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1 }), (values) => {
        const before = [...values];
        const found = quartiles(values);
        expect(quartiles(values.toReversed())).toEqual(found);
        expect(values).toEqual(before);
        expect(found?.firstQuartile).toBeLessThanOrEqual(found?.median ?? 0);
        expect(found?.median).toBeLessThanOrEqual(found?.thirdQuartile ?? 0);
      }),
    );
  });
});

describe('outlier flags', () => {
  it('004.10 flags a price below the lower fence or under 60 % of the median, with the reason', () => {
    // Q1 90, Q3 110, fences 60 and 140; 60 % of the median are 60, the median / 0.6 is 166.67.
    expect(judgePrice(59, market)).toMatchObject({
      kind: 'LOW',
      reasons: ['BELOW_LOWER_FENCE', 'UNDER_60_PERCENT_OF_MEDIAN'],
    });
    expect(kindOf(60)).toBe('USUAL');
    expect(judgePrice(55, [40, 60, 100, 140, 180])).toMatchObject({
      kind: 'LOW',
      reasons: ['UNDER_60_PERCENT_OF_MEDIAN'],
    });
    expect(judgePrice(95, [99, 100, 100, 100, 101])).toMatchObject({
      kind: 'LOW',
      reasons: ['BELOW_LOWER_FENCE'],
    });
  });

  it('000.9 flags a price above the upper fence or over the median / 0.6, with the reason', () => {
    expect(kindOf(140)).toBe('USUAL');
    expect(judgePrice(141, market)).toMatchObject({ kind: 'HIGH', reasons: ['ABOVE_UPPER_FENCE'] });
    expect(judgePrice(170, market)).toMatchObject({
      kind: 'HIGH',
      reasons: ['ABOVE_UPPER_FENCE', 'OVER_MEDIAN_BY_0_6'],
    });
    expect(judgePrice(170, [40, 60, 100, 140, 180])).toMatchObject({
      kind: 'HIGH',
      reasons: ['OVER_MEDIAN_BY_0_6'],
    });
  });

  it('000.9 says "not enough data" with fewer than 5 others', () => {
    expect(judgePrice(1, [80, 90, 100, 110])).toEqual({ kind: 'NOT_ENOUGH_DATA', n: 4 });
    expect(judgePrice(1, [])).toEqual({ kind: 'NOT_ENOUGH_DATA', n: 0 });
  });

  it('does not change with the currency’s unit', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2e6 }), prices, (cost, others) => {
        const scaled = kindOf(
          cost * 4,
          others.map((price) => price * 4),
        );
        expect(scaled).toBe(kindOf(cost, others));
      }),
    );
  });
});
