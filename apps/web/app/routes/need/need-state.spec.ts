import { describe, expect, it } from '@jest/globals';
import { CRITERION_KINDS, IMPORTANCES, readNeed, type RawRequirement } from '@ringfair/search-core';
import fc from 'fast-check';
import { isComplete, MOST_ROWS, needOf, needQuery, readNeedState } from './need-state.js';
import { WISH_FORMS, WISH_GROUPS, type Control } from './wish-forms.js';
import { timeZonesOf } from '@ringfair/vendors-core';
import { zoneOf } from './zones.js';

const stateOf = (query: string) => readNeedState(new URLSearchParams(query));

const empty = {
  codes: [],
  bound: null,
  currency: null,
  level: null,
  metric: null,
  timeZone: null,
  hours: [],
};

/** What may be typed or chosen. */
function given(control: Control | undefined): fc.Arbitrary<string> {
  if (control === undefined) return fc.constant('');
  if (control === 'COUNTRY') return fc.constantFrom('GR', 'US', 'CY');
  if (control === 'LANGUAGE') return fc.constantFrom('el', 'en', 'fil');
  if (control === 'CURRENCY') return fc.constantFrom('EUR', 'USD');
  if (control === 'PLACE') return fc.constantFrom('37.98, 23.73', '-33.9, 151.2');
  if ('codes' in control) return fc.constantFrom(...control.codes);
  return fc.integer({ min: control.least, max: control.most }).map(String);
}
const row = fc.constantFrom(...CRITERION_KINDS).chain((want) => {
  const { value, extra } = WISH_FORMS[want];
  return fc
    .record({
      want: fc.constant(want),
      value: given(value),
      extra: given(extra),
      weight: fc.constantFrom(...IMPORTANCES),
    })
    .map((parts) => new URLSearchParams(parts).toString());
});

