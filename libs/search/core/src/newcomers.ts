import { lotOf, type OrderKey, type Rating } from './ranking.js';

/*
 * New vendors are not buried: while most listings are claimed, two places of the first page go to newcomers that the
 * lot of the day draws among those that the order leaves behind the first page. The same for everyone on one day.
 */

/** Places of the default order, counted from 1, that drawn newcomers take: at most one of any ten. */
export const DRAWN_PLACES = [5, 15] as const;
/** Only those behind so many places are drawn, so that nobody is drawn to a lower place than its own. */
export const DRAWN_FROM_BEHIND = 20;
/** A newcomer has fewer published reviews than this, and an organisation answers for its listing. */
export const NEWCOMER_BELOW_REVIEWS = 3;

/** Are newcomers drawn at all? Only once more than half of all listings are claimed. */
export const drawsNewcomers = ({ listings, claimed }: { listings: number; claimed: number }): boolean =>
  claimed * 2 > listings;

/** Whether a vendor may be drawn. */
export const isNewcomer = (claimed: boolean, rating: Pick<Rating, 'count'> | null): boolean =>
  claimed && (rating?.count ?? 0) < NEWCOMER_BELOW_REVIEWS;

/** The number, odd and below 2^31, that shuffles all lots on a day (ISO date, UTC). */
export const shuffleOf = (day: string): number => lotOf(day) | 1;

/** The turn of a vendor in the shuffle of a day, by its lot; those with the lowest are drawn, then by id. */
export const turnOf = (lot: number, shuffle: number): number => Math.imul(lot, shuffle) & 0x7fffffff;

/** Where a drawn vendor stands: right behind the result at this index of the order without it. */
export const anchorOf = (drawn: number): number => (DRAWN_PLACES[drawn] ?? Infinity) - 2 - drawn;

/**
 * The beginning of the default order with the drawn newcomers in their places. A drawn one has the key of the result
 * before it and a 1 at the end, where all others have a 0.
 * @param head the results before DRAWN_FROM_BEHIND, in order
 * @param drawn at most as many as there are places, in the order of their turns
 */
export function placeDrawn<T extends { key: OrderKey }>(head: readonly T[], drawn: readonly T[]): T[] {
  const placed = [...head];
  drawn.forEach((newcomer, index) => {
    const before = head[anchorOf(index)];
    if (before) {
      placed.splice((DRAWN_PLACES[index] ?? 0) - 1, 0, { ...newcomer, key: [...before.key.slice(0, -1), 1] });
    }
  });
  return placed;
}

/** Does the key of the default order belong to a drawn newcomer? */
export const isDrawn = (key: OrderKey): boolean => key.at(-1) === 1;
