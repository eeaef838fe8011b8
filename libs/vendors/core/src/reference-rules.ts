import { isCountry } from './countries.js';
import {
  isDate,
  isEmail,
  isLanguageTag,
  isPhone,
  type ProfileProblem,
  type Report,
} from './profile-checks.js';
import type { Industry, Service } from './vocabulary.js';

/** How a contact agreed to be named to buyers. */
export const CONSENT_WAYS = ['EMAIL', 'LETTER', 'PHONE', 'IN_PERSON'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** Who agreed, when, and how: without it a contact is shown to nobody. */
export interface ReferenceConsent {
  by: string;
  /** ISO 8601 day. */
  on: string;
  how: ConsentWay;
}

/** A client that a vendor names, with the person to call there. */
export interface ReferenceContact {
  client: string;
  person: string;
  post: string | null;
  /** E.164. */
  phone: string | null;
  email: string | null;
  /** BCP 47, in which the person can be asked. */
  languages: string[];
  work: string | null;
}

/** What everyone may know of it: nothing here names anybody. */
export interface MaskedReference {
  industry: Industry;
  /** ISO 3166-1. */
  country: string;
  service: Service;
  sinceYear: number;
  /** Null while the work goes on. */
  untilYear: number | null;
}

export interface ReferenceDetails extends ReferenceContact, MaskedReference {
  consent: ReferenceConsent | null;
}

/** Days that a grant lasts when nothing else is said, and at most. */
export const GRANT_DAYS = { usual: 30, most: 365 } as const;

const DAY = 86_400_000;

/** End of a grant of so many days. */
export const endOfGrant = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY);

/** The latest day that it is anywhere on Earth: nobody's today is refused as the future. */
export const latestToday = (now: Date): string =>
  new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);

/**
 * What is wrong with a reference on its face.
 * @param today the latest day that is not in the future, ISO 8601
 */
export function referenceProblems(reference: ReferenceDetails, today: string): ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  const report: Report = (path, reason, message) => problems.push({ path, reason, message });
  checkContact(reference, report);
  checkYears(reference, Number(today.slice(0, 4)), report);
  if (!isCountry(reference.country)) report('country', 'UNKNOWN_COUNTRY', 'No such country.');
  if (reference.consent) checkConsent(reference.consent, today, report);
  return problems;
}

function checkContact({ phone, email, languages }: ReferenceContact, report: Report): void {
  if (phone !== null && !isPhone(phone))
    report('phone', 'INVALID_PHONE', 'Write the number with + and the country code.');
  if (email !== null && !isEmail(email)) report('email', 'INVALID_EMAIL', 'This is no mail address.');
  if (phone === null && email === null)
    report('phone', 'REQUIRED', 'A phone number or a mail address is needed.');
  languages.forEach((tag, index) => {
    if (!isLanguageTag(tag)) report(`languages.${index}`, 'UNKNOWN_LANGUAGE', 'No such language.');
  });
}

function checkYears({ sinceYear, untilYear }: MaskedReference, thisYear: number, report: Report): void {
  if (sinceYear < 1900) report('sinceYear', 'OUT_OF_RANGE', 'The year is too early.');
  if (sinceYear > thisYear) report('sinceYear', 'IN_THE_FUTURE', 'The year lies in the future.');
  if (untilYear === null) return;
  if (untilYear < sinceYear) report('untilYear', 'DATES_REVERSED', 'The end lies before the beginning.');
  if (untilYear > thisYear) report('untilYear', 'IN_THE_FUTURE', 'The year lies in the future.');
}

function checkConsent({ on }: ReferenceConsent, today: string, report: Report): void {
  if (!isDate(on) || on < '1900') report('consent.on', 'INVALID_DATE', 'No such day.');
  else if (on > today) report('consent.on', 'IN_THE_FUTURE', 'The day lies in the future.');
}
