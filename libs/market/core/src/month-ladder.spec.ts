import { describe, expect, it } from '@jest/globals';
import { INCLUDED_ITEMS, profileFrom } from '@ringfair/vendors-core';
import fc from 'fast-check';
import {
  costBounds,
  costFactors,
  currencyNumber,
  isLadderWithin,
  ladderCost,
  ladderCosts,
  ladderStep,
  MONTH_LADDER,
} from './month-ladder.js';

const units = ['MINUTE', 'CONTACT', 'AGENT_HOUR_PAID', 'FTE_MONTH', 'MESSAGE', 'LEAD'] as const;
const price = fc.record({
  unit: fc.constantFrom(...units),
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
  amountMinor: fc.nat({ max: 1_000_000 }),
  rateScale: fc.constantFrom(0, 2),
  minimumMonthlyMinor: fc.option(fc.nat({ max: 1_000_000 })),
});
const ladderOf = (prices: readonly object[]) =>
  ladderCosts(
    profileFrom({ name: 'x', prices: prices.map((one) => ({ includedItems: [...INCLUDED_ITEMS], ...one })) }),
    '2026-11-27',
  );
const rates = { date: '2026-11-27', perEuro: { EUR: 1, USD: 1.1, JPY: 160 } };

describe('the ladder of months', () => {
  it('never falls: what a larger month costs is enough for a smaller one', () => {
    fc.assert(
      fc.property(fc.array(price, { maxLength: 3 }), (prices) => {
        const ladder = ladderOf(prices);
        for (let row = 0; row < ladder.length; row += MONTH_LADDER.length + 1) {
          const costs = ladder.slice(row + 1, row + 1 + MONTH_LADDER.length);
          expect(costs).toEqual([...costs].sort((a, b) => a - b));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the cheapest price of each currency, rounded up to whole units', () => {
    const contact = { unit: 'CONTACT', rateScale: 0, termMonths: 1 };
    const ladder = ladderOf([
      { ...contact, currency: 'EUR', amountMinor: 101 },
      { ...contact, currency: 'EUR', amountMinor: 300 },
      { ...contact, currency: 'JPY', amountMinor: 90 },
    ]);
    expect(ladder.slice(0, 3)).toEqual([currencyNumber('EUR'), 26, 51]);
    expect(ladder.slice(12, 14)).toEqual([currencyNumber('JPY'), 2250]);
    // What holds from a later day on is not yet a price.
    expect(ladderOf([{ ...contact, currency: 'EUR', amountMinor: 1, validFrom: '2026-11-28' }])).toEqual([]);
    expect(ladderOf([{ ...contact, unit: 'LEAD', currency: 'EUR', amountMinor: 1 }])).toEqual([]);
  });

  it('prices a volume as the next step, and none beyond the last', () => {
    expect([1, 25, 26, 500, 501, 50_000, 50_001].map(ladderStep)).toEqual([0, 0, 1, 4, 5, 10, -1]);
  });

  it('costs its cheapest price in the currency asked for, which orders what is found', () => {
    const costIn = (ladder: readonly number[], currency: string) => {
      const factors = costFactors(currency, rates);
      return factors && ladderCost(ladder, 4, factors);
    };
    const contact = { unit: 'CONTACT', rateScale: 0 };
    const both = ladderOf([
      { ...contact, currency: 'EUR', amountMinor: 100 },
      { ...contact, currency: 'USD', amountMinor: 97 },
    ]);
    expect([costIn(both, 'EUR'), costIn(both, 'USD')]).toEqual([440, 485]);
    expect(costIn([currencyNumber('XXX'), ...MONTH_LADDER], 'EUR')).toBeNull();
    expect(costFactors('XXX', rates)).toBeNull();
  });

  it('compares by rates, in its own currency without any, and not at all in one that has none', () => {
    const within = (ladder: readonly number[], amount: number, currency: string, by: typeof rates | null) => {
      const bounds = costBounds(amount, currency, by);
      return bounds && isLadderWithin(ladder, 4, bounds);
    };
    const dollars = ladderOf([{ unit: 'CONTACT', currency: 'USD', amountMinor: 110, rateScale: 0 }]);
    expect([within(dollars, 500, 'EUR', rates), within(dollars, 499, 'EUR', rates)]).toEqual([true, false]);
    expect(within(dollars, 500, 'EUR', null)).toBeNull();
    expect(costBounds(500, 'USD', null)).toBeNull();
    expect(within([], 500, 'EUR', rates)).toBeNull();
  });
});