describe('a need in the address', () => {
  it('004.2 is three answers of a plumber: where, when not, how many calls', () => {
    const need = needOf(
      stateOf('country=gr&when=ON_THE_JOB&when=WEEKENDS&calls=60&service=TELEPHONE_ANSWERING'),
    );
    expect(need.contactsPerWeek).toBe(60);
    expect(need.requirements).toEqual([
      { importance: 'MUST', kind: 'SERVICE', codes: ['TELEPHONE_ANSWERING'] },
      {
        importance: 'MUST',
        kind: 'COVERAGE',
        timeZone: 'Europe/Athens',
        hours: [
          { days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '08:00', to: '18:00' },
          { days: ['SA', 'SU'], from: '08:00', to: '22:00' },
        ],
      },
    ]);
  });

  it('004.2 grows to a full profile: every kind of requirement, each with its importance, and the API takes it', () => {
    expect(Object.values(WISH_GROUPS).flat().sort()).toEqual([...CRITERION_KINDS].sort());
    fc.assert(
      fc.property(fc.array(row, { maxLength: MOST_ROWS + 3 }), (rows) => {
        const state = stateOf(`country=US&calls=900&service=DISPATCH&${rows.join('&')}`);
        expect(state.rows.every((one) => isComplete(one, state.calls))).toBe(true);
        expect(state.rows).toHaveLength(Math.min(rows.length, MOST_ROWS));
        const need = needOf(state);
        const kinds = new Set(need.requirements.map(({ kind }) => kind));
        expect(state.rows.every(({ kind }) => kinds.has(kind))).toBe(true);
        const raw = need.requirements.map((one): RawRequirement => ({
          ...empty,
          ...(one as RawRequirement),
        }));
        expect(readNeed(raw, need.contactsPerWeek ?? null).problems).toEqual([]);
        expect(stateOf(needQuery(state))).toEqual(state);
      }),
    );
  });

  it('reads amounts in the smallest unit of their currency, and levels, languages and limits with their row', () => {
    const query =
      'want=MINIMUM_SPEND&value=500&extra=usd&weight=MUST&want=MINIMUM_SPEND&value=500&extra=JPY&weight=NICE' +
      '&want=LANGUAGE&value=es&extra=C1&weight=SHOULD&want=FREE_AGENTS&value=4&extra=el&weight=MUST' +
      '&want=METRIC&value=ASA&extra=20&weight=SHOULD&want=AGENT_COUNTRY&value=GR&extra=60&weight=MUST';
    expect(needOf(stateOf(query)).requirements).toEqual([
      { importance: 'MUST', kind: 'MINIMUM_SPEND', bound: 50_000, currency: 'USD' },
      { importance: 'NICE', kind: 'MINIMUM_SPEND', bound: 500, currency: 'JPY' },
      { importance: 'SHOULD', kind: 'LANGUAGE', codes: ['es'], level: 'C1' },
      { importance: 'MUST', kind: 'FREE_AGENTS', codes: ['el'], bound: 4 },
      { importance: 'SHOULD', kind: 'METRIC', metric: 'ASA', bound: 20 },
      { importance: 'MUST', kind: 'AGENT_COUNTRY', codes: ['GR'], bound: 60 },
    ]);
  });

  it('reads an accent from language and country, and leaves out what is reckoned of calls while nobody says how many', () => {
    const query =
      'want=ACCENT&value=en&extra=GB&weight=SHOULD&want=MONTH_COST&value=900&extra=EUR&weight=MUST' +
      '&want=CAPACITY&value=&extra=30&weight=MUST&want=QUEUE_POLICY&value=&extra=&weight=NICE';
    expect(needOf(stateOf(query)).requirements).toEqual([
      { importance: 'SHOULD', kind: 'ACCENT', codes: ['en-GB'] },
      { importance: 'NICE', kind: 'QUEUE_POLICY' },
    ]);
    expect(needOf(stateOf(`calls=60&${query}`)).requirements).toContainEqual({
      ...{ importance: 'MUST', kind: 'MONTH_COST', bound: 90_000, currency: 'EUR' },
    });
    expect(needOf(stateOf(`calls=60&${query}`)).requirements).toContainEqual({
      ...{ importance: 'MUST', kind: 'CAPACITY', bound: 30 },
    });
  });

  it('takes countries of the data together, any of them being right', () => {
    const query =
      'want=DATA_COUNTRY&value=GR&extra=&weight=MUST&want=DATA_COUNTRY&value=CY&extra=&weight=MUST' +
      '&want=DATA_COUNTRY&value=DE&extra=&weight=NICE';
    expect(needOf(stateOf(query)).requirements).toEqual([
      { importance: 'MUST', kind: 'DATA_COUNTRY', codes: ['GR', 'CY'] },
      { importance: 'NICE', kind: 'DATA_COUNTRY', codes: ['DE'] },
    ]);
  });

  it('adds and removes rows by buttons of the form, and counts none that is not complete', () => {
    const two = 'want=PILOT&value=&extra=&weight=NICE&want=CHANNEL&value=EMAIL&extra=&weight=MUST';
    const added = stateOf(`service=&${two}&add=METRIC`);
    expect(added.rows.map(({ kind }) => kind)).toEqual(['PILOT', 'CHANNEL', 'METRIC']);
    expect(added.rows.map((one) => isComplete(one, null))).toEqual([true, true, false]);
    expect(needOf(added).requirements.map(({ kind }) => kind)).toEqual(['PILOT', 'CHANNEL']);
    expect(stateOf(`${two}&remove=0`).rows.map(({ kind }) => kind)).toEqual(['CHANNEL']);
    expect(stateOf(needQuery(added)).rows).toEqual(added.rows);
  });

  it('leaves out what does not fit, so that any address shows a page', () => {
    const state = stateOf(
      'country=XX&zone=Mars/Base&when=NEVER&calls=-4&service=FLYING&want=WISHES&value=1&extra=&weight=MUST' +
        '&want=TERM_MONTHS&value=-1&extra=9&weight=ALWAYS',
    );
    expect(state).toMatchObject({ country: '', timeZone: 'UTC', when: [], calls: null, service: null });
    expect(state.rows).toEqual([{ kind: 'TERM_MONTHS', importance: 'SHOULD', value: '', extra: '' }]);
    expect(needOf(state)).toEqual({ requirements: [], contactsPerWeek: null });
  });

  it('takes the zone in which most people of a country live', () => {
    expect(zoneOf('US')).toBe('America/New_York');
    expect(zoneOf('GR')).toBe('Europe/Athens');
    expect(timeZonesOf('US')).toContain('Pacific/Honolulu');
  });
});
