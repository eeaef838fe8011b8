import { describe, expect, it } from '@jest/globals';
import { plainVolume } from '@ringfair/market-core';
import { isQuestionField } from './asking.js';
import { quoteCost, quoteProblems, type QuotePrice } from './quote.js';

const perMonth: QuotePrice = {
  unit: 'MONTH',
  amountMinor: 19_900,
  rateScale: 0,
  firstIncrementSeconds: null,
  stepSeconds: null,
  minimumMonthlyMinor: null,
  setUpFeeMinor: null,
  termMonths: null,
};
/** 100 calls of exactly 70 seconds. */
const volume = plainVolume(100, { kind: 'LIST', seconds: [70] });

describe('a quote', () => {
  it('a flat month costs what it says, with the set-up spread over the term', () => {
    expect(quoteCost(perMonth, volume)?.perMonthMinor).toBe(19_900);
    expect(quoteCost({ ...perMonth, setUpFeeMinor: 12_000, termMonths: 6 }, volume)?.perMonthMinor).toBe(
      21_900,
    );
  });

  it('a minute is billed in its steps, and never less than the minimum', () => {
    const steps = { firstIncrementSeconds: 60, stepSeconds: 6 };
    const perMinute: QuotePrice = { ...perMonth, ...steps, unit: 'MINUTE', amountMinor: 60 };
    // 72 billed seconds a call: 120 minutes.
    expect(quoteCost(perMinute, volume)?.perMonthMinor).toBe(7_200);
    expect(quoteCost({ ...perMinute, minimumMonthlyMinor: 15_000 }, volume)?.perMonthMinor).toBe(15_000);
  });

  it('of hours costs what is not known of a volume without them', () => {
    expect(quoteCost({ ...perMonth, unit: 'AGENT_HOUR_PRODUCTIVE' }, volume)).toBeNull();
  });

  it('cannot end in the past, stand for ever, or bill steps of anything but minutes', () => {
    const quote = { ...perMonth, validUntil: '2027-03-20', startsOn: null };
    const today = '2027-03-10';
    expect(quoteProblems(quote, today)).toEqual([]);
    expect(quoteProblems({ ...quote, validUntil: '2027-03-08' }, today)).toEqual([
      { field: 'validUntil', reason: 'IN_THE_PAST' },
    ]);
    expect(quoteProblems({ ...quote, validUntil: '2027-02-30' }, today)).toEqual([
      { field: 'validUntil', reason: 'INVALID_DATE' },
    ]);
    expect(quoteProblems({ ...quote, startsOn: '2029-01-01', stepSeconds: 30 }, today)).toEqual([
      { field: 'stepSeconds', reason: 'NOT_FOR_THIS_UNIT' },
      { field: 'startsOn', reason: 'TOO_FAR' },
    ]);
  });
});

describe('a question', () => {
  it('is about a field of the profile, nothing else', () => {
    expect(['calendar', 'languages', 'prices'].every(isQuestionField)).toBe(true);
    expect(['schemaVersion', 'salary', '__proto__', ''].some(isQuestionField)).toBe(false);
  });
});
