import { defineReasons } from '@ringfair/platform/errors';

export const EngagementReason = defineReasons({
  ENGAGEMENT_NOT_IN_THIS_STATE: 'The engagement is in a state that does not allow this.',
  START_NOT_PROPOSED: 'The buyer proposes the first day; it has not yet.',
  START_NOT_A_DATE: 'The first day is not a day of the calendar.',
  START_BEFORE_AWARD: 'The first day lies before the award.',
  START_TOO_FAR: 'The first day lies more than a year ahead.',
  CLOSING_REASON_MISSING: 'The other side is told why: say it.',
  NOT_CONFIRMED_BY_BOTH: 'Both sides must have confirmed the same first day.',
  AWARD_WITHOUT_ENGAGEMENT: 'The award could not open an engagement.',
  ACCEPTANCE_WITHOUT_ENGAGEMENT: 'The accepted quote could not open an engagement.',
});
