import {
  RATING_STEPS,
  thresholdSteps,
  YEARS_STEPS,
  type FacetGroup,
  type FilterField,
  type SearchRequest,
  type VendorSort,
} from '@ringfair/search-core';

/**
 * Numbers of the filters. Those of the groups are in `facet_values.id >> 16` too, in the same order as in the
 * migration.
 */
const NUMBER: Readonly<Record<FilterField, number>> = {
  service: 1,
  language: 2,
  agentCountry: 3,
  industry: 4,
  channel: 5,
  ratingAtLeast: 6,
  yearsInBusinessAtLeast: 7,
  pilotOffered: 8,
};

/** What the database must be told beside the request: words as stems, codes as numbers. */
export interface ResolvedRequest {
  request: SearchRequest;
  /** Text of a tsquery; null: no words. */
  tsQuery: string | null;
  /** Numbers of the ticked codes per group; a group without ticks is absent. */
  facetIds: Partial<Record<FacetGroup, readonly number[]>>;
}

export interface SearchStatement {
  text: string;
  values: unknown[];
  /** The filters that are set, in the order of the counts without them. */
  filters: FilterField[];
}

/** A filter that is set, and the condition under which a row misses it. */
type Missed = [field: FilterField, condition: string];
type Bind = (value: unknown, type: string) => string;

/** The parts of each order, all ascending; `lot` and the id come after them. Mirrors orderKey of search-core. */
const ORDER: Readonly<Record<VendorSort, readonly [expression: string, type: string][]>> = {
  BEST: [['s.best_rank', 'integer']],
  RATING: [
    ['s.rating_rank', 'integer'],
    ['-s.rating_count', 'integer'],
  ],
  FOUNDED: [['s.founded_rank', 'integer']],
  NAME: [['s.name_key', 'text']],
  RELEVANCE: [
    [
      `case when ts_filter(s.terms, '{a}') @@ $words then 0 when ts_filter(s.terms, '{a,b}') @@ $words then 1 else 2 end`,
      'integer',
    ],
    ['s.best_rank', 'integer'],
  ],
};

/**
 * The whole search as one statement: rows that satisfy the words and miss at most one of the filters are
 * collected once; those that miss none are the results, those that miss only filter X count for X.
 */
export function searchStatement({ request, tsQuery, facetIds }: ResolvedRequest): SearchStatement {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const words = tsQuery === null ? null : bind(tsQuery, 'tsquery');
  const missed = missedFilters(request, facetIds, bind);
  const order = ORDER[request.query.sort];
  const parts = order.map(([expression]) =>
    words === null && expression.includes('$words') ? '0' : expression.replaceAll('$words', words ?? ''),
  );
  const keys = [...order.map((_, index) => `k${index + 1}`), 'lot', 'vendor_id'];
  const text = `
with found as materialized (
  select s.vendor_id, s.facets, s.rating_thousandths, s.founded_year, s.pilot_offered, s.lot,
    ${parts.map((part, index) => `${part} as k${index + 1}`).join(', ')},
    ${missed.map(([field, miss]) => `case when ${miss} then ${NUMBER[field]} else 0 end`).join(' + ') || '0'} as miss
  from vendor_search s
  ${whereOf(words, missed, Object.values(facetIds), bind)}
), page as (
  select ${keys.join(', ')} from found where miss = 0 ${afterOf(request, keys, bind)}
  order by ${keys.join(', ')} limit ${bind(request.first + 1, 'integer')} offset ${offsetOf(request, bind)}
)
select
  (select json_build_array(count(*) filter (where miss = 0), ${thresholdCounts(request, bind)}) from found) as counts,
  ${withoutEach(missed)} as without,
  (select json_agg(json_build_array(id, n)) from (
    select id, count(*) as n from (
      select unnest(facets) as id from found where miss = 0
      ${Object.keys(facetIds)
        .map((group) => ownCounts(NUMBER[group as FacetGroup]))
        .join(' ')}
    ) v group by id
  ) c) as facets,
  (select json_agg(
      json_build_array(c.card, s.rating_thousandths, s.rating_count, ${keys.map((key) => `p.${key}`).join(', ')})
      order by ${keys.map((key) => `p.${key}`).join(', ')}
    ) from page p join vendor_search s using (vendor_id) join vendor_search_cards c using (vendor_id)) as hits`;
  return { text, values, filters: missed.map(([field]) => field) };
}

