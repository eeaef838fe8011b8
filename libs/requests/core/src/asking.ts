import { emptyProfile, type VendorProfile } from '@ringfair/vendors-core';

/** Vendors that one request may ask: more would be a tender, and nobody reads more answers with care. */
export const MOST_ASKED = 5;
/** Requests of one organisation within 24 hours: who asks more reads none of the answers. */
export const MOST_REQUESTS_A_DAY = 20;
/** Messages of one thread; what needs more is a conversation by phone. */
export const MOST_MESSAGES = 200;
export const LONGEST_NOTE = 3000;
export const LONGEST_MESSAGE = 5000;
export const LONGEST_REASON = 2000;

/** A field of a profile about which a buyer may ask, because the vendor does not state it. */
export type QuestionField = keyof VendorProfile;

const FIELDS = new Set(Object.keys(emptyProfile('')).filter((field) => field !== 'schemaVersion'));

/** Whether a profile has such a field. */
export function isQuestionField(field: string): field is QuestionField {
  return FIELDS.has(field);
}
