import { addDays, isCalendarDate } from './calendar.js';

/** What opens an engagement: an award, or the accepted quote of a quick request. */
export const ENGAGEMENT_ORIGINS = ['RFP_AWARD', 'REQUEST'] as const;
export type EngagementOrigin = (typeof ENGAGEMENT_ORIGINS)[number];

/** Work that one vendor does for one buyer, from its opening to its end. */
export const ENGAGEMENT_STATES = ['PROPOSED', 'ACTIVE', 'ENDED', 'DECLINED'] as const;
export type EngagementState = (typeof ENGAGEMENT_STATES)[number];

export const ENGAGEMENT_SIDES = ['BUYER', 'VENDOR'] as const;
export type EngagementSide = (typeof ENGAGEMENT_SIDES)[number];

/** What each state accepts; everything not listed is refused with NOT_IN_THIS_STATE. */
export const ENGAGEMENT_TRANSITIONS = {
  PROPOSED: { CONFIRM: ['PROPOSED', 'ACTIVE'], DECLINE: ['DECLINED'] },
  ACTIVE: { END: ['ENDED'] },
  ENDED: {},
  DECLINED: {},
} as const satisfies Record<
  EngagementState,
  Partial<Record<EngagementCommand['kind'], readonly EngagementState[]>>
>;

/** A start may be agreed this many days ahead at most. */
export const MAX_START_DAYS_AHEAD = 366;

/**
 * A start may lie this many days before the award's day (UTC) at most: one, because the calendar day differs
 * between time zones. A start further back would let a review in before the work was watched for 30 days.
 */
export const MAX_START_DAYS_BEFORE_AWARD = 1;

export interface EngagementFacts {
  state: EngagementState;
  /** Day of the award in UTC, YYYY-MM-DD. */
  awardedOn: string;
  /** The start each side has confirmed, YYYY-MM-DD; absent while it has not. */
  confirmedStart: Partial<Record<EngagementSide, string>>;
}

export type EngagementCommand =
  | { kind: 'CONFIRM'; side: EngagementSide; startsOn: string }
  | { kind: 'DECLINE'; side: EngagementSide; reason: string }
  | { kind: 'END'; side: EngagementSide; reason: string };

export const ENGAGEMENT_REFUSALS = [
  'NOT_IN_THIS_STATE',
  'START_NOT_PROPOSED',
  'START_NOT_A_DATE',
  'START_BEFORE_AWARD',
  'START_TOO_FAR',
  'REASON_MISSING',
] as const;
export type EngagementRefusal = (typeof ENGAGEMENT_REFUSALS)[number];

export type EngagementDecision =
  | { allowed: true; state: EngagementState; startsOn?: string }
  | { allowed: false; reason: EngagementRefusal };

/**
 * What a command does to an engagement, or why it is refused.
 *
 * The buyer proposes the first day by confirming it; the vendor confirms the same day, or answers with another one,
 * which the buyer then confirms. The engagement is active from the moment both have confirmed the same day.
 *
 * @param now Milliseconds since the epoch (UTC); only its calendar day counts.
 */
export function decideEngagement(
  facts: EngagementFacts,
  command: EngagementCommand,
  now: number,
): EngagementDecision {
  const row: Partial<Record<EngagementCommand['kind'], readonly EngagementState[]>> =
    ENGAGEMENT_TRANSITIONS[facts.state];
  if (!row[command.kind]) return refuse('NOT_IN_THIS_STATE');
  switch (command.kind) {
    case 'CONFIRM':
      return confirm(facts, command.side, command.startsOn, now);
    case 'DECLINE':
      return command.reason.trim() ? { allowed: true, state: 'DECLINED' } : refuse('REASON_MISSING');
    case 'END':
      return command.reason.trim() ? { allowed: true, state: 'ENDED' } : refuse('REASON_MISSING');
  }
}

function confirm(
  facts: EngagementFacts,
  side: EngagementSide,
  startsOn: string,
  now: number,
): EngagementDecision {
  if (!isCalendarDate(startsOn)) return refuse('START_NOT_A_DATE');
  if (side === 'VENDOR' && !facts.confirmedStart.BUYER) return refuse('START_NOT_PROPOSED');
  if (startsOn < addDays(facts.awardedOn, -MAX_START_DAYS_BEFORE_AWARD)) return refuse('START_BEFORE_AWARD');
  if (startsOn > addDays(new Date(now).toISOString().slice(0, 10), MAX_START_DAYS_AHEAD))
    return refuse('START_TOO_FAR');
  const other = facts.confirmedStart[side === 'BUYER' ? 'VENDOR' : 'BUYER'];
  return other === startsOn
    ? { allowed: true, state: 'ACTIVE', startsOn }
    : { allowed: true, state: 'PROPOSED' };
}

/** Whose move it is: the side that has to act before anything changes, or nobody. */
export function waitingFor(
  facts: Pick<EngagementFacts, 'state' | 'confirmedStart'>,
  lastMove: EngagementSide | null,
) {
  if (facts.state !== 'PROPOSED') return null;
  if (!facts.confirmedStart.BUYER || !lastMove) return 'BUYER';
  return lastMove === 'BUYER' ? 'VENDOR' : 'BUYER';
}

function refuse(reason: EngagementRefusal): EngagementDecision {
  return { allowed: false, reason };
}
