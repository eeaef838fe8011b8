import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  directory,
  importDirectory,
  profile,
  publishVendor,
  refusal,
  type RunningApp,
  startApp,
  unique,
} from '../support/index.js';

interface Found {
  totalCount: number;
  nodes: { name: string }[];
  near: { text: string; name: string; country: string } | null;
  monthPricedFor: number | null;
  facets: { group: string; values: { code: string; count: number }[] }[];
  filterEffects: { field: string; totalCountWithout: number; notProvided: number | null }[];
  wordedCounts: { field: string; provided: number; notProvided: number }[];
}

const SEARCH = `query ($text: String, $filter: VendorFilterInput, $sort: VendorSort, $after: String, $page: Int) {
  vendors(text: $text, filter: $filter, sort: $sort, first: 20, after: $after, page: $page) {
    totalCount monthPricedFor near { text name country }
    nodes { name }
    facets { group values { code count } }
    filterEffects { field totalCountWithout notProvided }
    wordedCounts { field provided notProvided }
  }
}`;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const search = async (variables: Record<string, unknown>): Promise<Found> =>
  (await app.client().request<{ vendors: Found }>(SEARCH, variables)).vendors;
const namesOf = ({ nodes }: Found): string[] => nodes.map(({ name }) => name);
const codesOf = ({ facets }: Found, group: string): string[] =>
  (facets.find((facet) => facet.group === group)?.values ?? []).map(({ code }) => code).sort();

async function publish(name: string, changes: Record<string, unknown>): Promise<void> {
  const vendor = app.client();
  const { vendorId, draftVersion } = await publishVendor(vendor, name);
  const { saveVendorDraft } = await vendor.request<{ saveVendorDraft: { version: number } }>(
    'mutation ($input: SaveVendorDraftInput!) { saveVendorDraft(input: $input) { version } }',
    { input: { vendorId, expectedVersion: draftVersion, profile: { ...profile(name), ...changes } } },
  );
  await vendor.request(
    'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }',
    { input: { vendorId, expectedVersion: saveVendorDraft.version } },
  );
}

/** A listing that says nothing but its name. */
const silent = (name: string) =>
  importDirectory(app, directory([{ name, host: `${unique('silent')}.example` }]));
const at = (country: string, city: string, more: Record<string, unknown> = {}) => ({
  ...{ kind: 'OWN', country, city, timeZone: null, headCount: 2 },
  ...more,
});

