import { CHANNELS, INDUSTRIES, isCountry, SERVICES } from '@ringfair/vendors-core';

/** Groups of values that a visitor ticks: OR inside a group, AND between groups. Order is the order of display. */
export const FACET_GROUPS = ['service', 'language', 'agentCountry', 'industry', 'channel'] as const;
export type FacetGroup = (typeof FACET_GROUPS)[number];

/** BEST and RELEVANCE are explained by formula in ranking.ts; nothing that money buys is among the orders. */
export const VENDOR_SORTS = ['BEST', 'RATING', 'FOUNDED', 'NAME', 'RELEVANCE'] as const;
export type VendorSort = (typeof VENDOR_SORTS)[number];

/** Thresholds that the pages offer with counts; a request may name any other within the limits. */
export const RATING_STEPS = [3, 3.5, 4, 4.5] as const;
export const YEARS_STEPS = [2, 5, 10, 20] as const;

export const QUERY_LIMITS = {
  textCharacters: 200,
  valuesPerGroup: 50,
  rating: { min: 1, max: 5 },
  years: { min: 1, max: 200 },
  page: { min: 1, max: 1000 },
  first: { min: 1, max: 100 },
} as const;

/** What a visitor asks for. Every field has a neutral value, so that a query is always complete. */
export interface VendorQuery {
  /** '' asks for nothing. Grammar: text-query.ts. */
  text: string;
  /** Codes per group, sorted, without repetition. */
  filters: Readonly<Record<FacetGroup, readonly string[]>>;
  /** Published mean of the reviews, 1..5 stars; vendors without reviews do not match. */
  ratingAtLeast: number | null;
  /** Calendar years since the founding year; vendors that did not state it do not match. */
  yearsInBusinessAtLeast: number | null;
  pilotOffered: boolean;
  sort: VendorSort;
}

export type QueryProblemReason =
  'UNKNOWN_VALUE' | 'TOO_LONG' | 'TOO_MANY' | 'NOT_A_NUMBER' | 'OUT_OF_RANGE' | 'BAD_CHARACTER';

/** One thing that was refused: where (field of the query or URL parameter), what, why. */
export interface QueryProblem {
  field: string;
  value: string;
  reason: QueryProblemReason;
}

export const EMPTY_FILTERS: VendorQuery['filters'] = {
  service: [],
  language: [],
  agentCountry: [],
  industry: [],
  channel: [],
};

/** The order that a query has when it names none: by relevance when there are words, else the best first. */
export function defaultSort(text: string): VendorSort {
  return text === '' ? 'BEST' : 'RELEVANCE';
}

/** A complete query in canonical form: text trimmed, codes sorted and unique, RELEVANCE only with words. */
export function vendorQuery(
  parts: Partial<Omit<VendorQuery, 'filters' | 'sort'>> & {
    filters?: Partial<VendorQuery['filters']>;
    sort?: VendorSort | null;
  } = {},
): VendorQuery {
  const text = (parts.text ?? '').trim().replace(/\s+/gu, ' ');
  const filters = { ...EMPTY_FILTERS };
  for (const group of FACET_GROUPS) filters[group] = [...new Set(parts.filters?.[group] ?? [])].sort();
  const sort = parts.sort ?? defaultSort(text);
  return {
    text,
    filters,
    ratingAtLeast: parts.ratingAtLeast ?? null,
    yearsInBusinessAtLeast: parts.yearsInBusinessAtLeast ?? null,
    pilotOffered: parts.pilotOffered ?? false,
    sort: sort === 'RELEVANCE' && text === '' ? 'BEST' : sort,
  };
}

const KNOWN: Partial<Record<FacetGroup, ReadonlySet<string>>> = {
  service: new Set(SERVICES),
  channel: new Set(CHANNELS),
  industry: new Set(INDUSTRIES),
};

/** Is the code one that the group can hold? Languages are ISO 639 codes, countries ISO 3166-1 alpha-2. */
export function isFacetCode(group: FacetGroup, code: string): boolean {
  if (group === 'language') return /^[a-z]{2,3}$/.test(code);
  if (group === 'agentCountry') return isCountry(code);
  return KNOWN[group]?.has(code) ?? false;
}

/** Why a query can't be run; empty when it can. Paths are those of the query's fields. */
export function queryProblems(query: VendorQuery): QueryProblem[] {
  const problems: QueryProblem[] = [...textProblems('text', query.text)];
  for (const group of FACET_GROUPS) {
    const codes = query.filters[group];
    if (codes.length > QUERY_LIMITS.valuesPerGroup) {
      problems.push({ field: `filters.${group}`, value: String(codes.length), reason: 'TOO_MANY' });
    }
    codes.forEach((code, index) => {
      if (isFacetCode(group, code)) return;
      problems.push({ field: `filters.${group}.${index}`, value: code, reason: 'UNKNOWN_VALUE' });
    });
  }
  const { rating, years } = QUERY_LIMITS;
  problems.push(...rangeProblems('ratingAtLeast', query.ratingAtLeast, rating.min, rating.max));
  const wholeYears = query.yearsInBusinessAtLeast;
  problems.push(...rangeProblems('yearsInBusinessAtLeast', wholeYears, years.min, years.max));
  if (wholeYears !== null && !Number.isInteger(wholeYears) && Number.isFinite(wholeYears)) {
    problems.push({ field: 'yearsInBusinessAtLeast', value: String(wholeYears), reason: 'NOT_A_NUMBER' });
  }
  return problems;
}

/** Length is counted in characters as people do (code points); U+0000 and halves of characters are refused. */
export function textProblems(field: string, text: string): QueryProblem[] {
  if (!text.isWellFormed() || text.includes('\u0000')) {
    return [{ field, value: text.toWellFormed().replaceAll('\u0000', '\uFFFD'), reason: 'BAD_CHARACTER' }];
  }
  if ([...text].length > QUERY_LIMITS.textCharacters) {
    return [{ field, value: `${[...text].slice(0, 40).join('')}…`, reason: 'TOO_LONG' }];
  }
  return [];
}

function rangeProblems(field: string, value: number | null, min: number, max: number): QueryProblem[] {
  if (value === null) return [];
  if (!Number.isFinite(value)) return [{ field, value: String(value), reason: 'NOT_A_NUMBER' }];
  return value < min || value > max ? [{ field, value: String(value), reason: 'OUT_OF_RANGE' }] : [];
}
