import type { Locale } from '@ringfair/platform/auth';
import { type AnswerLevel, type LotPrice, monthlyCostMinor, type Volume } from '@ringfair/rfp-core';
import { type Chance, chanceOf } from './chance.js';
import { messages, terms } from './phrases.js';
import { PLACES } from './places.js';
import type { LotSeed, RequirementSeed, RfpSeed } from './rfps/index.js';
import { rateOf } from './vendors/vendor-seed.js';
import type { VendorSeed } from './vendors/index.js';

export interface AnswerDraft {
  message: string;
  /** In the order of the lots. */
  prices: (LotPrice & { terms: string })[];
  /** In the order of the requirements. */
  answers: { level: AnswerLevel; text: string }[];
}

/** What a vendor answers to a request: always the same for the two, plausible around the middle of the market. */
export function answerOf(seed: RfpSeed, vendor: VendorSeed, buyerLocale: Locale): AnswerDraft {
  const chance = chanceOf(`${seed.key} ${vendor.key}`);
  const locale: Locale = vendor.texts[buyerLocale] ? buyerLocale : 'en';
  const wins = seed.course.state === 'AWARDED' && seed.course.winner === vendor.key;
  const level = (0.88 + 0.3 * chance.next()) * costOfPlace(vendor);
  return {
    message: messageOf(vendor, locale, chance),
    prices: seed.lots.map((lot) => ({ ...priceOf(lot, level, chance), terms: chance.pick(terms[locale]) })),
    answers: seed.requirements.map((requirement) => statementOf(requirement, wins, chance)),
  };
}

/** Rates of a brief are those of the buyer's own market; work done elsewhere costs less. */
const COST_OF_PLACE: Partial<Record<string, number>> = {
  PH: 0.62,
  IN: 0.6,
  ZA: 0.72,
  CO: 0.76,
  MX: 0.78,
  BG: 0.82,
};

function costOfPlace({ key, home }: VendorSeed): number {
  // One vendor is far too cheap everywhere: what the flags of a comparison are for.
  if (key === 'kazanskaya-trel') return 0.42;
  return COST_OF_PLACE[PLACES[home][0]] ?? 1;
}

function messageOf(vendor: VendorSeed, locale: Locale, chance: Chance): string {
  const people = typeof vendor.people === 'number' ? vendor.people : (vendor.people?.[0] ?? 20);
  const years = Math.max(2, 2026 - (vendor.founded ?? 2018));
  return chance.pick(messages[locale]).replace('{people}', String(people)).replace('{years}', String(years));
}

const volumeOf = ({ contacts, hours, handle }: LotSeed): Volume => ({
  contactsPerMonth: contacts,
  hoursPerWeek: hours,
  averageHandleSeconds: handle,
});

/** In the unit of the brief, and now and then per month, as vendors do who want to be paid for being there. */
function priceOf(lot: LotSeed, level: number, chance: Chance): LotPrice {
  const [unit, amount] = lot.rate;
  const price: LotPrice = { unit, ...rateOf(rounded(amount * level)) };
  const month = monthlyCostMinor(price, volumeOf(lot));
  if (month === null || chance.next() < 0.75) return price;
  const step = 10 ** Math.max(2, String(month).length - 2);
  return { unit: 'MONTH', amountMinor: Math.max(step, Math.round(month / step) * step), rateScale: 0 };
}

/** People quote two or three digits, not seven. */
function rounded(amount: number): number {
  if (amount < 2) return Math.round(amount * 1000) / 1000;
  if (amount < 100) return Math.round(amount * 20) / 20;
  return Math.round(amount);
}

/** Nobody wins without its musts; others meet most of them, and say so when they do not. */
function statementOf(requirement: RequirementSeed, wins: boolean, chance: Chance) {
  const { level, meets, partly } = requirement;
  const draw = chance.next();
  const meetsBelow = level === 'MUST' ? (wins ? 1 : 0.9) : wins ? 0.8 : 0.62;
  if (draw < meetsBelow) return { level: 'MEETS' as const, text: meets };
  if (draw < 0.97) return { level: 'PARTLY' as const, text: partly };
  return { level: 'NO' as const, text: '' };
}
