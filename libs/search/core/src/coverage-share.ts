import { Temporal } from '@js-temporal/polyfill';
import {
  mergedSpans,
  weekSpans,
  type CoverageCalendar,
  type OpenHours,
  type WeekSpan,
} from '@ringfair/vendors-core';
import type { Criterion } from './need.js';

const WEEK = 7 * 24 * 60;

/** Open minutes of a usual week by the clock of a zone. */
interface UsualWeek {
  /** IANA. */
  timeZone: string;
  /** In order; none overlaps another. */
  spans: readonly WeekSpan[];
}

/**
 * Part 0..1 of the wanted hours of a week in which the vendor's calendar is open: a usual week, without exceptions,
 * with the offset between the two zones as it is at `now`. Nothing wanted: 1.
 */
export function coverageShare(
  calendar: Pick<CoverageCalendar, 'timeZone' | 'hours'>,
  wanted: Pick<Criterion & { kind: 'COVERAGE' }, 'timeZone' | 'hours'>,
  now: Date,
): number {
  return weekShare(usual(calendar), usual(wanted), now);
}

const usual = ({ timeZone, hours }: { timeZone: string; hours: readonly OpenHours[] }): UsualWeek => ({
  timeZone,
  spans: mergedSpans(weekSpans(hours)),
});

/** The same of weeks whose minutes are counted already. */
export function weekShare(open: UsualWeek, wanted: UsualWeek, now: Date): number {
  const ahead = offsetMinutes(wanted.timeZone, now) - offsetMinutes(open.timeZone, now);
  const shown = open.spans.flatMap((span) => shifted(span, ahead));
  const all = wanted.spans.reduce((sum, { from, to }) => sum + to - from, 0);
  return all === 0 ? 1 : overlap(wanted.spans, shown) / all;
}

/** Offsets of zones at the moment that was asked for last: a search asks for the same few for every listing. */
const offsets = { at: NaN, byZone: new Map<string, number>() };

function offsetMinutes(timeZone: string, now: Date): number {
  const at = now.getTime();
  if (offsets.at !== at) {
    offsets.at = at;
    offsets.byZone.clear();
  }
  let minutes = offsets.byZone.get(timeZone);
  if (minutes === undefined) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    minutes = zoned.offsetNanoseconds / 60e9;
    offsets.byZone.set(timeZone, minutes);
  }
  return minutes;
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

/** Minutes of the first that the second covers. */
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
