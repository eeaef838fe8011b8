import type { RfpState } from './rfp-state.js';

/** An answer is sealed from the moment it is sent; the author may change or withdraw it until the deadline. */
export const RESPONSE_STATES = ['SUBMITTED', 'WITHDRAWN'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];

export type ResponseCommand = 'SUBMIT' | 'WITHDRAW';

export type ResponseRefusal =
  'DEADLINE_PASSED' | 'NOT_OPEN_FOR_ANSWERS' | 'OWN_RFP' | 'NOTHING_TO_WITHDRAW' | 'ALREADY_WITHDRAWN';

export type ResponseDecision =
  { allowed: true; state: ResponseState } | { allowed: false; reason: ResponseRefusal };

/** `null` stands for "no answer yet". A withdrawn answer may be sent again: only the last word before the deadline counts. */
const transitions: Record<
  ResponseState | 'NONE',
  Record<ResponseCommand, ResponseState | ResponseRefusal>
> = {
  NONE: { SUBMIT: 'SUBMITTED', WITHDRAW: 'NOTHING_TO_WITHDRAW' },
  SUBMITTED: { SUBMIT: 'SUBMITTED', WITHDRAW: 'WITHDRAWN' },
  WITHDRAWN: { SUBMIT: 'SUBMITTED', WITHDRAW: 'ALREADY_WITHDRAWN' },
};

export interface AnsweredRfp {
  state: RfpState;
  deadline: Date | null;
  buyerOrganizationId: string;
}

/**
 * May this organisation send, change or withdraw its answer now?
 * The database decides again by its own clock and under a lock; this gives the reason a person can read.
 */
export function decideResponse(
  rfp: AnsweredRfp,
  current: ResponseState | null,
  command: ResponseCommand,
  organizationId: string,
  now: Date,
): ResponseDecision {
  if (rfp.buyerOrganizationId === organizationId) return { allowed: false, reason: 'OWN_RFP' };
  if (rfp.state === 'OPENED' || rfp.state === 'AWARDED') return { allowed: false, reason: 'DEADLINE_PASSED' };
  if (rfp.state !== 'PUBLISHED' || !rfp.deadline) return { allowed: false, reason: 'NOT_OPEN_FOR_ANSWERS' };
  if (now.getTime() >= rfp.deadline.getTime()) return { allowed: false, reason: 'DEADLINE_PASSED' };
  const next = transitions[current ?? 'NONE'][command];
  return next === 'SUBMITTED' || next === 'WITHDRAWN'
    ? { allowed: true, state: next }
    : { allowed: false, reason: next };
}
