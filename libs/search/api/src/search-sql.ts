import { MONTH_LADDER } from '@ringfair/market-core';
import {
  anchorOf,
  ASKED_FIELDS,
  boundOf,
  DRAWN_FROM_BEHIND,
  DRAWN_PLACES,
  FACET_GROUPS,
  isNumberSort,
  NEWCOMER_BELOW_REVIEWS,
  NUMBER_SORTS,
  NUMBER_UNKNOWN,
  RANGE_FIELDS,
  rangeOf,
  rangeSteps,
  shuffleOf,
  type AskedField,
  type ComparedNumber,
  type FacetGroup,
  type FilterField,
  type RangeField,
  type SearchRequest,
  type VendorSort,
} from '@ringfair/search-core';
import { SEARCH_NUMBERS } from '@ringfair/vendors-core';

/** Numbers of the filters. Those of the groups are in `facet_values.id >> 16` too. */
const NUMBER = Object.fromEntries([
  ...FACET_GROUPS.map((group, index) => [group, index + 1]),
  ...RANGE_FIELDS.map((field, index) => [field, 101 + index]),
  ['pilotOffered', 201],
  ...ASKED_FIELDS.map((field, index) => [field, 301 + index]),
]) as Readonly<Record<FilterField, number>>;

/** The group that a facet's number belongs to. */
export const groupOfId = (id: number): FacetGroup | undefined => FACET_GROUPS[(id >> 16) - 1];

/** Where a figure stands. */
function figure(number: ComparedNumber): string {
  if (number === 'rating') return 's.rating_thousandths';
  if (number === 'reviews') return 'nullif(s.rating_count, 0)';
  if (number === 'founded') return 's.founded_year';
  if (number === 'replyMinutes') return 's.reply_minutes';
  return `s.numbers[${SEARCH_NUMBERS.indexOf(number) + 1}]`;
}

/** What the database must be told beside the request: words as stems, codes as numbers. */
export interface ResolvedRequest {
  request: SearchRequest;
  /** Text of a tsquery; null: no words. */
  tsQuery: string | null;
  /** Numbers of the ticked codes per group; a group without ticks is absent. */
  facetIds: Partial<Record<FacetGroup, readonly number[]>>;
  /** Numbers of the usual weeks that cover the hours asked for. */
  weekIds: readonly number[];
}

export interface SearchStatement {
  text: string;
  values: unknown[];
  /** The filters that are set, in the order of the counts without them. */
  filters: FilterField[];
  /** The worded ones among them, in the order of the counts of silence. */
  asked: AskedField[];
}

/** A filter that is set, and the condition under which a row misses it. */
type Missed = [field: FilterField, condition: string];
type Bind = (value: unknown, type: string) => string;

type Key = readonly [expression: string, type: string];

/** What stands after `lot` and the id in a key: the default order tells drawn newcomers from the others. */
const lastOf = (sort: VendorSort): readonly string[] => (sort === 'BEST' ? ['drawn'] : []);

/** The parts of an order, all ascending; `lot` and the id come after them. Mirrors orderKey of search-core. */
function orderOf(sort: VendorSort): readonly Key[] {
  if (isNumberSort(sort)) {
    const { number, descending } = NUMBER_SORTS[sort];
    return [[`coalesce(${descending ? '-' : ''}${figure(number)}, ${NUMBER_UNKNOWN})`, 'integer']];
  }
  switch (sort) {
    case 'BEST':
      return [['s.best_rank', 'integer']];
    case 'RATING':
      return [
        ['s.rating_rank', 'integer'],
        ['-s.rating_count', 'integer'],
      ];
    case 'FOUNDED':
      return [['s.founded_rank', 'integer']];
    case 'NAME':
      return [['s.name_key', 'text']];
    case 'DISTANCE':
      return [[`coalesce($chord, ${NUMBER_UNKNOWN})`, 'integer']];
    case 'RELEVANCE':
      return [
        [
          `case when ts_filter(s.terms, '{a}') @@ $words then 0 when ts_filter(s.terms, '{a,b}') @@ $words then 1 else 2 end`,
          'integer',
        ],
        ['s.best_rank', 'integer'],
      ];
  }
}

/**
 * The whole search as one statement: rows that satisfy the words and miss at most one of the filters are
 * collected once; those that miss none are the results, those that miss only filter X count for X.
 */
