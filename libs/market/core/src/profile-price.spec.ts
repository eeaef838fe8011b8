import { describe, expect, it } from '@jest/globals';
import { INCLUDED_ITEMS, profileFrom, type Said, type VendorProfile } from '@ringfair/vendors-core';
import { convertMinor, readEcbRates, type CurrencyRates } from './currency.js';
import { plainVolume } from './monthly-volume.js';
import { monthUnknowns } from './month-unknowns.js';
import { monthlyCostsOf, nextPriceDay } from './profile-price.js';
import { publishedCosts } from './published-costs.js';

const volume = plainVolume(1000, { kind: 'EXPONENTIAL', meanSeconds: 180 });
type Told = Omit<Said<VendorProfile>, 'schemaVersion'>;
const TODAY = '2026-11-30';
const day = { today: TODAY, rates: null };
const whole = { includedItems: [...INCLUDED_ITEMS] };
const found = (said: Told, service: 'DISPATCH' | null = null, of = volume) =>
  monthlyCostsOf(profileFrom({ name: 'x', ...said }), service, of, day);
const costs = (said: Told, service: 'DISPATCH' | null = null, of = volume) =>
  found(said, service, of).map(({ priceId, cost }) => `${priceId} ${cost.perMonthMinor}`);
const minute = { unit: 'MINUTE' as const, currency: 'EUR', amountMinor: 1000, rateScale: 1, ...whole };

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
      ...whole,
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
    const contact = { unit: 'CONTACT' as const, rateScale: 0, ...whole };
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
      monthlyCostsOf(profile, null, volume, { today: TODAY, rates }).map(({ currency }) => currency);
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

describe('a bundled plan', () => {
  const plan = {
    unit: 'BUNDLED_PLAN' as const,
    currency: 'EUR',
    rateScale: 0,
    countedIn: 'CONTACT' as const,
    ...whole,
  };
  const small = { ...plan, amountMinor: 50_000, includedUnits: 1000, overageMinor: null };

  it('001.7 that names no price beyond its band holds for what the band takes, and for no more', () => {
    expect(costs({ prices: [small] })).toEqual(['p1 50000']);
    const more = plainVolume(1001, volume.talk);
    expect(costs({ prices: [small] }, null, more)).toEqual([]);
    const large = { ...plan, amountMinor: 90_000, includedUnits: 900, overageMinor: 100 };
    expect(costs({ prices: [small, large] }, null, more)).toEqual(['p1 100100', 'p2 100100']);
  });

  it('001.7 takes no band of agents elsewhere', () => {
    const dear = { ...small, amountMinor: 80_000, agentCountry: 'DE' };
    const cheap = { ...small, amountMinor: 20_000, agentCountry: 'BG' };
    expect(costs({ prices: [dear, cheap] })).toEqual(['p2 20000', 'p1 80000']);
  });

  it('002.3 counted in minutes bills them by its own steps', () => {
    const minutes = { ...plan, countedIn: 'MINUTE' as const, amountMinor: 10_000, includedUnits: 3000 };
    const bySecond = { ...minutes, overageMinor: 100, firstIncrementSeconds: 1, stepSeconds: 1 };
    // 3,008.3 minutes by the second, 3,527.7 by the minute.
    expect(costs({ prices: [bySecond] })).toEqual(['p1 10834']);
    expect(costs({ prices: [{ ...minutes, overageMinor: 100 }] })).toEqual(['p1 62773']);
    expect(found({ prices: [bySecond] })[0]?.cost.estimatedPerMonthMinor).toBe(0);
  });
});

