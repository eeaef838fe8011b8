/** A review from its submission to the moderator's decision. Rejected reviews are kept, never deleted. */
export const REVIEW_STATES = ['PENDING', 'PUBLISHED', 'REJECTED'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REVIEW_DECISIONS = ['PUBLISH', 'REJECT'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** The only grounds for a rejection (after ISO 20488:2018). That a review is negative is not among them. */
export const REJECTION_GROUNDS = [
  'NOT_ABOUT_THE_WORK',
  'PERSONAL_DATA',
  'OFFENSIVE',
  'UNLAWFUL',
  'CONFLICT_OF_INTEREST',
  'REWARDED',
  'UNINTELLIGIBLE',
] as const;
export type RejectionGround = (typeof REJECTION_GROUNDS)[number];

/** Rejected reviews are kept this long at least. */
export const REJECTED_KEPT_DAYS = 365;

/** A reply may be corrected for this long; then it stands. */
export const REPLY_EDITABLE_HOURS = 72;

export const REVIEW_TRANSITIONS: Record<ReviewState, Partial<Record<ReviewDecision, ReviewState>>> = {
  PENDING: { PUBLISH: 'PUBLISHED', REJECT: 'REJECTED' },
  PUBLISHED: {},
  REJECTED: {},
};

export type ModerationRefusal =
  'ALREADY_DECIDED' | 'MODERATOR_INVOLVED' | 'GROUND_MISSING' | 'REASON_MISSING';

export interface ModerationCommand {
  decision: ReviewDecision;
  /** One of the published grounds; needed to reject. */
  ground: RejectionGround | null;
  /** Words to the author; needed to reject. */
  reason: string | null;
}

/**
 * What a moderator's decision does to a review, or why it is refused.
 * @param moderatorInvolved whether the moderator acts for the reviewing or the reviewed organisation.
 */
export function decideReview(
  state: ReviewState,
  command: ModerationCommand,
  moderatorInvolved: boolean,
): { allowed: true; state: ReviewState } | { allowed: false; reason: ModerationRefusal } {
  const next = REVIEW_TRANSITIONS[state][command.decision];
  if (!next) return { allowed: false, reason: 'ALREADY_DECIDED' };
  if (moderatorInvolved) return { allowed: false, reason: 'MODERATOR_INVOLVED' };
  if (next === 'REJECTED' && !command.ground) return { allowed: false, reason: 'GROUND_MISSING' };
  if (next === 'REJECTED' && !command.reason?.trim()) return { allowed: false, reason: 'REASON_MISSING' };
  return { allowed: true, state: next };
}

/** Until when (milliseconds since the epoch) a reply written at `repliedAt` may be corrected. */
export function replyEditableUntil(repliedAt: number): number {
  return repliedAt + REPLY_EDITABLE_HOURS * 3_600_000;
}
