import { isCountry } from './countries.js';

/** One thing in a profile that is wrong on its face. */
export interface ProfileProblem {
  /** Dotted path of the field inside the profile: "locations.2.headCount". */
  path: string;
  /** Stable code; the pages translate it. */
  reason: ProfileProblemReason;
  /** English sentence for people who read the API's answers. */
  message: string;
}

export const PROFILE_PROBLEM_REASONS = [
  'REQUIRED',
  'TOO_LONG',
  'TOO_MANY',
  'OUT_OF_RANGE',
  'IN_THE_FUTURE',
  'INVALID_SITE',
  'INVALID_EMAIL',
  'INVALID_PHONE',
  'UNKNOWN_CODE',
  'UNKNOWN_COUNTRY',
  'UNKNOWN_REGION',
  'UNKNOWN_LANGUAGE',
  'UNKNOWN_TIME_ZONE',
  'UNKNOWN_CURRENCY',
  'DUPLICATE',
  'MAXIMUM_BELOW_MINIMUM',
  'HEAD_COUNTS_EXCEED_SIZE',
  'PRICE_NOT_POSITIVE',
  'PRICE_TOO_HIGH',
  'CURRENCY_MISSING',
  'NOT_FOR_THIS_UNIT',
  'NOT_FOR_THIS_METRIC',
  'NOT_WITHOUT_ROUTING',
  'COUNTRY_MISSING',
  'OTHER_COUNTRY',
  'OTHER_YEAR',
  'WRONG_TYPE',
  'INVALID_DATE',
  'INVALID_TIME',
  'DATES_REVERSED',
  'QUEUE_POLICY_MISSING',
  'OVERLAPPING_HOURS',
  'CALENDAR_MISSING',
  'CONTRADICTS_CALENDAR',
  'COORDINATES_INCOMPLETE',
  'COORDINATES_TOO_EXACT',
  'UNKNOWN_ROW',
  'CAPACITY_EXCEEDS_AGENTS',
  'NOT_A_HUNDRED',
  'THRESHOLD_MISSING',
  'PERIOD_MISSING',
  'SHORT_ABANDONS_UNSAID',
  'WINDOW_MISSING',
  'RESPONSE_RATE_MISSING',
  'SAMPLE_MISSING',
  'POPULATION_MISSING',
] as const;
export type ProfileProblemReason = (typeof PROFILE_PROBLEM_REASONS)[number];

export type Report = (path: string, reason: ProfileProblemReason, message: string) => void;

/** Reports the second and later rows that say the same thing as an earlier one. */
export function duplicates<T>(
  report: Report,
  path: string,
  rows: readonly T[],
  key: (row: T) => string,
): void {
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const value = key(row);
    if (seen.has(value)) report(`${path}.${index}`, 'DUPLICATE', 'This stands above already.');
    seen.add(value);
  });
}

export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/u.test(text);
}

/** E.164: plus, country code, 7 to 15 digits. */
export function isPhone(text: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(text);
}

/** An absolute http(s) address with a dotted host and no credentials. */
export function isSite(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && /^[^.]+(\.[^.]+)+$/.test(hostname) && !username && !password;
}

/** ISO 3166-2 by its form: a country of ISO 3166-1 and up to three letters or digits. */
export function isSubdivision(code: string): boolean {
  return /^[A-Z]{2}-[A-Z\d]{1,3}$/.test(code) && isCountry(code.slice(0, 2));
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A well-formed BCP 47 tag whose base language is known ("xx-invalid" is not). */
export function isLanguageTag(tag: string): boolean {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    const base = new Intl.Locale(canonical ?? '').language;
    return base !== 'und' && languageNames.of(base) !== undefined;
  } catch {
    return false;
  }
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217, upper case. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** IANA name. Links such as "Asia/Calcutta" count as well as the canonical names. */
export function isTimeZone(name: string): boolean {
  if (!/^([A-Za-z_]+(\/[A-Za-z0-9_+-]+)+|UTC)$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A day of the calendar, ISO 8601: "2026-02-29" is none. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** Refuses days after `today`, where the future cannot be known. Both ISO 8601. */
export function notFuture(report: Report, path: string, date: string | null, today: string): void {
  if (date !== null && isDate(date) && date > today)
    report(path, 'IN_THE_FUTURE', 'This day lies in the future.');
}

/** Refuses a second day before the first. */
export function inOrder(report: Report, path: string, first: string | null, second: string | null): void {
  if (first !== null && second !== null && second < first) {
    report(path, 'DATES_REVERSED', 'The end lies before the start.');
  }
}
