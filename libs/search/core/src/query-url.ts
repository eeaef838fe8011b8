import { ownShare, SHARE } from './agent-share-url.js';
import { printAskedUrl, readAskedUrl, type AskedParams } from './asked-url.js';
import {
  FACET_GROUPS,
  isFacetCode,
  NOT_PROVIDED,
  RANGE_FIELDS,
  rangeOf,
  type FacetGroup,
  type RangeField,
} from './search-fields.js';
import {
  currencyProblems,
  defaultSort,
  QUERY_LIMITS,
  sortProblems,
  textProblems,
  vendorQuery,
  VENDOR_SORTS,
  type QueryProblem,
  type VendorQuery,
  type VendorSort,
} from './vendor-query.js';

/** The state of a search page: the URL holds all of it. */
export interface SearchState {
  query: VendorQuery;
  /** 1.. */
  page: number;
  /** Are the results shown on a map instead of in a list? */
  map: boolean;
}

/** Names of the URL parameters; they are public and stay. */
export const GROUP_PARAM: Readonly<Record<FacetGroup, string>> = {
  service: 'service',
  language: 'language',
  agentCountry: 'country',
  industry: 'industry',
  channel: 'channel',
  direction: 'direction',
  agentModel: 'model',
  queuePolicy: 'queue',
  coverage: 'coverage',
  agentRegion: 'region',
  agentShare: SHARE,
  locationKind: 'location',
  sizeBand: 'size',
  technology: 'technology',
  deliveryMethod: 'delivery',
  preparation: 'preparation',
  workForm: 'form',
  pricingUnit: 'unit',
  spendCurrency: 'currency',
  certification: 'certificate',
  certificationVerified: 'certificate-verified',
  reportingModel: 'reporting',
  dataCountry: 'data',
  standing: 'standing',
  pilotPrice: 'pilot-price',
  accent: 'accent',
  agentArea: 'area',
  agentPlace: 'place',
};
export const RANGE_PARAM: Readonly<Record<RangeField, string>> = {
  ratingAtLeast: 'rating',
  reviewsAtLeast: 'reviews',
  yearsInBusinessAtLeast: 'years',
  serviceLevelAtLeast: 'service-level',
  asaAtMost: 'asa',
  holdAtMost: 'hold',
  waitP95AtMost: 'wait',
  attritionAtMost: 'attrition',
  minimumSpendAtMost: 'spend',
  termMonthsAtMost: 'term',
  noticeDaysAtMost: 'notice',
  launchDaysAtMost: 'launch',
  agentsPerWeekAtLeast: 'added',
  freeAgentsAtLeast: 'free',
  pilotDaysAtLeast: 'pilot-days',
  replyMinutesAtMost: 'reply',
};
export const PARAM = {
  text: 'q',
  pilot: 'pilot',
  sort: 'sort',
  page: 'page',
  view: 'view',
} as const;

/** The view that is not the list. */
export const MAP_VIEW = 'map';

const WHOLE = /^\d{1,10}$/;
const DECIMAL = /^\d{1,7}(\.\d{1,3})?$/;
const paramOf = (field: string): string => (RANGE_PARAM as Record<string, string>)[field] ?? field;

type Pairs = Iterable<readonly [string, string]>;

/**
 * Reads a search page's URL. Never fails: what can't be understood is left out and told in `problems`, so that
 * the page can show the rest and say what it ignored. Parameters that are not ours (utm_source) are no problem.
 */
export function parseSearchUrl(pairs: Pairs): { state: SearchState; problems: QueryProblem[] } {
  const all = [...pairs];
  const problems: QueryProblem[] = [];
  const refuse = (field: string, value: string, reason: QueryProblem['reason']): void => {
    problems.push({
      field,
      value: [...value.toWellFormed().replaceAll('\u0000', '\uFFFD')].slice(0, 40).join(''),
      reason,
    });
  };
  const one = (name: string): string => all.find(([key]) => key === name)?.[1].trim() ?? '';

  const text = one(PARAM.text);
  const badText = textProblems(PARAM.text, text);
  problems.push(...badText);
  const query = vendorQuery({
    text: badText.length > 0 ? '' : text,
    filters: filtersOf([...all, ...ownShare({ one, refuse })], refuse),
    ...rangesOf(all, refuse),
    ...readAskedUrl({ one, refuse }),
    pilotOffered: switchOf(one(PARAM.pilot), (value) => refuse(PARAM.pilot, value, 'UNKNOWN_VALUE')),
    sort: sortOf(one(PARAM.sort), (value) => refuse(PARAM.sort, value, 'UNKNOWN_VALUE')),
  });
  return {
    state: {
      query: comparable(query, problems),
      page: numberOf(PARAM.page, one(PARAM.page), QUERY_LIMITS.page, WHOLE, refuse) ?? 1,
      map: viewOf(one(PARAM.view), (value) => refuse(PARAM.view, value, 'UNKNOWN_VALUE')),
    },
    problems,
  };
}

