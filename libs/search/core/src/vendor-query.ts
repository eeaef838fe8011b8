import {
  FACET_GROUPS,
  isFacetCode,
  RANGE_FIELDS,
  rangeOf,
  type FacetGroup,
  type RangeField,
} from './search-fields.js';

/** BEST and RELEVANCE are explained by formula in ranking.ts; nothing that money buys is among the orders. */
export const VENDOR_SORTS = [
  'BEST',
  'RATING',
  'REVIEWS',
  'FOUNDED',
  'NAME',
  'SERVICE_LEVEL',
  'ASA',
  'HOLD_TIME',
  'WAIT_P95',
  'ATTRITION',
  'MINIMUM_SPEND',
  'TERM',
  'NOTICE',
  'LAUNCH',
  'AGENTS_PER_WEEK',
  'FREE_AGENTS',
  'REPLY_TIME',
  'RELEVANCE',
] as const;
export type VendorSort = (typeof VENDOR_SORTS)[number];

export const QUERY_LIMITS = {
  textCharacters: 200,
  valuesPerGroup: 50,
  page: { min: 1, max: 1000 },
  first: { min: 1, max: 100 },
} as const;

/** What a visitor asks for. Every field has a neutral value, so that a query is always complete. */
export interface VendorQuery {
  /** '' asks for nothing. Grammar: text-query.ts. */
  text: string;
  /** Codes per group, sorted, without repetition. */
  filters: Readonly<Record<FacetGroup, readonly string[]>>;
  /** Bounds by field; null: any. */
  ranges: Readonly<Record<RangeField, number | null>>;
  pilotOffered: boolean;
  sort: VendorSort;
}

export type QueryProblemReason =
  | 'UNKNOWN_VALUE'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'NOT_A_NUMBER'
  | 'OUT_OF_RANGE'
  | 'BAD_CHARACTER'
  | 'NEEDS_CURRENCY';

/** One thing that was refused: where (field of the query or URL parameter), what, why. */
export interface QueryProblem {
  field: string;
  value: string;
  reason: QueryProblemReason;
}

export const EMPTY_FILTERS = Object.fromEntries(
  FACET_GROUPS.map((group) => [group, []]),
) as unknown as VendorQuery['filters'];
export const EMPTY_RANGES = Object.fromEntries(
  RANGE_FIELDS.map((field) => [field, null]),
) as VendorQuery['ranges'];

/** The order that a query has when it names none: by relevance when there are words, else the best first. */
export function defaultSort(text: string): VendorSort {
  return text === '' ? 'BEST' : 'RELEVANCE';
}

/** A complete query in canonical form: text trimmed, codes sorted and unique, RELEVANCE only with words. */
export function vendorQuery(
  parts: Partial<Omit<VendorQuery, 'filters' | 'ranges' | 'sort'>> & {
    filters?: Partial<VendorQuery['filters']>;
    ranges?: Partial<VendorQuery['ranges']>;
    sort?: VendorSort | null;
  } = {},
): VendorQuery {
  const text = (parts.text ?? '').trim().replace(/\s+/gu, ' ');
  const filters: Record<FacetGroup, readonly string[]> = { ...EMPTY_FILTERS };
  const ranges: Record<RangeField, number | null> = { ...EMPTY_RANGES };
  for (const group of FACET_GROUPS) filters[group] = [...new Set(parts.filters?.[group] ?? [])].sort();
  for (const field of RANGE_FIELDS) ranges[field] = parts.ranges?.[field] ?? null;
  const sort = parts.sort ?? defaultSort(text);
  return {
    text,
    filters,
    ranges,
    pilotOffered: parts.pilotOffered ?? false,
    sort: sort === 'RELEVANCE' && text === '' ? 'BEST' : sort,
  };
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
  for (const field of RANGE_FIELDS) problems.push(...rangeProblems(field, query.ranges[field]));
  problems.push(...currencyProblems(query));
  return problems;
}

/** Amounts of several currencies can't be compared: who asks for a least spend or orders by it names one. */
export function currencyProblems(query: VendorQuery): QueryProblem[] {
  const { filters, ranges, sort } = query;
  if (filters.spendCurrency.length === 1) return [];
  const limit = ranges.minimumSpendAtMost;
  return [
    ...(limit === null
      ? []
      : [{ field: 'minimumSpendAtMost', value: String(limit), reason: 'NEEDS_CURRENCY' as const }]),
    ...(sort === 'MINIMUM_SPEND' ? [{ field: 'sort', value: sort, reason: 'NEEDS_CURRENCY' as const }] : []),
  ];
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

function rangeProblems(field: RangeField, value: number | null): QueryProblem[] {
  if (value === null) return [];
  const { min, max, scale } = rangeOf(field);
  const problem = (reason: QueryProblemReason): QueryProblem[] => [{ field, value: String(value), reason }];
  if (!Number.isFinite(value)) return problem('NOT_A_NUMBER');
  if (scale === 1 && !Number.isInteger(value)) return problem('NOT_A_NUMBER');
  return value < min || value > max ? problem('OUT_OF_RANGE') : [];
}
