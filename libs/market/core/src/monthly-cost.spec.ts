import { describe, expect, it } from '@jest/globals';
import { planMonth } from '@ringfair/staffing-core';
import fc from 'fast-check';
import { monthlyCost } from './monthly-cost.js';
import { inHoursOfMonth } from './month-hours.js';
import { plainVolume, type MonthlyVolume } from './monthly-volume.js';
import { bareTerms, CAUTIOUS, rateMinorOf, type PriceTerms } from './price-terms.js';

const talk = { kind: 'EXPONENTIAL', meanSeconds: 180 } as const;
const volume: MonthlyVolume = {
  ...plainVolume(1000, talk),
  messages: 400,
  hours: {
    workloadHours: 50,
    productiveHours: 160,
    loggedHours: 180,
    paidHours: 230,
    fullTimeEquivalents: 1.3,
    seats: 2,
  },
};
const said: Partial<PriceTerms> = { increment: { firstIncrementSeconds: 60, stepSeconds: 60 } };

function costOf(
  terms: Partial<PriceTerms> & { unit: PriceTerms['unit'] },
  of = volume,
  assumptions = CAUTIOUS,
) {
  const found = monthlyCost({ ...bareTerms(terms.unit, 100), ...terms }, of, assumptions);
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

describe('cost of one month', () => {
  it('001.7 brings every unit to the cost of a month of the same volume', () => {
    expect(costOf({ unit: 'MINUTE', ...said }).perMonthMinor).toBe(352_773);
    expect(costOf({ unit: 'CONTACT' }).perMonthMinor).toBe(100_000);
    expect(costOf({ unit: 'MESSAGE' }).perMonthMinor).toBe(40_000);
    expect(costOf({ unit: 'AGENT_HOUR_PRODUCTIVE' }).perMonthMinor).toBe(16_000);
    expect(costOf({ unit: 'AGENT_HOUR_LOGGED' }).perMonthMinor).toBe(18_000);
    expect(costOf({ unit: 'AGENT_HOUR_PAID' }).perMonthMinor).toBe(23_000);
    expect(costOf({ unit: 'FTE_MONTH', rateMinor: 300_000 }).perMonthMinor).toBe(390_000);
    expect(costOf({ unit: 'SEAT_MONTH', rateMinor: 300_000 }).perMonthMinor).toBe(600_000);
    expect(costOf({ unit: 'MONTH', rateMinor: 90_000 }).perMonthMinor).toBe(90_000);
    expect(rateMinorOf(854, 2)).toBe(8.54);
  });

  it('002.3 shows what of the price is rounding of minutes', () => {
    const bySecond = costOf({ unit: 'MINUTE', increment: { firstIncrementSeconds: 1, stepSeconds: 1 } });
    const byMinute = costOf({ unit: 'MINUTE', ...said });
    expect(byMinute.unitsPerMonth).toBeCloseTo((1000 * 211.6636) / 60, 2);
    expect(byMinute.lines).toEqual([
      { item: 'USAGE', perMonthMinor: 300_000, basis: 'STATED' },
      { item: 'ROUNDING', perMonthMinor: 52_773, basis: 'STATED' },
    ]);
    expect(bySecond.perMonthMinor).toBeLessThan(byMinute.perMonthMinor);
  });

  it('002.3 bills hold, wrap-up and spam where the vendor does, and marks silence as an estimate', () => {
    const busy = {
      ...volume,
      meanHoldSeconds: 20,
      meanWrapUpSeconds: 40,
      spamContacts: 100,
      spamMeanSeconds: 15,
    };
    const silent = costOf({ unit: 'MINUTE' }, busy);
    expect(silent.assumed).toEqual(['INCREMENT', 'HOLD_BILLED', 'WRAP_UP_BILLED', 'SPAM_BILLED']);
    expect(silent.estimatedPerMonthMinor).toBe(silent.perMonthMinor);
    const clear = costOf(
      { unit: 'MINUTE', ...said, holdBilled: false, wrapUpBilled: false, spamBilled: false },
      busy,
    );
    expect(clear).toMatchObject({ assumed: [], estimatedPerMonthMinor: 0, perMonthMinor: 352_773 });
    expect(costOf({ unit: 'CONTACT', spamBilled: true }, busy).perMonthMinor).toBe(110_000);
  });

  it('takes the cheapest band of a bundled plan, with its overage', () => {
    const plan = {
      countedIn: 'CONTACT',
      bands: [
        { includedUnits: 100, monthlyFeeMinor: 10_000, overagePerUnitMinor: 120 },
        { includedUnits: 900, monthlyFeeMinor: 70_000, overagePerUnitMinor: 90 },
        { includedUnits: 5000, monthlyFeeMinor: 250_000, overagePerUnitMinor: 60 },
      ],
    } as const;
    expect(costOf({ unit: 'BUNDLED_PLAN', plan }).perMonthMinor).toBe(79_000);
    expect(costOf({ unit: 'BUNDLED_PLAN', plan }, { ...volume, contacts: 100 }).perMonthMinor).toBe(10_000);
  });

  it('adds up to the minimum, spreads the set-up over the term and counts what is included', () => {
    const found = costOf({
      unit: 'CONTACT',
      minimumPerMonthMinor: 120_000,
      setUpMinor: 60_000,
      termMonths: 24,
      extras: {
        SUPERVISION: { kind: 'INCLUDED' },
        SOFTWARE: { kind: 'PER_MONTH', amountMinor: 5_000 },
        TELEPHONY: { kind: 'PER_BILLED_MINUTE', rateMinor: 1 },
        TRAINING_FIRST: { kind: 'ONCE', amountMinor: 12_000 },
      },
    });
    expect(found.lines.map(({ item, perMonthMinor, basis }) => [item, perMonthMinor, basis])).toEqual([
      ['USAGE', 100_000, 'STATED'],
      ['MINIMUM', 20_000, 'STATED'],
      ['SET_UP', 2_500, 'STATED'],
      ['SUPERVISION', 0, 'INCLUDED'],
      ['TRAINING_FIRST', 500, 'STATED'],
      ['SOFTWARE', 5_000, 'STATED'],
      ['TELEPHONY', 3_528, 'STATED'],
    ]);
    expect(found.perMonthMinor).toBe(131_528);
    expect(found.unknown).toEqual(['TRAINING_REPLACEMENT', 'REPORTING', 'TOLL_FREE']);
  });

  it('000.9 estimates what is not included and marks it, and names what nobody knows', () => {
    const assumptions = {
      ...CAUTIOUS,
      extras: { SOFTWARE: { kind: 'PER_MONTH', amountMinor: 7_000 } },
    } as const;
    const found = costOf({ unit: 'CONTACT', setUpMinor: 12_000 }, volume, assumptions);
    expect(found.lines).toContainEqual({ item: 'SOFTWARE', perMonthMinor: 7_000, basis: 'ESTIMATED' });
    expect(found).toMatchObject({ estimatedPerMonthMinor: 7_000, assumed: ['TERM'], perContactMinor: 108 });
    expect(found.unknown).not.toContain('SOFTWARE');
  });

  it('adds night, weekend and holiday factors for their share, and takes VAT out', () => {
    const late = { ...volume, nightShare: 0.2, weekendShare: 0.1 };
    expect(costOf({ unit: 'CONTACT', nightFactor: 1.5, weekendFactor: 2 }, late).perMonthMinor).toBe(120_000);
    expect(costOf({ unit: 'CONTACT', nightFactor: 1.5 }, late).assumed).toEqual(['WEEKEND_FACTOR']);
    const greek = { ...CAUTIOUS, vatShare: 0.24 };
    expect(costOf({ unit: 'CONTACT', rateMinor: 124, vat: 'INCLUDED' }, volume, greek).perMonthMinor).toBe(
      100_000,
    );
    expect(costOf({ unit: 'CONTACT', vat: 'ADDED' }, volume, greek).perMonthMinor).toBe(100_000);
    expect(costOf({ unit: 'CONTACT' }, volume, greek).assumed).toEqual(['VAT']);
  });

  it('002.4 takes its hours from staffing at one service-level target', () => {
    const plan = planMonth(3000, {
      open: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromHour: 9, toHour: 17 })),
      hourWeights: new Array<number>(24).fill(1),
      averageHandleSeconds: 240,
      target: { answeredShare: 0.8, withinSeconds: 20 },
      shrinkage: 0.3,
    });
    if (!plan.ok) throw new Error(plan.reason);
    const hours = inHoursOfMonth(plan.value, 0.1);
    expect(hours.workloadHours).toBeCloseTo(200, 9);
    expect(hours.productiveHours).toBeGreaterThan(hours.workloadHours);
    expect(hours.loggedHours).toBeCloseTo(hours.productiveHours + hours.paidHours * 0.1, 9);
    expect(hours.paidHours).toBeCloseTo(hours.productiveHours / 0.7, 9);
    const found = costOf({ unit: 'AGENT_HOUR_PAID', rateMinor: 2000 }, { ...volume, contacts: 3000, hours });
    expect(found.perMonthMinor).toBe(Math.round(hours.paidHours * 2000));
  });
});

