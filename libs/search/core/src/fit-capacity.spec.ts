import { describe, expect, it } from '@jest/globals';
import { referenceVolume } from '@ringfair/market-core';
import { profileFrom, type Said, type VendorProfile } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { agentsNeeded, capacity } from './fit-capacity.js';
import { monthOf, peakWork, type PeakWork } from './need-work.js';

/** 10 erlangs: of a team of its own the test value of Erlang C is 14 agents at 80 % within 20 seconds. */
const busy: PeakWork = { contacts: 200, averageHandleSeconds: 180, language: null, service: null };
const answer = (said: Omit<Said<VendorProfile>, 'schemaVersion' | 'name'>, work = busy) => {
  const { state, percent, value } = capacity(profileFrom({ name: 'Larkspur', ...said }), work);
  return [state, percent, ...value].join(' ');
};
const free = (freeAgents: number, language = 'el') => ({
  capacity: [{ language, freeAgents, asOf: '2026-11-01' }],
});
const shared = {
  services: [
    { service: 'CUSTOMER_SUPPORT' as const, agentModel: 'SHARED' as const, queuePolicy: 'By turn.' },
  ],
};

describe('the capacity for a volume', () => {
  it('002.4 is the agents that Erlang C asks for in the busiest hour, beside those that are free', () => {
    expect(answer(free(14))).toBe('MET 100 14 14');
    expect(answer(free(13))).toBe('PARTLY 92 13 14');
    expect(answer(free(0))).toBe('NOT_MET 0 0 14');
    expect(answer({})).toBe('NOT_PROVIDED 0');
    expect(answer(free(500))).toBe('MET 100 500 14');
  });

  it('002.4 counts those who speak the language and do the service, and no others', () => {
    expect(answer(free(14, 'en'), { ...busy, language: 'el' })).toBe('NOT_PROVIDED 0');
    const dispatch = { ...busy, service: 'DISPATCH' as const };
    const [row] = free(14).capacity;
    expect(answer({ capacity: [{ ...row!, service: 'DISPATCH' }] }, dispatch)).toBe('MET 100 14 14');
    expect(answer({ capacity: [{ ...row!, service: 'TELESALES' }] }, dispatch)).toBe('NOT_PROVIDED 0');
  });

  it('002.4 reckons with the pool of a shared team and its other load, when both are known', () => {
    const pool = { ...shared, locations: [{ country: 'GR', headCount: 60 }] };
    // 49 others and 11 free are one queue: it needs fewer than a team of 14 of its own.
    expect(answer({ ...pool, ...free(11) })).toMatch(/^MET 100 11 (10|11)$/);
    expect(answer({ ...pool, ...free(9) })).toMatch(/^PARTLY/);
    expect(answer({ ...shared, locations: [{ country: 'GR' }], ...free(11) })).toBe('PARTLY 78 11 14');
    // A pool of several languages is no pool for one of them.
    const tongues = { ...pool, languages: [{ tag: 'el' }, { tag: 'en' }], ...free(11) };
    expect(answer(tongues, { ...busy, language: 'el' })).toBe('PARTLY 78 11 14');
  });

  it('002.4 needs never more agents in a pool than in a team of its own, and enough for the load itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 300 }), (contacts, others) => {
        const work = { contacts, averageHandleSeconds: 240 };
        const alone = agentsNeeded(work) ?? NaN;
        const pooled = agentsNeeded(work, others) ?? NaN;
        expect(pooled).toBeLessThanOrEqual(alone);
        expect(pooled).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it('002.4 leaves out what automation settles, and spreads contacts over the hours that are asked for', () => {
    const hours = [{ days: ['MO' as const], from: '09:00', to: '19:00' }];
    const asked = { contactsPerWeek: 1000, talkSeconds: 100, hours };
    expect(peakWork(asked, 0)).toEqual({ contacts: 100, averageHandleSeconds: 180 });
    expect(peakWork(asked, 30).contacts).toBeCloseTo(70);
    // Working days from 9 to 18 where no hours are asked for.
    expect(peakWork({ ...asked, hours: [] }, 0).contacts).toBeCloseTo(1000 / 45);
  });

  it('001.7 002.4 the month of a need has the team that capacity reckons, and bills the talk that it states', () => {
    const weekly = 3000 / (365.2425 / 7 / 12);
    const month = monthOf({ contactsPerWeek: weekly, talkSeconds: null, hours: [] });
    const { hours, contacts } = referenceVolume('SUPPORT_LINE');
    expect(month?.contacts).toBeCloseTo(contacts, 6);
    expect(month?.hours?.productiveHours).toBeCloseTo(hours?.productiveHours ?? NaN, 6);
    expect([month?.meanHoldSeconds, month?.meanWrapUpSeconds]).toEqual([0, 0]);
  });
});
