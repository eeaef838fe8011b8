import type { OpenHours } from './profile-parts.js';
import { WEEKDAYS } from './vocabulary.js';

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** Minutes after midnight of "HH:MM"; 1440 for "24:00"; null for anything else. */
export function minuteOfDay(time: string): number | null {
  const [, hour, minute] = /^(\d{2}):([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= DAY ? minutes : null;
}

/** Open from `from` until before `to`, in minutes after Monday 00:00 of local time. */
export interface WeekSpan {
  from: number;
  to: number;
}

/**
 * The open spans of a local week, in order, those after midnight on Sunday wrapped to Monday. Hours that are not
 * well-formed give none; touching spans stay apart, so that overlaps can be told from them.
 */
export function weekSpans(hours: readonly OpenHours[]): WeekSpan[] {
  const spans = hours.flatMap(({ days, from, to }) => {
    const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
    if (start === null || end === null || start === DAY) return [];
    const length = end > start ? end - start : end + DAY - start;
    return days.flatMap((day) => {
      const first = WEEKDAYS.indexOf(day) * DAY + start;
      const last = first + length;
      return last <= WEEK
        ? [{ from: first, to: last }]
        : [
            { from: first, to: WEEK },
            { from: 0, to: last - WEEK },
          ];
    });
  });
  return spans.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The same minutes in as few spans as possible. `spans` are in order. */
export function mergedSpans(spans: readonly WeekSpan[]): WeekSpan[] {
  const merged: WeekSpan[] = [];
  for (const { from, to } of spans) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** Are two of the spans open at the same minute? Said twice, the second is a slip: one of the two is wrong. */
export function hoursOverlap(hours: readonly OpenHours[]): boolean {
  const spans = weekSpans(hours);
  return spans.some((span, index) => index > 0 && span.from < (spans[index - 1]?.to ?? 0));
}

/** Open minutes a week, each counted once: 10,080 around the clock. */
export function openMinutes(hours: readonly OpenHours[]): number {
  let [covered, sum] = [0, 0];
  for (const { from, to } of weekSpans(hours)) {
    sum += Math.max(0, to - Math.max(from, covered));
    covered = Math.max(covered, to);
  }
  return sum;
}

/** Is somebody there at this minute of the local week? */
export const isOpenAt = (spans: readonly WeekSpan[], minute: number): boolean =>
  spans.some(({ from, to }) => from <= minute && minute < to);
