import { describe, expect, it } from '@jest/globals';
import { callInstant, callProblems, type CallReport } from './call-rules.js';
import { declaredWaits } from './declared-waits.js';

const now = new Date('2026-11-30T12:00:00Z');
const report: CallReport = {
  subject: 'VENDOR_LINE',
  project: null,
  calledAt: { local: '2026-11-30T13:00', timeZone: 'Europe/Athens' },
  secondsToHuman: 20,
  secondsOnHold: 30,
  holds: 1,
  totalSeconds: 90,
  friendliness: 4,
  resolved: 'PARTLY',
};
const problems = (changes: Partial<CallReport>) =>
  callProblems({ ...report, ...changes }, now).map(({ field, reason }) => `${field} ${reason}`);
const at = (local: string, timeZone = 'UTC') => problems({ calledAt: { local, timeZone } });

describe('a call to be logged', () => {
  it('is taken with a conversation, and without one when nobody came to the phone', () => {
    expect(problems({})).toEqual([]);
    expect(
      problems({ secondsToHuman: null, secondsOnHold: 0, holds: 0, friendliness: null, resolved: null }),
    ).toEqual([]);
    expect(problems({ subject: 'CLIENT_PROJECT', project: 'Parcel line' })).toEqual([]);
  });

  it.each<[string, Partial<CallReport>, string[]]>([
    ['last longer than four hours', { totalSeconds: 14_401 }, ['totalSeconds CALL_TOO_LONG']],
    ['last less than its parts', { totalSeconds: 49 }, ['totalSeconds CALL_PARTS_EXCEED_TOTAL']],
    ['have seconds on hold without a hold', { holds: 0 }, ['holds CALL_HOLDS_MISSING']],
    [
      'lack what was thought of the person',
      { friendliness: null, resolved: null },
      ['friendliness CALL_JUDGEMENT_MISSING', 'resolved CALL_JUDGEMENT_MISSING'],
    ],
    [
      'judge a person who never came',
      { secondsToHuman: null },
      ['holds CALL_NOBODY_REACHED', 'friendliness CALL_NOBODY_REACHED', 'resolved CALL_NOBODY_REACHED'],
    ],
    [
      "be to a client's project without its name",
      { subject: 'CLIENT_PROJECT' },
      ['project CALL_PROJECT_MISSING'],
    ],
    [
      "name a project on the vendor's own line",
      { project: 'Parcel line' },
      ['project CALL_PROJECT_UNEXPECTED'],
    ],
  ])('cannot %s', (_name, changes, expected) => {
    expect(problems(changes)).toEqual(expected);
  });

  it('cannot lie in the future, but for a clock that is a little ahead', () => {
    expect(at('2026-11-30T12:04')).toEqual([]);
    expect(at('2026-11-30T12:06')).toEqual(['calledAt CALL_IN_FUTURE']);
  });

  it('cannot be older than thirty days', () => {
    expect(at('2026-10-31T12:00')).toEqual([]);
    expect(at('2026-10-31T11:59')).toEqual(['calledAt CALL_TOO_OLD']);
    // The same wall-clock time was two hours earlier in Athens.
    expect(at('2026-10-31T12:00', 'Europe/Athens')).toEqual(['calledAt CALL_TOO_OLD']);
  });

  it('cannot have a time or a zone that does not exist', () => {
    expect(at('2026-11-31T12:00')).toEqual(['calledAt CALL_TIME_INVALID']);
    expect(at('yesterday')).toEqual(['calledAt CALL_TIME_INVALID']);
    expect(at('2026-11-30T12:00', 'Mars/Olympus')).toEqual(['calledAt CALL_TIME_INVALID']);
  });

  it('means the first of two equal times when the clocks go back', () => {
    const instant = callInstant({ local: '2026-10-25T03:30', timeZone: 'Europe/Athens' });
    expect(instant?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });
});

describe('what a vendor declares of its waits', () => {
  it('is the latest about calls or about everything, never of another channel', () => {
    const asa = (channel: 'VOICE' | 'EMAIL' | null, value: number, to: string | null = null) => ({
      metric: 'ASA' as const,
      channel,
      value,
      to,
      thresholdSeconds: null,
    });
    const years = [asa('VOICE', 20, '2025-12-31'), asa('VOICE', 25, '2026-06-30'), asa('VOICE', 15)];
    expect(declaredWaits(years).secondsToHuman).toBe(25);
    expect(declaredWaits([asa(null, 30), asa('VOICE', 20)]).secondsToHuman).toBe(20);
    expect(declaredWaits([asa(null, 30), asa('EMAIL', 900)]).secondsToHuman).toBe(30);
    expect(declaredWaits([asa('EMAIL', 900)])).toEqual({ secondsToHuman: null, secondsOnHold: null });
  });
});
