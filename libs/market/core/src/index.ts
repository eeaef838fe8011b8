export { PRICE_REASONS, type PriceReason, type PriceRefused, type PriceResult } from './result.js';
export {
  billedSeconds,
  meanBilledSeconds,
  meanSecondsOf,
  type BillingIncrement,
  type Durations,
} from './billed-minutes.js';
export { plainVolume, type MonthHours, type MonthlyVolume } from './monthly-volume.js';
export { inHoursOfMonth } from './month-hours.js';
export {
  evenProfile,
  monthlyVolumeOf,
  profileOfHours,
  type ContactSeconds,
  type VolumeProfile,
} from './volume-profile.js';
export {
  bareTerms,
  CAUTIOUS,
  EXTRAS,
  rateMinorOf,
  type Assumptions,
  type BundledPlan,
  type Extra,
  type ExtraTerm,
  type PlanBand,
  type PriceTerms,
} from './price-terms.js';
export { costOfBand, type AssumedTerm } from './usage.js';
export {
  monthlyCost,
  MOST_CONTACTS_PER_MONTH,
  type CostItem,
  type CostLine,
  type NormalisedPrice,
} from './monthly-cost.js';
export {
  judgeBeside,
  judgePrice,
  LEAST_VENDORS,
  LOW_SHARE_OF_MEDIAN,
  quantile,
  quartiles,
  type OutlierReason,
  type PriceJudgement,
  type Quartiles,
} from './benchmark.js';
export {
  monthlyCostsOf,
  nextPriceDay,
  termsOfPrice,
  type PriceDay,
  type PricedProfile,
  type ProfileCost,
} from './profile-price.js';
export {
  convertMinor,
  inEuro,
  minorDigits,
  readEcbRates,
  type CurrencyRates,
  type RatesProblem,
} from './currency.js';
export { referenceVolume, REFERENCE_VOLUMES, REFERENCES, type ReferenceVolume } from './reference-volumes.js';
export {
  costBounds,
  costFactors,
  currencyNumber,
  isLadderWithin,
  ladderCost,
  ladderCosts,
  ladderStep,
  LADDER_SECONDS,
  MONTH_LADDER,
  MOST_ON_LADDER,
  type CostBounds,
  type CostFactors,
} from './month-ladder.js';
export { monthUnknowns, type MonthUnknown } from './month-unknowns.js';
export { publishedCosts, type PublishedCost } from './published-costs.js';