function missedFilters(
  { query, year }: SearchRequest,
  facetIds: ResolvedRequest['facetIds'],
  bind: Bind,
): Missed[] {
  const missed: Missed[] = Object.entries(facetIds).map(([group, ids]) => [
    group as FacetGroup,
    `not (s.facets && ${bind(ids, 'integer[]')})`,
  ]);
  if (query.ratingAtLeast !== null) {
    const stars = bind(Math.round(query.ratingAtLeast * 1000), 'integer');
    missed.push(['ratingAtLeast', `s.rating_thousandths is null or s.rating_thousandths < ${stars}`]);
  }
  if (query.yearsInBusinessAtLeast !== null) {
    const latest = bind(year - query.yearsInBusinessAtLeast, 'integer');
    missed.push(['yearsInBusinessAtLeast', `s.founded_year is null or s.founded_year > ${latest}`]);
  }
  if (query.pilotOffered) missed.push(['pilotOffered', 'not s.pilot_offered']);
  return missed;
}

function whereOf(
  words: string | null,
  missed: readonly Missed[],
  groups: readonly (readonly number[])[],
  bind: Bind,
): string {
  const conditions: string[] = [];
  if (words !== null) conditions.push(`s.terms @@ ${words}`);
  if (groups.length > 1) conditions.push(`s.facets @@ ${bind(allButOne(groups), 'query_int')}`);
  if (missed.length > 1) conditions.push(`${missed.map(([, miss]) => `(${miss})::integer`).join(' + ')} < 2`);
  return conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
}

/** query_int for "at least all groups but one", which the index answers: any group may be the missed one. */
function allButOne(groups: readonly (readonly number[])[]): string {
  const any = groups.map((ids) => `(${ids.join('|')})`);
  return any.map((_, left) => `(${any.filter((_one, index) => index !== left).join('&')})`).join('|');
}

/** Results without each of the filters: what misses none, or only that one. */
function withoutEach(missed: readonly Missed[]): string {
  if (missed.length === 0) return `'[]'::json`;
  const counts = missed.map(([field]) => `count(*) filter (where miss in (0, ${NUMBER[field]}))`);
  return `(select json_build_array(${counts.join(', ')}) from found)`;
}

/** Values of a group on the rows that only this group's filter keeps out. */
const ownCounts = (number: number): string =>
  `union all select unnest(facets & (select array_agg(id) from facet_values where id >> 16 = ${number}))
      from found where miss = ${number}`;

function thresholdCounts({ query, year }: SearchRequest, bind: Bind): string {
  const rating = thresholdSteps(RATING_STEPS, query.ratingAtLeast).map((stars) => {
    const least = bind(Math.round(stars * 1000), 'integer');
    return `count(*) filter (where miss in (0, ${NUMBER.ratingAtLeast}) and rating_thousandths >= ${least})`;
  });
  const founded = thresholdSteps(YEARS_STEPS, query.yearsInBusinessAtLeast).map((years) => {
    const latest = bind(year - years, 'integer');
    return `count(*) filter (where miss in (0, ${NUMBER.yearsInBusinessAtLeast}) and founded_year <= ${latest})`;
  });
  return [
    ...rating,
    ...founded,
    `count(*) filter (where miss in (0, ${NUMBER.pilotOffered}) and pilot_offered)`,
  ].join(', ');
}

function afterOf({ start, query }: SearchRequest, keys: readonly string[], bind: Bind): string {
  if (!('after' in start)) return '';
  const types = [...ORDER[query.sort].map(([, type]) => type), 'integer', 'uuid'];
  const parts = start.after.map((part, index) => bind(part, types[index] ?? 'text'));
  return `and (${keys.join(', ')}) > (${parts.join(', ')})`;
}

const offsetOf = ({ start }: SearchRequest, bind: Bind): string =>
  'offset' in start ? bind(start.offset, 'integer') : '0';
