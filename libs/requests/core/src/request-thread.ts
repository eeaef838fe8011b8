/** One vendor that was asked: where the talk with it stands. */
export const THREAD_STATES = ['ASKED', 'ANSWERED', 'QUOTED', 'ACCEPTED', 'DECLINED', 'CLOSED'] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

export const THREAD_SIDES = ['BUYER', 'VENDOR'] as const;
export type ThreadSide = (typeof THREAD_SIDES)[number];

export type ThreadCommand =
  | { kind: 'WRITE' }
  | { kind: 'QUOTE' }
  | { kind: 'WITHDRAW'; reason: string }
  | { kind: 'DECLINE'; reason: string }
  | { kind: 'ACCEPT' }
  /** The buyer took another offer; follows from ACCEPT on another thread of the request. */
  | { kind: 'CLOSE' };
export type ThreadCommandKind = ThreadCommand['kind'];

type Row = Partial<Record<ThreadCommandKind, Partial<Record<ThreadSide, ThreadState>>>>;

const DECLINE = { BUYER: 'DECLINED', VENDOR: 'DECLINED' } as const;
const CLOSE = { BUYER: 'CLOSED' } as const;

/** state x command x side -> the next state. What is not listed is refused. The only place where it is written down. */
export const THREAD_TRANSITIONS: Readonly<Record<ThreadState, Row>> = {
  ASKED: { WRITE: { BUYER: 'ASKED', VENDOR: 'ANSWERED' }, QUOTE: { VENDOR: 'QUOTED' }, DECLINE, CLOSE },
  ANSWERED: { WRITE: { BUYER: 'ANSWERED', VENDOR: 'ANSWERED' }, QUOTE: { VENDOR: 'QUOTED' }, DECLINE, CLOSE },
  QUOTED: {
    WRITE: { BUYER: 'QUOTED', VENDOR: 'QUOTED' },
    QUOTE: { VENDOR: 'QUOTED' },
    WITHDRAW: { VENDOR: 'ANSWERED' },
    ACCEPT: { BUYER: 'ACCEPTED' },
    DECLINE,
    CLOSE,
  },
  ACCEPTED: { WRITE: { BUYER: 'ACCEPTED', VENDOR: 'ACCEPTED' } },
  DECLINED: {},
  CLOSED: {},
};

export const THREAD_REFUSALS = [
  'THREAD_NOT_IN_THIS_STATE',
  'NOT_FOR_THIS_SIDE',
  'QUOTE_EXPIRED',
  'THREAD_REASON_MISSING',
] as const;
export type ThreadRefusal = (typeof THREAD_REFUSALS)[number];

export type ThreadDecision =
  { allowed: true; state: ThreadState } | { allowed: false; reason: ThreadRefusal };

export interface ThreadFacts {
  state: ThreadState;
  /** Last day of the standing quote, YYYY-MM-DD; null without one. */
  quoteValidUntil: string | null;
}

/**
 * May this side do this now, and to which state does it lead?
 * @param now milliseconds since the epoch
 */
export function decide(
  { state, quoteValidUntil }: ThreadFacts,
  command: ThreadCommand,
  side: ThreadSide,
  now: number,
): ThreadDecision {
  const sides = THREAD_TRANSITIONS[state][command.kind];
  if (!sides) return { allowed: false, reason: 'THREAD_NOT_IN_THIS_STATE' };
  const next = sides[side];
  if (!next) return { allowed: false, reason: 'NOT_FOR_THIS_SIDE' };
  if ('reason' in command && command.reason.trim() === '') {
    return { allowed: false, reason: 'THREAD_REASON_MISSING' };
  }
  if (command.kind === 'ACCEPT' && (quoteValidUntil === null || isExpired(quoteValidUntil, now))) {
    return { allowed: false, reason: 'QUOTE_EXPIRED' };
  }
  return { allowed: true, state: next };
}

const DAY_MS = 86_400_000;
/** West of here no day ends later: UTC-12. */
const LAST_ZONE_MS = DAY_MS / 2;

/** A quote stands until its last day (YYYY-MM-DD) has ended everywhere on earth. */
export function isExpired(validUntil: string, now: number): boolean {
  return now >= Date.parse(`${validUntil}T00:00:00Z`) + DAY_MS + LAST_ZONE_MS;
}

/** Can anything but a message still happen? */
export const isOpen = (state: ThreadState): boolean =>
  state === 'ASKED' || state === 'ANSWERED' || state === 'QUOTED';

export const REQUEST_STATES = ['OPEN', 'ACCEPTED', 'CLOSED'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Where a whole request stands: accepted with one of its threads, open with any, else closed. */
export function requestState(threads: readonly ThreadState[]): RequestState {
  if (threads.includes('ACCEPTED')) return 'ACCEPTED';
  return threads.some(isOpen) ? 'OPEN' : 'CLOSED';
}

/** Whose word is awaited; null when nobody has to act. */
export function waitingFor(state: ThreadState): ThreadSide | null {
  if (state === 'ASKED' || state === 'ANSWERED') return 'VENDOR';
  return state === 'QUOTED' ? 'BUYER' : null;
}
