import { describe, expect, it } from '@jest/globals';
import { profileFrom, type Said, type VendorProfile } from '@ringfair/vendors-core';
import { convertMinor, readEcbRates, type CurrencyRates } from './currency.js';
import { plainVolume } from './monthly-volume.js';
import { monthlyCostsOf } from './profile-price.js';
import { publishedCosts } from './published-costs.js';

const volume = plainVolume(1000, { kind: 'EXPONENTIAL', meanSeconds: 180 });
const costs = (said: Omit<Said<VendorProfile>, 'schemaVersion'>, service: 'DISPATCH' | null = null) =>
  monthlyCostsOf(profileFrom({ name: 'x', ...said }), service, volume, null).map(
    ({ priceId, cost }) => `${priceId} ${cost.perMonthMinor}`,
  );
const minute = { unit: 'MINUTE' as const, currency: 'EUR', amountMinor: 1000, rateScale: 1 };

describe('the cost of a published price', () => {
  it('001.7 is that of the same volume under its own terms: rounding, minimum, plan', () => {
    expect(costs({ prices: [{ ...minute, firstIncrementSeconds: 60, stepSeconds: 60 }] })).toEqual([
      'p1 352773',
    ]);
    expect(costs({ prices: [{ ...minute, firstIncrementSeconds: 1 }] })).toEqual(['p1 300834']);
    expect(costs({ prices: [minute], terms: { minimumMonthlyMinor: 500_000, currency: 'EUR' } })).toEqual([
      'p1 500000',
    ]);
    const plan = {
      unit: 'BUNDLED_PLAN' as const,
      currency: 'EUR',
      rateScale: 0,
      countedIn: 'CONTACT' as const,
    };
    const bands = [
      { ...plan, amountMinor: 50_000, includedUnits: 500, overageMinor: 120 },
      { ...plan, amountMinor: 90_000, includedUnits: 900, overageMinor: 110 },
    ];
    expect(costs({ prices: bands })).toEqual(['p1 101000', 'p2 101000']);
  });

  it('takes prices for the service before those for all, and the cheapest first', () => {
    const prices = [
      { ...minute, amountMinor: 2000 },
      { ...minute, service: 'DISPATCH' as const, amountMinor: 3000 },
      { ...minute, amountMinor: 500 },
    ];
    expect(costs({ prices }, 'DISPATCH')).toEqual(['p2 1058318']);
    expect(costs({ prices }).map((line) => line.split(' ')[0])).toEqual(['p3', 'p1']);
  });

  it('001.7 is compared across currencies by the rates of a day; without a rate it stands last', () => {
    const contact = { unit: 'CONTACT' as const, rateScale: 0 };
    const profile = profileFrom({
      name: 'x',
      prices: [
        { ...contact, currency: 'BGN', amountMinor: 1 },
        { ...contact, currency: 'JPY', amountMinor: 150 },
        { ...contact, currency: 'USD', amountMinor: 120 },
        { ...contact, currency: 'EUR', amountMinor: 100 },
      ],
    });
    const order = (rates: CurrencyRates | null) =>
      monthlyCostsOf(profile, null, volume, rates).map(({ currency }) => currency);
    expect(order({ date: '2026-11-20', perEuro: { EUR: 1, USD: 1.25, JPY: 160 } })).toEqual([
      'JPY',
      'USD',
      'EUR',
      'BGN',
    ]);
    expect(order(null)).toEqual(['EUR', 'BGN', 'JPY', 'USD']);
  });

  it('is unknown, not zero, when the unit cannot be counted from the volume', () => {
    for (const unit of ['LEAD', 'COMMISSION'] as const) {
      expect(costs({ prices: [{ unit, currency: 'EUR', amountMinor: 900, rateScale: 0 }] })).toEqual([]);
    }
    expect(costs({})).toEqual([]);
  });

  it('a contract of no length and a fee of zero are terms, not errors', () => {
    expect(
      costs({ prices: [{ ...minute, termMonths: 0, setUpFeeMinor: 12_000, trainingFeeMinor: 0 }] }),
    ).toEqual(['p1 353773']);
  });
});

