import { isCountry } from './countries.js';
import {
  isCurrency,
  isDate,
  isEmail,
  isLanguageTag,
  isPhone,
  isSite,
  isSubdivision,
  isTimeZone,
  type ProfileProblemReason,
} from './profile-checks.js';
import { minuteOfDay } from './open-hours.js';

/** Texts whose form somebody else's standard decides. */
export type Format =
  | 'country'
  | 'subdivision'
  | 'currency'
  | 'language'
  | 'timeZone'
  | 'date'
  | 'time'
  | 'phone'
  | 'email'
  | 'site'
  | 'file'
  | 'row';

interface FormatRule {
  /** The spelling that is stored; what is not of the form stays as it is and is refused. */
  clean?: (text: string) => string;
  valid: (text: string) => boolean;
  reason: ProfileProblemReason;
  message: string;
}

function canonicalTag(text: string): string {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text;
  } catch {
    return text;
  }
}

const upper = (text: string) => text.toUpperCase();
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

export const FORMATS: Record<Format, FormatRule> = {
  country: { clean: upper, valid: isCountry, reason: 'UNKNOWN_COUNTRY', message: 'Unknown country code.' },
  subdivision: {
    clean: upper,
    valid: isSubdivision,
    reason: 'UNKNOWN_REGION',
    message: 'A region looks like DE-BY (ISO 3166-2).',
  },
  currency: {
    clean: upper,
    valid: isCurrency,
    reason: 'UNKNOWN_CURRENCY',
    message: 'Unknown currency code (ISO 4217).',
  },
  language: {
    clean: canonicalTag,
    valid: isLanguageTag,
    reason: 'UNKNOWN_LANGUAGE',
    message: 'Unknown language code (BCP 47).',
  },
  timeZone: {
    valid: isTimeZone,
    reason: 'UNKNOWN_TIME_ZONE',
    message: 'A time zone looks like Europe/Athens.',
  },
  date: { valid: isDate, reason: 'INVALID_DATE', message: 'A date looks like 2026-11-22.' },
  time: {
    valid: (text) => minuteOfDay(text) !== null,
    reason: 'INVALID_TIME',
    message: 'A time of day looks like 08:30, from 00:00 to 24:00.',
  },
  phone: {
    clean: (text) => text.replace(/[\s().-]/g, ''),
    valid: isPhone,
    reason: 'INVALID_PHONE',
    message: 'A phone number starts with + and the country code.',
  },
  email: { valid: isEmail, reason: 'INVALID_EMAIL', message: 'This is no email address.' },
  site: {
    valid: (text) => text.length <= 500 && isSite(text),
    reason: 'INVALID_SITE',
    message: 'The site is an address such as https://example.com.',
  },
  file: { valid: (text) => UUID.test(text), reason: 'UNKNOWN_CODE', message: 'This is no file of ours.' },
  row: { valid: (text) => /^[a-z]\d{1,6}$/.test(text), reason: 'UNKNOWN_CODE', message: 'Unknown row.' },
};
