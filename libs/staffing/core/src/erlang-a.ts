import { erlangB, wrongSystem } from './erlang.js';
import { done, refused, type Result } from './result.js';

/** A team whose callers hang up: the M/M/N+M queue (C. Palm, 1946), patience exponential with its mean. */
export interface AbandonmentPerformance {
  agents: number;
  erlangs: number;
  /** Share of offered contacts that hang up while waiting. */
  abandonProbability: number;
  /** Share of offered contacts that find all agents busy. */
  waitProbability: number;
  /** Mean time in the queue over all offered contacts, those that hung up included. */
  averageWaitSeconds: number;
  occupancy: number;
}

const NEGLIGIBLE = 1e-18;
/** Contacts that would wait with no agent at all; the sums take some multiple of its square root. */
const LARGEST_WAITING = 1e12;

/**
 * Exact stationary distribution. With A erlangs, N agents and h = AHT / patience the states above N have weights
 *
 *     w(j) = w(j-1) A / (N + j h),    j = 1, 2, ...
 *
 * and those from 0 to N together w(0) / B(N, A). The sums start at the largest weight and run outwards, so that
 * nothing overflows; P(abandon) = h E[queue] / A, E[wait] = P(abandon) x patience.
 *
 * Any load is allowed, as hanging up keeps the queue finite, unless patience is infinite: then this is Erlang C,
 * which refuses A >= N. With no patience at all everybody who would wait is lost: Erlang B.
 */
export function erlangA(
  agents: number,
  erlangs: number,
  averageHandleSeconds: number,
  averagePatienceSeconds: number,
): Result<AbandonmentPerformance> {
  const wrong = wrongSystem(agents, erlangs);
  if (wrong) return wrong;
  if (!(averageHandleSeconds > 0 && averageHandleSeconds < Infinity))
    return refused('HANDLE_TIME_NOT_POSITIVE');
  if (!(averagePatienceSeconds >= 0)) return refused('PATIENCE_NOT_VALID');
  const blocked = erlangB(agents, erlangs);
  if (erlangs === 0 || averagePatienceSeconds === 0)
    return done(describe(agents, erlangs, erlangs === 0 ? 0 : blocked, blocked, 0));
  if (averagePatienceSeconds === Infinity) return withoutAbandonment(agents, erlangs, averageHandleSeconds);
  const impatience = averageHandleSeconds / averagePatienceSeconds;
  if (erlangs / impatience > LARGEST_WAITING) return refused('LOAD_TOO_LARGE');
  const queue = queueWeights(agents, erlangs, impatience);
  const below = queue.first === 0 ? 0 : queue.first * (1 / blocked - 1);
  const total = below + queue.mass;
  const abandoned = total === Infinity ? 0 : (impatience * queue.length) / (erlangs * total);
  const waiting = total === Infinity ? 0 : queue.mass / total;
  return done(describe(agents, erlangs, Math.min(1, abandoned), waiting, abandoned * averagePatienceSeconds));
}

/** Sums over the states with all agents busy, relative to the most likely of them. */
function queueWeights(agents: number, erlangs: number, impatience: number) {
  const peak = Math.max(0, Math.floor((erlangs - agents) / impatience));
  let mass = 1;
  let length = peak;
  for (let j = peak + 1, weight = 1; ; j += 1) {
    weight *= erlangs / (agents + j * impatience);
    mass += weight;
    length += weight * j;
    if (weight * j < NEGLIGIBLE * Math.max(length, 1)) break;
  }
  let first = 1;
  for (let j = peak; j > 0; j -= 1) {
    first *= (agents + j * impatience) / erlangs;
    mass += first;
    length += first * (j - 1);
    if (first < NEGLIGIBLE) {
      first = 0;
      break;
    }
  }
  return { mass, length, first };
}

function withoutAbandonment(
  agents: number,
  erlangs: number,
  averageHandleSeconds: number,
): Result<AbandonmentPerformance> {
  if (erlangs >= agents) return refused('LOAD_NOT_BELOW_AGENTS');
  const blocked = erlangB(agents, erlangs);
  const waits = (agents * blocked) / (agents - erlangs * (1 - blocked));
  return done(describe(agents, erlangs, 0, waits, (waits * averageHandleSeconds) / (agents - erlangs)));
}

function describe(
  agents: number,
  erlangs: number,
  abandonProbability: number,
  waitProbability: number,
  averageWaitSeconds: number,
): AbandonmentPerformance {
  const occupancy = agents === 0 ? 0 : (erlangs * (1 - abandonProbability)) / agents;
  return { agents, erlangs, abandonProbability, waitProbability, averageWaitSeconds, occupancy };
}
