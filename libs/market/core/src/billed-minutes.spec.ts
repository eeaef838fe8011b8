import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { billedSeconds, meanBilledSeconds, type Durations } from './billed-minutes.js';

const by = (firstIncrementSeconds: number, stepSeconds = firstIncrementSeconds) => ({
  firstIncrementSeconds,
  stepSeconds,
});
const exponential = (meanSeconds: number): Durations => ({ kind: 'EXPONENTIAL', meanSeconds });

function meanOf(durations: Durations, increment: ReturnType<typeof by>): number {
  const found = meanBilledSeconds(durations, increment);
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

describe('billed minutes', () => {
  it('002.3 bills 211.66 s for a mean of 180 s rounded up to 60 s', () => {
    expect(meanOf(exponential(180), by(60))).toBeCloseTo(211.66, 2);
  });

  it('rounds one contact by first increment and step', () => {
    expect([0, 1, 30, 31, 36, 37].map((seconds) => billedSeconds(seconds, by(30, 6)))).toEqual([
      0, 30, 30, 36, 36, 42,
    ]);
    expect([1, 59.999, 60, 60.001, 61].map((seconds) => billedSeconds(seconds, by(60)))).toEqual([
      60, 60, 60, 120, 120,
    ]);
  });

  it('needs a mean and increments above zero', () => {
    expect(meanBilledSeconds(exponential(0), by(60))).toEqual({ ok: false, reason: 'DURATION_NOT_POSITIVE' });
    expect(meanBilledSeconds({ kind: 'LIST', seconds: [] }, by(60))).toMatchObject({ ok: false });
    for (const increment of [by(0), by(60, 0), by(NaN), by(60, Infinity)])
      expect(meanBilledSeconds(exponential(180), increment)).toEqual({
        ok: false,
        reason: 'INCREMENT_NOT_POSITIVE',
      });
  });

  it('the closed form is the sum over all steps', () => {
    const seconds = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 3600 }), seconds, seconds, (mean, first, step) => {
        let expected = first;
        for (let from = first; from < mean * 60; from += step) expected += step * Math.exp(-from / mean);
        expect(meanOf(exponential(mean), by(first, step)) / expected).toBeCloseTo(1, 8);
      }),
    );
  });

  it('never bills less than was spoken, and less than a step and a first increment more', () => {
    const talk = fc.array(fc.integer({ min: 0, max: 7200 }), { minLength: 1, maxLength: 50 });
    const seconds = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(talk, seconds, seconds, (list, first, step) => {
        const spoken = list.reduce((sum, value) => sum + value, 0) / list.length;
        const billed = meanOf({ kind: 'LIST', seconds: list }, by(first, step));
        expect(billed).toBeGreaterThanOrEqual(spoken - 1e-6);
        expect(billed).toBeLessThan(spoken + first + step);
      }),
    );
  });
});

describe('billed minutes of a real call log', () => {
  const log = join(import.meta.dirname, '../../../../../shared/data/call-log-phonenow.csv');

  function talkSeconds(): number[] {
    const [head = '', ...rows] = readFileSync(log, 'utf8').trim().split(/\r?\n/);
    const column = head.split(',').indexOf('AvgTalkDuration');
    return rows.flatMap((row) => {
      const [hours, minutes, seconds] = (row.split(',')[column] ?? '').split(':').map(Number);
      return seconds === undefined ? [] : [(hours ?? 0) * 3600 + (minutes ?? 0) * 60 + seconds];
    });
  }

  it('002.3 bills 15,197.28 / 15,368.20 / 16,191 / 17,152 minutes by 1 / 6 / 30 / 60 s', () => {
    if (!existsSync(log)) {
      process.stdout.write(`skipped: no call log at ${log}\n`);
      return;
    }
    const seconds = talkSeconds();
    expect(seconds).toHaveLength(4054);
    const minutes = [1, 6, 30, 60].map((step) => {
      const total = meanOf({ kind: 'LIST', seconds }, by(step)) * seconds.length;
      return Math.round((total / 60) * 100) / 100;
    });
    expect(minutes).toEqual([15_197.28, 15_368.2, 16_191, 17_152]);
  });
});
