import type { SearchNumbers } from '@ringfair/vendors-core';
import type { ComparedNumber } from './search-fields.js';
import { fold } from './text-words.js';
import type { RelevanceTier } from './text-terms.js';
import type { VendorSort } from './vendor-query.js';

/** What reviews say of a vendor. */
export interface Rating {
  /** Weighted mean in thousandths of a star, 1000..5000. */
  meanThousandths: number;
  /** Published reviews, >= 1. */
  count: number;
}

/** Before anyone reviewed a vendor it is taken for an ordinary one: five imagined reviews at 4.2 stars. */
export const PRIOR_REVIEWS = 5;
export const PRIOR_MEAN = 4.2;
/** Added in the default order, in stars: somebody answers for the listing; a claim of it was checked. */
export const CLAIMED_BONUS = 0.1;
export const VERIFIED_BONUS = 0.1;

/** All arithmetic is in whole ten-thousandths of a star: the same number in every engine. */
const UNIT = 10_000;

/**
 * Bayesian mean (v R + m C) / (v + m) with m = 5, C = 4.2, in ten-thousandths of a star, rounded down. Three
 * reviews at 4.9 give 44625; sixty at 4.7 give 46615; none gives 42000.
 */
export function bayesianScore(rating: Rating | null): number {
  const prior = PRIOR_REVIEWS * PRIOR_MEAN * UNIT;
  const count = rating?.count ?? 0;
  return Math.floor((count * (rating?.meanThousandths ?? 0) * 10 + prior) / (count + PRIOR_REVIEWS));
}

/**
 * The default order: Bayesian mean, plus 0.1 when claimed, plus 0.1 when verified. Size, fame, price, age of the
 * account, completeness and payment are not arguments of this function, so they can't have a part.
 */
export function bestScore(listing: { rating: Rating | null; claimed: boolean; verified: boolean }): number {
  const bonus = (listing.claimed ? CLAIMED_BONUS : 0) + (listing.verified ? VERIFIED_BONUS : 0);
  return bayesianScore(listing.rating) + Math.round(bonus * UNIT);
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

export interface Ranked {
  vendorId: string;
  name: string;
  foundedYear: number | null;
  numbers: SearchNumbers;
  rating: Rating | null;
  /** Measured median; null: not measured. */
  replyMinutes: number | null;
  claimed: boolean;
  verified: boolean;
}

/** The place of a listing in an order, compared part by part, all ascending; the last parts make it unique. */
export type OrderKey = readonly (number | string)[];

export function orderKey(sort: VendorSort, listing: Ranked, tier: RelevanceTier): OrderKey {
  const { vendorId, rating } = listing;
  const last = [lotOf(vendorId), vendorId];
  switch (sort) {
    case 'BEST':
      return [-bestScore(listing), ...last];
    case 'RELEVANCE':
      return [tier, -bestScore(listing), ...last];
    case 'RATING':
      return [rating ? -bayesianScore(rating) : 0, 0 - (rating?.count ?? 0), ...last];
    case 'FOUNDED':
      return [listing.foundedYear ?? FOUNDED_UNKNOWN, ...last];
    case 'NAME':
      return [nameKey(listing.name), ...last];
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
export function orderKeyShape(sort: VendorSort): readonly ('number' | 'string')[] {
  if (sort === 'RELEVANCE' || sort === 'RATING') return ['number', 'number', 'number', 'string'];
  return [sort === 'NAME' ? 'string' : 'number', 'number', 'string'];
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
