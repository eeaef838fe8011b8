import { Temporal } from '@js-temporal/polyfill';
import { weekSpans, type CoverageCalendar, type WeekSpan } from '@ringfair/vendors-core';
import type { Criterion } from './need.js';

const WEEK = 7 * 24 * 60;

/**
 * Part 0..1 of the wanted hours of a week in which the vendor's calendar is open: a usual week, without exceptions,
 * with the offset between the two zones as it is at `now`. Nothing wanted: 1.
 */
export function coverageShare(
  calendar: Pick<CoverageCalendar, 'timeZone' | 'hours'>,
  wanted: Pick<Criterion & { kind: 'COVERAGE' }, 'timeZone' | 'hours'>,
  now: Date,
): number {
  const ahead = offsetMinutes(wanted.timeZone, now) - offsetMinutes(calendar.timeZone, now);
  const open = weekSpans(calendar.hours).flatMap((span) => shifted(span, ahead));
  const asked = weekSpans(wanted.hours);
  const all = overlap(asked, asked);
  return all === 0 ? 1 : overlap(asked, open) / all;
}

function offsetMinutes(timeZone: string, now: Date): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return zoned.offsetNanoseconds / 60e9;
}

/** The span of a week by a clock that is so many minutes ahead, cut at the end of the week. */
function shifted({ from, to }: WeekSpan, minutes: number): WeekSpan[] {
  const start = (((from + minutes) % WEEK) + WEEK) % WEEK;
  const end = start + to - from;
  return end <= WEEK
    ? [{ from: start, to: end }]
    : [
        { from: start, to: WEEK },
        { from: 0, to: end - WEEK },
      ];
}

/** Minutes of the first that the second covers. Rows of hours do not overlap among themselves. */
const overlap = (asked: readonly WeekSpan[], open: readonly WeekSpan[]): number =>
  asked.reduce(
    (sum, one) =>
      sum +
      open.reduce(
        (own, { from, to }) => own + Math.max(0, Math.min(one.to, to) - Math.max(one.from, from)),
        0,
      ),
    0,
  );
