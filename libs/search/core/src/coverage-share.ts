import { coverageWeek, minuteOfDay, type CoverageCalendar, type CoverageWeek } from '@ringfair/vendors-core';
import type { Criterion } from './need.js';

/**
 * Part 0..1 of the wanted hours of a week in which the vendor's calendar is open: a usual week, without exceptions,
 * around `now`, so that it is right for the offset between the two zones at that time of the year. Nothing wanted: 1.
 */
export function coverageShare(
  calendar: CoverageCalendar,
  wanted: Criterion & { kind: 'COVERAGE' },
  now: Date,
): number {
  const { timeZone, hours } = wanted;
  const asked = coverageWeek({ timeZone, hours: [...hours], exceptions: [] }, timeZone, now);
  const open = coverageWeek({ ...calendar, exceptions: [] }, timeZone, now);
  const all = overlap(asked, asked);
  return all === 0 ? 1 : overlap(asked, open) / all;
}

/** Minutes that both weeks, seen in the same zone, are open. */
function overlap(a: CoverageWeek, b: CoverageWeek): number {
  let minutes = 0;
  for (const [index, day] of a.days.entries()) {
    for (const one of day.spans) {
      for (const other of b.days[index]?.spans ?? []) {
        const from = Math.max(minuteOfDay(one.from) ?? 0, minuteOfDay(other.from) ?? 0);
        const to = Math.min(minuteOfDay(one.to) ?? 0, minuteOfDay(other.to) ?? 0);
        minutes += Math.max(0, to - from);
      }
    }
  }
  return minutes;
}
