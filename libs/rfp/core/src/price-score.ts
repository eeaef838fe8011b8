import { LEAST_VENDORS, LOW_SHARE_OF_MEDIAN, quartiles } from '@ringfair/market-core';

/**
 * Price points that reward the market's middle (criterion 000.9): who asks the median or less gets all of them,
 * who asks more gets fewer in proportion, and nothing extra is earned below. So dumping cannot buy a win.
 *
 *     points(cost) = 100                   when cost <= median
 *     points(cost) = 100 * median / cost   above
 *
 * The median and quartiles (linear interpolation, R type 7) are those of the qualified answers: one that fails a
 * must cannot move them. Outlier flags need at least 5 prices; with fewer the points still follow the median.
 */
export const MINIMUM_PRICES_FOR_QUARTILES = LEAST_VENDORS;

export type PriceFlag = 'LOW_OUTLIER' | 'HIGH_OUTLIER';

export interface PriceBenchmark {
  n: number;
  medianMinor: number;
  /** Null with fewer than 5 prices: not enough data. */
  firstQuartileMinor: number | null;
  thirdQuartileMinor: number | null;
}

/** Benchmark of monthly costs in minor units; null without any. */
export function benchmarkOf(costsMinor: readonly number[]): PriceBenchmark | null {
  const market = quartiles(costsMinor);
  if (!market) return null;
  const enough = market.n >= MINIMUM_PRICES_FOR_QUARTILES;
  return {
    n: market.n,
    medianMinor: market.median,
    firstQuartileMinor: enough ? market.firstQuartile : null,
    thirdQuartileMinor: enough ? market.thirdQuartile : null,
  };
}

/** Price points from 0 to 100, unrounded. */
export function pricePoints(costMinor: number, benchmark: PriceBenchmark): number {
  if (costMinor <= benchmark.medianMinor) return 100;
  return (100 * benchmark.medianMinor) / costMinor;
}

/**
 * Low: below Q1 - 1.5 IQR or under 60 % of the median; high: above Q3 + 1.5 IQR or over the median / 0.6.
 * A flag is a reason to ask, never a reduction.
 */
export function priceFlag(costMinor: number, benchmark: PriceBenchmark): PriceFlag | null {
  const { medianMinor, firstQuartileMinor, thirdQuartileMinor } = benchmark;
  if (firstQuartileMinor === null || thirdQuartileMinor === null) return null;
  const spread = 1.5 * (thirdQuartileMinor - firstQuartileMinor);
  if (costMinor < firstQuartileMinor - spread || costMinor < LOW_SHARE_OF_MEDIAN * medianMinor)
    return 'LOW_OUTLIER';
  return costMinor > thirdQuartileMinor + spread || costMinor > medianMinor / LOW_SHARE_OF_MEDIAN
    ? 'HIGH_OUTLIER'
    : null;
}
