import { costBounds, costFactors, ladderStep, MONTH_LADDER, currencyNumber } from '@ringfair/market-core';
import { chordOf, type Asked, type VendorQuery } from '@ringfair/search-core';
import { pointOf, type OpenHours, type SearchDocument } from '@ringfair/vendors-core';
import fc from 'fast-check';

/* Random listings and questions for the three worded filters: nearby and far, around the poles and the date line. */

const POINTS = [
  pointOf(37.98, 23.73),
  pointOf(37.95, 23.64),
  pointOf(40.64, 22.93),
  pointOf(-33.87, 151.21),
  pointOf(90, 0),
  pointOf(65.6, -179.9),
  pointOf(65.6, 179.9),
];
const WEEKS = [
  'UTC 0-10080',
  'Europe/Athens 540-1020 1980-2460 3420-3900 4860-5340 6300-6780',
  'America/New_York 0-480 9600-10080',
  'Asia/Kathmandu 600-700',
  'Europe/Athens',
];
const COSTS = [0, 90, 100, 110, 2_000_000_000];
const CURRENCIES = ['EUR', 'USD', 'ISK'];

const ladder = (cost: () => number): number[] => MONTH_LADDER.map(cost);

const hours: OpenHours[] = [{ days: ['MO', 'FR'], from: '10:00', to: '12:00' }];
const RATES = { date: '2026-11-27', perEuro: { EUR: 1, USD: 1.1 } };
const bounds = (amount: number) => costBounds(amount, 'EUR', RATES) ?? new Map<number, number>();
const factors = costFactors('EUR', RATES) ?? new Map<number, number>();

type Facts = Pick<SearchDocument, 'points' | 'week' | 'monthCosts'>;

/** Agents somewhere at some price: what every order can be asked beside. */
export const ATHENS_AROUND: Asked = {
  near: { point: pointOf(37.98, 23.73), chord: chordOf(20_000) },
  covers: null,
  monthCost: { step: ladderStep(100), bounds: bounds(2_000_000_000), factors },
};

/** What listings say to the filters, at random. */
export const askedFacts = (): { [Fact in keyof Facts]: fc.Arbitrary<Facts[Fact]> } => ({
  points: fc.subarray(POINTS, { maxLength: 3 }).map((points) => points.flat()),
  week: fc.option(fc.constantFrom(...WEEKS)),
  monthCosts: fc
    .uniqueArray(fc.constantFrom(...CURRENCIES), { maxLength: 2 })
    .chain((currencies) =>
      fc.tuple(...currencies.map((currency) => fc.tuple(fc.constant(currency), fc.constantFrom(...COSTS)))),
    )
    .map((rows) => rows.flatMap(([currency, cost]) => [currencyNumber(currency), ...ladder(() => cost)])),
});

/** The same by numbers that a seed fixes. */
export function factsFrom(random: (below: number) => number): Facts {
  const one = <T>(values: readonly T[]): T => values[random(values.length)] as T;
  return {
    points: Array.from({ length: random(3) }, () => one(POINTS)).flat(),
    week: random(3) === 0 ? null : one(WEEKS),
    monthCosts: random(2) === 0 ? [] : [currencyNumber(one(CURRENCIES)), ...ladder(() => one(COSTS))],
  };
}

/** What is asked for, at random; most questions ask for nothing of it. */
export const askedOf = (): fc.Arbitrary<Asked> => {
  const seldom = <T>(given: fc.Arbitrary<T>) => fc.option(given, { freq: 2 });
  return fc.record({
    near: seldom(
      fc.record({
        point: fc.constantFrom(...POINTS),
        chord: fc.constantFrom(0, 1, 50, 500, 20_000).map(chordOf),
      }),
    ),
    covers: seldom(
      fc.record({
        timeZone: fc.constantFrom('Europe/Athens', 'America/New_York', 'Asia/Kathmandu'),
        hours: fc.constant(hours),
        // Both seasons: the offset between the zones differs.
        now: fc.constantFrom(new Date('2026-01-15T12:00:00Z'), new Date('2026-03-20T12:00:00Z')),
      }),
    ),
    monthCost: seldom(
      fc.record({
        step: fc.constantFrom(...MONTH_LADDER).map(ladderStep),
        bounds: fc.constantFrom(0, 99, 100, 2_000_000_000).map(bounds),
        factors: fc.constant(factors),
      }),
    ),
  });
};

/** The words that such a question would have had. */
export const wordsOfAsked = ({ near, covers, monthCost }: Asked): Partial<VendorQuery> => ({
  near: near && { place: 'somewhere', km: 1 },
  covers: covers && { timeZone: covers.timeZone, hours: covers.hours },
  monthCost: monthCost && { contacts: 1, amount: 1, currency: 'EUR' },
});
