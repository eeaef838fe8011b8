import {
  code,
  flag,
  form,
  list,
  id,
  text,
  theCode,
  theForm,
  theWhole,
  whole,
  type Fields,
  type Kind,
} from './shape-kinds.js';
import * as codes from './vocabulary.js';

/** Minor units of the currency beside it. */
export const amount: Kind = { kind: 'amount', least: 0, required: false };
/** Length of a contract. */
export const months = whole(0, 240);
/** Notice, and the time until the work starts. */
export const days = whole(0, 730);

/** The form of a published price. */
export const PRICE_SHAPE: Fields = {
  id: id('p'),
  service: code(codes.SERVICES),
  unit: theCode(codes.PRICING_UNITS),
  currency: theForm('currency'),
  amountMinor: { kind: 'amount', least: 1, required: true },
  /** A unit rate may be finer than the minor unit by at most this power of ten. */
  rateScale: theWhole(0, 6),
  agentCountry: form('country'),
  agentRegion: text(100),
  validFrom: form('date'),
  firstIncrementSeconds: whole(1, 3600),
  stepSeconds: whole(1, 3600),
  wrapUpBilled: flag,
  holdBilled: flag,
  spamBilled: flag,
  nightPercent: whole(50, 500),
  weekendPercent: whole(50, 500),
  holidayPercent: whole(50, 500),
  tollFree: code(codes.TRAFFIC_TERMS),
  includedUnits: whole(1, 10_000_000),
  countedIn: code(codes.PLAN_UNITS),
  overageMinor: amount,
  includedItems: list(codes.INCLUDED_ITEMS),
  includes: text(1000),
  vat: code(codes.VAT_TREATMENTS),
  minimumMonthlyMinor: amount,
  setUpFeeMinor: amount,
  trainingFeeMinor: amount,
  replacementTrainingFeeMinor: amount,
  termMonths: months,
  noticeDays: days,
  launchDays: days,
};
