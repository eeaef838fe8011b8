import type { SearchNumbers } from '@ringfair/vendors-core';
import type { ComparedNumber } from './search-fields.js';
import { fold } from './text-words.js';
import type { RelevanceTier } from './text-terms.js';
import type { VendorSort } from './vendor-query.js';

/** What the weighted reviews of a vendor add up to (reviews-core, reviewWeight). */
export interface WeightedRating {
  /** R, their weighted mean in thousandths of a star, 1000..5000. */
  meanThousandths: number;
  /** v, the sum of their weights in thousandths; a new review of a contract signed here weighs 1000. */
  weightThousandths: number;
}

/** What reviews say of a vendor. */
export interface Rating {
  /** Plain mean in thousandths of a star, 1000..5000: what is shown and filtered by. */
  meanThousandths: number;
  /** Published reviews, >= 1. */
  count: number;
  /** What ranks, as of the day of the ranking. */
  weighted: WeightedRating;
}

/** A rating on the day on which all its reviews were published, of contracts signed here: each weighs 1. */
export const ratingOfNewReviews = (meanThousandths: number, count: number): Rating => ({
  meanThousandths,
  count,
  weighted: { meanThousandths, weightThousandths: count * 1000 },
});

/** Before anyone reviewed a vendor it is taken for an ordinary one: five imagined reviews at 4.2 stars. */
export const PRIOR_REVIEWS = 5;
export const PRIOR_MEAN = 4.2;
/** Added in the default order, in stars: somebody answers for the listing. */
export const CLAIMED_BONUS = 0.1;
/** Added when a claim of it was checked and the evidence holds: of a check that is fresh, and of an older one. */
export const VERIFIED_BONUS = 0.1;
export const AGED_VERIFIED_BONUS = 0.05;
/** A check is fresh for so long. */
export const FRESH_MONTHS = 12;

/** All arithmetic is in whole ten-thousandths of a star: the same number in every engine. */
const UNIT = 10_000;

/**
 * Bayesian mean (v R + m C) / (v + m) with m = 5, C = 4.2 and v the sum of weights, in ten-thousandths of a star,
 * rounded down. Three new reviews at 4.9 give 44625; sixty at 4.7 give 46615; none gives 42000.
 */
export function bayesianScore(weighted: WeightedRating | null): number {
  const prior = PRIOR_REVIEWS * PRIOR_MEAN * UNIT * 1000;
  const weight = weighted?.weightThousandths ?? 0;
  const own = weight * (weighted?.meanThousandths ?? 0) * 10;
  return Math.floor((own + prior) / (weight + PRIOR_REVIEWS * 1000));
}

/** What the default order looks at, and nothing else. */
export interface Scored {
  rating: Pick<Rating, 'weighted'> | null;
  claimed: boolean;
  /** A statement of it is verified and the evidence holds. */
  verified: boolean;
  /** The newest of these checks is fresh. */
  fresh: boolean;
}

/**
 * The default order: Bayesian mean, plus 0.1 when claimed, plus 0.1 when verified (0.05 once the check has aged). Size,
 * fame, price, age of the account, completeness and payment are not arguments of this function, so they can't have a
 * part.
 */
export function bestScore({ rating, claimed, verified, fresh }: Scored): number {
  const checked = verified ? (fresh ? VERIFIED_BONUS : AGED_VERIFIED_BONUS) : 0;
  return (
    bayesianScore(rating?.weighted ?? null) + Math.round(((claimed ? CLAIMED_BONUS : 0) + checked) * UNIT)
  );
}

/**
 * Is a check still fresh on a day? On the day twelve months later it is not.
 * @param checkedOn ISO date of the newest check of what is verified; null: nothing is
 * @param day ISO date
 */
export function isFresh(checkedOn: string | null, day: string): boolean {
  if (checkedOn === null) return false;
  const year = Number(day.slice(0, 4)) - FRESH_MONTHS / 12;
  return checkedOn > `${year}${day.slice(4)}`;
}

/**
 * Drawn by lot (FNV-1a of the listing's id, 31 bits): orders what is otherwise equal, so that neither names that
 * begin with A nor old accounts come first.
 */
export function lotOf(vendorId: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < vendorId.length; index += 1) {
    hash = Math.imul(hash ^ vendorId.charCodeAt(index), 0x01000193);
  }
  return hash >>> 1;
}

/** Names are ordered by their folded form, character by character, the same in every language of the page. */
export function nameKey(name: string): string {
  return fold(name).trim();
}