describe('agents near a place', () => {
  it('004.3 are found by city, coordinates and distance, home-based ones by their city, with an accent of the region', async () => {
    const tag = unique('near');
    await publish(`${tag} athens`, {
      locations: [at('GR', 'Αθήνα', { kind: 'HOME_BASED' })],
      languages: [{ tag: 'el-CY', note: null }],
    });
    await publish(`${tag} corinth`, { locations: [at('GR', 'Kórinthos'), at('DE', 'Berlin')] });
    await publish(`${tag} exact`, {
      locations: [at('GR', 'Nowhere', { latitude: 38.25, longitude: 21.73 })],
    });
    await silent(`${tag} silent`);

    const within = async (place: string, radiusKm: number) =>
      search({ text: tag, filter: { near: { place, radiusKm } }, sort: 'DISTANCE' });
    const athens = await within('Athens, GR', 50);
    expect(namesOf(athens)).toEqual([`${tag} athens`]);
    expect(athens.near).toMatchObject({ text: 'Athens, GR', country: 'GR' });
    expect(athens.filterEffects).toContainEqual({ field: 'near', totalCountWithout: 4, notProvided: 1 });
    // Who states no place is counted before one is asked for, and other filters reduce the count.
    const unasked = await search({ text: tag });
    expect(unasked.wordedCounts).toContainEqual({ field: 'near', provided: 3, notProvided: 1 });
    expect(athens.wordedCounts).toEqual([
      { field: 'near', provided: 3, notProvided: 1 },
      { field: 'covers', provided: 0, notProvided: 1 },
      { field: 'monthCost', provided: expect.any(Number), notProvided: expect.any(Number) },
    ]);
    expect(namesOf(await within('37.98, 23.73', 100))).toEqual([`${tag} athens`, `${tag} corinth`]);
    expect(namesOf(await within('афины', 20_000))).toEqual([
      `${tag} athens`,
      `${tag} corinth`,
      `${tag} exact`,
    ]);

    // Counts of other groups respect the place; its own cities and areas are counted.
    const greek = await search({
      text: tag,
      filter: { near: { place: 'Athens, GR', radiusKm: 300 }, agentCountry: ['GR'], language: ['el'] },
    });
    expect(codesOf(greek, 'agentPlace')).toEqual(['GR:38.0,23.7:Athens']);
    expect(codesOf(greek, 'accent')).toEqual(['el-CY']);
    expect(codesOf(athens, 'agentArea')).toEqual(['039']);
    expect(namesOf(await search({ text: tag, filter: { accent: ['el-CY'] } }))).toEqual([`${tag} athens`]);
    expect((await search({ text: tag, filter: { agentArea: ['155'] } })).totalCount).toBe(1);
  });

  it('are suggested by the beginning of a city, in any alphabet', async () => {
    const { places } = await app
      .client()
      .request<{ places: { text: string }[] }>(
        '{ places(prefix: "θεσσαλ", first: 1) { text name country } }',
      );
    expect(places).toEqual([{ text: 'Thessaloníki, GR', name: 'Thessaloníki', country: 'GR' }]);
    const texts = ['Nosuchtown', 'thessaloniki', '40.64, 22.94', 'Athens, DE'];
    const { namedPlaces } = await app
      .client()
      .request<{ namedPlaces: ({ country: string } | null)[] }>(
        'query ($texts: [String!]!) { namedPlaces(texts: $texts) { country } }',
        { texts },
      );
    expect(namedPlaces.map((place) => place?.country ?? null)).toEqual([null, 'GR', 'GR', null]);
  });
});

describe('hours of the buyer', () => {
  it('002.6 are covered in the zone of the buyer by those whose calendar is open, and by those who are open all day', async () => {
    const tag = unique('hours');
    const week = ['MO', 'TU', 'WE', 'TH', 'FR'];
    const calendar = (timeZone: string, from: string, to: string) => ({
      ...{ timeZone, holidays: null, exceptions: [] },
      hours: [{ days: week, from, to }],
    });
    await publish(`${tag} athens`, { calendar: calendar('Europe/Athens', '09:00', '17:00') });
    await publish(`${tag} around`, { calendar: null, coverage: ['AROUND_THE_CLOCK'] });
    await publish(`${tag} manila`, { calendar: calendar('Asia/Manila', '15:00', '23:30') });
    await silent(`${tag} silent`);
    const covered = async (timeZone: string, from: string, to: string) =>
      search({
        text: tag,
        sort: 'NAME',
        filter: { covers: { timeZone, hours: [{ days: week, from, to }] } },
      });
    const berlin = await covered('Europe/Berlin', '08:00', '16:00');
    expect(namesOf(berlin)).toEqual([`${tag} around`, `${tag} athens`, `${tag} manila`]);
    expect(berlin.filterEffects).toContainEqual({ field: 'covers', totalCountWithout: 4, notProvided: 1 });
    expect(namesOf(await covered('Europe/Berlin', '08:00', '16:15'))).toEqual([
      `${tag} around`,
      `${tag} manila`,
    ]);
  });
});