export function searchStatement({ request, tsQuery, facetIds, weekIds }: ResolvedRequest): SearchStatement {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const words = tsQuery === null ? null : bind(tsQuery, 'tsquery');
  const chord = chordTo(request, bind);
  const asked = askedConditions(request, chord, weekIds, bind);
  const missed = missedFilters(request, facetIds, asked, bind);
  const order = orderOf(request.query.sort);
  const parts = order.map(([expression]) =>
    words === null && expression.includes('$words')
      ? '0'
      : expression.replaceAll('$words', words ?? '').replaceAll('$chord', chord),
  );
  const keys = [
    ...order.map((_, index) => `k${index + 1}`),
    'lot',
    'vendor_id',
    ...lastOf(request.query.sort),
  ];
  const text = `
with found as materialized (
  select s.vendor_id, s.facets, s.rating_thousandths, s.rating_count, s.reply_minutes,
    s.founded_year, s.numbers, s.pilot_offered, s.lot,
    s.claimed and s.rating_count < ${NEWCOMER_BELOW_REVIEWS} as newcomer,
    ${parts.map((part, index) => `${part} as k${index + 1}`).join(', ')},
    ${missed.map(([field, miss]) => `case when ${miss} then ${NUMBER[field]} else 0 end`).join(' + ') || '0'} as miss
    ${asked.map(([field, condition]) => `, (${condition}) is null as silent_${field.toLowerCase()}`).join('')}
  from vendor_search s
  ${whereOf(words, missed, Object.values(facetIds), bind)}
), ${resultsOf(request, bind)}, page as (
  select hit, ${keys.join(', ')} from results where true ${afterOf(request, keys, bind)}
  order by ${keys.join(', ')} limit ${bind(request.first + 1, 'integer')} offset ${offsetOf(request, bind)}
)
select
  (select json_build_array(${totals(request, bind).join(', ')}) from found s) as counts,
  ${withoutEach(missed)} as without,
  ${silentEach(asked)} as silent,
  (select coalesce(max(position), 0) from vendor_search_changes) as position,
  ${facetCounts(request, Object.keys(facetIds) as FacetGroup[])} as facets,
  (select json_agg(
      json_build_array(c.card, s.rating_thousandths, s.rating_count, s.reply_minutes, -s.best_rank,
        ${keys.map((key) => `p.${key}`).join(', ')})
      order by ${keys.map((key) => `p.${key}`).join(', ')}
    ) from page p join vendor_search s on s.vendor_id = p.hit join vendor_search_cards c on c.vendor_id = p.hit) as hits`;
  return { text, values, filters: missed.map(([field]) => field), asked: asked.map(([field]) => field) };
}

/**
 * The results with their keys. In the default order of a day with a draw, the newcomers with the lowest turns among
 * those behind the first places get keys right behind their anchors. Mirrors newcomers.ts of search-core.
 */
function resultsOf({ query, drawnOn }: SearchRequest, bind: Bind): string {
  if (query.sort !== 'BEST' || !drawnOn) {
    return 'results as (select *, vendor_id as hit, 0 as drawn from found where miss = 0)';
  }
  const anchors = DRAWN_PLACES.map((_, index) => `when ${index + 1} then ${anchorOf(index) + 1}`).join(' ');
  return `head as (
  select k1, lot, vendor_id, row_number() over (order by k1, lot, vendor_id) as place
  from (select k1, lot, vendor_id from found where miss = 0 order by k1, lot, vendor_id limit ${DRAWN_FROM_BEHIND}) h
), draw as (
  select d.vendor_id as hit, a.k1, a.lot, a.vendor_id
  from (
    select vendor_id, row_number() over (order by turn, vendor_id) as number from (
      select vendor_id, (lot::bigint * ${bind(shuffleOf(drawnOn), 'integer')}) & 2147483647 as turn from found
      where miss = 0 and newcomer
        and (k1, lot, vendor_id) > (select k1, lot, vendor_id from head where place = ${DRAWN_FROM_BEHIND})
      order by turn, vendor_id limit ${DRAWN_PLACES.length}
    ) t
  ) d join head a on a.place = case d.number ${anchors} end
), results as (
  select f.vendor_id as hit, coalesce(d.k1, f.k1) as k1, coalesce(d.lot, f.lot) as lot,
    coalesce(d.vendor_id, f.vendor_id) as vendor_id, (d.hit is not null)::integer as drawn
  from found f left join draw d on d.hit = f.vendor_id where f.miss = 0
)`;
}

function missedFilters(
  { query, year }: SearchRequest,
  facetIds: ResolvedRequest['facetIds'],
  asked: readonly AskedCondition[],
  bind: Bind,
): Missed[] {
  const missed: Missed[] = Object.entries(facetIds).map(([group, ids]) => [
    group as FacetGroup,
    `not (s.facets && ${bind(ids, 'integer[]')})`,
  ]);
  for (const field of RANGE_FIELDS) {
    const value = query.ranges[field];
    if (value === null) continue;
    const condition = within(field, bind(boundOf(field, value, year), 'integer'));
    missed.push([field, `(${condition}) is not true`]);
  }
  if (query.pilotOffered) missed.push(['pilotOffered', 'not s.pilot_offered']);
  for (const [field, condition] of asked) missed.push([field, `(${condition}) is not true`]);
  return missed;
}

