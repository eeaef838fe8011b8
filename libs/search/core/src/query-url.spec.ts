import { describe, expect, it } from '@jest/globals';
import { CHANNELS, COUNTRIES, INDUSTRIES, SERVICES, type OpenHours } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { parseSearchUrl, printSearchUrl, queryKey, type SearchState } from './query-url.js';
import { NOT_PROVIDED, RANGE_FIELDS } from './search-fields.js';
import {
  currencyProblems,
  sortProblems,
  QUERY_LIMITS,
  queryProblems,
  vendorQuery,
  VENDOR_SORTS,
} from './vendor-query.js';

const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const state = fc
  .record({
    text: fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .filter((text) => text.isWellFormed() && !text.includes('\0')),
    filters: fc.record({
      service: some(SERVICES),
      channel: some(CHANNELS),
      industry: some(INDUSTRIES),
      language: some(['en', 'ru', 'el', 'fil']),
      agentCountry: some(['GR', 'RU', 'US']),
      agentRegion: some(['US:Florida', 'GR:Αττική', NOT_PROVIDED]),
      agentShare: some(['GR:37', 'RU:100']),
      accent: some(['en-GB', 'es-419', 'zh-Hant-HK']),
      agentArea: some(['021', '039']),
      agentPlace: some(['GR:38.0,23.7:Athens', 'WS:-13.8,-171.8:Apia']),
      spendCurrency: some(['EUR']),
    }),
    ranges: fc.record({
      ratingAtLeast: fc.option(fc.constantFrom(1, 3.5, 4, 4.25, 5)),
      yearsInBusinessAtLeast: fc.option(fc.integer({ min: 1, max: 200 })),
      asaAtMost: fc.option(fc.constantFrom(0, 12.5, 20)),
      minimumSpendAtMost: fc.option(fc.nat({ max: 2_000_000_000 })),
    }),
    silent: fc.subarray([...RANGE_FIELDS]),
    pilotOffered: fc.boolean(),
    near: fc.option(
      fc.record({
        place: fc.constantFrom('Athens, GR', 'Αθήνα', '37.98, -23.7'),
        km: fc.integer(QUERY_LIMITS.radiusKm),
      }),
    ),
    covers: fc.option(
      fc.record({
        timeZone: fc.constantFrom('Europe/Athens', 'UTC'),
        hours: fc.constantFrom<OpenHours[]>(
          [{ days: ['MO', 'TU', 'FR'], from: '09:00', to: '17:30' }],
          [
            { days: ['SA'], from: '22:00', to: '06:00' },
            { days: ['MO'], from: '00:00', to: '24:00' },
          ],
        ),
      }),
    ),
    monthCost: fc.option(
      fc.record({
        contacts: fc.integer(QUERY_LIMITS.contactsPerMonth),
        amount: fc.integer(QUERY_LIMITS.monthCost),
        currency: fc.constantFrom('EUR', 'JPY'),
      }),
    ),
    map: fc.boolean(),
    sort: fc.option(fc.constantFrom(...VENDOR_SORTS)),
    page: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ page, map, ...parts }): SearchState => ({ query: vendorQuery(parts), page, map }))
  .filter(({ query }) => currencyProblems(query).length === 0 && sortProblems(query).length === 0);

const parse = (search: string) => parseSearchUrl(new URLSearchParams(search));

