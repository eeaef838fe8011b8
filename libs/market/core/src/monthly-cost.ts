import type { MonthlyVolume } from './monthly-volume.js';
import { EXTRAS, type Assumptions, type Extra, type ExtraTerm, type PriceTerms } from './price-terms.js';
import { notPriced, priced, type PriceRefused, type PriceResult } from './result.js';
import { minutesOf, usageOf, type AssumedTerm, type Usage } from './usage.js';

export type CostItem = 'USAGE' | 'ROUNDING' | 'OUT_OF_HOURS' | 'MINIMUM' | 'SET_UP' | Extra;

export interface CostLine {
  item: CostItem;
  /** Without VAT, whole minor units, so that lines add up to the total. */
  perMonthMinor: number;
  /** Stated by the vendor, or taken from an assumption because the vendor is silent. */
  basis: 'STATED' | 'INCLUDED' | 'ESTIMATED';
}

export interface NormalisedPrice {
  /** Cost of one month of the volume without VAT. */
  perMonthMinor: number;
  lines: CostLine[];
  /** Part of the total that rests on assumptions. */
  estimatedPerMonthMinor: number;
  assumed: AssumedTerm[];
  /** Extras of which nobody knows whether and what they cost: not in the total. */
  unknown: Extra[];
  /** Units a month: minutes billed, contacts, hours, people, seats. */
  unitsPerMonth: number;
  perContactMinor: number | null;
}

/** More contacts a month than this are a typing error. */
export const MOST_CONTACTS_PER_MONTH = 1e12;

/**
 * Cost of one month of the same volume under a vendor's unit and terms (domain: normalised price). What is included
 * is added up; what the vendor does not say is estimated and marked.
 */
export function monthlyCost(
  terms: PriceTerms,
  volume: MonthlyVolume,
  assumptions: Assumptions,
): PriceResult<NormalisedPrice> {
  const wrong = wrongTerms(terms) ?? wrongVolume(volume);
  if (wrong) return wrong;
  const usage = usageOf(terms, volume, assumptions);
  if (!usage.ok) return usage;
  const assumed = new Set(usage.value.assumed);
  const lines = usageLines(usage.value);
  lines.push(...outOfHours(usage.value.amountMinor, terms, volume, assumptions, assumed));
  const usageMinor = lines.reduce((sum, line) => sum + line.perMonthMinor, 0);
  if (terms.minimumPerMonthMinor !== null && terms.minimumPerMonthMinor > usageMinor)
    lines.push(line('MINIMUM', terms.minimumPerMonthMinor - usageMinor, 'STATED'));
  const termMonths = terms.termMonths ?? assumptions.termMonths;
  const spread = (amountMinor: number) => {
    if (terms.termMonths === null) assumed.add('TERM');
    return amountMinor / termMonths;
  };
  if (terms.setUpMinor) lines.push(line('SET_UP', spread(terms.setUpMinor), 'STATED'));
  const month = { terms, volume, assumptions, usageMinor, spread };
  const extras = extraLines(month, assumed);
  lines.push(...extras.lines);
  return priced(
    summed(net(lines, terms, assumptions, assumed), usage.value, assumed, extras.unknown, volume),
  );
}

function wrongTerms(terms: PriceTerms): PriceRefused | null {
  const amount = (value: number | null) => value === null || (value >= 0 && value < Infinity);
  const amounts = [terms.rateMinor, terms.setUpMinor, terms.minimumPerMonthMinor];
  const factors = [terms.nightFactor, terms.weekendFactor, terms.holidayFactor];
  if (![...amounts, ...factors].every(amount)) return notPriced('AMOUNT_NOT_VALID');
  if (terms.termMonths !== null && !(terms.termMonths > 0)) return notPriced('TERM_NOT_POSITIVE');
  return null;
}

function wrongVolume(volume: MonthlyVolume): PriceRefused | null {
  const { contacts, spamContacts, meanHoldSeconds, meanWrapUpSeconds, spamMeanSeconds } = volume;
  const counts = [contacts, spamContacts, meanHoldSeconds, meanWrapUpSeconds, spamMeanSeconds];
  if (!counts.every((value) => value >= 0 && value < Infinity)) return notPriced('VOLUME_NOT_VALID');
  if (contacts + spamContacts > MOST_CONTACTS_PER_MONTH) return notPriced('VOLUME_TOO_LARGE');
  const shares = [volume.nightShare, volume.weekendShare, volume.holidayShare];
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.every((share) => share >= 0) && sum <= 1 + 1e-9 ? null : notPriced('SHARE_NOT_VALID');
}

function line(item: CostItem, amountMinor: number, basis: CostLine['basis']): CostLine {
  return { item, perMonthMinor: Math.round(amountMinor), basis };
}

