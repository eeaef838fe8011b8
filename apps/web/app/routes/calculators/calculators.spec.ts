import { describe, expect, it } from '@jest/globals';
import { parseSearchUrl } from '@ringfair/search-core';
import { inHouseState } from './in-house-result.js';
import { missedCallsState } from './missed-calls-result.js';
import { staffingState } from './staffing-result.js';
import { waysOn } from './ways-on.js';
import { readKnownWork } from '../rfps/prefill.js';
import { readNeedState } from '../need/need-state.js';

const query = (values: Record<string, string>) => new URLSearchParams(values);
const wrongOf = ({ input }: { input: { problems: { name: string; reason: string }[] } }) =>
  input.problems.map(({ name, reason }) => `${name} ${reason}`);

describe('the staffing calculator', () => {
  it('003.3 answers the published case from the address alone', () => {
    const state = staffingState(query({ contacts: '100', period: 'HALF_HOUR', handle: '180' }));
    expect(state.answer).toMatchObject({
      kind: 'INTERVAL',
      erlangs: 10,
      scheduled: 20,
      chosen: { agents: 14, abandonProbability: null },
    });
    expect(state.answer?.kind === 'INTERVAL' && state.answer.teams.map(({ agents }) => agents)).toEqual([
      11, 12, 13, 14, 15, 16, 17,
    ]);
  });

  it('003.3 plans a day by its hours, and says what around the clock takes', () => {
    const { answer } = staffingState(query({}));
    if (answer?.kind !== 'WEEK') throw new Error('no plan');
    expect(answer.day.map(({ hour }) => hour)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17]);
    expect(answer.aroundTheClockFte).toBeGreaterThan(answer.plan.fte);
  });

  it('003.2 shows who hangs up when the patience is given', () => {
    const given = { contacts: '100', period: 'HALF_HOUR', handle: '180', patience: '180' };
    const { answer } = staffingState(query(given));
    expect(answer?.kind === 'INTERVAL' && answer.teams[1]?.abandonProbability).toBeCloseTo(0.05309, 5);
  });

  it('takes numbers as people write them', () => {
    const { answer } = staffingState(query({ contacts: '1 000,5', period: 'HOUR', handle: '1\u202f80' }));
    expect(answer?.kind === 'INTERVAL' && answer.erlangs).toBeCloseTo(50.025, 9);
  });

  it.each([
    [{ contacts: '0' }, ['contacts NOT_ABOVE']],
    [{ contacts: '-5' }, ['contacts NOT_ABOVE']],
    [{ contacts: '1e9' }, ['contacts NOT_A_NUMBER']],
    [{ contacts: '9999999999' }, ['contacts TOO_LARGE']],
    [{ contacts: 'Infinity', handle: '\0' }, ['contacts NOT_A_NUMBER', 'handle NOT_A_NUMBER']],
    [{ handle: '0' }, ['handle NOT_ABOVE']],
    [{ share: '100' }, ['share TOO_LARGE']],
    [{ shrinkage: '' }, ['shrinkage EMPTY']],
    [{ from: '9.5' }, ['from NOT_WHOLE']],
    [{ from: '18', to: '9' }, ['to HOURS_REVERSED']],
    [{ 'day-sent': '1' }, ['day NONE_CHOSEN']],
    [{ patience: '0' }, ['patience TOO_SMALL']],
  ])('says what is wrong with %j', (values, problems) => {
    const state = staffingState(query(values));
    expect(wrongOf(state)).toEqual(problems);
    expect(state.answer).toBeNull();
  });

  it('answers for a thousand million calls, and refuses more load than there is sense', () => {
    expect(staffingState(query({ contacts: '1000000000', period: 'MONTH' })).answer).not.toBeNull();
    const absurd = query({ contacts: '1000000000', period: 'HALF_HOUR', handle: '86400' });
    expect(staffingState(absurd)).toMatchObject({ answer: null, refused: 'LOAD_TOO_LARGE' });
  });
});

