import { countryOf, NOT_PROVIDED, type FacetGroup } from './search-fields.js';

/*
 * Shares of all agents: a listing holds of each country one value, its whole per cent rounded down ("GR:37"); a visitor
 * asks for at least so much of any whole per cent. So what is asked for stands for all values from it on, and their
 * counts add up without counting anybody twice.
 */

/** Least shares, per cent, that the pages offer with counts; a request may name any other from 1 to 100. */
export const SHARE_STEPS = [10, 25, 50, 75, 90, 100] as const;
const ALL = 100;

/** Per cent of "GR:37". */
export const percentOf = (code: string): number => Number(code.slice(3));

/** The values of listings that a ticked one stands for: itself, and of a share every larger one in its country. */
export function meantBy(group: FacetGroup, code: string): readonly string[] {
  if (group !== 'agentShare' || code === NOT_PROVIDED) return [code];
  const least = percentOf(code);
  return Array.from({ length: ALL - least + 1 }, (_, more) => `${countryOf(code)}:${least + more}`);
}

/** Does a listing that holds a value satisfy a ticked one? */
export function satisfiesCode(group: FacetGroup, held: string, code: string): boolean {
  if (group !== 'agentShare' || held === NOT_PROVIDED || code === NOT_PROVIDED) return held === code;
  return countryOf(held) === countryOf(code) && percentOf(held) >= percentOf(code);
}

/** The values that a visitor is offered for one that a listing holds: itself, or the steps that a share reaches. */
export function offeredFor(group: FacetGroup, held: string): readonly string[] {
  if (group !== 'agentShare' || held === NOT_PROVIDED) return [held];
  return SHARE_STEPS.filter((step) => percentOf(held) >= step).map((step) => `${countryOf(held)}:${step}`);
}

/** Listings that hold each value, as counts of what a visitor is offered, and of what is ticked. */
export function offeredCounts(
  group: FacetGroup,
  held: Iterable<readonly [code: string, count: number]>,
  ticked: readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [code, count] of held) {
    const own = ticked.filter((one) => satisfiesCode(group, code, one));
    for (const one of new Set([...offeredFor(group, code), ...own]))
      counts.set(one, (counts.get(one) ?? 0) + count);
  }
  return counts;
}
