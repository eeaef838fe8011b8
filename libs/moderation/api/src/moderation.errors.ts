import { defineReasons } from '@ringfair/platform/errors';

export const ModerationReason = defineReasons({
  CASE_DECIDED: 'A moderator has decided this case.',
  CASE_NOT_IN_THIS_STATE: 'The case has ended, or nobody has decided it yet.',
  UNDO_TOO_LATE: 'A decision can be undone for a minute; this one has taken effect.',
  CASE_MODERATOR_INVOLVED: 'You belong to an organisation that this case is about: somebody else decides.',
  NOT_YOUR_DECISION: 'Another moderator took this decision.',
  CASE_REASON_UNKNOWN: 'This is no reason for this outcome.',
});
