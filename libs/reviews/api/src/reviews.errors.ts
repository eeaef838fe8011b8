import { defineReasons } from '@ringfair/platform/errors';

export const ReviewReason = defineReasons({
  NOT_THE_CLIENT: "Only the client's side of an engagement reviews it.",
  CONNECTED_TO_VENDOR: 'Somebody belongs to both organisations: a vendor does not review itself.',
  ENGAGEMENT_NOT_CONFIRMED: 'Both sides must have confirmed the engagement.',
  WORK_NEVER_STARTED: 'The engagement ended before its first day.',
  ALREADY_REVIEWED: 'This engagement has its review.',
  TOO_EARLY: 'A review is possible 30 days after the first day of the work.',
  ALREADY_DECIDED: 'A moderator has decided about this review.',
  MODERATOR_INVOLVED: 'You belong to one of the two organisations: somebody else decides.',
  GROUND_MISSING: 'A rejection needs one of the published grounds.',
  REJECTION_REASON_MISSING: 'The author is told why: say it.',
  ALREADY_REPLIED: 'This review has its reply.',
  REPLY_STANDS: 'A reply can be corrected for 72 hours; this one stands.',
});
