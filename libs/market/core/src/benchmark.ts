/** The market's middle is shown from so many other vendors on; with fewer there is not enough data. */
export const LEAST_VENDORS = 5;

/** Under 60 % of the median is low, over the median / 0.6 is high. */
export const LOW_SHARE_OF_MEDIAN = 0.6;

export interface Quartiles {
  n: number;
  firstQuartile: number;
  median: number;
  thirdQuartile: number;
}

/**
 * Quantile by linear interpolation between order statistics (R type 7, NumPy's and Excel's default).
 * `share` from 0 to 1; null without values.
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

export function quartiles(values: readonly number[]): Quartiles | null {
  const [firstQuartile, median, thirdQuartile] = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
  if (firstQuartile == null || median == null || thirdQuartile == null) return null;
  return { n: values.length, firstQuartile, median, thirdQuartile };
}

export type OutlierReason =
  'BELOW_LOWER_FENCE' | 'UNDER_60_PERCENT_OF_MEDIAN' | 'ABOVE_UPPER_FENCE' | 'OVER_MEDIAN_BY_0_6';

export type PriceJudgement =
  | { kind: 'NOT_ENOUGH_DATA'; n: number }
  | { kind: 'USUAL'; quartiles: Quartiles }
  /** A reason to ask, never a reduction. */
  | { kind: 'LOW' | 'HIGH'; reasons: OutlierReason[]; quartiles: Quartiles };

/**
 * Judges a normalised cost beside those of OTHER vendors in the same cell (000.9, 004.10).
 * Low: below Q1 - 1.5 IQR, or under 60 % of the median. High: above Q3 + 1.5 IQR, or over the median / 0.6.
 * The limits themselves are usual.
 */
export function judgePrice(cost: number, others: readonly number[]): PriceJudgement {
  return judgeBeside(cost, quartiles(others));
}

/** The same, where the quartiles of the others were computed elsewhere; null: there are no others. */
export function judgeBeside(cost: number, found: Quartiles | null): PriceJudgement {
  if (!found || found.n < LEAST_VENDORS) return { kind: 'NOT_ENOUGH_DATA', n: found?.n ?? 0 };
  const { firstQuartile, median, thirdQuartile } = found;
  const reach = 1.5 * (thirdQuartile - firstQuartile);
  const low: OutlierReason[] = [];
  if (cost < firstQuartile - reach) low.push('BELOW_LOWER_FENCE');
  if (cost < LOW_SHARE_OF_MEDIAN * median) low.push('UNDER_60_PERCENT_OF_MEDIAN');
  if (low.length > 0) return { kind: 'LOW', reasons: low, quartiles: found };
  const high: OutlierReason[] = [];
  if (cost > thirdQuartile + reach) high.push('ABOVE_UPPER_FENCE');
  if (cost > median / LOW_SHARE_OF_MEDIAN) high.push('OVER_MEDIAN_BY_0_6');
  return high.length > 0
    ? { kind: 'HIGH', reasons: high, quartiles: found }
    : { kind: 'USUAL', quartiles: found };
}