describe('rates', () => {
  const day = 'Date, USD, JPY, BGN, \n20 November 2026, 1.25, 160.00, N/A, \n';

  it('are read from the bank’s file of a day and of its history', () => {
    const expected = [{ date: '2026-11-20', perEuro: { EUR: 1, USD: 1.25, JPY: 160 } }];
    expect(readEcbRates(day)).toEqual(expected);
    expect(readEcbRates('\uFEFFDate,USD,JPY,BGN,\r\n2026-11-20,1.25,160,N/A,\r\n')).toEqual(expected);
  });

  it('cannot be read from anything else', () => {
    expect(readEcbRates('')).toBe('NO_DATE_COLUMN');
    expect(readEcbRates('Date,USD\n')).toBe('NO_RATES');
    expect(readEcbRates('Date,USD\nyesterday,1')).toBe('DATE_NOT_VALID');
    expect(readEcbRates('Date,USD\n2026-11-20,-1')).toBe('RATE_NOT_VALID');
  });

  it('convert by the minor units of each currency, and never without a rate', () => {
    const [rates] = readEcbRates(day) as CurrencyRates[];
    expect(convertMinor(10_000, 'EUR', 'USD', rates!)).toBe(12_500);
    expect(convertMinor(12_500, 'USD', 'EUR', rates!)).toBe(10_000);
    expect(convertMinor(10_000, 'EUR', 'JPY', rates!)).toBe(16_000);
    expect(convertMinor(10_000, 'BGN', 'EUR', rates!)).toBeNull();
    expect(convertMinor(10_000, 'BGN', 'BGN', rates!)).toBe(10_000);
  });
});

describe('publishedCosts', () => {
  const rates: CurrencyRates = { date: '2026-11-20', perEuro: { EUR: 1, USD: 1.25 } };
  const contact = { unit: 'CONTACT' as const, rateScale: 0 };
  const profile = profileFrom({
    name: 'x',
    services: [{ service: 'DISPATCH' }, { service: 'ORDER_TAKING' }, { service: 'TELESALES' }],
    locations: [{ country: 'GR' }, { country: 'CY' }],
    prices: [
      { ...contact, currency: 'EUR', amountMinor: 100 },
      { ...contact, currency: 'USD', amountMinor: 125, service: 'TELESALES', agentCountry: 'CY' },
      { unit: 'LEAD', currency: 'EUR', amountMinor: 900, rateScale: 0, service: 'TELESALES' },
      { ...contact, currency: 'BGN', amountMinor: 200, service: 'DISPATCH' },
    ],
  });

  it('000.9 brings each price to the same months, services and countries, in euro where there is a rate', () => {
    const small = publishedCosts(profile, rates).filter(({ reference }) => reference === 'SMALL_OFFICE');
    expect(
      small.map(({ priceId, services, countries, euroMinor }) => ({
        priceId,
        services,
        countries,
        euroMinor,
      })),
    ).toEqual([
      { priceId: 'p1', services: ['ORDER_TAKING'], countries: ['CY', 'GR'], euroMinor: 26_000 },
      { priceId: 'p2', services: ['TELESALES'], countries: ['CY'], euroMinor: 26_000 },
      { priceId: 'p4', services: ['DISPATCH'], countries: ['CY', 'GR'], euroMinor: null },
    ]);
    expect(publishedCosts(profile, null).map(({ euroMinor }) => euroMinor !== null)).toEqual(
      publishedCosts(profile, null).map(({ currency }) => currency === 'EUR'),
    );
  });

  it('001.7 prices hours of a dedicated team from staffing, the same for all vendors', () => {
    const hourly = profileFrom({
      name: 'x',
      prices: [{ unit: 'AGENT_HOUR_PRODUCTIVE', currency: 'EUR', amountMinor: 1000, rateScale: 0 }],
    });
    const [small, line] = publishedCosts(hourly, null);
    // 45 open hours a week need at least one position, however few the calls are.
    expect(small!.costMinor).toBeGreaterThanOrEqual(Math.round((45 * 52.1775 * 1000) / 12));
    expect(line!.costMinor).toBeGreaterThan(small!.costMinor);
  });
});
