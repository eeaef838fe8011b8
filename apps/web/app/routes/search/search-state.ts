import {
  ASKED_PARAM,
  defaultSort,
  FACET_GROUPS,
  isAskedField,
  NOT_PROVIDED,
  printSearchUrl,
  printWeek,
  RANGE_FIELDS,
  sortProblems,
  vendorQuery,
  type AskedField,
  type FilterField,
  type QueryProblem,
  type SearchState,
  type VendorQuery,
} from '@ringfair/search-core';
import type { SearchVendorsQueryVariables } from '@ringfair/web-graphql';

export const PAGE_SIZE = 20;

/** The query of a link to a state: "?service=DISPATCH"; the bare path for the neutral one is ".". */
export function linkTo(state: Pick<SearchState, 'query' | 'page'> & { map?: boolean }): string {
  const search = new URLSearchParams(printSearchUrl(state)).toString();
  return `/vendors${search ? `?${search}` : ''}`;
}

/** The same search changed in a part, from its first page, in the list or on the map. */
export function linkToChanged(query: VendorQuery, change: Partial<VendorQuery>, map = false): string {
  return linkTo({ query: changed(query, change), page: 1, map });
}

/** Without text there is no relevance; an order that was only the default follows the new default. */
function changed(query: VendorQuery, change: Partial<VendorQuery>): VendorQuery {
  const next = { ...query, ...change };
  const keepsOrder = change.sort !== undefined || query.sort !== 'RELEVANCE' || next.text !== '';
  // What only one currency gives a meaning goes with it.
  const priced = next.filters.spendCurrency.length === 1;
  const meant = sortProblems(next).length === 0;
  const sort = keepsOrder && meant && (priced || next.sort !== 'MINIMUM_SPEND') ? next.sort : null;
  const minimumSpendAtMost = priced ? next.ranges.minimumSpendAtMost : null;
  return vendorQuery({ ...next, ranges: { ...next.ranges, minimumSpendAtMost }, sort });
}

/** One filter that is set; `query` is the search without it. */
export interface ActiveFilter {
  field: FilterField | 'text';
  /** The code of a group's value, or the number. */
  value: string;
  /** What the sentence of a worded filter needs. */
  words?: Record<string, string | number>;
  without: string;
}

export function activeFilters(query: VendorQuery, map = false): ActiveFilter[] {
  const found: ActiveFilter[] = [];
  const add = (
    field: ActiveFilter['field'],
    value: string,
    change: Partial<VendorQuery>,
    words?: ActiveFilter['words'],
  ): void => {
    found.push({ field, value, without: linkToChanged(query, change, map), ...(words ? { words } : {}) });
  };
  if (query.text !== '') add('text', query.text, { text: '' });
  for (const group of FACET_GROUPS) {
    for (const code of query.filters[group]) {
      const codes = query.filters[group].filter((other) => other !== code);
      add(group, code, { filters: { ...query.filters, [group]: codes } });
    }
  }
  for (const field of RANGE_FIELDS) {
    const bound = query.ranges[field];
    if (bound !== null) add(field, String(bound), { ranges: { ...query.ranges, [field]: null } });
    if (query.silent.includes(field)) add(field, NOT_PROVIDED, { silent: withoutSilence(query, field) });
  }
  if (query.pilotOffered) add('pilotOffered', '1', { pilotOffered: false });
  const { near, covers, monthCost } = query;
  if (near) add('near', near.place, { near: null }, { ...near });
  if (covers) {
    const hours = printWeek(covers.hours);
    add('covers', hours, { covers: null }, { hours, zone: covers.timeZone });
  }
  if (monthCost) add('monthCost', String(monthCost.amount), { monthCost: null }, { ...monthCost });
  return found;
}

const withoutSilence = ({ silent }: VendorQuery, field: string) => silent.filter((other) => other !== field);

/** The form's value for an order: nothing for the default one, so that it may change with the words. */
export function orderValue({ sort, text }: Pick<VendorQuery, 'sort' | 'text'>): string {
  return sort === defaultSort(text) ? '' : sort.toLowerCase();
}

/** The search without one whole filter: what to loosen. */
export function withoutFilter(query: VendorQuery, field: string, map = false): string {
  const group = FACET_GROUPS.find((name) => name === field);
  if (group) return linkToChanged(query, { filters: { ...query.filters, [group]: [] } }, map);
  if (field === 'pilotOffered') return linkToChanged(query, { pilotOffered: false }, map);
  if (isAskedField(field)) return linkToChanged(query, { [field]: null }, map);
  const ranges = { ...query.ranges, [field]: null };
  return linkToChanged(query, { ranges, silent: withoutSilence(query, field) }, map);
}

export function variablesOf({
  query,
  page,
}: Pick<SearchState, 'query' | 'page'>): SearchVendorsQueryVariables {
  const filters = Object.fromEntries(FACET_GROUPS.map((group) => [group, [...query.filters[group]]]));
  const { text, ranges, silent, pilotOffered, near, covers, monthCost, sort } = query;
  return {
    text,
    filter: {
      ...filters,
      ...ranges,
      notProvided: [...silent],
      pilotOffered,
      near: near && { place: near.place, radiusKm: near.km },
      covers: covers && { timeZone: covers.timeZone, hours: covers.hours.map((row) => ({ ...row })) },
      monthCost,
    },
    sort,
    first: PAGE_SIZE,
    page,
  };
}

/**
 * A search without what the API could not look up, and what that was; null when the refusal is about something else.
 */
export function withoutUnknown(
  query: VendorQuery,
  fields: readonly { path: string; reason: string }[],
): { query: VendorQuery; problems: QueryProblem[] } | null {
  const problems: QueryProblem[] = [];
  const unknown = new Set<AskedField>();
  for (const { path, reason } of fields) {
    if (path === 'filter.near.place' && reason === 'UNKNOWN_PLACE' && query.near) {
      problems.push({ field: ASKED_PARAM.near, value: query.near.place, reason });
      unknown.add('near');
    } else if (path === 'filter.monthCost.currency' && reason === 'NO_RATE' && query.monthCost) {
      problems.push({ field: ASKED_PARAM.costCurrency, value: query.monthCost.currency, reason });
      unknown.add('monthCost');
    } else return null;
  }
  const left = Object.fromEntries([...unknown].map((field) => [field, null]));
  return { query: changed(query, left), problems };
}

/**
 * Search engines may keep what people look for: all vendors, or one value of one filter. Combinations are
 * without number and say nothing new.
 */
export function isWorthIndexing({ query, page }: SearchState): boolean {
  const pairs = printSearchUrl({ query, page: 1 });
  const oneValue = FACET_GROUPS.some((group) => query.filters[group].length === 1);
  return page <= 10 && (pairs.length === 0 || (pairs.length === 1 && oneValue));
}
