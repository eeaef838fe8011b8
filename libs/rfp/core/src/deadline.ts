/**
 * A deadline is a wall-clock time in an IANA zone ("17:00 on 1 December in Athens"): that is what both sides
 * agree on. The instant follows from the zone's rules, daylight saving included.
 */
export interface LocalDeadline {
  /** ISO 8601 local date and time without offset: 2026-12-01T17:00 or with seconds. */
  local: string;
  /** IANA time zone, such as Europe/Athens. */
  timeZone: string;
}

export type DeadlineProblem = 'LOCAL_TIME_INVALID' | 'TIME_ZONE_UNKNOWN' | 'LOCAL_TIME_SKIPPED';

export type DeadlineResult = { ok: true; instant: Date } | { ok: false; problem: DeadlineProblem };

const localPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** Is this a zone by region (Europe/Athens) or UTC? Fixed offsets are refused: they know no daylight saving. */
export function isTimeZone(value: string): boolean {
  if (!/^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function wallClock(instant: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(formatter.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function parseLocal(local: string): number | undefined {
  const match = localPattern.exec(local);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const instant = Date.UTC(year, month - 1, day, hour, minute, second);
  const roundTrip = new Date(instant).toISOString().slice(0, 19);
  return roundTrip === `${local}:00`.slice(0, 19) ? instant : undefined;
}

/**
 * The instant of a local deadline. A time that daylight saving skips does not exist and is refused;
 * one that occurs twice means its first occurrence, as in iCalendar (RFC 5545, 3.3.5).
 */
export function deadlineInstant({ local, timeZone }: LocalDeadline): DeadlineResult {
  if (!isTimeZone(timeZone)) return { ok: false, problem: 'TIME_ZONE_UNKNOWN' };
  const wall = parseLocal(local);
  if (wall === undefined) return { ok: false, problem: 'LOCAL_TIME_INVALID' };
  const day = 86_400_000;
  // The zone's offset is asked a day before and a day after: between them lies at most one change.
  const offsets = [wall - day, wall + day].map((around) => wallClock(around, timeZone) - around);
  const candidates = offsets
    .map((offset) => wall - offset)
    .filter((instant) => wallClock(instant, timeZone) === wall);
  if (candidates.length === 0) return { ok: false, problem: 'LOCAL_TIME_SKIPPED' };
  return { ok: true, instant: new Date(Math.min(...candidates)) };
}

/** The wall-clock time of an instant in a zone, for a datetime-local field: 2026-12-01T17:00. */
export function localDeadline(instant: Date, timeZone: string): string {
  const wall = wallClock(instant.getTime(), isTimeZone(timeZone) ? timeZone : 'UTC');
  const text = new Date(wall).toISOString();
  return text.endsWith(':00.000Z') ? text.slice(0, 16) : text.slice(0, 19);
}
