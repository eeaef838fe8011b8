import { describe, expect, it } from '@jest/globals';
import { deadlineInstant, isTimeZone, localDeadline } from './deadline.js';

const iso = (local: string, timeZone: string) => {
  const result = deadlineInstant({ local, timeZone });
  return result.ok ? result.instant.toISOString() : result.problem;
};

describe('a deadline in its time zone', () => {
  it.each([
    ['2026-12-01T17:00', 'Europe/Athens', '2026-12-01T15:00:00.000Z'],
    ['2026-07-01T17:00', 'Europe/Athens', '2026-07-01T14:00:00.000Z'],
    ['2026-07-01T17:00:30', 'Asia/Kolkata', '2026-07-01T11:30:30.000Z'],
    ['2026-01-01T00:30', 'Pacific/Kiritimati', '2025-12-31T10:30:00.000Z'],
    ['2026-12-01T17:00', 'UTC', '2026-12-01T17:00:00.000Z'],
    // The hour before and after the clocks go forward (29 March 2026, 03:00 to 04:00 in Athens).
    ['2026-03-29T02:59', 'Europe/Athens', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T04:00', 'Europe/Athens', '2026-03-29T01:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, expected) => {
    expect(iso(local, zone)).toBe(expected);
  });

  it('refuses a time that the change to summer time skips', () => {
    expect(iso('2026-03-29T03:30', 'Europe/Athens')).toBe('LOCAL_TIME_SKIPPED');
    expect(iso('2026-03-08T02:30', 'America/New_York')).toBe('LOCAL_TIME_SKIPPED');
  });

  it('takes the first of two equal times when the clocks go back', () => {
    expect(iso('2026-10-25T03:30', 'Europe/Athens')).toBe('2026-10-25T00:30:00.000Z');
    expect(iso('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
  });

  it.each([
    ['2026-02-30T10:00', 'Europe/Athens', 'LOCAL_TIME_INVALID'],
    ['2026-12-01 17:00', 'Europe/Athens', 'LOCAL_TIME_INVALID'],
    ['2026-12-01T24:00', 'Europe/Athens', 'LOCAL_TIME_INVALID'],
    ['2026-12-01T17:00', 'Mars/Olympus', 'TIME_ZONE_UNKNOWN'],
    ['2026-12-01T17:00', '+02:00', 'TIME_ZONE_UNKNOWN'],
    ['2026-12-01T17:00', '', 'TIME_ZONE_UNKNOWN'],
  ])('refuses %s in "%s": %s', (local, zone, problem) => {
    expect(iso(local, zone)).toBe(problem);
  });

  it('reads back what was typed', () => {
    for (const [local, zone] of [
      ['2026-12-01T17:00', 'Europe/Athens'],
      ['2026-07-01T09:15:20', 'America/St_Johns'],
    ] as const) {
      const result = deadlineInstant({ local, timeZone: zone });
      expect(result.ok && localDeadline(result.instant, zone)).toBe(local);
    }
    expect(isTimeZone('America/Argentina/Buenos_Aires')).toBe(true);
  });
});
