import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { queuePerformance } from './erlang.js';
import { fullTimeEquivalents, requiredAgents, scheduledAgents } from './required-agents.js';

const eightyTwenty = { answeredShare: 0.8, withinSeconds: 20 };

function agentsFor(
  contacts: number,
  averageHandleSeconds: number,
  intervalSeconds: number,
  share: number,
  within: number,
) {
  const found = requiredAgents(
    { contacts, averageHandleSeconds, intervalSeconds },
    { answeredShare: share, withinSeconds: within },
  );
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

describe('agents for a target', () => {
  it('002.4 finds 14 agents for 100 calls in 30 minutes at 80/20, occupancy .714, 20 scheduled', () => {
    const found = agentsFor(100, 180, 1800, 0.8, 20);
    expect(found.agents).toBe(14);
    expect(found.occupancy).toBeCloseTo(0.714, 3);
    expect(found.withOneFewer?.serviceLevel).toBeCloseTo(0.7956, 4);
    expect(scheduledAgents(found.agents, 0.3)).toEqual({ ok: true, value: 20 });
  });

  it.each([
    [25, 752, 900, 0.9, 20],
    [250, 330, 3600, 0.8, 30],
  ])('finds 28 agents for %i calls of %i s in %i s at %f within %i s', (...work) => {
    expect(agentsFor(...work).agents).toBe(28);
  });

  it('needs nobody for no calls, and says so without dividing by zero', () => {
    expect(agentsFor(0, 180, 1800, 0.8, 20)).toMatchObject({ agents: 0, serviceLevel: 1, occupancy: 0 });
  });

  it('answers for a thousand million calls', () => {
    const found = agentsFor(1e9, 180, 30 * 86_400, 0.8, 20);
    expect(found.agents).toBeGreaterThan(found.erlangs);
    expect(found.agents).toBeLessThan(found.erlangs * 1.01);
    expect(agentsFor(1e9, 180, 1800, 0.8, 20).agents).toBeGreaterThan(1e8);
    const work = { contacts: 1e9, averageHandleSeconds: 3600, intervalSeconds: 900 };
    expect(requiredAgents(work, eightyTwenty)).toEqual({ ok: false, reason: 'LOAD_TOO_LARGE' });
  });

  it.each([
    [{ averageHandleSeconds: 0 }, {}, 'HANDLE_TIME_NOT_POSITIVE'],
    [{ contacts: -1 }, {}, 'CONTACTS_NOT_VALID'],
    [{ contacts: NaN }, {}, 'CONTACTS_NOT_VALID'],
    [{ intervalSeconds: 0 }, {}, 'INTERVAL_NOT_POSITIVE'],
    [{}, { answeredShare: 1 }, 'TARGET_SHARE_NOT_VALID'],
    [{}, { answeredShare: 0 }, 'TARGET_SHARE_NOT_VALID'],
    [{}, { withinSeconds: -1 }, 'TARGET_SECONDS_NOT_VALID'],
    [{}, { maximumOccupancy: 0 }, 'OCCUPANCY_NOT_VALID'],
  ])('refuses %j %j', (work, target, reason) => {
    const usual = { contacts: 100, averageHandleSeconds: 180, intervalSeconds: 1800 };
    expect(requiredAgents({ ...usual, ...work }, { ...eightyTwenty, ...target })).toEqual({
      ok: false,
      reason,
    });
  });

  it('adds agents until they are busy for no more than asked', () => {
    const work = { contacts: 6000, averageHandleSeconds: 300, intervalSeconds: 1800 };
    const busy = requiredAgents(work, eightyTwenty);
    const calm = requiredAgents(work, { ...eightyTwenty, maximumOccupancy: 0.85 });
    expect(busy.ok && busy.value.occupancy).toBeGreaterThan(0.95);
    expect(calm.ok && calm.value.agents).toBe(Math.ceil(1000 / 0.85));
  });

  it('is the smallest team that holds the target', () => {
    const share = fc.double({ min: 0.5, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 5, max: 1800 }),
        share,
        fc.integer({ min: 0, max: 120 }),
        (contacts, handle, answered, within) => {
          const found = agentsFor(contacts, handle, 1800, answered, within);
          expect(found.serviceLevel).toBeGreaterThanOrEqual(answered);
          const fewer = queuePerformance(found.agents - 1, found.erlangs, handle, within);
          if (fewer.ok) expect(fewer.value.serviceLevel).toBeLessThan(answered);
          const more = agentsFor(contacts + 1, handle, 1800, answered, within);
          expect(more.agents).toBeGreaterThanOrEqual(found.agents);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('shrinkage and full-time equivalents', () => {
  it('003.3 fills one position around the clock with 6 people', () => {
    expect(fullTimeEquivalents(168, 0.3)).toEqual({ ok: true, value: 6 });
    expect(fullTimeEquivalents(40, 0)).toEqual({ ok: true, value: 1 });
  });

  it('rounds scheduled agents up, and only up', () => {
    expect(scheduledAgents(7, 0.3)).toEqual({ ok: true, value: 10 });
    expect(scheduledAgents(1, 0.1)).toEqual({ ok: true, value: 2 });
    expect(scheduledAgents(0, 0.3)).toEqual({ ok: true, value: 0 });
  });

  it('refuses a shrinkage of 100 %', () => {
    for (const shrinkage of [1, 1.5, -0.1, NaN]) {
      expect(scheduledAgents(1, shrinkage)).toEqual({ ok: false, reason: 'SHRINKAGE_NOT_VALID' });
      expect(fullTimeEquivalents(168, shrinkage)).toEqual({ ok: false, reason: 'SHRINKAGE_NOT_VALID' });
    }
    expect(fullTimeEquivalents(168, 0.3, 0)).toEqual({ ok: false, reason: 'WEEKLY_HOURS_NOT_POSITIVE' });
  });
});
