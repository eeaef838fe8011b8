/** Why a price can't be turned into the cost of a month. */
export const PRICE_REASONS = [
  'AMOUNT_NOT_VALID',
  'VOLUME_NOT_VALID',
  'VOLUME_TOO_LARGE',
  'DURATION_NOT_POSITIVE',
  'INCREMENT_NOT_POSITIVE',
  'TERM_NOT_POSITIVE',
  'BANDS_NOT_VALID',
  /** More units than any band takes, and no price beyond. */
  'BEYOND_ALL_BANDS',
  'SHARE_NOT_VALID',
  /** The hours of a month follow from staffing; this volume says nothing about them. */
  'HOURS_UNKNOWN',
  /** Nobody said how many of this unit a month brings. */
  'UNITS_UNKNOWN',
] as const;
export type PriceReason = (typeof PRICE_REASONS)[number];

export interface PriceRefused {
  ok: false;
  reason: PriceReason;
}
export type PriceResult<T> = { ok: true; value: T } | PriceRefused;

export function priced<T>(value: T): PriceResult<T> {
  return { ok: true, value };
}

export function notPriced(reason: PriceReason): PriceRefused {
  return { ok: false, reason };
}
