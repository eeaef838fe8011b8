import { WEEKDAYS } from '@ringfair/vendors-core';
import { formatDate } from '@ringfair/web-ui';
import { useWords, type Words } from './words.js';

interface Hours {
  days: readonly string[];
  from: string;
  to: string;
}

/** "Mon–Fri 08:00–20:00; Sat 10:00–14:00", in the local time that they were said in. */
export function hoursText(hours: readonly Hours[], { t }: Words): string {
  const texts = hours.map(({ days, from, to }) => {
    const named = runs(days).map(([first, last]) =>
      first === last
        ? t(`codes:${first}`)
        : t('listing:hours.days', { first: t(`codes:${first}`), last: t(`codes:${last}`) }),
    );
    const wholeDay = from === '00:00' && to === '24:00';
    if (wholeDay && days.length === 7) return t('codes:AROUND_THE_CLOCK');
    const times = t(wholeDay ? 'listing:hours.wholeDay' : 'listing:hours.times', { from, to });
    return t('listing:hours.row', { days: named.join(', '), times });
  });
  return texts.join(' · ');
}

export function useHoursText(): (hours: readonly Hours[]) => string {
  const words = useWords();
  return (hours) => hoursText(hours, words);
}

/** "24 Dec 2026: 09:00–12:00 (half a day)": a date with other hours. */
export const exceptionText = (
  { date, from, to, note }: { date: string; from: string | null; to: string | null; note: string | null },
  { t, locale }: Words,
): string =>
  t('listing:hours.exception', {
    date: formatDate(locale, date),
    times: from && to ? t('listing:hours.times', { from, to }) : t('listing:hours.closed'),
    note: note ? t('listing:hours.note', { note }) : '',
  });

/** Days that follow each other, as first and last. */
function runs(days: readonly string[]): [string, string][] {
  const found: [number, number][] = [];
  for (const [index, day] of WEEKDAYS.entries()) {
    if (!days.includes(day)) continue;
    const before = found.at(-1);
    if (before && before[1] === index - 1) before[1] = index;
    else found.push([index, index]);
  }
  return found.map(([first, last]) => [WEEKDAYS[first] ?? '', WEEKDAYS[last] ?? '']);
}
