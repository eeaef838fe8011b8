import { minorDigits, type CurrencyRates } from './currency.js';
import type { MonthlyVolume } from './monthly-volume.js';
import { costOfPrice, pricesOn, type PricedProfile } from './profile-price.js';
import { volumeOfMonth } from './reference-volumes.js';

/** Contacts a month for which every published price is known to search: a volume is priced as the next of these. */
export const MONTH_LADDER = [25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000] as const;
export const MOST_ON_LADDER = MONTH_LADDER[MONTH_LADDER.length - 1] ?? 0;

/** Seconds of each contact of the ladder: talk, and beside it hold and wrap-up. */
export const LADDER_SECONDS = { talk: 180, hold: 20, wrapUp: 60 } as const;

/** The step at which a volume is priced, the first not below it; -1 for more than the ladder has. */
export const ladderStep = (contacts: number): number => MONTH_LADDER.findIndex((step) => step >= contacts);

/** Stands for "cannot be counted": above every amount that is asked for. */
const NO_COST = 2 ** 31 - 1;
const LARGEST = NO_COST - 1;

const volumes = new Map<number, MonthlyVolume>();

/** One month of a step, in the hours of the reference volumes: nothing of it falls into nights or weekends. */
function volumeOf(contacts: number): MonthlyVolume {
  const known = volumes.get(contacts);
  if (known) return known;
  const { talk, hold, wrapUp } = LADDER_SECONDS;
  const volume = volumeOfMonth({ contacts, talkSeconds: talk, holdSeconds: hold, wrapUpSeconds: wrapUp });
  volumes.set(contacts, volume);
  return volume;
}

/** A currency as a number that is the same everywhere: its three letters as digits to the base of 26. */
export const currencyNumber = (currency: string): number =>
  [...currency].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 65, 0);

/**
 * The ladder of a listing as one row of numbers: per currency of its prices the currency's number, then for each step
 * the cheapest month, in whole units of the currency, rounded up. A month that no price of the currency can be counted
 * for costs more than anybody asks. Prices that do not hold yet on `today` (ISO date) are left out; VAT that can't be
 * taken out of one stays in it.
 */
export function ladderCosts(profile: PricedProfile, today: string): number[] {
  const current = pricesOn(profile, today);
  const currencies = [...new Set(current.prices.map(({ currency }) => currency))].sort();
  return currencies.flatMap((currency) => {
    const prices = current.prices.filter((price) => price.currency === currency);
    const costs = MONTH_LADDER.map((contacts) => {
      const months = prices.flatMap((price) => {
        const cost = costOfPrice(price, current, volumeOf(contacts));
        return cost.ok ? [Math.ceil(cost.value.perMonthMinor / 10 ** minorDigits(currency))] : [];
      });
      return months.length > 0 ? Math.min(LARGEST, ...months) : NO_COST;
    });
    return costs.every((cost) => cost === NO_COST) ? [] : [currencyNumber(currency), ...costs];
  });
}

/** What a month may cost at most, by the number of each currency; a currency without a rate has none. */
export type CostBounds = ReadonlyMap<number, number>;

/**
 * An amount in whole units as a bound in every currency that has a rate, rounded down; null when its own has none
 * though there are rates by which others could be compared.
 */
export function costBounds(amount: number, currency: string, rates: CurrencyRates | null): CostBounds | null {
  const perEuro = { EUR: 1, ...rates?.perEuro };
  const own = (perEuro as Record<string, number | undefined>)[currency];
  if (own === undefined) return null;
  const bounds = Object.entries(perEuro).map(([other, rate]): [number, number] => [
    currencyNumber(other),
    Math.min(LARGEST, other === currency ? amount : Math.floor((amount / own) * rate + 1e-9)),
  ]);
  return new Map(bounds);
}

/** What one unit of a currency is worth in the one that is asked for, by the number of each; a currency without a rate has none. */
export type CostFactors = ReadonlyMap<number, number>;

/** Factors into a currency by the rates; null when it has none itself. */
export function costFactors(currency: string, rates: CurrencyRates | null): CostFactors | null {
  const perEuro = { EUR: 1, ...rates?.perEuro };
  const own = (perEuro as Record<string, number | undefined>)[currency];
  if (own === undefined) return null;
  return new Map(Object.entries(perEuro).map(([other, rate]) => [currencyNumber(other), own / rate]));
}

/**
 * The cheapest month of a step in whole units of the currency asked for, rounded down; null: no price that can be
 * compared.
 */
export function ladderCost(costs: ArrayLike<number>, step: number, factors: CostFactors): number | null {
  let cheapest: number | null = null;
  for (let row = 0; row < costs.length; row += MONTH_LADDER.length + 1) {
    const factor = factors.get(costs[row] ?? -1);
    const cost = costs[row + 1 + step] ?? NO_COST;
    if (factor === undefined || cost === NO_COST) continue;
    cheapest = Math.min(cheapest ?? LARGEST, Math.floor(cost * factor));
  }
  return cheapest;
}

/** Is the month of a step within the bounds, in any currency? null: no price that can be compared. */
export function isLadderWithin(costs: ArrayLike<number>, step: number, bounds: CostBounds): boolean | null {
  let within: boolean | null = null;
  for (let row = 0; row < costs.length; row += MONTH_LADDER.length + 1) {
    const bound = bounds.get(costs[row] ?? -1);
    if (bound === undefined) continue;
    within ||= (costs[row + 1 + step] ?? NO_COST) <= bound;
  }
  return within;
}
