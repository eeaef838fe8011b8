/** What the caller presses. DIAL starts the call; HUMAN: a person answers; BACK: the person is there again. */
export const CALL_PRESSES = ['DIAL', 'HUMAN', 'HOLD', 'BACK', 'END'] as const;
export type CallPress = (typeof CALL_PRESSES)[number];

export type CallState = 'READY' | 'WAITING' | 'TALKING' | 'HOLDING' | 'ENDED';

/** A press and its moment, in milliseconds since 1970 by the clock of the device. */
export interface TimedPress {
  readonly press: CallPress;
  readonly at: number;
}

/** Whole seconds that have passed, as a stopwatch shows them. */
export interface CallSeconds {
  /** From dialling to the first person; null when none came to the phone. */
  readonly secondsToHuman: number | null;
  /** On hold, all holds together; what plays before the first person is waiting, not hold. */
  readonly secondsOnHold: number;
  readonly holds: number;
  readonly totalSeconds: number;
}

export interface StopwatchReading extends CallSeconds {
  readonly state: CallState;
}

export type CallMeasure =
  { ok: true; seconds: CallSeconds } | { ok: false; reason: 'NOT_ENDED' | 'TOO_LONG' };

/** A longer call was forgotten, not made: four hours. */
export const LONGEST_CALL_SECONDS = 14_400;

const STEPS: Record<CallState, Partial<Record<CallPress, CallState>>> = {
  READY: { DIAL: 'WAITING' },
  WAITING: { HUMAN: 'TALKING', END: 'ENDED' },
  TALKING: { HOLD: 'HOLDING', END: 'ENDED' },
  HOLDING: { BACK: 'TALKING', END: 'ENDED' },
  ENDED: {},
};

/** What can be pressed now. Everything else, such as the second of two quick presses, changes nothing. */
export const pressesOf = (state: CallState): CallPress[] =>
  CALL_PRESSES.filter((press) => STEPS[state][press] !== undefined);

/**
 * What the stopwatch shows at `now` (milliseconds). Presses count in the order in which they were made: one whose
 * clock was set back in between counts at the moment of the press before it, so that no time is negative. A hold that
 * is still open counts up to the end of the call, or to now.
 */
export function readStopwatch(presses: readonly TimedPress[], now: number): StopwatchReading {
  const spent: Record<CallState, number> = { READY: 0, WAITING: 0, TALKING: 0, HOLDING: 0, ENDED: 0 };
  let state: CallState = 'READY';
  let since = -Infinity;
  let holds = 0;
  let reached = false;
  for (const { press, at } of presses) {
    const next: CallState | undefined = STEPS[state][press];
    if (next === undefined) continue;
    const moment = Math.max(at, since);
    if (state !== 'READY') spent[state] += moment - since;
    holds += next === 'HOLDING' ? 1 : 0;
    reached ||= next === 'TALKING';
    since = moment;
    state = next;
  }
  if (state !== 'READY' && state !== 'ENDED') spent[state] += Math.max(0, now - since);
  return {
    state,
    secondsToHuman: reached ? wholeSeconds(spent.WAITING) : null,
    secondsOnHold: wholeSeconds(spent.HOLDING),
    holds,
    totalSeconds: wholeSeconds(spent.WAITING + spent.TALKING + spent.HOLDING),
  };
}

/**
 * The seconds of a call that has ended, from its presses.
 * @returns why there are none: it has not ended, or took longer than four hours
 */
export function measureCall(presses: readonly TimedPress[]): CallMeasure {
  const { state, ...seconds } = readStopwatch(presses, 0);
  if (state !== 'ENDED') return { ok: false, reason: 'NOT_ENDED' };
  if (seconds.totalSeconds > LONGEST_CALL_SECONDS) return { ok: false, reason: 'TOO_LONG' };
  return { ok: true, seconds };
}

const wholeSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
