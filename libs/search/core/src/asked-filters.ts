import { isLadderWithin, ladderCost, type CostBounds, type CostFactors } from '@ringfair/market-core';
import { mergedSpans, readUsualWeek, weekSpans, type OpenHours, type Point } from '@ringfair/vendors-core';
import { weekShare } from './coverage-share.js';
import { nearestChord } from './near.js';

/** Filters that a buyer words: agents near a place, hours in which somebody must answer, the price of a month. */
export const ASKED_FIELDS = ['near', 'covers', 'monthCost'] as const;
export type AskedField = (typeof ASKED_FIELDS)[number];
export const isAskedField = (field: string): field is AskedField =>
  ASKED_FIELDS.some((asked) => asked === field);

/** What a listing says to them; stands in the projection. */
export interface AskedFacts {
  /** Points of the places of its agents (vendors-core), one after the other; empty: not known where. */
  points: ArrayLike<number>;
  /** Its usual week (vendors-core); null: not provided. */
  week: string | null;
  /** The months of its prices (market-core's ladder); empty: not provided. */
  monthCosts: ArrayLike<number>;
}

/** What the words of a query mean at the moment of the question; null: not asked. */
export interface Asked {
  /** At most so many metres in a straight line (near.ts) from the point. */
  near: { point: Point; chord: number } | null;
  /** Hours of a week by the clock of a zone, with the offsets of `now`. */
  covers: { timeZone: string; hours: readonly OpenHours[]; now: Date } | null;
  /** A month of the ladder's step, the most that it may cost, and what other currencies are worth in the one asked for. */
  monthCost: { step: number; bounds: CostBounds; factors: CostFactors } | null;
}

export const NOTHING_ASKED: Asked = { near: null, covers: null, monthCost: null };

/** Does a listing satisfy a filter that is set? null: it did not provide what would tell. */
export function meets(
  field: AskedField,
  { points, week, monthCosts }: AskedFacts,
  asked: Asked,
): boolean | null {
  switch (field) {
    case 'near': {
      const chord = asked.near && nearestChord(points, asked.near.point);
      return chord === null || !asked.near ? null : chord <= asked.near.chord;
    }
    case 'covers':
      return week === null || !asked.covers ? null : weekCovers(week, asked.covers);
    case 'monthCost':
      return asked.monthCost && isLadderWithin(monthCosts, asked.monthCost.step, asked.monthCost.bounds);
  }
}

/**
 * Does a listing say nothing that would tell? Of a filter that is set, nothing of what is asked; else nothing at all:
 * no place of its agents, no usual week, no price that a month can be reckoned from.
 */
export function isSilentOn(field: AskedField, facts: AskedFacts, asked: Asked): boolean {
  if (asked[field] !== null) return meets(field, facts, asked) === null;
  const said = {
    near: facts.points.length,
    covers: facts.week?.length ?? 0,
    monthCost: facts.monthCosts.length,
  };
  return said[field] === 0;
}

/** Orders by what a worded filter asks for, and the filter without which they mean nothing. */
export const ASKED_SORTS = { DISTANCE: 'near', MONTH_COST: 'monthCost' } as const satisfies Record<
  string,
  AskedField
>;
export type AskedSort = keyof typeof ASKED_SORTS;
export const isAskedSort = (sort: string): sort is AskedSort => sort in ASKED_SORTS;

/** The figure that such an order compares, smallest first: metres, or whole units of the currency; null: not provided. */
export function askedFigure(
  sort: AskedSort,
  { points, monthCosts }: Pick<AskedFacts, 'points' | 'monthCosts'>,
  { near, monthCost }: Asked,
): number | null {
  if (sort === 'DISTANCE') return near && nearestChord(points, near.point);
  return monthCost && ladderCost(monthCosts, monthCost.step, monthCost.factors);
}

/** Is the usual week open in all of the wanted hours? */
export function weekCovers(week: string, { timeZone, hours, now }: NonNullable<Asked['covers']>): boolean {
  const wanted = { timeZone, spans: mergedSpans(weekSpans(hours)) };
  return weekShare(readUsualWeek(week), wanted, now) === 1;
}
