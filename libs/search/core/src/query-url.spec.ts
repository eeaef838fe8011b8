import { describe, expect, it } from '@jest/globals';
import { CHANNELS, COUNTRIES, INDUSTRIES, SERVICES } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { parseSearchUrl, printSearchUrl, queryKey, type SearchState } from './query-url.js';
import { NOT_PROVIDED } from './search-fields.js';
import { currencyProblems, queryProblems, vendorQuery, VENDOR_SORTS } from './vendor-query.js';

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
      agentShare: some(['GR:50', 'RU:100']),
      spendCurrency: some(['EUR']),
    }),
    ranges: fc.record({
      ratingAtLeast: fc.option(fc.constantFrom(1, 3.5, 4, 4.25, 5)),
      yearsInBusinessAtLeast: fc.option(fc.integer({ min: 1, max: 200 })),
      asaAtMost: fc.option(fc.constantFrom(0, 12.5, 20)),
      minimumSpendAtMost: fc.option(fc.nat({ max: 2_000_000_000 })),
    }),
    pilotOffered: fc.boolean(),
    sort: fc.option(fc.constantFrom(...VENDOR_SORTS)),
    page: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ page, ...parts }): SearchState => ({ query: vendorQuery(parts), page }))
  .filter(({ query }) => currencyProblems(query).length === 0);

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
    ['share=GR:51', 'share', 'UNKNOWN_VALUE'],
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
    ['q=a%00b', 'q', 'BAD_CHARACTER'],
    [`q=${'x'.repeat(10_000)}`, 'q', 'TOO_LONG'],
  ])('%s is refused with a reason and the rest is kept', (part, field, reason) => {
    const { state: read, problems } = parse(`${part}&channel=VOICE`);
    expect(problems).toEqual([expect.objectContaining({ field, reason })]);
    expect(read).toEqual({ query: vendorQuery({ filters: { channel: ['VOICE'] } }), page: 1 });
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
