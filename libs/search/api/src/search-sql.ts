import { MONTH_LADDER } from '@ringfair/market-core';
import {
  ASKED_FIELDS,
  boundOf,
  isSet,
  NEWCOMER_BELOW_REVIEWS,
  RANGE_FIELDS,
  type AskedField,
  type FacetGroup,
  type FilterField,
  type SearchRequest,
} from '@ringfair/search-core';
import { facetCounts, totals, withoutEach } from './search-counts-sql.js';
import {
  chordTo,
  lets,
  NUMBER,
  silentColumn,
  type AskedCondition,
  type Bind,
  type Missed,
} from './search-figures-sql.js';
import { afterOf, keysOf, offsetOf, orderParts, resultsOf } from './search-order-sql.js';

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
}

/**
 * The whole search as one statement: rows that satisfy the words and miss at most one of the filters are
 * collected once; those that miss none are the results, those that miss only filter X count for X.
 */
export function searchStatement({ request, tsQuery, facetIds, weekIds }: ResolvedRequest): SearchStatement {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const words = tsQuery === null ? null : bind(tsQuery, 'tsquery');
  const asked = askedConditions(request, weekIds, bind);
  const missed = missedFilters(request, facetIds, asked, bind);
  const parts = orderParts(request.query.sort, words, askedFigure(request, bind));
  const keys = keysOf(request.query.sort);
  const text = `
with found as materialized (
  select s.vendor_id, s.facets, s.rating_thousandths, s.rating_count, s.reply_minutes,
    s.founded_year, s.numbers, s.pilot_offered, s.lot,
    s.claimed and s.rating_count < ${NEWCOMER_BELOW_REVIEWS} as newcomer,
    ${parts.map((part, index) => `${part} as k${index + 1}`).join(', ')},
    ${missed.map(([field, miss]) => `case when ${miss} then ${NUMBER[field]} else 0 end`).join(' + ') || '0'} as miss,
    ${ASKED_FIELDS.map((field) => `${silenceOf(field, asked)} as ${silentColumn(field)}`).join(', ')}
  from vendor_search s
  ${whereOf(words, missed, Object.values(facetIds), bind)}
), ${resultsOf(request, bind)}, page as (
  select hit, ${keys.join(', ')} from results where true ${afterOf(request, keys, bind)}
  order by ${keys.join(', ')} limit ${bind(request.first + 1, 'integer')} offset ${offsetOf(request, bind)}
)
select
  (select json_build_array(${totals(request, bind).join(', ')}) from found s) as counts,
  ${withoutEach(missed)} as without,
  (select coalesce(max(position), 0) from vendor_search_changes) as position,
  ${facetCounts(request, Object.keys(facetIds) as FacetGroup[])} as facets,
  (select json_agg(
      json_build_array(c.card, s.rating_thousandths, s.rating_count, s.reply_minutes, -s.best_rank,
        ${keys.map((key) => `p.${key}`).join(', ')})
      order by ${keys.map((key) => `p.${key}`).join(', ')}
    ) from page p join vendor_search s on s.vendor_id = p.hit join vendor_search_cards c on c.vendor_id = p.hit) as hits`;
  return { text, values, filters: missed.map(([field]) => field) };
}

/** What a listing that says nothing of a worded filter lacks. Mirrors isSilentOn of search-core. */
const UNSAID: Readonly<Record<AskedField, string>> = {
  near: `s.points = '{}'`,
  covers: 's.week_id is null',
  monthCost: `s.month_costs = '{}'`,
};

function silenceOf(field: AskedField, asked: readonly AskedCondition[]): string {
  const set = asked.find(([own]) => own === field);
  return set ? `(${set[1]}) is null` : UNSAID[field];
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
    if (!isSet(query, field)) continue;
    const value = query.ranges[field];
    const bound = value === null ? null : bind(boundOf(field, value, year), 'integer');
    missed.push([field, `(${lets(field, bound, query.silent.includes(field))}) is not true`]);
  }
  if (query.pilotOffered) missed.push(['pilotOffered', 'not s.pilot_offered']);
  for (const [field, condition] of asked) missed.push([field, `(${condition}) is not true`]);
  return missed;
}

/** What an order by a worded filter compares. Mirrors askedFigure of search-core. */
function askedFigure({ query: { sort }, asked: { near, monthCost } }: SearchRequest, bind: Bind): string {
  if (sort === 'DISTANCE' && near) return chordTo(near.point, bind);
  if (sort !== 'MONTH_COST' || !monthCost) return 'null::integer';
  const { step, factors } = monthCost;
  const rates = `${bind([...factors.keys()], 'integer[]')}, ${bind([...factors.values()], 'float8[]')}`;
  return `app.month_cost(s.month_costs, ${MONTH_LADDER.length}, ${bind(step + 1, 'integer')}, ${rates})`;
}

function askedConditions(
  { asked: { near, covers, monthCost } }: SearchRequest,
  weekIds: readonly number[],
  bind: Bind,
): AskedCondition[] {
  const conditions: AskedCondition[] = [];
  if (near) conditions.push(['near', `${chordTo(near.point, bind)} <= ${bind(near.chord, 'integer')}`]);
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
