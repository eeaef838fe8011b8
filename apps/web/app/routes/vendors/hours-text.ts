import { WEEKDAYS } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';

interface Hours {
  days: readonly string[];
  from: string;
  to: string;
}

/** "Mon–Fri 08:00–20:00; Sat 10:00–14:00", in the local time that they were said in. */
export function useHoursText(): (hours: readonly Hours[]) => string {
  const { t } = useTranslation(['listing', 'codes']);
  return (hours) => {
    const texts = hours.map(({ days, from, to }) => {
      const named = runs(days).map(([first, last]) =>
        first === last
          ? t(`codes:${first}`)
          : t('hours.days', { first: t(`codes:${first}`), last: t(`codes:${last}`) }),
      );
      const times = from === '00:00' && to === '24:00' ? t('hours.wholeDay') : t('hours.times', { from, to });
      return days.length === 7 && times === t('hours.wholeDay')
        ? t('codes:AROUND_THE_CLOCK')
        : t('hours.row', { days: named.join(', '), times });
    });
    return texts.join('; ');
  };
}

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
