import { loadErlangs, queuePerformance, requiredAgents, type ServiceTarget } from '@ringfair/staffing-core';
import { baseLanguage, freeAgents, type VendorProfile } from '@ringfair/vendors-core';
import { share, unsaid, type Verdict } from './fit-verdict.js';
import type { PeakWork } from './need-work.js';

/** What a team must hold: the usual target of a telephone line, as prices are compared by it. */
const TARGET: ServiceTarget = { answeredShare: 0.8, withinSeconds: 20 };
const HOUR = 3600;

/**
 * Agents that a vendor must have free for the work of an hour: by Erlang C those of a team of its own; in a shared pool,
 * where `others` more agents answer the calls of other clients, those by which the pool must grow so that all are still
 * answered in time. The other load is taken to be the most that those others can hold at the same target.
 * @returns null for more work than can be reckoned
 */
export function agentsNeeded(
  { contacts, averageHandleSeconds }: Pick<PeakWork, 'contacts' | 'averageHandleSeconds'>,
  others = 0,
): number | null {
  const own = loadErlangs(contacts, averageHandleSeconds, HOUR);
  const other = mostErlangs(others, averageHandleSeconds);
  const all = ((own + other) * HOUR) / averageHandleSeconds;
  const work = { contacts: all, averageHandleSeconds, intervalSeconds: HOUR };
  const team = requiredAgents(work, TARGET);
  return team.ok ? Math.max(contacts > 0 ? 1 : 0, team.value.agents - others) : null;
}

/** The largest load that so many agents hold at the target, to a thousandth of an erlang below. */
function mostErlangs(agents: number, averageHandleSeconds: number): number {
  let [low, high] = [0, agents];
  while (high - low > 1e-3) {
    const middle = (low + high) / 2;
    const held = queuePerformance(agents, middle, averageHandleSeconds, TARGET.withinSeconds);
    if (held.ok && held.value.serviceLevel >= TARGET.answeredShare) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Can the vendor take the volume (002.4)? Its free agents beside those that are needed, by language where one is asked
 * for. Where all its agents are shared and the call may go to any of them, its pool is reckoned with; a pool whose size
 * or whose languages are not known is taken for a team of its own.
 */
export function capacity(profile: VendorProfile, work: PeakWork): Verdict {
  const rows = profile.capacity.filter(
    ({ language, service }) =>
      (work.language === null || baseLanguage(language) === baseLanguage(work.language)) &&
      (work.service === null || service === null || service === work.service),
  );
  const free = freeAgents(rows);
  if (free === null) return unsaid('capacity');
  const pool = poolOf(profile, work);
  const needed = agentsNeeded(work, pool === null ? 0 : Math.max(0, pool - free));
  return needed === null ? unsaid('capacity') : share(free, needed, [free, needed]);
}

/** Everybody who may take the call; null where that is not one pool, or its size is not known. */
function poolOf(
  { services, locations, languages }: VendorProfile,
  { language, service }: PeakWork,
): number | null {
  const offered = services.filter((row) => service === null || row.service === service);
  const isShared = offered.length > 0 && offered.every(({ agentModel }) => agentModel === 'SHARED');
  const spoken = [...languages, ...locations.flatMap((row) => row.languages)].map(({ tag }) =>
    baseLanguage(tag),
  );
  const isOneTongue = language === null || spoken.every((tag) => tag === baseLanguage(language));
  if (!isShared || !isOneTongue) return null;
  const counts = locations.map(({ headCount }) => headCount);
  return counts.includes(null) || counts.length === 0
    ? null
    : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
