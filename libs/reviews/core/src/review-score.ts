/**
 * The scores of a vendor. Everything here is published on the page "How reviews work" from these very constants.
 * Payment, size and the age of an account are not among the arguments, so they cannot enter.
 */

/** m: how many reviews the prior weighs as much as. */
export const PRIOR_WEIGHT = 5;
/** C: the mean, in points of 1 to 5, that a vendor without reviews is assumed to have. */
export const PRIOR_MEAN = 4.2;
/** A review counts half after this many months, a quarter after twice as many. */
export const HALF_LIFE_MONTHS = 12;
/** z of the 95 % interval. */
export const WILSON_Z = 1.96;
/** Mean length of a month in milliseconds (365.2425 days / 12). */
export const MONTH_MS = (365.2425 * 86_400_000) / 12;

/** How the client was verified, and what a review so verified weighs. Anything less is not published. */
export const VERIFICATION_WEIGHTS = {
  /** The contract was awarded and confirmed by both sides on this marketplace. */
  CONTRACT_SIGNED_HERE: 1.0,
  /** A contract signed elsewhere was checked, and the client confirmed it from its own domain. */
  OUTSIDE_CONTRACT_CHECKED: 0.8,
  /** The client confirmed from its own domain; no contract was seen. */
  DOMAIN_CONFIRMED: 0.5,
} as const;
export type Verification = keyof typeof VERIFICATION_WEIGHTS;

export interface ScoredReview {
  /** Points, 1 to 5. */
  overall: number;
  verification: Verification;
  /** Milliseconds since the epoch. */
  publishedAt: number;
}

export interface VendorScore {
  /** Number of published reviews. */
  count: number;
  /** Plain mean of the points, null without reviews. */
  mean: number | null;
  /** Bayesian mean over weighted reviews, null without reviews: a vendor that nobody reviewed has no rating. */
  bayesianMean: number | null;
  /** Sum of the weights: the v of the formula. */
  weight: number;
}

/**
 * Bayesian mean (v R + m C) / (v + m), in points.
 * @param mean R, the vendor's own (weighted) mean; ignored when count is 0.
 * @param count v, number or summed weight of its reviews; not negative.
 */
export function bayesianMean(mean: number, count: number, m = PRIOR_WEIGHT, c = PRIOR_MEAN): number {
  if (!(count >= 0) || !(m > 0)) throw new RangeError('count must not be negative and m must be positive');
  return count === 0 ? c : (count * mean + m * c) / (count + m);
}

/**
 * Lower bound of Wilson's score interval for a share (E. B. Wilson 1927), 0 to 1.
 * Used for shares such as "would stay": 1 of 1 says less than 100 of 101. Nothing observed gives 0.
 */
export function wilsonLowerBound(positive: number, total: number, z = WILSON_Z): number {
  if (!(positive >= 0) || positive > total) throw new RangeError('positive must lie between 0 and total');
  if (total === 0) return 0;
  const share = positive / total;
  const z2 = z * z;
  const margin = z * Math.sqrt((share * (1 - share) + z2 / (4 * total)) / total);
  return Math.max(0, (share + z2 / (2 * total) - margin) / (1 + z2 / total));
}

/** 2^(-age / 12 months): 1 when new, 0.5 after a year. A date in the future counts as new. */
export function ageWeight(publishedAt: number, now: number): number {
  const months = Math.max(0, now - publishedAt) / MONTH_MS;
  return 2 ** (-months / HALF_LIFE_MONTHS);
}

/** What one review weighs at `now`: its age weight times the weight of its verification. */
export function reviewWeight(review: Omit<ScoredReview, 'overall'>, now: number): number {
  return ageWeight(review.publishedAt, now) * VERIFICATION_WEIGHTS[review.verification];
}

/**
 * The moment as of which the scores of a day are counted: its beginning in UTC, so that all numbers of a day are the
 * same wherever and whenever they are read.
 */
export function scoredAt(now: number): number {
  return Math.floor(now / 86_400_000) * 86_400_000;
}

/** All scores of one vendor from its published reviews. Order of the reviews does not matter. */
export function scoreVendor(reviews: readonly ScoredReview[], now: number): VendorScore {
  const count = reviews.length;
  if (count === 0) return { count, mean: null, bayesianMean: null, weight: 0 };
  let points = 0;
  let weight = 0;
  let weighted = 0;
  for (const review of reviews) {
    const w = reviewWeight(review, now);
    points += review.overall;
    weight += w;
    weighted += w * review.overall;
  }
  const own = weight > 0 ? weighted / weight : 0;
  return { count, mean: points / count, bayesianMean: bayesianMean(own, weight), weight };
}
