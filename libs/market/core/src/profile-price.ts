import type { ProfilePrice, Service, VendorProfile } from '@ringfair/vendors-core';
import { inEuro, type CurrencyRates } from './currency.js';
import { monthlyCost, type NormalisedPrice } from './monthly-cost.js';
import type { MonthlyVolume } from './monthly-volume.js';
import { assumptionsFor } from './price-assumptions.js';
import { rateMinorOf, type Extra, type PlanBand, type PriceTerms } from './price-terms.js';
import type { PriceResult } from './result.js';

/** What of a profile decides what its prices come to. */
export type PricedProfile = Pick<
  VendorProfile,
  'prices' | 'terms' | 'headquarters' | 'locations' | 'metrics'
>;

/** The day on which prices are read, and the rates by which their currencies are compared. */
export interface PriceDay {
  /** ISO date (UTC): prices that hold from a later day on are left out. */
  today: string;
  rates: CurrencyRates | null;
}

/** A profile with those of its prices that hold on a day (ISO date). */
export const pricesOn = <T extends Pick<VendorProfile, 'prices'>>(profile: T, today: string): T => ({
  ...profile,
  prices: profile.prices.filter(({ validFrom }) => validFrom === null || validFrom <= today),
});

/** The first day after `today` (ISO date) on which another price begins to hold; null: none does. */
export function nextPriceDay({ prices }: Pick<VendorProfile, 'prices'>, today: string): string | null {
  const days = prices.flatMap(({ validFrom }) =>
    validFrom !== null && validFrom > today ? [validFrom] : [],
  );
  return days.sort()[0] ?? null;
}

/** What a month of the volume costs under a published price; refused where its unit cannot be counted for it. */
export const costOfPrice = (
  price: ProfilePrice,
  profile: PricedProfile,
  volume: MonthlyVolume,
): PriceResult<NormalisedPrice> =>
  monthlyCost(termsOfPrice(price, profile), volume, assumptionsFor(price, profile));

/**
 * The terms of a published price, with those of every contract where the price itself is silent. A contract of 0
 * months binds nobody: nothing is spread over it, so it counts as not stated. Toll-free traffic that comes on top
 * without a rate stays unknown. Bands of a bundled plan are all plans of the same currency, service, place of agents
 * and count.
 */
export function termsOfPrice(
  price: ProfilePrice,
  profile: Pick<VendorProfile, 'prices' | 'terms' | 'metrics'>,
): PriceTerms {
  const { firstIncrementSeconds, stepSeconds } = price;
  const minimum = price.minimumMonthlyMinor ?? commonMinimum(price, profile.terms);
  return {
    unit: price.unit,
    rateMinor: rateMinorOf(price.amountMinor, price.rateScale),
    increment:
      firstIncrementSeconds === null
        ? null
        : { firstIncrementSeconds, stepSeconds: stepSeconds ?? firstIncrementSeconds },
    holdBilled: price.holdBilled,
    wrapUpBilled: price.wrapUpBilled,
    spamBilled: price.spamBilled,
    plan: price.unit === 'BUNDLED_PLAN' ? planOf(price, profile.prices) : null,
    setUpMinor: price.setUpFeeMinor,
    minimumPerMonthMinor: minimum,
    termMonths: (price.termMonths ?? profile.terms?.termMonths) || null,
    nightFactor: factor(price.nightPercent),
    weekendFactor: factor(price.weekendPercent),
    holidayFactor: factor(price.holidayPercent),
    extras: {
      ...fee('TRAINING_FIRST', 'ONCE', price.trainingFeeMinor),
      ...fee('TRAINING_REPLACEMENT', 'PER_LEAVER', price.replacementTrainingFeeMinor),
      ...Object.fromEntries(price.includedItems.map((item) => [item, { kind: 'INCLUDED' }])),
      ...(price.tollFree === 'INCLUDED' ? { TOLL_FREE: { kind: 'INCLUDED' } as const } : {}),
    },
    attritionPerYear: attritionOf(profile),
    vat: price.vat,
  };
}

function commonMinimum({ currency }: ProfilePrice, terms: VendorProfile['terms']): number | null {
  return terms?.currency === currency ? terms.minimumMonthlyMinor : null;
}

const factor = (percent: number | null): number | null => (percent === null ? null : percent / 100);

function fee(extra: Extra, kind: 'ONCE' | 'PER_LEAVER', amountMinor: number | null): PriceTerms['extras'] {
  if (amountMinor === null) return {};
  return { [extra]: amountMinor === 0 ? { kind: 'INCLUDED' } : { kind, amountMinor } };
}

/** Leavers a year as the vendor last stated them, in per cent of its people. */
function attritionOf({ metrics }: Pick<VendorProfile, 'metrics'>): number | null {
  const stated = metrics
    .filter(({ metric }) => metric === 'ATTRITION')
    .sort((a, b) => (b.to ?? '').localeCompare(a.to ?? '', 'en'))[0];
  return stated ? stated.value / 100 : null;
}

function planOf(price: ProfilePrice, prices: readonly ProfilePrice[]): PriceTerms['plan'] {
  const family = prices.filter(
    (row) =>
      row.unit === 'BUNDLED_PLAN' &&
      row.currency === price.currency &&
      row.service === price.service &&
      row.agentCountry === price.agentCountry &&
      row.countedIn === price.countedIn,
  );
  const bands = family.flatMap((row): PlanBand[] => {
    if (row.includedUnits === null) return [];
    return [
      {
        includedUnits: row.includedUnits,
        monthlyFeeMinor: rateMinorOf(row.amountMinor, row.rateScale),
        overagePerUnitMinor: row.overageMinor === null ? null : rateMinorOf(row.overageMinor, row.rateScale),
      },
    ];
  });
  return { countedIn: price.countedIn ?? 'MINUTE', bands };
}

/** What a month of a volume costs under one published price. */
export interface ProfileCost {
  priceId: string;
  currency: string;
  cost: NormalisedPrice;
}

/**
 * What a month of the volume costs with a vendor, under each of its published prices that applies to the service
 * (its own prices before those for all), cheapest first; empty when nothing is published or can be normalised.
 * Currencies are compared in euro by the rates; amounts without a rate stand last, by currency.
 */
export function monthlyCostsOf(
  profile: PricedProfile,
  service: Service | null,
  volume: MonthlyVolume,
  { today, rates }: PriceDay,
): ProfileCost[] {
  const current = pricesOn(profile, today);
  const own = current.prices.filter((price) => service !== null && price.service === service);
  const applying = own.length > 0 ? own : current.prices.filter((price) => price.service === null);
  return applying
    .flatMap((price): ProfileCost[] => {
      const cost = costOfPrice(price, current, volume);
      return cost.ok ? [{ priceId: price.id, currency: price.currency, cost: cost.value }] : [];
    })
    .sort(cheapestFirst(rates));
}

const cheapestFirst =
  (rates: CurrencyRates | null) =>
  (a: ProfileCost, b: ProfileCost): number => {
    const [costA, costB] = [a.cost.perMonthMinor, b.cost.perMonthMinor];
    const [euroA, euroB] = [inEuro(costA, a.currency, rates), inEuro(costB, b.currency, rates)];
    const order =
      a.currency === b.currency
        ? costA - costB
        : euroA !== null && euroB !== null
          ? euroA - euroB
          : Number(euroA === null) - Number(euroB === null) || a.currency.localeCompare(b.currency, 'en');
    return order || a.priceId.localeCompare(b.priceId, 'en');
  };