describe('the URL of a search page', () => {
  it('holds the whole state: reading what was printed gives the same, without a complaint', () => {
    fc.assert(
      fc.property(state, (given) => {
        const url = new URLSearchParams(printSearchUrl(given)).toString();
        expect(parse(url)).toEqual({ state: given, problems: [] });
        expect(queryProblems(given.query)).toEqual([]);
      }),
    );
  });

  it('never fails: whatever is read, prints as a URL that reads the same without a complaint', () => {
    const name = fc.constantFrom(
      'q',
      'service',
      'language',
      'country',
      'rating',
      'years',
      'pilot',
      'sort',
      'page',
      'near',
      'radius',
      'open',
      'zone',
      'open-mo',
      'until-mo',
      'contacts',
      'cost',
      'cost-currency',
      'x',
    );
    const anything = fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 300 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(anything, (pairs) => {
        const { state: read } = parseSearchUrl(pairs);
        expect(parse(new URLSearchParams(printSearchUrl(read)).toString())).toEqual({
          state: read,
          problems: [],
        });
      }),
    );
  });

  it('reads the hours of single days as one week', () => {
    const days =
      'open=own&open-mo=09:00&until-mo=17:00&open-tu=09:00&until-tu=17:00&open-sa=22:00&until-sa=06:00';
    const { query } = parse(`${days}&zone=Europe/Athens`).state;
    expect(new URLSearchParams(printSearchUrl({ query, page: 1 })).get('open')).toBe(
      'MO-TU 09:00-17:00;SA 22:00-06:00',
    );
  });

  it('does not depend on the order in which values were ticked', () => {
    const one = parse('service=DISPATCH&language=ru&service=ORDER_TAKING').state;
    const other = parse(
      'language=ru&service=ORDER_TAKING&service=DISPATCH&service=DISPATCH&utm_source=x',
    ).state;
    expect(queryKey(one.query)).toBe(queryKey(other.query));
  });

  it.each([
    ['service=MAGIC', 'service', 'UNKNOWN_VALUE'],
    ['language=Klingon', 'language', 'UNKNOWN_VALUE'],
    ['country=gr', 'country', 'UNKNOWN_VALUE'],
    ['region=Florida', 'region', 'UNKNOWN_VALUE'],
    ['share=GR:0', 'share', 'UNKNOWN_VALUE'],
    ['spend=500', 'spend', 'NEEDS_CURRENCY'],
    ['sort=minimum_spend', 'sort', 'NEEDS_CURRENCY'],
    ['asa=-1', 'asa', 'NOT_A_NUMBER'],
    ['term=1.5', 'term', 'NOT_A_NUMBER'],
    ['rating=9', 'rating', 'OUT_OF_RANGE'],
    ['rating=NaN', 'rating', 'NOT_A_NUMBER'],
    ['years=-1', 'years', 'NOT_A_NUMBER'],
    ['years=999', 'years', 'OUT_OF_RANGE'],
    ['pilot=maybe', 'pilot', 'UNKNOWN_VALUE'],
    ['sort=paid', 'sort', 'UNKNOWN_VALUE'],
    ['page=0', 'page', 'OUT_OF_RANGE'],
    ['page=1000000000', 'page', 'OUT_OF_RANGE'],
    ['page=1e3', 'page', 'NOT_A_NUMBER'],
    ['near=Athens&radius=0', 'radius', 'OUT_OF_RANGE'],
    ['near=Athens&radius=-1', 'radius', 'OUT_OF_RANGE'],
    ['near=Athens&radius=25000', 'radius', 'OUT_OF_RANGE'],
    ['near=a%00b', 'near', 'BAD_CHARACTER'],
    [`near=${'x'.repeat(101)}`, 'near', 'TOO_LONG'],
    ['sort=distance', 'sort', 'NEEDS_PLACE'],
    ['sort=month_cost', 'sort', 'NEEDS_MONTH'],
    ['open=sometimes&zone=UTC', 'open', 'UNKNOWN_VALUE'],
    ['open=MO 09:00-17:00;MO 10:00-11:00&zone=UTC', 'open', 'UNKNOWN_VALUE'],
    ['open=own&open-mo=09:00&zone=UTC', 'open', 'INCOMPLETE'],
    ['open=MO 09:00-17:00', 'zone', 'INCOMPLETE'],
    ['open=MO 09:00-17:00&zone=Mars/Olympus', 'zone', 'UNKNOWN_VALUE'],
    ['contacts=300', 'cost', 'INCOMPLETE'],
    ['cost=300', 'contacts', 'INCOMPLETE'],
    ['contacts=0&cost=300', 'contacts', 'OUT_OF_RANGE'],
    ['contacts=1000000000&cost=300', 'contacts', 'OUT_OF_RANGE'],
    ['contacts=300&cost=300&cost-currency=XYZ', 'cost-currency', 'UNKNOWN_VALUE'],
    ['area=999', 'area', 'UNKNOWN_VALUE'],
    ['place=GR:Athens', 'place', 'UNKNOWN_VALUE'],
    ['accent=en', 'accent', 'UNKNOWN_VALUE'],
    ['view=globe', 'view', 'UNKNOWN_VALUE'],
    ['q=a%00b', 'q', 'BAD_CHARACTER'],
    [`q=${'x'.repeat(10_000)}`, 'q', 'TOO_LONG'],
  ])('%s is refused with a reason and the rest is kept', (part, field, reason) => {
    const { state: read, problems } = parse(`${part}&channel=VOICE`);
    expect(problems).toEqual([expect.objectContaining({ field, reason })]);
    expect(read).toEqual({ query: vendorQuery({ filters: { channel: ['VOICE'] } }), page: 1, map: false });
  });

  it('orders by relevance when there are words, else best first, and says so only when it differs', () => {
    expect(parse('q=bank').state.query.sort).toBe('RELEVANCE');
    expect(parse('').state.query.sort).toBe('BEST');
    expect(parse('sort=relevance').state.query.sort).toBe('BEST');
    expect(printSearchUrl(parse('q=bank&sort=best').state)).toEqual([
      ['q', 'bank'],
      ['sort', 'best'],
    ]);
  });

  it('takes no more than fifty values of a group', () => {
    const codes = COUNTRIES.slice(0, 60).map((code) => `country=${code}`);
    const { state: read, problems } = parse(codes.join('&'));
    expect(problems).toContainEqual({ field: 'country', value: '60', reason: 'TOO_MANY' });
    expect(read.query.filters.agentCountry).toHaveLength(50);
  });
});