/** A worded filter that is set, and its condition: null for a row that did not provide what would tell. */
type AskedCondition = [field: AskedField, condition: string];

/** Metres to the place that is asked for. */
function chordTo({ asked: { near } }: SearchRequest, bind: Bind): string {
  if (!near) return 'null::integer';
  return `app.nearest_chord(s.points, ${near.point.map((part) => bind(part, 'integer')).join(', ')})`;
}

function askedConditions(
  { asked: { near, covers, monthCost } }: SearchRequest,
  chord: string,
  weekIds: readonly number[],
  bind: Bind,
): AskedCondition[] {
  const conditions: AskedCondition[] = [];
  if (near) conditions.push(['near', `${chord} <= ${bind(near.chord, 'integer')}`]);
  if (covers) {
    // Silence stays null, also where no week covers the hours: null is not among no values, says PostgreSQL.
    const ids = bind(weekIds, 'integer[]');
    conditions.push(['covers', `case when s.week_id is not null then s.week_id = any (${ids}) end`]);
  }
  if (monthCost) {
    const [currencies, amounts] = [[...monthCost.bounds.keys()], [...monthCost.bounds.values()]];
    const bounds = `${bind(currencies, 'integer[]')}, ${bind(amounts, 'integer[]')}`;
    const step = bind(monthCost.step + 1, 'integer');
    conditions.push([
      'monthCost',
      `app.month_within(s.month_costs, ${MONTH_LADDER.length}, ${step}, ${bounds})`,
    ]);
  }
  return conditions;
}

/** Of each worded filter that is set: what misses nothing else and is silent. */
function silentEach(asked: readonly AskedCondition[]): string {
  if (asked.length === 0) return `'[]'::json`;
  const counts = asked.map(
    ([field]) => `count(*) filter (where miss = ${NUMBER[field]} and silent_${field.toLowerCase()})`,
  );
  return `(select json_build_array(${counts.join(', ')}) from found)`;
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

const within = (field: RangeField, bound: string): string =>
  `${figure(rangeOf(field).number)} ${rangeOf(field).direction === 'least' ? '>=' : '<='} ${bound}`;

/** The total, how many offer a pilot, and of each counted range its steps and those that did not state it. */
function totals({ query, year, counted }: SearchRequest, bind: Bind): string[] {
  const count = (field: FilterField, condition: string): string =>
    `count(*) filter (where miss in (0, ${NUMBER[field]}) and ${condition})`;
  return [
    'count(*) filter (where miss = 0)',
    count('pilotOffered', 'pilot_offered'),
    ...RANGE_FIELDS.filter((field) => counted.includes(field)).flatMap((field) => [
      ...rangeSteps(field, query.ranges[field]).map((step) =>
        count(field, within(field, bind(boundOf(field, step, year), 'integer'))),
      ),
      count(field, `${figure(rangeOf(field).number)} is null`),
    ]),
  ];
}

/** How often each value stands on the results; of groups with ticks also on what only their filter keeps out. */
function facetCounts({ counted }: SearchRequest, ticked: readonly FacetGroup[]): string {
  const groups = FACET_GROUPS.filter((group) => counted.includes(group));
  if (groups.length === 0) return 'null::json';
  const own = ticked.filter((group) => groups.includes(group)).map((group) => ownCounts(NUMBER[group]));
  const wanted =
    groups.length === FACET_GROUPS.length
      ? ''
      : `where id >> 16 in (${groups.map((group) => NUMBER[group]).join(', ')})`;
  return `(select json_agg(json_build_array(id, n)) from (
    select id, count(*) as n from (
      select unnest(facets) as id from found where miss = 0
      ${own.join(' ')}
    ) v ${wanted} group by id
  ) c)`;
}

function afterOf({ start, query }: SearchRequest, keys: readonly string[], bind: Bind): string {
  if (!('after' in start)) return '';
  const types = [...orderOf(query.sort).map(([, type]) => type), 'integer', 'uuid', 'integer'];
  const parts = start.after.map((part, index) => bind(part, types[index] ?? 'text'));
  return `and (${keys.join(', ')}) > (${parts.join(', ')})`;
}

const offsetOf = ({ start }: SearchRequest, bind: Bind): string =>
  'offset' in start ? bind(start.offset, 'integer') : '0';
