/**
 * The life of a request for proposals.
 *
 * DRAFT      only the buyer's organisation sees it and may edit it
 * PUBLISHED  the brief is fixed; answers come in sealed until the deadline
 * OPENED     the deadline has passed and the buyer has (once, for good) opened the answers
 * AWARDED    one answer has won; everyone who answered knows the outcome
 * CANCELLED  the buyer gave up, with a reason; answers that were sealed stay sealed for ever
 */
export const RFP_STATES = ['DRAFT', 'PUBLISHED', 'OPENED', 'AWARDED', 'CANCELLED'] as const;
export type RfpState = (typeof RFP_STATES)[number];

export const RFP_VISIBILITIES = ['PUBLIC', 'INVITED'] as const;
export type RfpVisibility = (typeof RFP_VISIBILITIES)[number];

/** What can be asked of a request for proposals. */
export type RfpCommand =
  | { type: 'EDIT' }
  | { type: 'PUBLISH' }
  | { type: 'OPEN' }
  | { type: 'AWARD' }
  | { type: 'CANCEL'; reason: string };

export type RfpRefusal =
  | 'ONLY_DRAFT_CAN_CHANGE'
  | 'ALREADY_PUBLISHED'
  | 'DEADLINE_MISSING'
  | 'DEADLINE_TOO_SOON'
  | 'DEADLINE_TOO_FAR'
  | 'DEADLINE_NOT_REACHED'
  | 'NOT_PUBLISHED'
  | 'ALREADY_OPENED'
  | 'NOT_OPENED'
  | 'ALREADY_AWARDED'
  | 'ALREADY_CANCELLED'
  | 'CANCEL_REASON_MISSING';

export type RfpDecision = { allowed: true; state: RfpState } | { allowed: false; reason: RfpRefusal };

/** Least time between publishing and the deadline, in minutes: enough to read the brief at all. */
export const MINIMUM_ANSWER_MINUTES = 1;
/** Longest time between publishing and the deadline, in days: a later one is taken for a typing error. */
export const MAXIMUM_ANSWER_DAYS = 366;
/** Shortest reason that a buyer may give to those who worked on an answer, in characters. */
export const MINIMUM_REASON_LENGTH = 10;

/** state x command -> the next state, or why not. The only place where the life cycle is written down. */
const transitions: Record<RfpState, Record<RfpCommand['type'], RfpState | RfpRefusal>> = {
  DRAFT: {
    EDIT: 'DRAFT',
    PUBLISH: 'PUBLISHED',
    OPEN: 'NOT_PUBLISHED',
    AWARD: 'NOT_OPENED',
    CANCEL: 'CANCELLED',
  },
  PUBLISHED: {
    EDIT: 'ONLY_DRAFT_CAN_CHANGE',
    PUBLISH: 'ALREADY_PUBLISHED',
    OPEN: 'OPENED',
    AWARD: 'NOT_OPENED',
    CANCEL: 'CANCELLED',
  },
  OPENED: {
    EDIT: 'ONLY_DRAFT_CAN_CHANGE',
    PUBLISH: 'ALREADY_PUBLISHED',
    OPEN: 'ALREADY_OPENED',
    AWARD: 'AWARDED',
    CANCEL: 'CANCELLED',
  },
  AWARDED: {
    EDIT: 'ONLY_DRAFT_CAN_CHANGE',
    PUBLISH: 'ALREADY_PUBLISHED',
    OPEN: 'ALREADY_OPENED',
    AWARD: 'ALREADY_AWARDED',
    CANCEL: 'ALREADY_AWARDED',
  },
  CANCELLED: {
    EDIT: 'ONLY_DRAFT_CAN_CHANGE',
    PUBLISH: 'ALREADY_CANCELLED',
    OPEN: 'ALREADY_CANCELLED',
    AWARD: 'ALREADY_CANCELLED',
    CANCEL: 'ALREADY_CANCELLED',
  },
};

const isState = (value: RfpState | RfpRefusal): value is RfpState =>
  (RFP_STATES as readonly string[]).includes(value);

/** What time and content forbid although the table allows the step. */
function guard(rfp: { deadline: Date | null }, command: RfpCommand, now: Date): RfpRefusal | undefined {
  if (command.type === 'CANCEL' && command.reason.trim().length < MINIMUM_REASON_LENGTH)
    return 'CANCEL_REASON_MISSING';
  if (command.type !== 'PUBLISH' && command.type !== 'OPEN') return undefined;
  if (!rfp.deadline) return 'DEADLINE_MISSING';
  const minutesLeft = (rfp.deadline.getTime() - now.getTime()) / 60_000;
  if (command.type === 'OPEN') return minutesLeft > 0 ? 'DEADLINE_NOT_REACHED' : undefined;
  if (minutesLeft < MINIMUM_ANSWER_MINUTES) return 'DEADLINE_TOO_SOON';
  return minutesLeft > MAXIMUM_ANSWER_DAYS * 24 * 60 ? 'DEADLINE_TOO_FAR' : undefined;
}

/**
 * May this command be applied now, and to which state does it lead?
 * The deadline itself is late: an instant equal to it may be opened and no longer answered.
 */
export function decide(
  rfp: { state: RfpState; deadline: Date | null },
  command: RfpCommand,
  now: Date,
): RfpDecision {
  const next = transitions[rfp.state][command.type];
  if (!isState(next)) return { allowed: false, reason: next };
  const refusal = guard(rfp, command, now);
  return refusal ? { allowed: false, reason: refusal } : { allowed: true, state: next };
}

/** What the outside sees: PUBLISHED splits at the deadline into "open for answers" and "closed, not yet opened". */
export type RfpPhase = 'DRAFT' | 'ANSWERING' | 'CLOSED' | 'OPENED' | 'AWARDED' | 'CANCELLED';

export function phaseOf(rfp: { state: RfpState; deadline: Date | null }, now: Date): RfpPhase {
  if (rfp.state !== 'PUBLISHED') return rfp.state;
  return rfp.deadline && rfp.deadline.getTime() > now.getTime() ? 'ANSWERING' : 'CLOSED';
}
