import {
  anchorOf,
  DRAWN_FROM_BEHIND,
  DRAWN_PLACES,
  isNumberSort,
  NUMBER_SORTS,
  NUMBER_UNKNOWN,
  shuffleOf,
  type SearchRequest,
  type VendorSort,
} from '@ringfair/search-core';
import { figure, type Bind } from './search-figures-sql.js';

type Key = readonly [expression: string, type: string];

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
    case 'MONTH_COST':
      return [[`coalesce($asked, ${NUMBER_UNKNOWN})`, 'integer']];
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
 * The expressions that a row is ordered by.
 * @param words the parameter with the words; null: none are asked for, so all rows are equal in them
 * @param asked the expression that an order by a worded filter compares
 */
export const orderParts = (sort: VendorSort, words: string | null, asked: string): string[] =>
  orderOf(sort).map(([expression]) =>
    words === null && expression.includes('$words')
      ? '0'
      : expression.replaceAll('$words', words ?? '').replaceAll('$asked', asked),
  );

/** What stands after `lot` and the id in a key: the default order tells drawn newcomers from the others. */
const lastOf = (sort: VendorSort): readonly string[] => (sort === 'BEST' ? ['drawn'] : []);

/** Names of the columns that a row is ordered by. */
export const keysOf = (sort: VendorSort): string[] => [
  ...orderOf(sort).map((_, index) => `k${index + 1}`),
  'lot',
  'vendor_id',
  ...lastOf(sort),
];

/**
 * The results with their keys. In the default order of a day with a draw, the newcomers with the lowest turns among
 * those behind the first places get keys right behind their anchors. Mirrors newcomers.ts of search-core.
 */
export function resultsOf({ query, drawnOn }: SearchRequest, bind: Bind): string {
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

export function afterOf({ start, query }: SearchRequest, keys: readonly string[], bind: Bind): string {
  if (!('after' in start)) return '';
  const types = [...orderOf(query.sort).map(([, type]) => type), 'integer', 'uuid', 'integer'];
  const parts = start.after.map((part, index) => bind(part, types[index] ?? 'text'));
  return `and (${keys.join(', ')}) > (${parts.join(', ')})`;
}

export const offsetOf = ({ start }: SearchRequest, bind: Bind): string =>
  'offset' in start ? bind(start.offset, 'integer') : '0';
