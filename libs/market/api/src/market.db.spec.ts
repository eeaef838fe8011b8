import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { quartiles } from '@ringfair/market-core';
import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { INCLUDED_ITEMS, profileFrom, type Said, type VendorProfile } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { CurrencyRateRepository } from './currency-rate.repository.js';
import { CurrencyRatesService } from './currency-rates.service.js';
import { MarketPricesLoader } from './market-prices.loader.js';
import { MarketProjection } from './market-projection.js';
import { MarketRepository } from './market.repository.js';
import { MarketService } from './market.service.js';

let db: TestDatabase;
let viewer: Viewer;
let projection: MarketProjection;
let rates: CurrencyRatesService;
let market: MarketService;
let loader: MarketPricesLoader;
const repository = new MarketRepository();
beforeAll(async () => {
  db = await createTestDatabase();
  const rateRepository = new CurrencyRateRepository();
  projection = new MarketProjection(db.database, new Events(), repository, rateRepository);
  rates = new CurrencyRatesService(db.database, rateRepository, projection);
  market = new MarketService(db.database, repository, rateRepository);
  loader = new MarketPricesLoader(db.database, repository);
  viewer = await makeOrganization(db, { sells: true });
});
afterAll(() => db.close());

type Price = Said<VendorProfile['prices'][number]>;
const contact = (amountMinor: number, more: Price = {}): Price => ({
  unit: 'CONTACT',
  currency: 'EUR',
  amountMinor,
  rateScale: 0,
  includedItems: [...INCLUDED_ITEMS],
  ...more,
});

/** A published listing of a dispatcher in Greece; what it costs per contact tells it apart. */
const publish = (...prices: Price[]): Promise<string> => publishIn('GR', ...prices);

async function publishIn(country: string, ...prices: Price[]): Promise<string> {
  const id = newId();
  const profile = profileFrom({
    name: id,
    services: [{ service: 'DISPATCH' }],
    locations: [{ country }],
    prices,
  });
  await db.owner.query(
    `insert into vendors (id, slug, name, source, published_version, published_at)
     values ($1::uuid, $1::text, $1::text, 'DIRECTORY', 1, now())`,
    [id],
  );
  await db.owner.query(
    `insert into vendor_versions (vendor_id, version, source, profile) values ($1, 1, 'DIRECTORY', $2)`,
    [id, JSON.stringify(profile)],
  );
  await db.database.run(viewer, (tx) => projection.refresh(tx, id));
  return id;
}

const overview = (country: string | null = null) =>
  market.overview(null, 'SERVICE', { reference: 'SMALL_OFFICE', service: null, country });
const pricesOf = (id: string) =>
  loader.of({ viewer: null, loaders: new Map() } as unknown as Parameters<MarketPricesLoader['of']>[0], id);

