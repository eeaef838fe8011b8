/**
 * What a person can be told of inside the product, beside or instead of a mail. Of each the pages have a sentence in
 * every language; names and counts are all that is stored, never a text.
 */
export const NOTIFICATION_KINDS = {
  SAVED_SEARCH_FOUND: 'Saved searches found something new: how many vendors (count).',
  FITTING_RFPS: 'New open requests fit the own listing: how many (count).',
  RFP_INVITED: 'A buyer (party) asks for an answer to a request (subject).',
  RFP_OPENED: 'The answers to an own request (subject) are open.',
  RFP_WON: 'A buyer (party) has awarded a request (subject) to the own organisation.',
  RFP_LOST: 'A buyer (party) has chosen another answer to a request (subject).',
  EVIDENCE_ENDS: 'Evidence in the own profile ends on a day (day).',
} as const;
export type NotificationKind = keyof typeof NOTIFICATION_KINDS;
