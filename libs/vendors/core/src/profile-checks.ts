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
] as const;
export type ProfileProblemReason = (typeof PROFILE_PROBLEM_REASONS)[number];

export type Report = (path: string, reason: ProfileProblemReason, message: string) => void;

/** Characters are counted as people see them written: code points. */
export function checkText(report: Report, path: string, text: string | null, limit: number): void {
  if (text !== null && text.length > limit && [...text].length > limit) {
    report(path, 'TOO_LONG', `At most ${limit} characters.`);
  }
}

export function checkList(report: Report, path: string, rows: readonly unknown[], limit: number): void {
  if (rows.length > limit) report(path, 'TOO_MANY', `At most ${limit} rows.`);
}

export function checkCount(
  report: Report,
  path: string,
  value: number | null,
  least: number,
  most: number,
): void {
  if (value === null) return;
  if (!Number.isInteger(value) || value < least || value > most) {
    report(path, 'OUT_OF_RANGE', `A whole number from ${least} to ${most}.`);
  }
}

export function checkCode(
  report: Report,
  path: string,
  value: string | null,
  codes: readonly string[],
): void {
  if (value !== null && !codes.includes(value)) {
    report(path, 'UNKNOWN_CODE', `"${value}" is not one of the known codes.`);
  }
}

export function checkCodes(
  report: Report,
  path: string,
  values: readonly string[],
  codes: readonly string[],
): void {
  values.forEach((value, index) => checkCode(report, `${path}.${index}`, value, codes));
  duplicates(report, path, values, (value) => value);
}

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
