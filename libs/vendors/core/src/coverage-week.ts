import { Temporal } from '@js-temporal/polyfill';
import type { CoverageCalendar } from './profile-parts.js';
import { WEEKDAYS, type Weekday } from './vocabulary.js';

/** Open from `from` until before `to`, as the clock shows it; `to` is "24:00" at the end of the day. */
export interface DaySpan {
  from: string;
  to: string;
}

export interface CoverageDay {
  /** ISO 8601. */
  date: string;
  weekday: Weekday;
  spans: DaySpan[];
  /** Hours open on this day, as time passes, not as the clock shows it. */
  openHours: number;
  /**
   * Part of each hour that the clock shows (0 to 23) in which somebody answers, 0..1. null: the clock skips the hour
   * on this day. An hour that it shows twice counts both times.
   */
  hours: (number | null)[];
}

export interface CoverageWeek {
  /** IANA; the zone of every date and time here. */
  timeZone: string;
  days: CoverageDay[];
  /** Hours open in this very week; a week in which clocks change has 167 or 169. */
  openHours: number;
  /** Do two days of this week differ in length because clocks change, there or here? */
  clocksChange: boolean;
}

type Schedule = Pick<CoverageCalendar, 'timeZone' | 'hours' | 'exceptions'>;
/** Open from `from` until before `to`, in milliseconds since 1970. */
type Open = readonly [from: number, to: number];

const HOUR_MS = 3_600_000;

/**
 * The calendar week (Monday to Sunday) around `now`, as somebody in `timeZone` sees it. The vendor's hours are local
 * times of the vendor's zone on each date, so that both zones' changes of the clock are in the answer. An exception
 * replaces all hours of its date: also those that began the evening before. Times that the vendor's clock skips are
 * moved by the change; of times that it shows twice the first counts.
 *
 * @throws RangeError for a time zone that does not exist
 */
export function coverageWeek(calendar: Schedule, timeZone: string, now: Date): CoverageWeek {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  // Two dates more on each side: the farthest zones are 26 hours apart.
  const dates = Array.from({ length: 12 }, (_, index) => monday.add({ days: index - 3 }));
  const open = merged(dates.flatMap((date) => openOn(calendar, date)));
  const days = dates.slice(3, 10).map((date) => dayOf(date, timeZone, open));
  const whole: Open = [startOf(monday, timeZone), startOf(monday.add({ days: 7 }), timeZone)];
  return {
    timeZone,
    days,
    openHours: openWithin(open, whole) / HOUR_MS,
    clocksChange: [timeZone, calendar.timeZone].some(
      (zone) => startOf(monday.add({ days: 7 }), zone) - startOf(monday, zone) !== 168 * HOUR_MS,
    ),
  };
}

/** What opens on this date of the vendor's calendar, cut where the next date is an exception. */
function openOn({ timeZone, hours, exceptions }: Schedule, date: Temporal.PlainDate): Open[] {
  const exceptionOn = (day: Temporal.PlainDate) => exceptions.find((row) => row.date === day.toString());
  const exception = exceptionOn(date);
  const midnight = startOf(date.add({ days: 1 }), timeZone);
  const last = exceptionOn(date.add({ days: 1 })) ? midnight : Number.POSITIVE_INFINITY;
  const times = exception
    ? exception.from !== null && exception.to !== null
      ? [{ from: exception.from, to: exception.to }]
      : []
    : hours.filter(({ days }) => days.includes(weekdayOf(date)));
  return times.flatMap(({ from, to }): Open[] => {
    const next = to <= from && to !== '24:00';
    const start = instantAt(date, from, timeZone);
    const end = Math.min(instantAt(next ? date.add({ days: 1 }) : date, to, timeZone), last);
    return start < end ? [[start, end]] : [];
  });
}

function instantAt(date: Temporal.PlainDate, time: string, timeZone: string): number {
  if (time === '24:00') return startOf(date.add({ days: 1 }), timeZone);
  if (time === '00:00') return startOf(date, timeZone);
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

/** The first moment of a date; not midnight where the clock changes at midnight. */
const startOf = (date: Temporal.PlainDate, timeZone: string): number =>
  date.toZonedDateTime(timeZone).startOfDay().epochMilliseconds;

const weekdayOf = (date: Temporal.PlainDate): Weekday => WEEKDAYS[date.dayOfWeek - 1] ?? 'MO';

/** In order, those that touch or overlap made one. */
function merged(spans: readonly Open[]): Open[] {
  const found: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const before = found.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else found.push([from, to]);
  }
  return found;
}

const openWithin = (open: readonly Open[], [from, to]: Open): number =>
  open.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);

function dayOf(date: Temporal.PlainDate, timeZone: string, open: readonly Open[]): CoverageDay {
  const day: Open = [startOf(date, timeZone), startOf(date.add({ days: 1 }), timeZone)];
  const inside = open.filter(([from, to]) => from < day[1] && to > day[0]);
  return {
    date: date.toString(),
    weekday: weekdayOf(date),
    spans: inside.map(([from, to]) => ({
      from: clock(Math.max(from, day[0]), timeZone),
      to: to >= day[1] ? '24:00' : clock(to, timeZone),
    })),
    openHours: openWithin(inside, day) / HOUR_MS,
    hours: hoursOf(day, timeZone, inside),
  };
}

/** The day in quarters of an hour, which no zone's offset splits, gathered by the hour that the clock shows. */
function hoursOf(day: Open, timeZone: string, open: readonly Open[]): (number | null)[] {
  const quarter = HOUR_MS / 4;
  const plain = day[1] - day[0] === 24 * HOUR_MS;
  const hourAt = (at: number) =>
    plain
      ? Math.floor((at - day[0]) / HOUR_MS)
      : Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).hour;
  const shown = Array.from({ length: 24 }, () => ({ open: 0, all: 0 }));
  for (let at = day[0]; at < day[1]; at += quarter) {
    const cell = shown[hourAt(at)];
    if (!cell) continue;
    cell.all += quarter;
    cell.open += openWithin(open, [at, Math.min(at + quarter, day[1])]);
  }
  return shown.map(({ open: covered, all }) => (all === 0 ? null : covered / all));
}

const clock = (instant: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
