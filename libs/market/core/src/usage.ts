import { lengthened, meanBilledSeconds, meanSecondsOf, type Durations } from './billed-minutes.js';
import type { MonthHours, MonthlyVolume } from './monthly-volume.js';
import type { Assumptions, PlanBand, PriceTerms } from './price-terms.js';
import { notPriced, priced, type PriceResult } from './result.js';

/** A term on which the vendor is silent and an assumption was used. */
export type AssumedTerm =
  | 'INCREMENT'
  | 'HOLD_BILLED'
  | 'WRAP_UP_BILLED'
  | 'SPAM_BILLED'
  | 'TERM'
  | 'NIGHT_FACTOR'
  | 'WEEKEND_FACTOR'
  | 'HOLIDAY_FACTOR'
  | 'ATTRITION'
  | 'VAT';

/** What a month uses of the unit, before factors, minimum and extras. */
export interface Usage {
  units: number;
  amountMinor: number;
  /** Of the amount: paid for seconds that nobody spoke. */
  roundingMinor: number;
  assumed: AssumedTerm[];
  estimated: boolean;
}

/** Units of a month and what they cost at the rate. */
export function usageOf(
  terms: PriceTerms,
  volume: MonthlyVolume,
  assumptions: Assumptions,
): PriceResult<Usage> {
  const { unit } = terms;
  if (unit === 'MINUTE') return minuteUsage(terms, volume, assumptions);
  if (unit === 'BUNDLED_PLAN') return planUsage(terms, volume, assumptions);
  const units = unitsOf(unit, volume);
  if (!units.ok) return units;
  const spam = unit === 'CONTACT' ? spamOf(terms, volume, assumptions) : { contacts: 0, assumed: [] };
  const count = units.value + spam.contacts;
  return priced({
    units: count,
    amountMinor: count * terms.rateMinor,
    roundingMinor: 0,
    assumed: spam.assumed,
    estimated: spam.assumed.length > 0,
  });
}

const hourly = {
  AGENT_HOUR_PAID: 'paidHours',
  AGENT_HOUR_LOGGED: 'loggedHours',
  AGENT_HOUR_PRODUCTIVE: 'productiveHours',
  FTE_MONTH: 'fullTimeEquivalents',
  SEAT_MONTH: 'seats',
} as const satisfies Partial<Record<PriceTerms['unit'], keyof MonthHours>>;

const counted = {
  RESOLUTION: 'resolutions',
  MESSAGE: 'messages',
  LEAD: 'leads',
  SALE: 'sales',
} as const satisfies Partial<Record<PriceTerms['unit'], keyof MonthlyVolume>>;

function unitsOf(
  unit: Exclude<PriceTerms['unit'], 'MINUTE' | 'BUNDLED_PLAN'>,
  volume: MonthlyVolume,
): PriceResult<number> {
  if (unit === 'MONTH') return priced(1);
  if (unit === 'CONTACT') return priced(volume.contacts);
  // A part of what is sold or collected: no count of contacts tells its value.
  if (unit === 'COMMISSION') return notPriced('UNITS_UNKNOWN');
  if (unit in hourly) {
    const units = volume.hours?.[hourly[unit as keyof typeof hourly]];
    return units === undefined ? notPriced('HOURS_UNKNOWN') : priced(units);
  }
  const units = volume[counted[unit as keyof typeof counted]];
  return units === null ? notPriced('UNITS_UNKNOWN') : priced(units);
}

function spamOf(terms: PriceTerms, volume: MonthlyVolume, assumptions: Assumptions) {
  if (volume.spamContacts === 0) return { contacts: 0, assumed: [] };
  const billed = terms.spamBilled ?? assumptions.spamBilled;
  const assumed: AssumedTerm[] = terms.spamBilled === null ? ['SPAM_BILLED'] : [];
  return { contacts: billed ? volume.spamContacts : 0, assumed };
}

export interface Minutes {
  billed: number;
  spoken: number;
  assumed: AssumedTerm[];
}

/** Minutes billed a month: talk, and hold and wrap-up where they are billed, rounded contact by contact. */
export function minutesOf(
  terms: PriceTerms,
  volume: MonthlyVolume,
  assumptions: Assumptions,
): PriceResult<Minutes> {
  const assumed: AssumedTerm[] = [];
  const said = <T>(value: T | null, otherwise: T, matters: boolean, term: AssumedTerm): T => {
    if (value === null && matters) assumed.push(term);
    return value ?? otherwise;
  };
  const increment = said(terms.increment, assumptions.increment, true, 'INCREMENT');
  const hold = said(terms.holdBilled, assumptions.holdBilled, volume.meanHoldSeconds > 0, 'HOLD_BILLED');
  const wrapUp = said(
    terms.wrapUpBilled,
    assumptions.wrapUpBilled,
    volume.meanWrapUpSeconds > 0,
    'WRAP_UP_BILLED',
  );
  const more = (hold ? volume.meanHoldSeconds : 0) + (wrapUp ? volume.meanWrapUpSeconds : 0);
  const durations = lengthened(volume.talk, more);
  const spam = spamOf(terms, volume, assumptions);
  assumed.push(...spam.assumed);
  const spamDurations: Durations = { kind: 'EXPONENTIAL', meanSeconds: volume.spamMeanSeconds };
  const own = meanBilledSeconds(durations, increment);
  if (!own.ok) return own;
  const unwanted = spam.contacts > 0 ? meanBilledSeconds(spamDurations, increment) : priced(0);
  if (!unwanted.ok) return unwanted;
  return priced({
    billed: (volume.contacts * own.value + spam.contacts * unwanted.value) / 60,
    spoken: (volume.contacts * meanSecondsOf(durations) + spam.contacts * volume.spamMeanSeconds) / 60,
    assumed,
  });
}

function minuteUsage(terms: PriceTerms, volume: MonthlyVolume, assumptions: Assumptions): PriceResult<Usage> {
  const minutes = minutesOf(terms, volume, assumptions);
  if (!minutes.ok) return minutes;
  const { billed, spoken, assumed } = minutes.value;
  return priced({
    units: billed,
    amountMinor: billed * terms.rateMinor,
    roundingMinor: (billed - spoken) * terms.rateMinor,
    assumed,
    estimated: assumed.length > 0,
  });
}

function planUsage(terms: PriceTerms, volume: MonthlyVolume, assumptions: Assumptions): PriceResult<Usage> {
  const bands = terms.plan?.bands ?? [];
  const valid = ({ includedUnits, monthlyFeeMinor, overagePerUnitMinor }: PlanBand) =>
    [includedUnits, monthlyFeeMinor, overagePerUnitMinor ?? 0].every(
      (value) => value >= 0 && value < Infinity,
    );
  if (bands.length === 0 || !bands.every(valid)) return notPriced('BANDS_NOT_VALID');
  const usage = usageOf(
    { ...terms, unit: terms.plan?.countedIn ?? 'MINUTE', rateMinor: 0 },
    volume,
    assumptions,
  );
  if (!usage.ok) return usage;
  const least = Math.min(...bands.map((band) => costOfBand(band, usage.value.units)));
  return least === Infinity ? notPriced('BEYOND_ALL_BANDS') : priced({ ...usage.value, amountMinor: least });
}

/** Fee of a band and its overage for so many units; endless beyond a band that takes no more. */
export function costOfBand(
  { includedUnits, monthlyFeeMinor, overagePerUnitMinor }: PlanBand,
  units: number,
): number {
  const beyond = Math.max(0, units - includedUnits);
  return beyond === 0 ? monthlyFeeMinor : monthlyFeeMinor + beyond * (overagePerUnitMinor ?? Infinity);
}