function usageLines({ amountMinor, roundingMinor, estimated }: Usage): CostLine[] {
  const basis = estimated ? 'ESTIMATED' : 'STATED';
  const rounding = line('ROUNDING', roundingMinor, basis);
  const rest = line('USAGE', Math.round(amountMinor) - rounding.perMonthMinor, basis);
  return rounding.perMonthMinor === 0 ? [rest] : [rest, rounding];
}

/** What nights, weekends and holidays add to the usage. */
function outOfHours(
  amountMinor: number,
  terms: PriceTerms,
  volume: MonthlyVolume,
  assumptions: Assumptions,
  assumed: Set<AssumedTerm>,
): CostLine[] {
  let added = 0;
  let silent = false;
  for (const [share, factor, otherwise, term] of [
    [volume.nightShare, terms.nightFactor, assumptions.nightFactor, 'NIGHT_FACTOR'],
    [volume.weekendShare, terms.weekendFactor, assumptions.weekendFactor, 'WEEKEND_FACTOR'],
    [volume.holidayShare, terms.holidayFactor, assumptions.holidayFactor, 'HOLIDAY_FACTOR'],
  ] as const) {
    if (share === 0) continue;
    if (factor === null) {
      assumed.add(term);
      silent = true;
    }
    added += amountMinor * share * ((factor ?? otherwise) - 1);
  }
  return Math.round(added) === 0 ? [] : [line('OUT_OF_HOURS', added, silent ? 'ESTIMATED' : 'STATED')];
}

interface Month {
  terms: PriceTerms;
  volume: MonthlyVolume;
  assumptions: Assumptions;
  /** What the units cost, nights and weekends included. */
  usageMinor: number;
  /** An amount that is paid once, by the month. */
  spread: (amountMinor: number) => number;
}

function extraLines(month: Month, assumed: Set<AssumedTerm>) {
  const { terms, assumptions } = month;
  const lines: CostLine[] = [];
  const unknown: Extra[] = [];
  for (const extra of EXTRAS) {
    const stated = terms.extras[extra];
    const term = stated ?? assumptions.extras[extra];
    const amountMinor = term ? extraMinor(term, month) : null;
    if (!term || amountMinor === null) {
      unknown.push(extra);
      continue;
    }
    const guessed = term.kind === 'PER_LEAVER' && terms.attritionPerYear === null;
    if (guessed) assumed.add('ATTRITION');
    const said = term.kind === 'INCLUDED' ? 'INCLUDED' : 'STATED';
    lines.push(line(extra, amountMinor, stated && !guessed ? said : 'ESTIMATED'));
  }
  return { lines, unknown };
}

/** What an extra costs in the month; null where its units cannot be counted for the volume. */
function extraMinor(term: ExtraTerm, { terms, volume, assumptions, ...month }: Month): number | null {
  switch (term.kind) {
    case 'INCLUDED':
      return 0;
    case 'PER_MONTH':
      return term.amountMinor;
    case 'ONCE':
      return month.spread(term.amountMinor);
    case 'SHARE_OF_USAGE':
      return month.usageMinor * term.share;
    case 'PER_BILLED_MINUTE': {
      const minutes = minutesOf(terms, volume, assumptions);
      return minutes.ok ? minutes.value.billed * term.rateMinor : null;
    }
    case 'PER_LEAVER': {
      const leaving = (terms.attritionPerYear ?? assumptions.attritionPerYear) / 12;
      return volume.hours && volume.hours.fullTimeEquivalents * leaving * term.amountMinor;
    }
  }
}

/** Prices with VAT in them are compared without it; where its rate is not known it stays, and all is an estimate. */
function net(
  lines: CostLine[],
  terms: PriceTerms,
  { vatShare }: Assumptions,
  assumed: Set<AssumedTerm>,
): CostLine[] {
  if (terms.vat === null && vatShare) assumed.add('VAT');
  if (terms.vat !== 'INCLUDED') return lines;
  if (vatShare !== null) {
    return lines.map((one) => ({ ...one, perMonthMinor: Math.round(one.perMonthMinor / (1 + vatShare)) }));
  }
  assumed.add('VAT');
  return lines.map((one) => (one.basis === 'STATED' ? { ...one, basis: 'ESTIMATED' } : one));
}

function summed(
  lines: CostLine[],
  usage: Usage,
  assumed: Set<AssumedTerm>,
  unknown: Extra[],
  volume: MonthlyVolume,
): NormalisedPrice {
  const sum = (of: readonly CostLine[]) => of.reduce((total, one) => total + one.perMonthMinor, 0);
  const perMonthMinor = sum(lines);
  return {
    perMonthMinor,
    lines,
    estimatedPerMonthMinor: sum(lines.filter(({ basis }) => basis === 'ESTIMATED')),
    assumed: [...assumed],
    unknown,
    unitsPerMonth: usage.units,
    perContactMinor: volume.contacts === 0 ? null : perMonthMinor / volume.contacts,
  };
}
