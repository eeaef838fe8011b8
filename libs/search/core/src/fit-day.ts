import type { CurrencyRates } from '@ringfair/market-core';
import { coverageShare } from './coverage-share.js';
import type { FitDay } from './fit-verdict.js';

/**
 * The day and the clocks by which vendors are judged together. Calendars repeat (nine to five in one zone), so each
 * pair of calendar and wanted hours is compared once for as long as this is kept.
 */
export function fitDay(now: Date, rates: CurrencyRates | null = null): FitDay {
  const covered = new Map<string, number>();
  return {
    today: now.toISOString().slice(0, 10),
    rates,
    coverage: (calendar, wanted) => {
      const key = JSON.stringify([calendar.timeZone, calendar.hours, wanted]);
      const known = covered.get(key) ?? coverageShare(calendar, wanted, now);
      covered.set(key, known);
      return known;
    },
  };
}
