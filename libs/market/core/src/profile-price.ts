import type { ProfilePrice, Service, VendorProfile } from '@ringfair/vendors-core';
import { inEuro, type CurrencyRates } from './currency.js';
import { monthlyCost, type NormalisedPrice } from './monthly-cost.js';
import type { MonthlyVolume } from './monthly-volume.js';
import { CAUTIOUS, rateMinorOf, type ExtraTerm, type PlanBand, type PriceTerms } from './price-terms.js';

/**
 * The terms of a published price, with those of every contract where the price itself is silent. A contract of 0
 * months binds nobody: nothing is spread over it, so it counts as not stated. Toll-free traffic that comes on top
 * without a rate stays unknown. Bands of a bundled plan are all plans of the same currency, service and count.
 */
export function termsOfPrice(
  price: ProfilePrice,
  profile: Pick<VendorProfile, 'prices' | 'terms'>,
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
      ...once('TRAINING_FIRST', price.trainingFeeMinor),
      ...(price.tollFree === 'INCLUDED' ? { TOLL_FREE: { kind: 'INCLUDED' } as const } : {}),
    },
    vat: price.vat,
  };
}

function commonMinimum({ currency }: ProfilePrice, terms: VendorProfile['terms']): number | null {
  return terms?.currency === currency ? terms.minimumMonthlyMinor : null;
}

const factor = (percent: number | null): number | null => (percent === null ? null : percent / 100);

function once(extra: 'TRAINING_FIRST', amountMinor: number | null): PriceTerms['extras'] {
  if (amountMinor === null) return {};
  const term: ExtraTerm = amountMinor === 0 ? { kind: 'INCLUDED' } : { kind: 'ONCE', amountMinor };
  return { [extra]: term };
}

function planOf(price: ProfilePrice, prices: readonly ProfilePrice[]): PriceTerms['plan'] {
  const family = prices.filter(
    (row) =>
      row.unit === 'BUNDLED_PLAN' &&
      row.currency === price.currency &&
      row.service === price.service &&
      row.countedIn === price.countedIn,
  );
  const bands = family.flatMap((row): PlanBand[] => {
    if (row.includedUnits === null) return [];
    return [
      {
        includedUnits: row.includedUnits,
        monthlyFeeMinor: rateMinorOf(row.amountMinor, row.rateScale),
        // A plan that names no price beyond its band takes no more than the band.
        overagePerUnitMinor:
          row.overageMinor === null ? Infinity : rateMinorOf(row.overageMinor, row.rateScale),
      },
    ];
  });
  return {
    countedIn: price.countedIn ?? 'MINUTE',
    bands: bands.filter((band) => band.overagePerUnitMinor < Infinity),
  };
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
  profile: Pick<VendorProfile, 'prices' | 'terms'>,
  service: Service | null,
  volume: MonthlyVolume,
  rates: CurrencyRates | null,
): ProfileCost[] {
  const own = profile.prices.filter((price) => service !== null && price.service === service);
  const applying = own.length > 0 ? own : profile.prices.filter((price) => price.service === null);
  return applying
    .flatMap((price): ProfileCost[] => {
      const cost = monthlyCost(termsOfPrice(price, profile), volume, CAUTIOUS);
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
