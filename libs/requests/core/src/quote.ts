import {
  bareTerms,
  CAUTIOUS,
  monthlyCost,
  rateMinorOf,
  type MonthlyVolume,
  type NormalisedPrice,
} from '@ringfair/market-core';

/** What a quote may be paid by: each can be turned into the cost of one month of the asked volume. */
export const QUOTE_UNITS = ['MONTH', 'CONTACT', 'MINUTE', 'AGENT_HOUR_PRODUCTIVE'] as const;
export type QuoteUnit = (typeof QUOTE_UNITS)[number];

/** A quote's price, in the terms of published prices. */
export interface QuotePrice {
  unit: QuoteUnit;
  /** Amount per unit in minor units of the currency divided by 10^rateScale: 0.854 USD a minute = 854, scale 1. */
  amountMinor: number;
  rateScale: number;
  /** Per minute only: seconds billed at least, and the step after them. */
  firstIncrementSeconds: number | null;
  stepSeconds: number | null;
  minimumMonthlyMinor: number | null;
  setUpFeeMinor: number | null;
  termMonths: number | null;
}

/** A quote may stand for so many days at most. */
export const LONGEST_VALID_DAYS = 180;
/** The work may start so many days ahead at most. */
export const LATEST_START_DAYS = 366;

export interface QuoteProblem {
  field: 'firstIncrementSeconds' | 'stepSeconds' | 'validUntil' | 'startsOn';
  reason: 'NOT_FOR_THIS_UNIT' | 'INVALID_DATE' | 'IN_THE_PAST' | 'TOO_FAR';
}

/**
 * What is wrong with a quote; empty when it can be sent.
 * @param today YYYY-MM-DD in UTC; the day before it is still a day of today somewhere
 */
export function quoteProblems(
  quote: Pick<QuotePrice, 'unit' | 'firstIncrementSeconds' | 'stepSeconds'> & {
    validUntil: string;
    startsOn: string | null;
  },
  today: string,
): QuoteProblem[] {
  const problems: QuoteProblem[] = [];
  if (quote.unit !== 'MINUTE') {
    for (const field of ['firstIncrementSeconds', 'stepSeconds'] as const) {
      if (quote[field] !== null) problems.push({ field, reason: 'NOT_FOR_THIS_UNIT' });
    }
  }
  const late = [
    ['validUntil', quote.validUntil, LONGEST_VALID_DAYS],
    ['startsOn', quote.startsOn, LATEST_START_DAYS],
  ] as const;
  for (const [field, day, most] of late) {
    const reason = day === null ? null : dayProblem(day, today, most);
    if (reason) problems.push({ field, reason });
  }
  return problems;
}

const DAY_MS = 86_400_000;

function dayProblem(day: string, today: string, most: number): QuoteProblem['reason'] | null {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return 'INVALID_DATE';
  const ahead = (at - Date.parse(`${today}T00:00:00Z`)) / DAY_MS;
  if (ahead < -1) return 'IN_THE_PAST';
  return ahead > most ? 'TOO_FAR' : null;
}

/** What a month of the volume costs under a quote, without VAT; null when its unit cannot be counted for it. */
export function quoteCost(price: QuotePrice, volume: MonthlyVolume): NormalisedPrice | null {
  const { firstIncrementSeconds, stepSeconds } = price;
  const cost = monthlyCost(
    {
      ...bareTerms(price.unit, rateMinorOf(price.amountMinor, price.rateScale)),
      increment:
        firstIncrementSeconds === null
          ? null
          : { firstIncrementSeconds, stepSeconds: stepSeconds ?? firstIncrementSeconds },
      minimumPerMonthMinor: price.minimumMonthlyMinor,
      setUpMinor: price.setUpFeeMinor,
      termMonths: price.termMonths || null,
    },
    volume,
    CAUTIOUS,
  );
  return cost.ok ? cost.value : null;
}