describe('prices that have no month', () => {
  const refusal = (
    terms: Partial<PriceTerms> & { unit: PriceTerms['unit'] },
    of: Partial<MonthlyVolume> = {},
  ) => {
    const found = monthlyCost({ ...bareTerms(terms.unit, 100), ...terms }, { ...volume, ...of }, CAUTIOUS);
    return found.ok ? null : found.reason;
  };

  it('are refused with the reason', () => {
    expect(refusal({ unit: 'LEAD' })).toBe('UNITS_UNKNOWN');
    expect(refusal({ unit: 'SEAT_MONTH' }, { hours: null })).toBe('HOURS_UNKNOWN');
    expect(refusal({ unit: 'BUNDLED_PLAN' })).toBe('BANDS_NOT_VALID');
    expect(refusal({ unit: 'CONTACT', rateMinor: -1 })).toBe('AMOUNT_NOT_VALID');
    expect(refusal({ unit: 'CONTACT', termMonths: 0 })).toBe('TERM_NOT_POSITIVE');
    expect(refusal({ unit: 'CONTACT' }, { contacts: NaN })).toBe('VOLUME_NOT_VALID');
    expect(refusal({ unit: 'CONTACT' }, { contacts: 1e13 })).toBe('VOLUME_TOO_LARGE');
    expect(refusal({ unit: 'CONTACT' }, { nightShare: 0.7, weekendShare: 0.5 })).toBe('SHARE_NOT_VALID');
    expect(refusal({ unit: 'MINUTE' }, { talk: { kind: 'EXPONENTIAL', meanSeconds: 0 } })).toBe(
      'DURATION_NOT_POSITIVE',
    );
  });

  it('no volume costs nothing but minimum and set-up; a thousand million calls stay exact', () => {
    const none = costOf({ unit: 'CONTACT', setUpMinor: 1200 }, { ...volume, contacts: 0 });
    expect(none).toMatchObject({ perMonthMinor: 100, perContactMinor: null });
    expect(costOf({ unit: 'CONTACT', rateMinor: 1.5 }, { ...volume, contacts: 1e9 }).perMonthMinor).toBe(
      1.5e9,
    );
  });

  it('lines add up to the total, more contacts never cost less', () => {
    const unit = fc.constantFrom('MINUTE' as const, 'CONTACT' as const);
    fc.assert(
      fc.property(unit, fc.integer({ min: 0, max: 1e6 }), fc.nat({ max: 1e5 }), (of, contacts, minimum) => {
        const terms = { unit: of, ...said, rateMinor: 8.54, minimumPerMonthMinor: minimum };
        const found = costOf(terms, { ...volume, contacts });
        expect(found.lines.reduce((sum, { perMonthMinor }) => sum + perMonthMinor, 0)).toBe(
          found.perMonthMinor,
        );
        expect(found.perMonthMinor).toBeGreaterThanOrEqual(minimum);
        const more = costOf(terms, { ...volume, contacts: contacts + 1 });
        expect(more.perMonthMinor).toBeGreaterThanOrEqual(found.perMonthMinor);
      }),
    );
  });
});