describe('what a published price leaves out', () => {
  const contact = { unit: 'CONTACT' as const, currency: 'EUR', amountMinor: 100, rateScale: 0 };
  const hours = {
    workloadHours: 50,
    productiveHours: 100,
    loggedHours: 110,
    paidHours: 143,
    fullTimeEquivalents: 3,
    seats: 1,
  };

  it('000.9 is added up where it is included, estimated and marked where it is not', () => {
    const [silent] = found({ prices: [contact] });
    expect(silent?.cost).toMatchObject({ perMonthMinor: 105_000, estimatedPerMonthMinor: 5000 });
    expect(silent?.cost.unknown).toEqual(['TOLL_FREE']);
    const [told] = found({ prices: [{ ...contact, ...whole, tollFree: 'INCLUDED' }] });
    expect(told?.cost).toMatchObject({ perMonthMinor: 100_000, estimatedPerMonthMinor: 0, unknown: [] });
    const hourly = { ...contact, unit: 'AGENT_HOUR_PRODUCTIVE' as const, amountMinor: 1000 };
    const [team] = found({ prices: [hourly] }, null, { ...volume, hours });
    expect(team?.cost).toMatchObject({ perMonthMinor: 124_000, estimatedPerMonthMinor: 24_000 });
  });

  it('002.3 training of replacements costs its fee for each leaver, by the attrition that is stated', () => {
    const price = { ...contact, ...whole, replacementTrainingFeeMinor: 60_000 };
    const line = (said: Told) =>
      found(said, null, { ...volume, hours })[0]?.cost.lines.find(
        ({ item }) => item === 'TRAINING_REPLACEMENT',
      );
    const metrics = [{ metric: 'ATTRITION' as const, value: 20, to: '2026-06-30' }];
    // 3 people x 0.20 a year / 12 x 600 euro.
    expect(line({ prices: [price], metrics })).toMatchObject({ perMonthMinor: 3000, basis: 'STATED' });
    expect(line({ prices: [price] })).toMatchObject({ perMonthMinor: 6000, basis: 'ESTIMATED' });
  });

  it('000.9 is VAT, where it is in the price: by the rate of the vendor’s country, else all is an estimate', () => {
    const price = { ...contact, ...whole, amountMinor: 124, vat: 'INCLUDED' as const };
    const headquarters = { country: 'GR' };
    expect(found({ prices: [price], headquarters })[0]?.cost).toMatchObject({
      perMonthMinor: 100_000,
      estimatedPerMonthMinor: 0,
    });
    const unknown = { prices: [price], headquarters: { country: 'US' } };
    expect(found(unknown)[0]?.cost).toMatchObject({
      perMonthMinor: 124_000,
      estimatedPerMonthMinor: 124_000,
      assumed: ['VAT'],
    });
    const euros = (said: Told) =>
      publishedCosts(profileFrom({ name: 'x', ...said }), day).map(({ euroMinor }) => euroMinor);
    expect(euros(unknown)).toEqual([null, null, null]);
    expect(euros({ prices: [price], headquarters })[0]).toBe(26_000);
  });

  it('000.9 is named where nobody can know it: toll-free traffic, the rate of VAT, whether VAT is in it', () => {
    const unknown = (price: Said<VendorProfile['prices'][number]>, country: string) => {
      const profile = profileFrom({
        name: 'x',
        headquarters: { country },
        prices: [{ ...contact, ...price }],
      });
      return profile.prices.map((one) => monthUnknowns(one, profile));
    };
    const said = { tollFree: 'INCLUDED', vat: 'ADDED' } as const;
    expect(unknown(said, 'GR')).toEqual([[]]);
    expect(unknown({ ...said, tollFree: 'EXTRA' }, 'GR')).toEqual([['TOLL_FREE']]);
    expect(unknown({ ...said, vat: 'INCLUDED' }, 'GR')).toEqual([[]]);
    expect(unknown({ ...said, vat: 'INCLUDED' }, 'US')).toEqual([['VAT_RATE']]);
    expect(unknown({ ...said, vat: null }, 'GR')).toEqual([['VAT_TREATMENT']]);
    expect(unknown({ ...said, vat: null }, 'US')).toEqual([[]]);
    const silent = { prices: [contact] };
    const extras = unknown({}, 'US')[0];
    expect(found(silent)[0]?.cost.unknown).toEqual(extras);
  });

  it('is left out itself until the day from which it holds', () => {
    const later = { ...contact, ...whole, amountMinor: 1, validFrom: '2026-12-01' };
    const now = { ...contact, ...whole, validFrom: TODAY };
    expect(costs({ prices: [later, now] })).toEqual(['p2 100000']);
    const profile = profileFrom({ name: 'x', prices: [later, now] });
    expect(nextPriceDay(profile, TODAY)).toBe('2026-12-01');
    expect(nextPriceDay(profile, '2026-12-01')).toBeNull();
  });
});

describe('rates', () => {
  const file = 'Date, USD, JPY, BGN, \n20 November 2026, 1.25, 160.00, N/A, \n';

  it('are read from the bank’s file of a day and of its history', () => {
    const expected = [{ date: '2026-11-20', perEuro: { EUR: 1, USD: 1.25, JPY: 160 } }];
    expect(readEcbRates(file)).toEqual(expected);
    expect(readEcbRates('\uFEFFDate,USD,JPY,BGN,\r\n2026-11-20,1.25,160,N/A,\r\n')).toEqual(expected);
  });

  it('cannot be read from anything else', () => {
    expect(readEcbRates('')).toBe('NO_DATE_COLUMN');
    expect(readEcbRates('Date,USD\n')).toBe('NO_RATES');
    expect(readEcbRates('Date,USD\nyesterday,1')).toBe('DATE_NOT_VALID');
    expect(readEcbRates('Date,USD\n2026-11-20,-1')).toBe('RATE_NOT_VALID');
  });

  it('convert by the minor units of each currency, and never without a rate', () => {
    const [rates] = readEcbRates(file) as CurrencyRates[];
    expect(convertMinor(10_000, 'EUR', 'USD', rates!)).toBe(12_500);
    expect(convertMinor(12_500, 'USD', 'EUR', rates!)).toBe(10_000);
    expect(convertMinor(10_000, 'EUR', 'JPY', rates!)).toBe(16_000);
    expect(convertMinor(10_000, 'BGN', 'EUR', rates!)).toBeNull();
    expect(convertMinor(10_000, 'BGN', 'BGN', rates!)).toBe(10_000);
  });
});

describe('publishedCosts', () => {
  const rates: CurrencyRates = { date: '2026-11-20', perEuro: { EUR: 1, USD: 1.25 } };
  const contact = { unit: 'CONTACT' as const, rateScale: 0, ...whole };
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
    const small = publishedCosts(profile, { today: TODAY, rates }).filter(
      ({ reference }) => reference === 'SMALL_OFFICE',
    );
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
    expect(publishedCosts(profile, day).map(({ euroMinor }) => euroMinor !== null)).toEqual(
      publishedCosts(profile, day).map(({ currency }) => currency === 'EUR'),
    );
  });

  it('001.7 prices hours of a dedicated team from staffing, the same for all vendors', () => {
    const hourly = profileFrom({
      name: 'x',
      prices: [{ unit: 'AGENT_HOUR_PRODUCTIVE', currency: 'EUR', amountMinor: 1000, rateScale: 0 }],
    });
    const [small, line] = publishedCosts(hourly, day);
    // 45 open hours a week need at least one position, however few the calls are.
    expect(small!.costMinor).toBeGreaterThanOrEqual(Math.round((45 * 52.1775 * 1000) / 12));
    expect(line!.costMinor).toBeGreaterThan(small!.costMinor);
  });
});
