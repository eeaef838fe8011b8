/** Days of work before a client may review. */
export const REVIEW_AFTER_DAYS = 30;

const DAY_MS = 86_400_000;

export interface SubmissionFacts {
  engagementState: 'PROPOSED' | 'ACTIVE' | 'ENDED' | 'DECLINED';
  /** First day of the work, YYYY-MM-DD; null while none is agreed. */
  startsOn: string | null;
  /** Last day of the work, YYYY-MM-DD; null while it goes on. */
  endedOn: string | null;
  /** Which side of the engagement the person acts for. */
  side: 'BUYER' | 'VENDOR';
  /** Whether somebody belongs to both organisations: a vendor does not review itself through a second one. */
  organisationsShareMember: boolean;
  alreadyReviewed: boolean;
}

export const SUBMISSION_REFUSALS = [
  'NOT_THE_CLIENT',
  'CONNECTED_TO_VENDOR',
  'ENGAGEMENT_NOT_CONFIRMED',
  'WORK_NEVER_STARTED',
  'ALREADY_REVIEWED',
  'TOO_EARLY',
] as const;
export type SubmissionRefusal = (typeof SUBMISSION_REFUSALS)[number];

export type SubmissionVerdict =
  | { allowed: true; possibleFrom: string }
  /** possibleFrom: the day (YYYY-MM-DD, UTC) from which only time was missing; null when time alone changes nothing. */
  | { allowed: false; reason: SubmissionRefusal; possibleFrom: string | null };

/**
 * May this person's organisation review this engagement now? Lasting obstacles are named before passing ones.
 * Once per engagement, by the buyer's side only, 30 days after the start.
 *
 * @param now Milliseconds since the epoch; days are counted in UTC, as the database counts them.
 */
export function maySubmit(facts: SubmissionFacts, now: number): SubmissionVerdict {
  if (facts.side !== 'BUYER') return refuse('NOT_THE_CLIENT');
  if (facts.organisationsShareMember) return refuse('CONNECTED_TO_VENDOR');
  if (facts.alreadyReviewed) return refuse('ALREADY_REVIEWED');
  const confirmed = facts.engagementState === 'ACTIVE' || facts.engagementState === 'ENDED';
  if (!confirmed || facts.startsOn === null) return refuse('ENGAGEMENT_NOT_CONFIRMED');
  if (facts.endedOn !== null && facts.endedOn < facts.startsOn) return refuse('WORK_NEVER_STARTED');
  const possibleFrom = reviewPossibleFrom(facts.startsOn);
  const today = new Date(now).toISOString().slice(0, 10);
  return today < possibleFrom
    ? { allowed: false, reason: 'TOO_EARLY', possibleFrom }
    : { allowed: true, possibleFrom };
}

/** First day (YYYY-MM-DD, UTC) on which work that started on `startsOn` may be reviewed. */
export function reviewPossibleFrom(startsOn: string): string {
  return new Date(Date.parse(`${startsOn}T00:00:00Z`) + REVIEW_AFTER_DAYS * DAY_MS)
    .toISOString()
    .slice(0, 10);
}

function refuse(reason: SubmissionRefusal): SubmissionVerdict {
  return { allowed: false, reason, possibleFrom: null };
}
