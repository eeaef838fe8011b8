import { plainVolume } from '@ringfair/market-core';
import { isExpired, quoteCost } from '@ringfair/requests-core';
import { volumeOf } from '@ringfair/search-api';
import type { QuoteRow } from './request-words.repository.js';
import type { RequestQuote } from './request.type.js';

const NO_VOLUME = plainVolume(0, { kind: 'EXPONENTIAL', meanSeconds: 1 });

/** A quote with what a month of the asked contacts costs under it. */
export function quoteView({ need, ...row }: QuoteRow, now: number): RequestQuote {
  // A flat month costs the same whatever the volume, also where the need does not say it.
  const volume = volumeOf(need) ?? (row.unit === 'MONTH' ? NO_VOLUME : null);
  const cost = volume && quoteCost(priceOf(row), volume);
  const money = (amountMinor: number) => ({
    amountMinor: String(Math.round(amountMinor)),
    currency: row.currency,
  });
  const rounding = cost?.lines.find(({ item }) => item === 'ROUNDING')?.perMonthMinor ?? 0;
  return {
    ...row,
    expired: isExpired(row.validUntil, now),
    monthlyCost: cost ? money(cost.perMonthMinor) : null,
    rounding: cost ? money(rounding) : null,
  };
}

const priceOf = (row: Omit<QuoteRow, 'need'>) => ({
  ...row,
  amountMinor: Number(row.amountMinor),
  minimumMonthlyMinor: row.minimumMonthlyMinor === null ? null : Number(row.minimumMonthlyMinor),
  setUpFeeMinor: row.setUpFeeMinor === null ? null : Number(row.setUpFeeMinor),
});
