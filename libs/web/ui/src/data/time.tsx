import { intlLocale, useIntlLocale } from './intl-locale.js';
import { useLocale } from './locale-context.js';
import { NotProvided } from './marks.js';

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "in 3 days", "2 hours ago"; under a minute: "now". */
export function formatRelative(language: string, value: string, now: string): string {
  const seconds = (Date.parse(value) - Date.parse(now)) / 1000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, 'second');
}

export interface DateTimeProps {
  value: string | null | undefined;
  /** Adds "in 3 days" beside the date. */
  relative?: boolean;
  /** Without the time of day. */
  dateOnly?: boolean;
  /** Another zone than the reader's, as of an RFP's deadline. */
  timeZone?: string;
}

/** A moment: absolute, with the zone's name, and relative beside it when asked. */
export function DateTime({ value, relative, dateOnly, timeZone }: DateTimeProps) {
  const intl = useIntlLocale();
  const locale = useLocale();
  if (!value) return <NotProvided />;
  const format = new Intl.DateTimeFormat(intl, {
    timeZone: timeZone ?? locale.timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(dateOnly ? {} : { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
  });
  return (
    <span className="rf-time">
      <time dateTime={value} suppressHydrationWarning>
        {format.format(new Date(value))}
      </time>
      {relative ? (
        <span className="rf-relative" suppressHydrationWarning>
          {formatRelative(intl, value, locale.now)}
        </span>
      ) : null}
    </span>
  );
}

/** A calendar date without a time, as `2026-03-01`, in words. */
export function formatDate(language: string, value: string): string {
  const format = new Intl.DateTimeFormat(intlLocale(language), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return format.format(new Date(`${value.slice(0, 10)}T00:00:00Z`));
}

export function DateText({ value }: { value: string | null | undefined }) {
  const intl = useIntlLocale();
  if (!value) return <NotProvided />;
  return (
    <time dateTime={value} className="rf-time" suppressHydrationWarning>
      {formatDate(intl, value)}
    </time>
  );
}
