import { loadErlangs, queuePerformance, wrongSystem, type QueuePerformance } from './erlang.js';
import { done, refused, type Result } from './result.js';

/** What the team is to hold: so many of the contacts answered within so many seconds. */
export interface ServiceTarget {
  /** Between 0 and 1, both excluded: 0.8 for 80 %. */
  answeredShare: number;
  withinSeconds: number;
  /** Agents are added until they are busy for at most this share of their time; above 0.85 to 0.9 people burn out. */
  maximumOccupancy?: number | undefined;
}

export interface IntervalWork {
  contacts: number;
  averageHandleSeconds: number;
  intervalSeconds: number;
}

export interface RequiredAgents extends QueuePerformance {
  /** One agent fewer: what the last agent is there for; null when one fewer could not keep up at all. */
  withOneFewer: QueuePerformance | null;
}

export function wrongTarget(target: ServiceTarget) {
  const { answeredShare, withinSeconds, maximumOccupancy } = target;
  if (!(answeredShare > 0 && answeredShare < 1)) return refused('TARGET_SHARE_NOT_VALID');
  if (!(withinSeconds >= 0 && withinSeconds < Infinity)) return refused('TARGET_SECONDS_NOT_VALID');
  if (maximumOccupancy !== undefined && !(maximumOccupancy > 0 && maximumOccupancy <= 1))
    return refused('OCCUPANCY_NOT_VALID');
  return null;
}

export function wrongWork({ contacts, averageHandleSeconds, intervalSeconds }: IntervalWork) {
  if (!(contacts >= 0 && contacts < Infinity)) return refused('CONTACTS_NOT_VALID');
  if (!(averageHandleSeconds > 0 && averageHandleSeconds < Infinity))
    return refused('HANDLE_TIME_NOT_POSITIVE');
  if (!(intervalSeconds > 0 && intervalSeconds < Infinity)) return refused('INTERVAL_NOT_POSITIVE');
  return null;
}

/**
 * The smallest team that meets the target in an interval, by Erlang C: the service level grows with every agent,
 * so a search by halves finds it. No contacts need no agents.
 */
export function requiredAgents(work: IntervalWork, target: ServiceTarget): Result<RequiredAgents> {
  const erlangs = loadErlangs(work.contacts, work.averageHandleSeconds, work.intervalSeconds);
  const wrong = wrongWork(work) ?? wrongTarget(target) ?? wrongSystem(0, erlangs);
  if (wrong) return wrong;
  if (erlangs === 0) return done(idle());
  const of = (agents: number) =>
    queuePerformance(agents, erlangs, work.averageHandleSeconds, target.withinSeconds);
  const meets = (agents: number) => {
    const performance = of(agents);
    return performance.ok && performance.value.serviceLevel >= target.answeredShare;
  };
  const agents = smallest(leastAgents(erlangs, target.maximumOccupancy), meets);
  const found = of(agents);
  if (!found.ok) return found;
  const fewer = agents > 1 ? of(agents - 1) : null;
  return done({ ...found.value, withOneFewer: fewer?.ok ? fewer.value : null });
}

/** More agents than load, and enough for the occupancy. */
function leastAgents(erlangs: number, maximumOccupancy = 1): number {
  return Math.max(Math.floor(erlangs) + 1, Math.ceil(erlangs / maximumOccupancy - 1e-9));
}

/** The smallest whole number from `least` on for which `meets` holds, when it holds for all larger ones. */
function smallest(least: number, meets: (agents: number) => boolean): number {
  if (meets(least)) return least;
  let step = 1;
  let low = least;
  while (!meets(low + step)) {
    low += step;
    step *= 2;
  }
  let high = low + step;
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function idle(): RequiredAgents {
  return {
    agents: 0,
    erlangs: 0,
    waitProbability: 0,
    serviceLevel: 1,
    averageSpeedOfAnswerSeconds: 0,
    waitP95Seconds: 0,
    occupancy: 0,
    withOneFewer: null,
  };
}

/**
 * People to schedule so that `agents` of them are there: shrinkage is the share of paid time not available for
 * contacts (leave, illness, training, breaks). 14 agents at 30 % are 20 scheduled.
 */
export function scheduledAgents(agents: number, shrinkage: number): Result<number> {
  if (!(agents >= 0 && agents < Infinity)) return refused('AGENTS_NOT_WHOLE');
  if (!(shrinkage >= 0 && shrinkage < 1)) return refused('SHRINKAGE_NOT_VALID');
  return done(Math.max(0, Math.ceil(agents / (1 - shrinkage) - 1e-9)));
}

/**
 * Full-time equivalents for so many hours a week in which a position is filled: one position around the clock is
 * 168 / (40 x 0.7) = 6 FTE at 30 % shrinkage. A seat, an agent and an FTE differ.
 */
export function fullTimeEquivalents(
  positionHoursPerWeek: number,
  shrinkage: number,
  hoursPerFtePerWeek = 40,
): Result<number> {
  if (!(positionHoursPerWeek >= 0 && positionHoursPerWeek < Infinity)) return refused('CALENDAR_NOT_VALID');
  if (!(shrinkage >= 0 && shrinkage < 1)) return refused('SHRINKAGE_NOT_VALID');
  if (!(hoursPerFtePerWeek > 0)) return refused('WEEKLY_HOURS_NOT_POSITIVE');
  return done(positionHoursPerWeek / (hoursPerFtePerWeek * (1 - shrinkage)));
}
