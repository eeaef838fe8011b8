import { offeredCounts } from './agent-share.js';
import type { FacetCount } from './search-engine.js';
import { isCounted, type FacetGroup } from './search-fields.js';
import type { VendorQuery } from './vendor-query.js';

/** Most results first; equal ones by code. */
export function sortFacetCounts(counts: FacetCount[]): FacetCount[] {
  return counts.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/**
 * How often the values of a group are held, as a visitor is shown them: what is ticked always, others where they are
 * counted. For engines that count quickly; the recount says the same without it.
 */
export function shownCounts(
  group: FacetGroup,
  held: Iterable<readonly [code: string, count: number]>,
  filters: VendorQuery['filters'],
): FacetCount[] {
  const ticked = filters[group];
  const counts = offeredCounts(group, held, ticked);
  for (const code of ticked) counts.set(code, counts.get(code) ?? 0);
  const shown = [...counts].map(([code, count]) => ({ code, count, selected: ticked.includes(code) }));
  return sortFacetCounts(shown.filter(({ code, selected }) => selected || isCounted(group, code, filters)));
}
