import { hoursOverlap, minuteOfDay, WEEKDAYS, type OpenHours, type Weekday } from '@ringfair/vendors-core';

/** Rows of hours that one question may have. */
export const MOST_HOURS = 21;

/** A week of hours as an address has it: "MO-FR 09:00-17:00;SA 10:00-14:00". */
export const printWeek = (hours: readonly OpenHours[]): string =>
  hours.map(({ days, from, to }) => `${printDays(days)} ${from}-${to}`).join(';');

/** Days that follow each other as "MO-FR", others as "MO,WE". */
function printDays(days: readonly Weekday[]): string {
  const places = [...new Set(days.map((day) => WEEKDAYS.indexOf(day)))].sort((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && run[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs
    .map(([first, last]) => (first === last ? WEEKDAYS[first] : `${WEEKDAYS[first]}-${WEEKDAYS[last]}`))
    .join(',');
}

/** Hours that a text tells; null for one that is not understood, says nothing, or says an hour twice. */
export function readWeek(text: string): OpenHours[] | null {
  const rows = text.split(';').map((row) => row.trim());
  if (rows.length > MOST_HOURS) return null;
  const hours = rows.map((row): OpenHours | null => {
    const [, days = '', from = '', to = ''] =
      /^([A-Z]{2}(?:[-,][A-Z]{2})*) (\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(row) ?? [];
    const read = readDays(days);
    return read && areHours({ days: read, from, to }) ? { days: read, from, to } : null;
  });
  const whole = hours.filter((row) => row !== null);
  return whole.length === hours.length && !hoursOverlap(whole) ? whole : null;
}

function readDays(text: string): Weekday[] | null {
  const days: Weekday[] = [];
  for (const run of text.split(',')) {
    const [first = -1, last = first, more] = run
      .split('-')
      .map((day) => (WEEKDAYS as readonly string[]).indexOf(day));
    if (first < 0 || last < first || more !== undefined) return null;
    days.push(...WEEKDAYS.slice(first, last + 1));
  }
  return days;
}

/** Do the times exist, and is the row open at all? */
export const areHours = ({ days, from, to }: OpenHours): boolean =>
  days.length > 0 && (minuteOfDay(from) ?? 1440) < 1440 && minuteOfDay(to) !== null;
