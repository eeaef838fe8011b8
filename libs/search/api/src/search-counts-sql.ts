import {
  ASKED_FIELDS,
  boundOf,
  FACET_GROUPS,
  RANGE_FIELDS,
  rangeOf,
  rangeSteps,
  type FacetGroup,
  type FilterField,
  type SearchRequest,
} from '@ringfair/search-core';
import { figure, NUMBER, silentColumn, within, type Bind, type Missed } from './search-figures-sql.js';

/**
 * The total, how many offer a pilot, how many are silent about each worded filter, and of each counted range its steps
 * and those that did not state it.
 */
export function totals({ query, year, counted }: SearchRequest, bind: Bind): string[] {
  const count = (field: FilterField, condition: string): string =>
    `count(*) filter (where miss in (0, ${NUMBER[field]}) and ${condition})`;
  return [
    'count(*) filter (where miss = 0)',
    count('pilotOffered', 'pilot_offered'),
    ...ASKED_FIELDS.map((field) => count(field, silentColumn(field))),
    ...RANGE_FIELDS.filter((field) => counted.includes(field)).flatMap((field) => [
      ...rangeSteps(field, query.ranges[field]).map((step) =>
        count(field, within(field, bind(boundOf(field, step, year), 'integer'))),
      ),
      count(field, `${figure(rangeOf(field).number)} is null`),
    ]),
  ];
}

/** Results without each of the filters: what misses none, or only that one. */
export function withoutEach(missed: readonly Missed[]): string {
  if (missed.length === 0) return `'[]'::json`;
  const counts = missed.map(([field]) => `count(*) filter (where miss in (0, ${NUMBER[field]}))`);
  return `(select json_build_array(${counts.join(', ')}) from found)`;
}

/** Values of a group on the rows that only this group's filter keeps out. */
const ownCounts = (number: number): string =>
  `union all select unnest(facets & (select array_agg(id) from facet_values where id >> 16 = ${number}))
      from found where miss = ${number}`;

/** How often each value stands on the results; of groups with ticks also on what only their filter keeps out. */
export function facetCounts({ counted }: SearchRequest, ticked: readonly FacetGroup[]): string {
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