describe('the market', () => {
  it('000.9 shows nothing of fewer than five vendors, then the quartiles of the month', async () => {
    for (const amount of [80, 90, 100, 110]) await publish(contact(amount));
    expect((await overview()).whole).toMatchObject({ n: 4, median: null });
    await publish(contact(120));
    const { whole, cells, ratesDay } = await overview();
    expect(ratesDay).toBeNull();
    // 260 contacts at 0.90, 1.00 and 1.10 euro.
    expect(whole).toMatchObject({
      n: 5,
      firstQuartile: { amountMinor: '23400', currency: 'EUR' },
      median: { amountMinor: '26000' },
      thirdQuartile: { amountMinor: '28600' },
    });
    expect(cells.map(({ service, n }) => ({ service, n }))).toEqual([{ service: 'DISPATCH', n: 5 }]);
    expect((await overview('CY')).whole).toMatchObject({ n: 0, median: null });
    await expect(overview('XX')).rejects.toMatchObject({ code: 'VALIDATION' });
  });

  it('004.10 flags a price far below the others with its reason, judged without itself', async () => {
    const cheap = await publish(contact(50));
    const dear = await publish(contact(400));
    const [low] = await pricesOf(cheap);
    expect(low).toMatchObject({
      judgement: 'LOW',
      reasons: expect.arrayContaining(['UNDER_60_PERCENT_OF_MEDIAN']),
      others: { n: 6 },
      cost: { amountMinor: '13000', currency: 'EUR' },
    });
    expect((await pricesOf(dear))[0]?.judgement).toBe('HIGH');
  });

  it('000.9 judges beside the same country, then the same part of the world, never beside the whole of it', async () => {
    const manila = await publishIn('PH', contact(40));
    // Nothing is dumping in Manila because Greece is dearer.
    expect((await pricesOf(manila))[0]).toMatchObject({
      judgement: 'NOT_ENOUGH_DATA',
      reasons: [],
      others: { n: 0, countries: [], areas: ['035'], median: null },
    });
    const rome = await publishIn('IT', contact(40));
    expect((await pricesOf(rome))[0]).toMatchObject({
      judgement: 'LOW',
      others: { n: 7, countries: [], areas: ['039'] },
    });
    for (const amount of [38, 40, 42, 44]) await publishIn('IT', contact(amount));
    expect((await pricesOf(rome))[0]).toMatchObject({ judgement: 'LOW', others: { n: 11, areas: ['039'] } });
    await publishIn('IT', contact(46));
    expect((await pricesOf(rome))[0]).toMatchObject({
      judgement: 'USUAL',
      others: { n: 5, countries: ['IT'], areas: [], median: { amountMinor: '10920' } },
    });
  });

  it('000.9 judges each set of services by itself: a dear second service is flagged beside a usual first', async () => {
    const both = await publish(contact(100), contact(900, { service: 'DEBT_COLLECTION' }));
    for (const amount of [100, 105, 110, 115, 120]) {
      await publish(contact(amount, { service: 'DEBT_COLLECTION' }));
    }
    const prices = await pricesOf(both);
    expect(
      prices
        .filter(({ reference }) => reference === 'SMALL_OFFICE')
        .map(({ services, judgement }) => ({ services, judgement })),
    ).toEqual([
      { services: ['DISPATCH'], judgement: 'USUAL' },
      { services: ['DEBT_COLLECTION'], judgement: 'HIGH' },
    ]);
  });

  it('cannot compare a price without a rate; once there is one, all are compared by it', async () => {
    const dollars = await publish(contact(125, { currency: 'USD' }));
    expect((await pricesOf(dollars))[0]).toMatchObject({ euro: null, judgement: 'NOT_ENOUGH_DATA' });
    const file = 'Date, USD, \n20 November 2026, 1.25, \n';
    expect(await rates.importEcb(file)).toMatchObject({ days: 1, changed: 1 });
    expect((await pricesOf(dollars))[0]).toMatchObject({
      euro: { amountMinor: '26000' },
      judgement: 'USUAL',
    });
    expect((await overview()).ratesDay).toBe('2026-11-20');
    expect(await rates.importEcb(file)).toEqual({ days: 1, changed: 0, listings: 0 });
    const corrected = await rates.importEcb(file.replace('1.25', '1.3'));
    expect(corrected).toMatchObject({ changed: 1 });
    expect(corrected.listings).toBeGreaterThan(0);
    expect((await pricesOf(dollars))[0]).toMatchObject({ euro: { amountMinor: '25000' } });
    await rates.importEcb(file);
    await expect(rates.importEcb('nothing')).rejects.toThrow(RangeError);
  });

  it('leaves out a listing that is no longer published, and computes again what is stale', async () => {
    const before = (await overview()).whole.n;
    const gone = await publish(contact(100));
    await db.owner.query('update vendors set published_version = null, published_at = null where id = $1', [
      gone,
    ]);
    await db.database.run(viewer, (tx) => projection.refresh(tx, gone));
    expect((await overview()).whole.n).toBe(before);
    await db.owner.query('update market_listings set form = 0');
    expect(await projection.rewrite()).toBeGreaterThan(0);
    expect(await projection.rewrite()).toBe(0);
  });

  it('leaves out a price until the day from which it holds, and VAT that can’t be taken out of one', async () => {
    const before = (await overview()).whole.n;
    const later = await publish(contact(100, { validFrom: '2999-01-01' }));
    expect(await pricesOf(later)).toEqual([]);
    expect(await projection.rewrite()).toBe(0);
    await db.owner.query(`update market_listings set price_day = '2026-01-01' where vendor_id = $1`, [later]);
    expect(await projection.rewrite()).toBe(1);
    expect(await projection.rewrite()).toBe(0);
    const taxed = await publish(contact(124, { vat: 'INCLUDED', tollFree: 'INCLUDED' }));
    expect((await pricesOf(taxed))[0]?.unknown).toEqual([]);
    expect((await overview()).whole.n).toBe(before + 1);
    const abroad = await publishIn('US', contact(1, { vat: 'INCLUDED' }));
    expect((await pricesOf(abroad))[0]).toMatchObject({
      judgement: 'NOT_ENOUGH_DATA',
      estimated: { amountMinor: '260' },
      unknown: ['TOLL_FREE', 'VAT_RATE'],
    });
  });

  it('cannot be written by a tenant but through the published version', async () => {
    const id = await publish(contact(100));
    for (const sql of [
      `update market_costs set euro_minor = 1`,
      `insert into market_listings values ('${id}', 1, null, 1)`,
      `insert into currency_rates (day, currency, per_euro) values ('2026-11-22', 'USD', 9)`,
    ]) {
      await expect(db.database.run(viewer, (tx) => tx.execute(sql))).rejects.toThrow(/permission denied/);
    }
    const forged = db.database.run(viewer, (tx) =>
      tx.query(`select app.refresh_market_costs($1, 2, null, 1, '[]')`, [id]),
    );
    await expect(forged).rejects.toThrow(/not the published one/);
  });

  it('has the same quartiles as core, for any prices', async () => {
    await db.owner.query('delete from market_listings');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 12 }),
        async (amounts) => {
          await db.owner.query('delete from market_listings');
          for (const amount of amounts) await publish(contact(amount));
          const found = await db.database.read(null, (tx) =>
            repository.cell(tx, { reference: 'SMALL_OFFICE', service: 'DISPATCH', country: 'GR' }),
          );
          const expected = quartiles(amounts.map((amount) => amount * 260));
          for (const key of ['n', 'firstQuartile', 'median', 'thirdQuartile'] as const) {
            expect(found[key]).toBeCloseTo(expected?.[key] ?? Number.NaN, 6);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
