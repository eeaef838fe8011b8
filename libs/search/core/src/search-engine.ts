import type { SearchCard } from '@ringfair/vendors-core';
import type { Asked, AskedField } from './asked-filters.js';
import type { OrderKey, Rating } from './ranking.js';
import type { CountedField, FacetGroup, FilterField, RangeField } from './search-fields.js';
import type { VendorQuery } from './vendor-query.js';

/** Where the wanted part of the results begins: so many in, or after the place that an earlier answer named. */
export type SearchStart = { offset: number } | { after: OrderKey };

export interface SearchRequest {
  query: VendorQuery;
  start: SearchStart;
  /** 1..100 results. */
  first: number;
  /** The calendar year in which the question is asked; years in business are counted to it. */
  year: number;
  /** What the place, the hours and the price of the query mean at that moment. */
  asked: Asked;
  /** What is counted value by value; counting is most of the work of a search. */
  counted: readonly CountedField[];
  /** The day (ISO) whose lot draws newcomers into the default order; absent: none are drawn. */
  drawnOn?: string | undefined;
}

/** Plain mean and count. What ranks is in the key. */
export type ShownRating = Pick<Rating, 'meanThousandths' | 'count'>;

export interface SearchHit {
  card: SearchCard;
  rating: ShownRating | null;
  /** bestScore: ten-thousandths of a star in the default order. */
  score: number;
  /** Measured median minutes to the first reply; null: not measured. */
  replyMinutes: number | null;
  key: OrderKey;
}

/** How many results a value would have, or has. */
export interface FacetCount {
  code: string;
  count: number;
  selected: boolean;
}

export interface ThresholdCount {
  /** At least or at most so much, by the field's definition. */
  bound: number;
  count: number;
  selected: boolean;
}

export interface RangeCounts {
  values: ThresholdCount[];
  /** Those that the other filters let through and that did not state the figure. */
  notProvided: number;
}

/**
 * Counts as a visitor expects them: a group's own filter does not reduce its own counts (they say what ticking
 * one more value brings), all other filters do. Values with no result are left out unless they are selected.
 */
export interface FacetCounts {
  groups: Partial<Record<FacetGroup, FacetCount[]>>;
  ranges: Partial<Record<RangeField, RangeCounts>>;
  pilotOffered: number;
  /** For each filter that is set: the results there would be without it alone. Tells what to loosen. */
  without: Partial<Record<FilterField, number>>;
  /** For each worded filter, set or not: results under all others that did not provide what would tell. */
  silent: Record<AskedField, number>;
}

export interface SearchResult {
  total: number;
  hits: SearchHit[];
  hasNext: boolean;
  facets: FacetCounts;
  /** The text held nothing to search by (only signs); all vendors are meant. */
  textIgnored: boolean;
  /** The last change of the projection that is in the answer; only ever grows. */
  position: number;
}

/** One promise, several ways to keep it: SQL over the projection, an index in memory, a naive recount. */
export interface SearchEngine {
  search(request: SearchRequest): Promise<SearchResult>;
}