describe('the in-house calculator', () => {
  it('002.2 adds up both sides and finds the break-even', () => {
    const { answer } = inHouseState(query({}));
    if (!answer) throw new Error('no answer');
    const sum = answer.outsourced.lines.reduce((total, line) => total + line.perMonthMinor, 0);
    expect(answer.outsourcedTotalMinor).toBe(sum + answer.coordinationMinor);
    expect(answer.breakEven).toMatchObject({ kind: 'AT', cheaperAbove: 'IN_HOUSE' });
    expect(answer.chart.length).toBeGreaterThan(10);
  });

  it.each(['MINUTE', 'CONTACT', 'AGENT_HOUR_PRODUCTIVE', 'MONTH'])('002.3 prices a vendor by %s', (unit) => {
    const { answer, refused } = inHouseState(query({ unit, rate: '20' }));
    expect(refused).toBeNull();
    expect(answer?.outsourced.perMonthMinor).toBeGreaterThan(0);
  });

  it('names the fields that are wrong', () => {
    const state = inHouseState(query({ contacts: '0', talk: '0', rate: '-1', span: '0' }));
    expect(wrongOf(state)).toEqual([
      'contacts NOT_ABOVE',
      'talk NOT_ABOVE',
      'rate TOO_SMALL',
      'span TOO_SMALL',
    ]);
  });

  it('answers for one call and for ten million', () => {
    expect(inHouseState(query({ contacts: '1' })).answer).not.toBeNull();
    expect(inHouseState(query({ contacts: '10000000' })).answer).not.toBeNull();
  });
});

describe('the missed-calls calculator', () => {
  it('004.16 sets what is lost against the quote', () => {
    const { answer } = missedCallsState(query({}));
    expect(answer?.cost.breakEvenMissedPerMonth).toBe(9);
    expect(answer?.cost.netPerMonthMinor).toBeGreaterThan(0);
    expect(answer?.steps).toHaveLength(6);
    expect(wrongOf(missedCallsState(query({ calls: '0', missed: '101' })))).toEqual([
      'calls NOT_ABOVE',
      'missed TOO_LARGE',
    ]);
  });
});

describe('a result', () => {
  const searchOf = (path = '') => new URL(path, 'https://ringfair.example').searchParams;

  it('starts a need and a request that hold its work', () => {
    const given = { contacts: '400', period: 'DAY', handle: '240', from: '9', to: '21' };
    const { next } = staffingState(query(given));
    expect(readNeedState(searchOf(next?.need))).toMatchObject({
      service: 'CUSTOMER_SUPPORT',
      calls: 2000,
      when: ['ON_THE_JOB', 'EVENINGS'],
    });
    expect(readKnownWork(searchOf(next?.request))).toEqual({
      service: 'CUSTOMER_SUPPORT',
      contactsPerMonth: 8696,
      hoursPerWeek: 60,
      handleSeconds: 240,
      answeredPercent: 80,
      withinSeconds: 20,
      currency: null,
    });
    const missed = missedCallsState(query({ calls: '60', missed: '30', currency: 'EUR' })).answer?.next;
    expect(readNeedState(searchOf(missed?.need))).toMatchObject({
      service: 'TELEPHONE_ANSWERING',
      calls: 18,
    });
    expect(readKnownWork(searchOf(missed?.request)).contactsPerMonth).toBe(78);
    const { answer, next: inHouse } = inHouseState(query({ contacts: '3000' }));
    expect(readKnownWork(searchOf(inHouse?.request))).toMatchObject({
      contactsPerMonth: 3000,
      currency: 'USD',
    });
    // As dear as the own team, guiding the vendor included.
    const atMost = (answer?.inHouse.totalPerMonthMinor ?? 0) - (answer?.coordinationMinor ?? 0);
    expect(atMost).toBeGreaterThan(0);
    expect(parseSearchUrl([...searchOf(inHouse?.cheaper)])).toMatchObject({
      problems: [],
      state: {
        query: { monthCost: { contacts: 3000, amount: Math.floor(atMost / 100), currency: 'USD' } },
      },
    });
  });

  it('leads nowhere while it is wrong, and leaves out what no request can hold', () => {
    expect(staffingState(query({ contacts: '0' })).next).toBeNull();
    expect(inHouseState(query({ talk: '0' })).next).toBeNull();
    expect(
      inHouseState(query({ wage: '0', supervisor: '0', coordination: '99999' })).next?.cheaper,
    ).toBeUndefined();
    expect(staffingState(query({ contacts: '100', period: 'HALF_HOUR' })).next?.request).not.toContain(
      'contacts',
    );
    const { need, request } = waysOn({
      service: null,
      contactsPerMonth: 1e9,
      hoursPerWeek: 0,
      handleSeconds: 86_400,
      answeredPercent: 99.9,
      withinSeconds: 0,
      currency: null,
      open: [{ weekday: 6, fromHour: 0, toHour: 24 }],
    });
    expect(need).toBe('/need?when=WEEKENDS&when=NIGHTS');
    expect(request).toBe('/rfps/new?share=99');
  });

  it.each([
    'contacts=0&hours=169&handle=14401&share=101&within=-1&currency=XXX&service=NONE',
    'contacts=1e9&hours=&handle=%00&share=9.5&within=99999999999999999999&currency=eur',
  ])('shows the form for whatever stands in the address: %s', (address) => {
    expect(Object.values(readKnownWork(new URLSearchParams(address))).every((value) => value === null)).toBe(
      true,
    );
  });
});
