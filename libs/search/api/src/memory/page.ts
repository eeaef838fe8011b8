import type { OrderKey, SearchRequest, VendorSort } from '@ringfair/search-core';
import type { TypedFastBitSet } from 'typedfastbitset';
import type { Order, Orders, SlotSort } from './orders.js';

export interface Placed {
  slot: number;
  key: OrderKey;
}

/** A set at least so dense is met soon when the order is walked; a thinner one is sorted by itself. */
const WALKED_FROM = 1 / 64;

/** The wanted part of the results and one more; tiers stand one after the other. */
export function pageOf(
  orders: Orders,
  live: TypedFastBitSet,
  sort: VendorSort,
  tiers: readonly TypedFastBitSet[],
  { start, first }: SearchRequest,
): Placed[] {
  const inner: SlotSort = sort === 'RELEVANCE' ? 'BEST' : sort;
  const order = orders.of(inner, live);
  const wanted = first + 1;
  const found: Placed[] = [];
  let skip = 'offset' in start ? start.offset : 0;
  tiers.forEach((set, tier) => {
    if (found.length >= wanted) return;
    const size = set.size();
    const from = 'after' in start ? firstRank(orders, order, sort, tier, start.after) : 0;
    if (size === 0 || from >= order.size) return;
    if (skip >= size) {
      skip -= size;
      return;
    }
    for (const slot of slice(order, set, size, from, skip, wanted - found.length)) {
      const key = orders.key(inner, slot);
      found.push({ slot, key: sort === 'RELEVANCE' ? [tier, ...key] : key });
    }
    skip = 0;
  });
  return found;
}

/** Where a tier goes on after a cursor: from its beginning, inside, or not at all. */
function firstRank(orders: Orders, order: Order, sort: VendorSort, tier: number, after: OrderKey): number {
  if (sort !== 'RELEVANCE') return orders.after(order, after);
  const reached = Number(after[0]);
  if (tier < reached) return order.size;
  return tier > reached ? 0 : orders.after(order, after.slice(1));
}

function slice(
  order: Order,
  set: TypedFastBitSet,
  size: number,
  from: number,
  skip: number,
  take: number,
): number[] {
  if (size >= order.size * WALKED_FROM) {
    const found: number[] = [];
    let left = skip;
    for (let rank = from; rank < order.size && found.length < take; rank += 1) {
      const slot = order.slots[rank] ?? 0;
      if (!set.has(slot)) continue;
      if (left > 0) left -= 1;
      else found.push(slot);
    }
    return found;
  }
  const ranks: number[] = [];
  for (const slot of set.array()) {
    const rank = order.ranks[slot] ?? -1;
    if (rank >= from) ranks.push(rank);
  }
  return [
    ...Int32Array.from(ranks)
      .sort()
      .subarray(skip, skip + take),
  ].map((rank) => order.slots[rank] ?? 0);
}