/** The known values of each group, no more than may be asked for. */
function filtersOf(
  all: readonly (readonly [string, string])[],
  refuse: AskedParams['refuse'],
): Partial<Record<FacetGroup, readonly string[]>> {
  const filters: Partial<Record<FacetGroup, readonly string[]>> = {};
  for (const group of FACET_GROUPS) {
    const given = all
      .filter(([key, value]) => key === GROUP_PARAM[group] && value !== '')
      .map(([, value]) => value);
    const known = given.filter((code) => isFacetCode(group, code));
    for (const code of given)
      if (!isFacetCode(group, code)) refuse(GROUP_PARAM[group], code, 'UNKNOWN_VALUE');
    const unique = [...new Set(known)];
    if (unique.length > QUERY_LIMITS.valuesPerGroup)
      refuse(GROUP_PARAM[group], String(unique.length), 'TOO_MANY');
    filters[group] = unique.slice(0, QUERY_LIMITS.valuesPerGroup);
  }
  return filters;
}

/** The bounds of figures, and those whose silence is asked for: "asa=20&asa=NOT_PROVIDED". */
function rangesOf(
  all: readonly (readonly [string, string])[],
  refuse: AskedParams['refuse'],
): Pick<VendorQuery, 'silent'> & { ranges: Partial<VendorQuery['ranges']> } {
  const ranges: Partial<Record<RangeField, number | null>> = {};
  const silent: RangeField[] = [];
  for (const field of RANGE_FIELDS) {
    const [name, limits] = [RANGE_PARAM[field], rangeOf(field)];
    const given = all.filter(([key]) => key === name).map(([, value]) => value.trim());
    if (given.includes(NOT_PROVIDED)) silent.push(field);
    const raw = given.find((value) => value !== NOT_PROVIDED) ?? '';
    ranges[field] = numberOf(name, raw, limits, limits.scale === 1 ? WHOLE : DECIMAL, refuse);
  }
  return { ranges, silent };
}

/** The number that a parameter holds; null for none, and for one that is refused. */
function numberOf(
  name: string,
  raw: string,
  { min, max }: { min: number; max: number },
  pattern: RegExp,
  refuse: AskedParams['refuse'],
): number | null {
  if (raw === '') return null;
  if (!pattern.test(raw)) refuse(name, raw, 'NOT_A_NUMBER');
  else if (Number(raw) < min || Number(raw) > max) refuse(name, raw, 'OUT_OF_RANGE');
  else return Number(raw);
  return null;
}

/** Without one currency a least spend can't be asked for or ordered by, nor ordered by what is not asked for: left out, and told. */
function comparable(given: VendorQuery, problems: QueryProblem[]): VendorQuery {
  const lost = sortProblems(given);
  problems.push(...lost);
  const query = lost.length > 0 ? vendorQuery({ ...given, sort: null }) : given;
  const mixed = currencyProblems(query);
  if (mixed.length === 0) return query;
  problems.push(...mixed.map((problem) => ({ ...problem, field: paramOf(problem.field) })));
  const ranges = { ...query.ranges, minimumSpendAtMost: null };
  return vendorQuery({ ...query, ranges, sort: query.sort === 'MINIMUM_SPEND' ? null : query.sort });
}

/** The pairs of the URL that stands for a state: only what differs from the neutral query, in a fixed order. */
export function printSearchUrl({
  query,
  page,
  map,
}: Pick<SearchState, 'query' | 'page'> & { map?: boolean }): [string, string][] {
  const pairs: [string, string][] = [];
  if (query.text !== '') pairs.push([PARAM.text, query.text]);
  for (const group of FACET_GROUPS) {
    for (const code of query.filters[group]) pairs.push([GROUP_PARAM[group], code]);
  }
  for (const field of RANGE_FIELDS) {
    const bound = query.ranges[field];
    if (bound !== null) pairs.push([RANGE_PARAM[field], String(bound)]);
    if (query.silent.includes(field)) pairs.push([RANGE_PARAM[field], NOT_PROVIDED]);
  }
  if (query.pilotOffered) pairs.push([PARAM.pilot, '1']);
  pairs.push(...printAskedUrl(query));
  if (query.sort !== defaultSort(query.text)) pairs.push([PARAM.sort, query.sort.toLowerCase()]);
  if (page !== 1) pairs.push([PARAM.page, String(page)]);
  if (map) pairs.push([PARAM.view, MAP_VIEW]);
  return pairs;
}

/** Two queries with the same key are the same search, whatever order their parts were given in. */
export function queryKey(query: VendorQuery): string {
  return JSON.stringify([printSearchUrl({ query, page: 1 }), query.sort]);
}

function switchOf(raw: string, refuse: (value: string) => void): boolean {
  if (raw === '1') return true;
  if (raw !== '' && raw !== '0') refuse(raw);
  return false;
}

function viewOf(raw: string, refuse: (value: string) => void): boolean {
  if (raw !== '' && raw !== MAP_VIEW && raw !== 'list') refuse(raw);
  return raw === MAP_VIEW;
}

function sortOf(raw: string, refuse: (value: string) => void): VendorSort | null {
  if (raw === '') return null;
  const sort = VENDOR_SORTS.find((name) => name === raw.toUpperCase());
  if (sort === undefined) refuse(raw);
  return sort ?? null;
}
