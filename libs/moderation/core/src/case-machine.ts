/**
 * A case from its opening to its end. A decision takes effect a minute after it was taken; until then whoever took it
 * can undo it and nothing has been sent.
 *
 * WITHDRAWN: the asker took it back. OVERTAKEN: it was decided, but by the time the decision was to take effect the
 * thing it was about had changed, so that it could not.
 */
export const CASE_STATES = ['OPEN', 'DECIDED', 'CLOSED', 'WITHDRAWN', 'OVERTAKEN'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_ACTIONS = ['DECIDE', 'UNDO', 'APPLY', 'OVERTAKE', 'WITHDRAW'] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** How long a decision can be undone. */
export const UNDO_SECONDS = 60;

export const CASE_TRANSITIONS: Record<CaseState, Partial<Record<CaseAction, CaseState>>> = {
  OPEN: { DECIDE: 'DECIDED', WITHDRAW: 'WITHDRAWN' },
  DECIDED: { UNDO: 'OPEN', APPLY: 'CLOSED', OVERTAKE: 'OVERTAKEN', WITHDRAW: 'WITHDRAWN' },
  CLOSED: {},
  WITHDRAWN: {},
  OVERTAKEN: {},
};

export type CaseRefusal =
  /** Somebody has decided it; the decision waits or has taken effect. */
  | 'CASE_DECIDED'
  /** It has ended without a decision's effect, or was never decided. */
  | 'CASE_NOT_IN_THIS_STATE'
  /** The minute is over. */
  | 'UNDO_TOO_LATE'
  /** The minute is not over yet. */
  | 'TOO_EARLY'
  | 'MODERATOR_INVOLVED'
  | 'NOT_YOUR_DECISION';

export interface CaseSituation {
  state: CaseState;
  /** When the decision takes effect, in milliseconds since the epoch; null while there is none. */
  effectiveAt: number | null;
  /** Who took the decision that waits. */
  decidedBy: string | null;
}

export type CaseCommand =
  | { action: 'DECIDE'; by: string; involved: boolean }
  | { action: 'UNDO'; by: string }
  | { action: 'APPLY' | 'OVERTAKE' | 'WITHDRAW' };

export type CaseVerdict =
  { allowed: true; state: CaseState; effectiveAt: number | null } | { allowed: false; reason: CaseRefusal };

/**
 * What a command does to a case, or why it is refused.
 * @param now milliseconds since the epoch, by the clock that set `effectiveAt`
 */
export function decide(situation: CaseSituation, command: CaseCommand, now: number): CaseVerdict {
  const state = CASE_TRANSITIONS[situation.state][command.action];
  if (!state) return { allowed: false, reason: refusalIn(situation.state, command.action) };
  const reason = objection(situation, command, now);
  if (reason) return { allowed: false, reason };
  const effectiveAt =
    command.action === 'DECIDE'
      ? now + UNDO_SECONDS * 1000
      : state === 'OPEN' || state === 'WITHDRAWN'
        ? null
        : situation.effectiveAt;
  return { allowed: true, state, effectiveAt };
}

function refusalIn(state: CaseState, action: CaseAction): CaseRefusal {
  if (action === 'UNDO' && state === 'CLOSED') return 'UNDO_TOO_LATE';
  return state === 'DECIDED' || state === 'CLOSED' ? 'CASE_DECIDED' : 'CASE_NOT_IN_THIS_STATE';
}

function objection(situation: CaseSituation, command: CaseCommand, now: number): CaseRefusal | null {
  const due = situation.effectiveAt !== null && situation.effectiveAt <= now;
  switch (command.action) {
    case 'DECIDE':
      return command.involved ? 'MODERATOR_INVOLVED' : null;
    case 'UNDO':
      if (command.by !== situation.decidedBy) return 'NOT_YOUR_DECISION';
      return due ? 'UNDO_TOO_LATE' : null;
    case 'APPLY':
    case 'OVERTAKE':
      return due ? null : 'TOO_EARLY';
    case 'WITHDRAW':
      return null;
  }
}
