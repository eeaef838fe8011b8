import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { missedCallsCost } from './missed-calls.js';

const plumber = {
  callsPerMonth: 260,
  missedShare: 0.3,
  goneShare: 0.6,
  buyingShare: 0.25,
  marginPerSaleMinor: 18_000,
};
const quote = { perMonthMinor: 21_400, answeredShare: 0.95 };

describe('missed calls', () => {
  it('004.16 sets what missed calls cost against the quote', () => {
    const found = missedCallsCost(plumber, quote);
    if (!found.ok) throw new Error(found.reason);
    expect(found.value.missedPerMonth).toBeCloseTo(78, 9);
    expect(found.value.lostSalesPerMonth).toBeCloseTo(11.7, 9);
    expect(found.value.lostPerMonthMinor).toBe(210_600);
    expect(found.value.savedPerMonthMinor).toBe(200_070);
    expect(found.value.netPerMonthMinor).toBe(178_670);
  });

  it('004.16 says from how many missed calls on the quote pays for itself', () => {
    const found = missedCallsCost(plumber, quote);
    // 0.6 x 0.25 x 180 x 0.95 = 25.65 brought back by each; 214 / 25.65 = 8.34.
    expect(found.ok && found.value.breakEvenMissedPerMonth).toBe(9);
    const never = missedCallsCost({ ...plumber, buyingShare: 0 }, quote);
    expect(never.ok && never.value).toMatchObject({
      breakEvenMissedPerMonth: null,
      netPerMonthMinor: -21_400,
    });
  });

  it('004.16 costs nothing when nobody calls, and only the quote remains', () => {
    const found = missedCallsCost({ ...plumber, callsPerMonth: 0 }, quote);
    expect(found.ok && found.value).toMatchObject({ lostPerMonthMinor: 0, netPerMonthMinor: -21_400 });
  });

  it('refuses shares beyond one and amounts below zero', () => {
    expect(missedCallsCost({ ...plumber, missedShare: 1.1 }, quote)).toMatchObject({
      reason: 'SHARE_NOT_VALID',
    });
    expect(missedCallsCost({ ...plumber, callsPerMonth: -1 }, quote)).toMatchObject({
      reason: 'CONTACTS_NOT_VALID',
    });
    expect(missedCallsCost(plumber, { ...quote, perMonthMinor: NaN })).toMatchObject({
      reason: 'AMOUNT_NOT_VALID',
    });
  });

  it('at the break-even the net turns, and never loses more than the quote', () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        share,
        fc.integer({ min: 100, max: 1e7 }),
        (gone, buying, answered, margin) => {
          const case_ = { missedShare: 1, goneShare: gone, buyingShare: buying, marginPerSaleMinor: margin };
          const offer = { perMonthMinor: 50_000, answeredShare: answered };
          const at = missedCallsCost({ ...case_, callsPerMonth: 1 }, offer);
          if (!at.ok) throw new Error(at.reason);
          const even = at.value.breakEvenMissedPerMonth ?? 0;
          const reached = missedCallsCost({ ...case_, callsPerMonth: even }, offer);
          const before = missedCallsCost({ ...case_, callsPerMonth: Math.max(0, even - 2) }, offer);
          expect(reached.ok && reached.value.netPerMonthMinor).toBeGreaterThanOrEqual(-1);
          expect(before.ok && before.value.netPerMonthMinor).toBeLessThanOrEqual(0);
          expect(before.ok && before.value.netPerMonthMinor).toBeGreaterThanOrEqual(-50_000);
        },
      ),
    );
  });
});
