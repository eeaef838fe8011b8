import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { erlangA } from './erlang-a.js';
import { erlangB, erlangC, loadErlangs, queuePerformance } from './erlang.js';
import type { Result } from './result.js';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** The recursion as textbooks have it. */
function recursiveErlangB(agents: number, erlangs: number): number {
  let blocked = 1;
  for (let n = 1; n <= agents; n += 1) blocked = (erlangs * blocked) / (n + erlangs * blocked);
  return blocked;
}

const load = fc.double({ min: 0.001, max: 400, noNaN: true });
const team = fc.integer({ min: 1, max: 600 });

describe('Erlang C', () => {
  it.each([
    [11, 0.6821, 0.3896, 122.78],
    [13, 0.2853, 0.7956, 17.12],
    [14, 0.1741, 0.8884, 7.84],
  ])('004.9 gives the published values for 10 erlangs and %i agents', (agents, waits, level, asa) => {
    const performance = valueOf(queuePerformance(agents, 10, 180, 20));
    expect(performance.waitProbability).toBeCloseTo(waits, 4);
    expect(performance.serviceLevel).toBeCloseTo(level, 4);
    expect(performance.averageSpeedOfAnswerSeconds).toBeCloseTo(asa, 2);
    expect(performance.occupancy).toBeCloseTo(10 / agents, 12);
  });

  it('refuses as much load as agents, or more, with the reason', () => {
    for (const agents of [0, 9, 10])
      expect(erlangC(agents, 10)).toEqual({ ok: false, reason: 'LOAD_NOT_BELOW_AGENTS' });
    expect(queuePerformance(10, 10, 180, 20)).toEqual({ ok: false, reason: 'LOAD_NOT_BELOW_AGENTS' });
    expect(erlangC(11, 10).ok).toBe(true);
  });

  it('refuses what is no queue', () => {
    expect(erlangC(1.5, 1)).toEqual({ ok: false, reason: 'AGENTS_NOT_WHOLE' });
    expect(erlangC(-1, 1)).toEqual({ ok: false, reason: 'AGENTS_NOT_WHOLE' });
    for (const erlangs of [-1, NaN, Infinity])
      expect(erlangC(5, erlangs)).toEqual({ ok: false, reason: 'LOAD_NOT_VALID' });
    expect(erlangC(2e9, 1.5e9)).toEqual({ ok: false, reason: 'LOAD_TOO_LARGE' });
    expect(queuePerformance(5, 1, 0, 20)).toEqual({ ok: false, reason: 'HANDLE_TIME_NOT_POSITIVE' });
    expect(queuePerformance(5, 1, 180, -1)).toEqual({ ok: false, reason: 'TARGET_SECONDS_NOT_VALID' });
  });

  it('nobody waits without load', () => {
    expect(valueOf(queuePerformance(3, 0, 180, 20))).toMatchObject({
      waitProbability: 0,
      serviceLevel: 1,
      averageSpeedOfAnswerSeconds: 0,
      waitP95Seconds: 0,
    });
  });

  it('one agent is M/M/1: Pw is the load', () => {
    expect(valueOf(erlangC(1, 0.8))).toBeCloseTo(0.8, 14);
  });

  it('003.2 the wait of the 95th percentile is where 5 of 100 wait longer', () => {
    const { waitP95Seconds } = valueOf(queuePerformance(11, 10, 180, 20));
    expect(valueOf(queuePerformance(11, 10, 180, waitP95Seconds)).serviceLevel).toBeCloseTo(0.95, 12);
  });
});

