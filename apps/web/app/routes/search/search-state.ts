import {
  defaultSort,
  FACET_GROUPS,
  printSearchUrl,
  RANGE_FIELDS,
  vendorQuery,
  type FilterField,
  type SearchState,
  type VendorQuery,
} from '@ringfair/search-core';
import type { SearchVendorsQueryVariables } from '@ringfair/web-graphql';

export const PAGE_SIZE = 20;

/** The query of a link to a state: "?service=DISPATCH"; the bare path for the neutral one is ".". */
export function linkTo(state: SearchState): string {
  const search = new URLSearchParams(printSearchUrl(state)).toString();
  return `/vendors${search ? `?${search}` : ''}`;
}

/** The same search changed in a part, from its first page. */
export function linkToChanged(query: VendorQuery, change: Partial<VendorQuery>): string {
  return linkTo({ query: changed(query, change), page: 1 });
}

/** Without text there is no relevance; an order that was only the default follows the new default. */
function changed(query: VendorQuery, change: Partial<VendorQuery>): VendorQuery {
  const next = { ...query, ...change };
  const keepsOrder = change.sort !== undefined || query.sort !== 'RELEVANCE' || next.text !== '';
  // What only one currency gives a meaning goes with it.
  const priced = next.filters.spendCurrency.length === 1;
  const sort = keepsOrder && (priced || next.sort !== 'MINIMUM_SPEND') ? next.sort : null;
  const minimumSpendAtMost = priced ? next.ranges.minimumSpendAtMost : null;
  return vendorQuery({ ...next, ranges: { ...next.ranges, minimumSpendAtMost }, sort });
}

/** One filter that is set; `query` is the search without it. */
export interface ActiveFilter {
  field: FilterField | 'text';
  /** The code of a group's value, or the number. */
  value: string;
  without: string;
}

export function activeFilters(query: VendorQuery): ActiveFilter[] {
  const found: ActiveFilter[] = [];
  const add = (field: ActiveFilter['field'], value: string, change: Partial<VendorQuery>): void => {
    found.push({ field, value, without: linkToChanged(query, change) });
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
  }
  if (query.pilotOffered) add('pilotOffered', '1', { pilotOffered: false });
  return found;
}

/** The form's value for an order: nothing for the default one, so that it may change with the words. */
export function orderValue({ sort, text }: Pick<VendorQuery, 'sort' | 'text'>): string {
  return sort === defaultSort(text) ? '' : sort.toLowerCase();
}

/** The search without one whole filter: what to loosen. */
export function withoutFilter(query: VendorQuery, field: string): string {
  const group = FACET_GROUPS.find((name) => name === field);
  if (group) return linkToChanged(query, { filters: { ...query.filters, [group]: [] } });
  if (field === 'pilotOffered') return linkToChanged(query, { pilotOffered: false });
  return linkToChanged(query, { ranges: { ...query.ranges, [field]: null } });
}

export function variablesOf({ query, page }: SearchState): SearchVendorsQueryVariables {
  const filters = Object.fromEntries(FACET_GROUPS.map((group) => [group, [...query.filters[group]]]));
  const { text, ranges, pilotOffered, sort } = query;
  return {
    text,
    filter: { ...filters, ...ranges, pilotOffered },
    sort,
    first: PAGE_SIZE,
    page,
  };
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
