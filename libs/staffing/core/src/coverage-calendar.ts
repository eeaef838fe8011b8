import { done, refused, type Refused, type Result } from './result.js';

export const HOURS_PER_WEEK = 168;
/** 365.2425 days of the Gregorian calendar over 12 months and 7 days. */
export const WEEKS_PER_MONTH = 365.2425 / 12 / 7;

/** Hours of one weekday in which the line is open; ISO weekdays, 1 is Monday. `toHour` 24 is midnight. */
export interface OpenHours {
  weekday: number;
  fromHour: number;
  toHour: number;
}

/** When a line is open, in the local time of an IANA zone. */
export interface CoverageCalendar {
  timeZone: string;
  open: readonly OpenHours[];
  /** Dates (`2026-12-25`) on which the line is closed all day. */
  closedOn: readonly string[];
}

/** An hour of the week as a number: 0 is Monday 00:00 to 01:00, 167 is Sunday 23:00 to 24:00. */
export type HourOfWeek = number;

export function hourOfWeek(weekday: number, hour: number): HourOfWeek {
  return (weekday - 1) * 24 + hour;
}

export function weekdayOf(hour: HourOfWeek): number {
  return Math.floor(hour / 24) + 1;
}

/** Which of the 168 hours of a week are open; overlapping spans count once. */
export function openHoursOfWeek(open: readonly OpenHours[]): Result<boolean[]> {
  if (open.length === 0) return refused('CALENDAR_EMPTY');
  const hours = new Array<boolean>(HOURS_PER_WEEK).fill(false);
  for (const { weekday, fromHour, toHour } of open) {
    const whole = [weekday, fromHour, toHour].every(Number.isInteger);
    if (!whole || weekday < 1 || weekday > 7 || fromHour < 0 || toHour > 24 || fromHour >= toHour)
      return refused('CALENDAR_NOT_VALID');
    hours.fill(true, hourOfWeek(weekday, fromHour), hourOfWeek(weekday, toHour));
  }
  return done(hours);
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export interface PeriodCoverage {
  openHours: number;
  closedByHolidayHours: number;
  /** Open hours of the period for each hour of the local week: mostly 4 or 5 in a month. */
  hoursByHourOfWeek: number[];
}

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
/** Longer periods are refused: a year and a day are enough for any plan. */
const LONGEST_DAYS = 400;

/**
 * Open hours between two local dates, both included, as they really pass: a day on which the clocks change has 23
 * or 25 hours, an hour that comes twice counts twice, and holidays are left out. Steps of a quarter of an hour, as
 * all zones are offset by whole quarters.
 */
export function coverageOfPeriod(
  calendar: CoverageCalendar,
  firstDate: string,
  lastDate: string,
): Result<PeriodCoverage> {
  const open = openHoursOfWeek(calendar.open);
  if (!open.ok) return open;
  if (!isTimeZone(calendar.timeZone)) return refused('TIME_ZONE_UNKNOWN');
  const wrong = wrongPeriod(firstDate, lastDate);
  if (wrong) return wrong;
  const local = localTimes(calendar.timeZone);
  const closed = new Set(calendar.closedOn);
  const coverage: PeriodCoverage = {
    openHours: 0,
    closedByHolidayHours: 0,
    hoursByHourOfWeek: new Array<number>(HOURS_PER_WEEK).fill(0),
  };
  const end = Date.parse(lastDate) + 2 * DAY_MS;
  for (let instant = Date.parse(firstDate) - DAY_MS; instant < end; instant += QUARTER_MS) {
    const { date, hour } = local(instant);
    if (date < firstDate || date > lastDate || !open.value[hour]) continue;
    if (closed.has(date)) {
      coverage.closedByHolidayHours += 0.25;
    } else {
      coverage.openHours += 0.25;
      coverage.hoursByHourOfWeek[hour] = (coverage.hoursByHourOfWeek[hour] ?? 0) + 0.25;
    }
  }
  return done(coverage);
}

function wrongPeriod(firstDate: string, lastDate: string): Refused | null {
  const days = (Date.parse(lastDate) - Date.parse(firstDate)) / DAY_MS;
  const dates = [firstDate, lastDate].every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date));
  return dates && days >= 0 && days <= LONGEST_DAYS ? null : refused('PERIOD_NOT_VALID');
}

/** The local date and hour of the week of an instant. */
function localTimes(timeZone: string): (instant: number) => { date: string; hour: HourOfWeek } {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
    const weekday = ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
    return { date, hour: hourOfWeek(weekday, Number(parts.get('hour'))) };
  };
}

/**
 * The same week seen from another zone at an instant: contacts that a client counts in Europe/Athens, by the hours
 * of agents in Asia/Manila. Offsets of half an hour split each hour's contacts.
 */
export function weekInZone(
  contactsByHour: readonly number[],
  fromZone: string,
  toZone: string,
  atInstantMs: number,
): Result<number[]> {
  if (!isTimeZone(fromZone) || !isTimeZone(toZone)) return refused('TIME_ZONE_UNKNOWN');
  const shift = offsetHours(toZone, atInstantMs) - offsetHours(fromZone, atInstantMs);
  const whole = Math.floor(shift);
  const part = shift - whole;
  const moved = new Array<number>(HOURS_PER_WEEK).fill(0);
  for (let hour = 0; hour < HOURS_PER_WEEK; hour += 1) {
    const contacts = contactsByHour[hour] ?? 0;
    const target = (hour + whole + 2 * HOURS_PER_WEEK) % HOURS_PER_WEEK;
    const next = (target + 1) % HOURS_PER_WEEK;
    moved[target] = (moved[target] ?? 0) + contacts * (1 - part);
    moved[next] = (moved[next] ?? 0) + contacts * part;
  }
  return done(moved);
}

function offsetHours(timeZone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d{2}):?(\d{2})?/.exec(name) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
}