/** After every founding year: those who did not state it come last. */
export const FOUNDED_UNKNOWN = 32_767;

/** Orders by one figure: which, and whether more stands first. Those who did not state it come last. */
export const NUMBER_SORTS = {
  REVIEWS: { number: 'reviews', descending: true },
  SERVICE_LEVEL: { number: 'serviceLevel', descending: true },
  ASA: { number: 'asa', descending: false },
  HOLD_TIME: { number: 'hold', descending: false },
  WAIT_P95: { number: 'waitP95', descending: false },
  ATTRITION: { number: 'attrition', descending: false },
  MINIMUM_SPEND: { number: 'minimumSpend', descending: false },
  TERM: { number: 'termMonths', descending: false },
  NOTICE: { number: 'noticeDays', descending: false },
  LAUNCH: { number: 'launchDays', descending: false },
  AGENTS_PER_WEEK: { number: 'agentsPerWeek', descending: true },
  FREE_AGENTS: { number: 'freeAgents', descending: true },
  REPLY_TIME: { number: 'replyMinutes', descending: false },
} as const satisfies Partial<Record<VendorSort, { number: ComparedNumber; descending: boolean }>>;
export type NumberSort = keyof typeof NUMBER_SORTS;
type SortedNumber = (typeof NUMBER_SORTS)[NumberSort]['number'];
export const isNumberSort = (sort: VendorSort): sort is NumberSort => sort in NUMBER_SORTS;

/** After every stated figure. */
export const NUMBER_UNKNOWN = 2_147_483_647;

export interface Ranked extends Scored {
  vendorId: string;
  name: string;
  foundedYear: number | null;
  numbers: SearchNumbers;
  rating: Rating | null;
  /** Measured median; null: not measured. */
  replyMinutes: number | null;
}

/**
 * The place of a listing in an order, compared part by part, all ascending; the last parts make it unique. In the default
 * order a last part tells drawn newcomers (1) from the result whose key they borrow (0; newcomers.ts).
 */
export type OrderKey = readonly (number | string)[];

/** `asked`: what an order by a worded filter compares (askedFigure); null: not provided. */
export function orderKey(
  sort: VendorSort,
  listing: Ranked,
  tier: RelevanceTier,
  asked: number | null = null,
): OrderKey {
  const { vendorId, rating } = listing;
  const last = [lotOf(vendorId), vendorId];
  switch (sort) {
    case 'BEST':
      return [-bestScore(listing), ...last, 0];
    case 'RELEVANCE':
      return [tier, -bestScore(listing), ...last];
    case 'RATING':
      return [rating ? -bayesianScore(rating.weighted) : 0, 0 - (rating?.count ?? 0), ...last];
    case 'FOUNDED':
      return [listing.foundedYear ?? FOUNDED_UNKNOWN, ...last];
    case 'NAME':
      return [nameKey(listing.name), ...last];
    case 'DISTANCE':
    case 'MONTH_COST':
      return [asked ?? NUMBER_UNKNOWN, ...last];
    default: {
      const { number, descending } = NUMBER_SORTS[sort];
      const figure = figureOf(listing, number);
      return [figure === null ? NUMBER_UNKNOWN : descending ? 0 - figure : figure, ...last];
    }
  }
}

function figureOf({ rating, replyMinutes, numbers }: Ranked, number: SortedNumber): number | null {
  if (number === 'reviews') return rating?.count ?? null;
  return number === 'replyMinutes' ? replyMinutes : numbers[number];
}

/** Kinds of the parts of each order's key, for whoever reads a key from outside (a cursor). */
export function orderKeyShape(sort: VendorSort): readonly ('number' | 'text' | 'id')[] {
  if (sort === 'RELEVANCE' || sort === 'RATING') return ['number', 'number', 'number', 'id'];
  if (sort === 'BEST') return ['number', 'number', 'id', 'number'];
  return [sort === 'NAME' ? 'text' : 'number', 'number', 'id'];
}

/** Negative when a stands before b. Strings are compared by code points, as PostgreSQL's collation "C" does. */
export function compareOrderKeys(a: OrderKey, b: OrderKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return compareByCodePoint(String(left), String(right));
  }
  return 0;
}

function compareByCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left !== right) return codePointOrder(left) - codePointOrder(right);
  }
  return a.length - b.length;
}

/** Halves of characters beyond U+FFFF stand after all others, though their numbers are smaller than some. */
const codePointOrder = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);
