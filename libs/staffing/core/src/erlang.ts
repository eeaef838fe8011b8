import { done, refused, type Refused, type Result } from './result.js';

/** Systems above this load are refused: no call centre is so large, and an answer would take too long. */
export const LARGEST_LOAD_ERLANGS = 1e9;

/** Terms smaller than this share of the sum no longer change a double. */
const NEGLIGIBLE = 1e-18;

/**
 * Offered load in erlangs: contacts x average handle time / interval, all times in seconds.
 * One erlang is one agent busy without a pause.
 */
export function loadErlangs(contacts: number, averageHandleSeconds: number, intervalSeconds: number): number {
  return (contacts * averageHandleSeconds) / intervalSeconds;
}

/**
 * Erlang B: the share of contacts refused when nobody can wait (A. K. Erlang, 1917).
 *
 * The recursion 1/B(n) = 1 + n/A x 1/B(n-1), 1/B(0) = 1, written out from n = N downwards:
 *
 *     1/B(N) = 1 + N/A + N(N-1)/A^2 + N(N-1)(N-2)/A^3 + ...
 *
 * All terms are positive, so nothing cancels and the result stays exact for any size; the sum ends as soon as
 * terms fall below double precision, after some multiple of sqrt(A) terms instead of N.
 * Without load nobody is refused, except by no agents at all.
 */
export function erlangB(agents: number, erlangs: number): number {
  if (erlangs === 0) return agents === 0 ? 1 : 0;
  let term = 1;
  let sum = 1;
  for (let free = agents; free > 0; free -= 1) {
    term *= free / erlangs;
    sum += term;
    if (sum === Infinity) return 0;
    if (free < erlangs && term < sum * NEGLIGIBLE) break;
  }
  return 1 / sum;
}

/** How a team without abandonment does: the M/M/N queue of Erlang C. */
export interface QueuePerformance {
  agents: number;
  erlangs: number;
  /** Pw: the share of contacts that have to wait at all. */
  waitProbability: number;
  /** Share answered within the target's seconds. */
  serviceLevel: number;
  /** ASA: mean wait over all contacts, in seconds. */
  averageSpeedOfAnswerSeconds: number;
  /** 95 of 100 contacts wait no longer than this. */
  waitP95Seconds: number;
  /** Share of agents' available time spent on contacts. */
  occupancy: number;
}

/** Pw of Erlang C from Erlang B: Pw = N B / (N - A (1 - B)). Refuses A >= N. */
export function erlangC(agents: number, erlangs: number): Result<number> {
  const wrong = wrongSystem(agents, erlangs);
  if (wrong) return wrong;
  if (erlangs >= agents) return refused('LOAD_NOT_BELOW_AGENTS');
  const blocked = erlangB(agents, erlangs);
  return done((agents * blocked) / (agents - erlangs * (1 - blocked)));
}

/**
 * SL = 1 - Pw e^(-(N - A) t / AHT), ASA = Pw AHT / (N - A), occupancy = A / N.
 * The wait of a contact is 0 with probability 1 - Pw, otherwise exponential with mean AHT / (N - A).
 */
export function queuePerformance(
  agents: number,
  erlangs: number,
  averageHandleSeconds: number,
  answerWithinSeconds: number,
): Result<QueuePerformance> {
  if (!(averageHandleSeconds > 0 && averageHandleSeconds < Infinity))
    return refused('HANDLE_TIME_NOT_POSITIVE');
  if (!(answerWithinSeconds >= 0)) return refused('TARGET_SECONDS_NOT_VALID');
  const waits = erlangC(agents, erlangs);
  if (!waits.ok) return waits;
  const meanWaitOfThoseWhoWait = averageHandleSeconds / (agents - erlangs);
  return done({
    agents,
    erlangs,
    waitProbability: waits.value,
    serviceLevel: 1 - waits.value * Math.exp(-answerWithinSeconds / meanWaitOfThoseWhoWait),
    averageSpeedOfAnswerSeconds: waits.value * meanWaitOfThoseWhoWait,
    waitP95Seconds: waits.value <= 0.05 ? 0 : meanWaitOfThoseWhoWait * Math.log(waits.value / 0.05),
    occupancy: erlangs / agents,
  });
}

/** Refuses what is no system of agents and load. */
export function wrongSystem(agents: number, erlangs: number): Refused | null {
  if (!Number.isSafeInteger(agents) || agents < 0) return refused('AGENTS_NOT_WHOLE');
  if (!(erlangs >= 0 && erlangs < Infinity)) return refused('LOAD_NOT_VALID');
  return erlangs > LARGEST_LOAD_ERLANGS ? refused('LOAD_TOO_LARGE') : null;
}
