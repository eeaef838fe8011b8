import {
  compareOrderKeys,
  DRAWN_FROM_BEHIND,
  DRAWN_PLACES,
  placeDrawn,
  turnOf,
  type OrderKey,
  type SearchRequest,
  type SearchStart,
} from '@ringfair/search-core';
import type { TypedFastBitSet } from 'typedfastbitset';
import type { Orders } from './orders.js';
import { pageOf, type Placed } from './page.js';

/** Which of the results may be drawn into the default order, and how a day shuffles them. */
export interface Draw {
  newcomers: TypedFastBitSet;
  shuffle: number;
}

/**
 * The wanted part of the default order, and one more, with the newcomers of a day in their places: these lie among the
 * first results; what comes behind is the order without them.
 */
export function pageWithDrawn(
  orders: Orders,
  live: TypedFastBitSet,
  set: TypedFastBitSet,
  request: SearchRequest,
  draw: Draw,
): Placed[] {
  const part = (of: TypedFastBitSet, start: SearchStart, size: number): Placed[] =>
    size === 0 ? [] : pageOf(orders, live, 'BEST', [of], { ...request, start, first: size - 1 });
  const head = part(set, { offset: 0 }, DRAWN_FROM_BEHIND);
  const last = head[DRAWN_FROM_BEHIND - 1];
  const drawn = last ? drawnSlots(orders, draw.newcomers.new_intersection(set), last.slot, draw.shuffle) : [];
  const top = placeDrawn(
    head,
    drawn.map((slot) => ({ slot, key: orders.key('BEST', slot) })),
  );
  const rest = set.clone();
  for (const slot of drawn) rest.remove(slot);

  const { start, first } = request;
  const from =
    'after' in start
      ? top.findIndex(({ key }) => compareOrderKeys(key, start.after) > 0)
      : start.offset < top.length
        ? start.offset
        : -1;
  const found = from < 0 ? [] : top.slice(from, from + first + 1);
  const behind = 'offset' in start ? Math.max(start.offset, top.length) : top.length;
  const next: SearchStart = 'after' in start && from < 0 ? start : { offset: behind - drawn.length };
  return [...found, ...part(rest, next, first + 1 - found.length)];
}

/** The newcomers behind a slot with the lowest turns, then ids. */
function drawnSlots(orders: Orders, among: TypedFastBitSet, behind: number, shuffle: number): number[] {
  const { lots } = orders;
  const compare = orders.comparator('BEST');
  let lowest: { slot: number; turn: OrderKey }[] = [];
  let highestTurn = Infinity;
  among.forEach((slot) => {
    const turn = turnOf(lots[slot] ?? 0, shuffle);
    if (turn > highestTurn || compare(slot, behind) <= 0) return;
    lowest = [...lowest, { slot, turn: [turn, orders.idOf(slot)] }]
      .sort((a, b) => compareOrderKeys(a.turn, b.turn))
      .slice(0, DRAWN_PLACES.length);
    if (lowest.length === DRAWN_PLACES.length) highestTurn = Number(lowest.at(-1)?.turn[0]);
  });
  return lowest.map(({ slot }) => slot);
}
