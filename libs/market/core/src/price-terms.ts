import type { PricingUnit } from '@ringfair/vendors-core';
import type { BillingIncrement } from './billed-minutes.js';

/** So many minutes (or contacts) for one amount; what goes beyond costs the overage rate. */
export interface PlanBand {
  includedUnits: number;
  monthlyFeeMinor: number;
  /** null: the plan takes no more than its band. */
  overagePerUnitMinor: number | null;
}

/** A bundled plan: the vendor's bands, of which the cheapest for the volume is taken. */
export interface BundledPlan {
  countedIn: 'MINUTE' | 'CONTACT';
  bands: readonly PlanBand[];
}

/** What a vendor may or may not include; each is added up when it is not. */
export const EXTRAS = [
  'SUPERVISION',
  'TRAINING_FIRST',
  'TRAINING_REPLACEMENT',
  'REPORTING',
  'SOFTWARE',
  'TELEPHONY',
  'TOLL_FREE',
] as const;
export type Extra = (typeof EXTRAS)[number];

export type ExtraTerm =
  | { kind: 'INCLUDED' }
  | { kind: 'PER_MONTH'; amountMinor: number }
  /** Of what the month's units cost, nights and weekends included: 0.1 for a tenth. */
  | { kind: 'SHARE_OF_USAGE'; share: number }
  /** For each agent who leaves and is replaced. */
  | { kind: 'PER_LEAVER'; amountMinor: number }
  | { kind: 'PER_BILLED_MINUTE'; rateMinor: number }
  /** Once, spread over the term like the set-up. */
  | { kind: 'ONCE'; amountMinor: number };

/** One price with the terms that decide what a month costs. Null: the vendor does not say. */
export interface PriceTerms {
  unit: PricingUnit | 'MONTH';
  /** In minor units of the currency, with fractions: 8.54 for a minute at 0.0854 USD. Unused by bundled plans. */
  rateMinor: number;
  increment: BillingIncrement | null;
  holdBilled: boolean | null;
  wrapUpBilled: boolean | null;
  spamBilled: boolean | null;
  plan: BundledPlan | null;
  setUpMinor: number | null;
  minimumPerMonthMinor: number | null;
  termMonths: number | null;
  /** Times the rate: 1.5 for half as much again; 1 for no difference. */
  nightFactor: number | null;
  weekendFactor: number | null;
  holidayFactor: number | null;
  extras: Partial<Record<Extra, ExtraTerm>>;
  /** Leavers a year / average headcount: 0.35. */
  attritionPerYear: number | null;
  vat: 'ADDED' | 'INCLUDED' | 'EXEMPT' | null;
}

/** A rate in minor units / 10^scale, as the database has it, in minor units: 854, 2 is 8.54. */
export function rateMinorOf(amountMinor: number, rateScale: number): number {
  return amountMinor / 10 ** rateScale;
}

/** Terms of a price that says nothing but its unit and rate. */
export function bareTerms(unit: PriceTerms['unit'], rateMinor: number): PriceTerms {
  return {
    unit,
    rateMinor,
    increment: null,
    holdBilled: null,
    wrapUpBilled: null,
    spamBilled: null,
    plan: null,
    setUpMinor: null,
    minimumPerMonthMinor: null,
    termMonths: null,
    nightFactor: null,
    weekendFactor: null,
    holidayFactor: null,
    extras: {},
    attritionPerYear: null,
    vat: null,
  };
}

/** What is taken for terms that a vendor does not state; every use of one is marked as an estimate. */
export interface Assumptions {
  increment: BillingIncrement;
  holdBilled: boolean;
  wrapUpBilled: boolean;
  spamBilled: boolean;
  termMonths: number;
  nightFactor: number;
  weekendFactor: number;
  holidayFactor: number;
  /** Where the vendor says neither that an extra is included nor what it costs; absent: named as unknown, not added. */
  extras: Partial<Record<Extra, ExtraTerm>>;
  attritionPerYear: number;
  /** Of an amount without VAT: 0.24 for 24 %; null: not known, so that VAT in a price stays in it. */
  vatShare: number | null;
}

/**
 * Cautious where silence is common: the minute as increment, hold, wrap-up and spam billed, four of ten agents leaving
 * in a year (the middle of 30 to 45 per cent is usual). Nothing is added for extras: an offer for stated work is whole.
 */
export const CAUTIOUS: Assumptions = {
  increment: { firstIncrementSeconds: 60, stepSeconds: 60 },
  holdBilled: true,
  wrapUpBilled: true,
  spamBilled: true,
  termMonths: 12,
  nightFactor: 1,
  weekendFactor: 1,
  holidayFactor: 1,
  extras: {},
  attritionPerYear: 0.4,
  vatShare: null,
};