describe('Erlang B and C as mathematics', () => {
  it('B is what the recursion gives', () => {
    fc.assert(
      fc.property(team, load, (agents, erlangs) => {
        const expected = recursiveErlangB(agents, erlangs);
        expect(Math.abs(erlangB(agents, erlangs) - expected)).toBeLessThanOrEqual(1e-11 * expected + 1e-300);
      }),
    );
  });

  it('stays exact for 10,000 agents', () => {
    const expected = recursiveErlangB(10_000, 9_900);
    expect(erlangB(10_000, 9_900) / expected).toBeCloseTo(1, 10);
    const performance = valueOf(queuePerformance(10_000, 9_900, 300, 20));
    expect(performance.waitProbability).toBeCloseTo(
      (10_000 * expected) / (10_000 - 9_900 * (1 - expected)),
      10,
    );
    expect(performance.serviceLevel).toBeGreaterThan(performance.waitProbability);
  });

  it('answers at once for a hundred million agents', () => {
    const waits = valueOf(erlangC(100_010_000, 1e8));
    // Halfin and Whitt: with N = A + sqrt(A) about 22 of 100 wait.
    expect(waits).toBeCloseTo(0.2234, 3);
  });

  it('C = B / (1 - A/N (1 - B)) and C >= B, both between 0 and 1', () => {
    fc.assert(
      fc.property(team, load, (agents, erlangs) => {
        fc.pre(erlangs < agents);
        const blocked = erlangB(agents, erlangs);
        const waits = valueOf(erlangC(agents, erlangs));
        expect(waits).toBeGreaterThanOrEqual(blocked * (1 - 1e-12));
        expect(waits).toBeLessThanOrEqual(1 + 1e-12);
        expect(waits).toBeCloseTo(blocked / (1 - (erlangs / agents) * (1 - blocked)), 10);
      }),
    );
  });

  it('one more agent never makes anybody wait longer; more load never shortens a wait', () => {
    fc.assert(
      fc.property(team, load, fc.double({ min: 1, max: 3600, noNaN: true }), (agents, erlangs, seconds) => {
        fc.pre(erlangs < agents);
        const now = valueOf(queuePerformance(agents, erlangs, seconds, 20));
        const more = valueOf(queuePerformance(agents + 1, erlangs, seconds, 20));
        const calmer = valueOf(queuePerformance(agents, erlangs * 0.9, seconds, 20));
        for (const better of [more, calmer]) {
          expect(better.serviceLevel).toBeGreaterThanOrEqual(now.serviceLevel - 1e-12);
          expect(better.averageSpeedOfAnswerSeconds).toBeLessThanOrEqual(
            now.averageSpeedOfAnswerSeconds + 1e-9,
          );
          expect(better.occupancy).toBeLessThan(now.occupancy);
        }
      }),
    );
  });

  it('load is contacts x handle time / interval', () => {
    expect(loadErlangs(100, 180, 1800)).toBe(10);
    expect(loadErlangs(0, 180, 1800)).toBe(0);
  });
});

describe('Erlang A', () => {
  it.each([
    [10, 0.12511],
    [12, 0.05309],
  ])('gives the published share of callers who hang up with %i agents', (agents, abandoned) => {
    expect(valueOf(erlangA(agents, 10, 180, 180)).abandonProbability).toBeCloseTo(abandoned, 5);
  });

  it('with endless patience is Erlang C, and refuses the same', () => {
    const endless = valueOf(erlangA(12, 10, 180, Infinity));
    expect(endless.abandonProbability).toBe(0);
    expect(endless.waitProbability).toBeCloseTo(valueOf(erlangC(12, 10)), 12);
    expect(erlangA(10, 10, 180, Infinity)).toEqual({ ok: false, reason: 'LOAD_NOT_BELOW_AGENTS' });
    const nearly = valueOf(erlangA(12, 10, 180, 1e9));
    expect(nearly.waitProbability).toBeCloseTo(endless.waitProbability, 6);
    expect(nearly.averageWaitSeconds).toBeCloseTo(endless.averageWaitSeconds, 3);
  });

  it('without patience loses whom Erlang B refuses', () => {
    expect(valueOf(erlangA(10, 10, 180, 0)).abandonProbability).toBe(erlangB(10, 10));
    expect(valueOf(erlangA(10, 10, 180, 1e-6)).abandonProbability).toBeCloseTo(erlangB(10, 10), 6);
  });

  it('takes more load than agents: who is too much hangs up', () => {
    const drowned = valueOf(erlangA(10, 1000, 180, 60));
    expect(drowned.abandonProbability).toBeCloseTo(0.99, 3);
    expect(drowned.occupancy).toBeCloseTo(1, 6);
    expect(valueOf(erlangA(0, 10, 180, 60)).abandonProbability).toBeCloseTo(1, 12);
    expect(valueOf(erlangA(10_000, 12_000, 180, 120)).abandonProbability).toBeCloseTo(1 / 6, 4);
  });

  it('refuses what has no meaning and what is too large to add up', () => {
    expect(erlangA(5, 1, 0, 60)).toEqual({ ok: false, reason: 'HANDLE_TIME_NOT_POSITIVE' });
    expect(erlangA(5, 1, 180, -1)).toEqual({ ok: false, reason: 'PATIENCE_NOT_VALID' });
    expect(erlangA(5, 1, 180, NaN)).toEqual({ ok: false, reason: 'PATIENCE_NOT_VALID' });
    expect(erlangA(5, 1e6, 1, 1e9)).toEqual({ ok: false, reason: 'LOAD_TOO_LARGE' });
  });

  it('keeps what flows in equal to what flows out, and every share within 0 and 1', () => {
    const patience = fc.double({ min: 1, max: 3600, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), load, patience, (agents, erlangs, seconds) => {
        const { abandonProbability, waitProbability, averageWaitSeconds, occupancy } = valueOf(
          erlangA(agents, erlangs, 180, seconds),
        );
        for (const share of [abandonProbability, waitProbability, occupancy]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(averageWaitSeconds).toBeLessThanOrEqual(seconds + 1e-9);
        const oneMore = valueOf(erlangA(agents + 1, erlangs, 180, seconds));
        expect(oneMore.abandonProbability).toBeLessThanOrEqual(abandonProbability + 1e-12);
      }),
    );
  });
});
