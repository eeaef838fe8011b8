import { MOST_ON_LADDER } from '@ringfair/market-core';
import { isCurrency, isTimeZone, hoursOverlap, type OpenHours } from '@ringfair/vendors-core';
import { ASKED_SORTS, isAskedSort } from './asked-filters.js';
import { RADIUS_KM } from './near.js';
import {
  FACET_GROUPS,
  isFacetCode,
  RANGE_FIELDS,
  rangeOf,
  type FacetGroup,
  type RangeField,
} from './search-fields.js';
import { areHours, MOST_HOURS } from './week-text.js';

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
  'DISTANCE',
  'MONTH_COST',
  'REPLY_TIME',
  'RELEVANCE',
] as const;
export type VendorSort = (typeof VENDOR_SORTS)[number];

export const QUERY_LIMITS = {
  textCharacters: 200,
  valuesPerGroup: 50,
  placeCharacters: 100,
  radiusKm: RADIUS_KM,
  contactsPerMonth: { min: 1, max: MOST_ON_LADDER },
  monthCost: { min: 0, max: 2_000_000_000 },
  page: { min: 1, max: 1000 },
  first: { min: 1, max: 100 },
} as const;

/** Agents at most so far from a place. */
export interface NearFilter {
  /** A city as the gazetteer knows it ("Athens, GR"), or "37.98, 23.73". */
  place: string;
  /** Whole kilometres over the ground. */
  km: number;
}

/** Somebody answers in all these hours of the buyer's week. */
export interface CoversFilter {
  /** IANA; that of the buyer. */
  timeZone: string;
  hours: readonly OpenHours[];
}

/** A month of so many contacts costs at most so much, without VAT. */
export interface MonthCostFilter {
  contacts: number;
  /** Whole units of the currency. */
  amount: number;
  /** ISO 4217. */
  currency: string;
}

/** What a visitor asks for. Every field has a neutral value, so that a query is always complete. */
export interface VendorQuery {
  /** '' asks for nothing. Grammar: text-query.ts. */
  text: string;
  /** Codes per group, sorted, without repetition. */
  filters: Readonly<Record<FacetGroup, readonly string[]>>;
  /** Bounds by field; null: any. */
  ranges: Readonly<Record<RangeField, number | null>>;
  /** Figures whose silence is let through: beside what is within the bound, or alone. In the order of RANGE_FIELDS. */
  silent: readonly RangeField[];
  pilotOffered: boolean;
  near: NearFilter | null;
  covers: CoversFilter | null;
  monthCost: MonthCostFilter | null;
  sort: VendorSort;
}

export type QueryProblemReason =
  | 'UNKNOWN_VALUE'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'NOT_A_NUMBER'
  | 'OUT_OF_RANGE'
  | 'BAD_CHARACTER'
  | 'NEEDS_CURRENCY'
  | 'NEEDS_PLACE'
  | 'NEEDS_MONTH'
  | 'INCOMPLETE'
  | 'OVERLAPPING'
  | 'UNKNOWN_PLACE'
  | 'NO_RATE';

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
    silent: RANGE_FIELDS.filter((field) => parts.silent?.includes(field)),
    pilotOffered: parts.pilotOffered ?? false,
    near: parts.near ? { ...parts.near, place: parts.near.place.trim().replace(/\s+/gu, ' ') } : null,
    covers: parts.covers ?? null,
    monthCost: parts.monthCost ?? null,
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
  problems.push(...currencyProblems(query), ...sortProblems(query), ...askedProblems(query));
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

/** An order by what a worded filter asks for means nothing without the filter. */
export function sortProblems(query: VendorQuery): QueryProblem[] {
  const { sort } = query;
  if (!isAskedSort(sort) || query[ASKED_SORTS[sort]] !== null) return [];
  return [{ field: 'sort', value: sort, reason: sort === 'DISTANCE' ? 'NEEDS_PLACE' : 'NEEDS_MONTH' }];
}

/** What is wrong with a place, hours or the price of a month; paths as the API names them. */
export function askedProblems({ near, covers, monthCost }: VendorQuery): QueryProblem[] {
  const problems: QueryProblem[] = [];
  const add = (field: string, value: unknown, reason: QueryProblemReason): void => {
    problems.push({ field, value: String(value), reason });
  };
  const whole = (field: string, value: number, { min, max }: { min: number; max: number }): void => {
    if (!Number.isInteger(value)) add(field, value, 'NOT_A_NUMBER');
    else if (value < min || value > max) add(field, value, 'OUT_OF_RANGE');
  };
  if (near) {
    problems.push(...textProblems('near.place', near.place, QUERY_LIMITS.placeCharacters));
    whole('near.radiusKm', near.km, QUERY_LIMITS.radiusKm);
  }
  if (covers) {
    if (!isTimeZone(covers.timeZone)) add('covers.timeZone', covers.timeZone, 'UNKNOWN_VALUE');
    if (covers.hours.length === 0) add('covers.hours', '', 'INCOMPLETE');
    if (covers.hours.length > MOST_HOURS) add('covers.hours', covers.hours.length, 'TOO_MANY');
    covers.hours.forEach((row, index) => {
      if (!areHours(row)) add(`covers.hours.${index}`, `${row.from}-${row.to}`, 'UNKNOWN_VALUE');
    });
    if (hoursOverlap(covers.hours)) add('covers.hours', '', 'OVERLAPPING');
  }
  if (monthCost) {
    whole('monthCost.contacts', monthCost.contacts, QUERY_LIMITS.contactsPerMonth);
    whole('monthCost.amount', monthCost.amount, QUERY_LIMITS.monthCost);
    if (!isCurrency(monthCost.currency)) add('monthCost.currency', monthCost.currency, 'UNKNOWN_VALUE');
  }
  return problems;
}

/** Length is counted in characters as people do (code points); U+0000 and halves of characters are refused. */
export function textProblems(
  field: string,
  text: string,
  most: number = QUERY_LIMITS.textCharacters,
): QueryProblem[] {
  if (!text.isWellFormed() || text.includes('\u0000')) {
    return [{ field, value: text.toWellFormed().replaceAll('\u0000', '\uFFFD'), reason: 'BAD_CHARACTER' }];
  }
  if ([...text].length > most) {
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
