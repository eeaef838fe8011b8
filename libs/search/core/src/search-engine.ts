import type { SearchCard } from '@ringfair/vendors-core';
import type { OrderKey, Rating } from './ranking.js';
import type { FacetGroup, VendorQuery } from './vendor-query.js';

/** Where the wanted part of the results begins: so many in, or after the place that an earlier answer named. */
export type SearchStart = { offset: number } | { after: OrderKey };

export interface SearchRequest {
  query: VendorQuery;
  start: SearchStart;
  /** 1..100 results. */
  first: number;
  /** The calendar year in which the question is asked; years in business are counted to it. */
  year: number;
}

export interface SearchHit {
  card: SearchCard;
  rating: Rating | null;
  key: OrderKey;
}

/** What can keep a vendor out, besides the words. */
export type FilterField = FacetGroup | 'ratingAtLeast' | 'yearsInBusinessAtLeast' | 'pilotOffered';

/** How many results a value would have, or has. */
export interface FacetCount {
  code: string;
  count: number;
  selected: boolean;
}

export interface ThresholdCount {
  atLeast: number;
  count: number;
  selected: boolean;
}

/**
 * Counts as a visitor expects them: a group's own filter does not reduce its own counts (they say what ticking
 * one more value brings), all other filters do. Values with no result are left out unless they are selected.
 */
export interface FacetCounts {
  groups: Record<FacetGroup, FacetCount[]>;
  rating: ThresholdCount[];
  yearsInBusiness: ThresholdCount[];
  pilotOffered: number;
  /** For each filter that is set: the results there would be without it alone. Tells what to loosen. */
  without: Partial<Record<FilterField, number>>;
}

export interface SearchResult {
  total: number;
  hits: SearchHit[];
  hasNext: boolean;
  facets: FacetCounts;
  /** The text held nothing to search by (only signs); all vendors are meant. */
  textIgnored: boolean;
}

/** One promise, several ways to keep it: SQL over the projection, an index in memory, a naive recount. */
export interface SearchEngine {
  search(request: SearchRequest): Promise<SearchResult>;
}