describe('the price of a month', () => {
  it('002.10 is compared for the volume asked for, in any currency with a rate, and silence is counted', async () => {
    const tag = unique('month');
    const price = (currency: string, amountMinor: string) => ({
      ...{ service: null, unit: 'CONTACT', currency, amountMinor, rateScale: 0, vat: null },
      ...{ termMonths: 1, noticeDays: 30, launchDays: 5 },
      // Nothing is left to be estimated.
      includedItems: ['SUPERVISION', 'REPORTING', 'SOFTWARE', 'TELEPHONY'],
    });
    await publish(`${tag} cheap`, { prices: [price('EUR', '100')] });
    await publish(`${tag} dear`, { prices: [price('EUR', '300')] });
    await publish(`${tag} other`, { prices: [price('ISK', '100')] });
    await silent(`${tag} silent`);
    const under = (contacts: number, amount: number, currency = 'EUR') =>
      search({ text: tag, sort: 'NAME', filter: { monthCost: { contacts, amount, currency } } });
    const found = await under(430, 500);
    expect(namesOf(found)).toEqual([`${tag} cheap`]);
    expect(found.monthPricedFor).toBe(500);
    // The króna has no rate here: that price can't be compared with an amount in euro.
    expect(found.filterEffects).toContainEqual({ field: 'monthCost', totalCountWithout: 4, notProvided: 2 });
    expect(namesOf(await under(430, 499))).toEqual([]);
    expect(namesOf(await under(500, 1500))).toEqual([`${tag} cheap`, `${tag} dear`]);
    const byCost = { text: tag, sort: 'MONTH_COST', first: 1 };
    const month = { filter: { monthCost: { contacts: 500, amount: 1500, currency: 'EUR' } } };
    const first = await search({ ...byCost, ...month });
    const next = await search({ ...byCost, ...month, page: 2 });
    expect([...namesOf(first), ...namesOf(next)]).toEqual([`${tag} cheap`, `${tag} dear`]);
    expect(await refusal(under(500, 1500, 'ISK'))).toMatchObject({
      code: 'VALIDATION',
      fields: [{ path: 'filter.monthCost.currency', reason: 'NO_RATE' }],
    });
  });
});

describe('what cannot be asked for', () => {
  const near = (place: string, radiusKm: number) => ({ filter: { near: { place, radiusKm } } });
  const month = (contacts: number, amount: number, currency = 'EUR') => ({
    filter: { monthCost: { contacts, amount, currency } },
  });
  const covers = (timeZone: string, ...hours: object[]) => ({ filter: { covers: { timeZone, hours } } });
  const monday = { days: ['MO'], from: '09:00', to: '17:00' };
  it.each([
    [near('Athens, GR', 0), 'filter.near.radiusKm', 'MIN'],
    [near('Athens, GR', -1), 'filter.near.radiusKm', 'MIN'],
    [near('Athens, GR', 25_000), 'filter.near.radiusKm', 'MAX'],
    [near('Nosuchtown', 50), 'filter.near.place', 'UNKNOWN_PLACE'],
    [near('91, 0', 50), 'filter.near.place', 'UNKNOWN_PLACE'],
    [near('👩‍💻 שלום', 50), 'filter.near.place', 'UNKNOWN_PLACE'],
    [{ sort: 'DISTANCE' }, 'sort', 'NEEDS_PLACE'],
    [{ sort: 'MONTH_COST' }, 'sort', 'NEEDS_MONTH'],
    [month(0, 500), 'filter.monthCost.contacts', 'MIN'],
    [month(1_000_000_000, 500), 'filter.monthCost.contacts', 'MAX'],
    [month(500, -1), 'filter.monthCost.amount', 'MIN'],
    [month(500, 500, 'XYZ'), 'filter.monthCost.currency', 'UNKNOWN_VALUE'],
    [covers('Mars/Olympus', monday), 'filter.covers.timeZone', 'UNKNOWN_VALUE'],
    [covers('UTC'), 'filter.covers.hours', 'INCOMPLETE'],
    [covers('UTC', { ...monday, from: '25:00' }), 'filter.covers.hours.0', 'UNKNOWN_VALUE'],
    [covers('UTC', monday, monday), 'filter.covers.hours', 'OVERLAPPING'],
    [{ filter: { accent: ['en'] } }, 'filter.accent.0', 'UNKNOWN_VALUE'],
    [{ filter: { agentArea: ['999'] } }, 'filter.agentArea.0', 'UNKNOWN_VALUE'],
    [{ filter: { agentPlace: ['GR:Athens'] } }, 'filter.agentPlace.0', 'UNKNOWN_VALUE'],
  ])('%j is refused with the path of the field', async (variables, path, reason) => {
    const refused = await refusal(search(variables));
    expect(refused.code).toBe('VALIDATION');
    expect(refused.fields).toContainEqual(expect.objectContaining({ path, reason }));
  });

  it('is an order that does not exist', async () => {
    await expect(search({ sort: 'CHEAPEST_FOR_US' })).rejects.toThrow();
  });
});
