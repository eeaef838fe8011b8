import type { Locale } from '@ringfair/platform/auth';

/** "1 December 2026 at 17:00 EET": the buyer's wall clock in the reader's language. */
export function deadlineInWords(
  { deadline, deadlineTimeZone }: { deadline: Date; deadlineTimeZone: string },
  locale: Locale,
): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: deadlineTimeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(deadline);
}
