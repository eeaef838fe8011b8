/** What moderators decide about. Reviews have a queue of their own. */
export const CASE_KINDS = [
  'CLAIM_PHONE',
  'CLAIM_DOCUMENTS',
  'CLAIM_DISPUTE',
  'REMOVAL',
  'EVIDENCE',
  'MERGE',
  'REPORTED_ERROR',
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const CASE_OUTCOMES = ['ACCEPTED', 'DECLINED'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** Languages in which people are told of a decision. */
export const CASE_LOCALES = ['en', 'ru', 'el'] as const;
export type CaseLocale = (typeof CASE_LOCALES)[number];
