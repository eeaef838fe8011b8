import type {
  IncludedItem,
  PlanUnit,
  PricingUnit,
  Service,
  TrafficTerm,
  VatTreatment,
} from './vocabulary.js';

/** One published rate with the terms that decide what it costs. */
export interface ProfilePrice {
  id: string;
  service: Service | null;
  unit: PricingUnit;
  currency: string;
  /**
   * Amount per unit in minor units of the currency divided by 10^rateScale: 0.854 USD a minute = 854, scale 1. A
   * commission counts each 100 of the value that is sold or collected: 15 per cent in USD = 1500, scale 0.
   */
  amountMinor: number;
  rateScale: number;
  /** ISO 3166-1: for agents in this country only. */
  agentCountry: string | null;
  /** State or region within that country, where the price holds only there. */
  agentRegion: string | null;
  /** ISO 8601. */
  validFrom: string | null;
  /** Counted in minutes only: seconds billed at least, and the step after them. */
  firstIncrementSeconds: number | null;
  stepSeconds: number | null;
  wrapUpBilled: boolean | null;
  holdBilled: boolean | null;
  spamBilled: boolean | null;
  /** Times the rate, per cent: 150 is half as much again. */
  nightPercent: number | null;
  weekendPercent: number | null;
  holidayPercent: number | null;
  tollFree: TrafficTerm | null;
  /** Bundled plans: what the amount buys a month, and the amount per unit beyond (scaled like the rate). */
  includedUnits: number | null;
  countedIn: PlanUnit | null;
  overageMinor: number | null;
  /** Known to be in the price; what is not named here may come on top. */
  includedItems: IncludedItem[];
  includes: string | null;
  vat: VatTreatment | null;
  /** Minor units of `currency` a month. */
  minimumMonthlyMinor: number | null;
  setUpFeeMinor: number | null;
  trainingFeeMinor: number | null;
  replacementTrainingFeeMinor: number | null;
  termMonths: number | null;
  noticeDays: number | null;
  launchDays: number | null;
}

export interface CommercialTerms {
  minimumMonthlyMinor: number | null;
  currency: string | null;
  termMonths: number | null;
  noticeDays: number | null;
  launchDays: number | null;
}

export interface PilotOffer {
  id: string;
  days: number;
  /** Contacts in the pilot. */
  volume: number | null;
  /** Price of the whole pilot; 0 is a free one; null: not said. */
  priceMinor: number | null;
  currency: string | null;
  criteria: string | null;
}
