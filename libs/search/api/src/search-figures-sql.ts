import {
  ASKED_FIELDS,
  FACET_GROUPS,
  RANGE_FIELDS,
  rangeOf,
  type AskedField,
  type ComparedNumber,
  type FacetGroup,
  type FilterField,
  type RangeField,
} from '@ringfair/search-core';
import { SEARCH_NUMBERS, type Point } from '@ringfair/vendors-core';

/* What the parts of the statement have in common: numbers of filters, columns of figures, conditions, parameters. */

/** Gives a value to the statement; the answer is its parameter. */
export type Bind = (value: unknown, type: string) => string;

/** A filter that is set, and the condition under which a row misses it. */
export type Missed = [field: FilterField, condition: string];

/** A worded filter that is set, and its condition: null for a row that did not provide what would tell. */
export type AskedCondition = [field: AskedField, condition: string];

/** Metres of the straight line from a point to the nearest agents; null: not known where they are. */
export const chordTo = (point: Point, bind: Bind): string =>
  `app.nearest_chord(s.points, ${point.map((part) => bind(part, 'integer')).join(', ')})`;

/** The column that says whether a row is silent about a worded filter. */
export const silentColumn = (field: AskedField): string => `silent_${field.toLowerCase()}`;

/** Numbers of the filters. Those of the groups are in `facet_values.id >> 16` too. */
export const NUMBER = Object.fromEntries([
  ...FACET_GROUPS.map((group, index) => [group, index + 1]),
  ...RANGE_FIELDS.map((field, index) => [field, 101 + index]),
  ['pilotOffered', 201],
  ...ASKED_FIELDS.map((field, index) => [field, 301 + index]),
]) as Readonly<Record<FilterField, number>>;

/** The group that a facet's number belongs to. */
export const groupOfId = (id: number): FacetGroup | undefined => FACET_GROUPS[(id >> 16) - 1];

/** Where a figure stands. */
export function figure(number: ComparedNumber): string {
  if (number === 'rating') return 's.rating_thousandths';
  if (number === 'reviews') return 'nullif(s.rating_count, 0)';
  if (number === 'founded') return 's.founded_year';
  if (number === 'replyMinutes') return 's.reply_minutes';
  return `s.numbers[${SEARCH_NUMBERS.indexOf(number) + 1}]`;
}

/** A range that is set, as a condition: within its bound, silent, or either. */
export const lets = (field: RangeField, bound: string | null, silent: boolean): string =>
  [
    ...(bound === null ? [] : [within(field, bound)]),
    ...(silent ? [`${figure(rangeOf(field).number)} is null`] : []),
  ].join(' or ');

/** The bound of a range, as a condition. */
export const within = (field: RangeField, bound: string): string =>
  `${figure(rangeOf(field).number)} ${rangeOf(field).direction === 'least' ? '>=' : '<='} ${bound}`;
