import type { AskedSort, OrderKey, SearchRequest, VendorSort } from '@ringfair/search-core';
import type { TypedFastBitSet } from 'typedfastbitset';
import { numbersOf } from './bits.js';
import type { Order, Orders, SlotSort } from './orders.js';

export interface Placed {
  slot: number;
  key: OrderKey;
}

/** Orders that are kept or made of kept ones; results by what a question asks for are sorted by themselves. */
type PagedSort = Exclude<VendorSort, AskedSort>;

/** One comparison of a thin set costs as much as so many steps along an order. */
const STEPS_PER_SLOT = 8;
/** Places that are kept sorted while a thin set is looked through; for later ones all of it is sorted. */
const MOST_KEPT = 500;

/** The wanted part of the results and one more; tiers stand one after the other. */
export function pageOf(
  orders: Orders,
  live: TypedFastBitSet,
  sort: PagedSort,
  tiers: readonly TypedFastBitSet[],
  { start, first }: SearchRequest,
): Placed[] {
  const inner: SlotSort = sort === 'RELEVANCE' ? 'BEST' : sort;
  const order = orders.of(inner, live);
  const compare = orders.comparator(inner);
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
    const part = { from, skip, take: wanted - found.length };
    const steps = ((part.skip + part.take) * order.size) / size;
    const slots = steps <= size * STEPS_PER_SLOT ? walk(order, set, part) : select(order, set, part, compare);
    for (const slot of slots) {
      const key = orders.key(inner, slot);
      found.push({ slot, key: sort === 'RELEVANCE' ? [tier, ...key.slice(0, -1)] : key });
    }
    skip = 0;
  });
  return found;
}

/** Where a tier goes on after a cursor: from its beginning, inside, or not at all. */
function firstRank(orders: Orders, order: Order, sort: PagedSort, tier: number, after: OrderKey): number {
  if (sort !== 'RELEVANCE') return orders.after(sort, order, after);
  const reached = Number(after[0]);
  if (tier < reached) return order.size;
  return tier > reached ? 0 : orders.after('BEST', order, after.slice(1));
}

/** A part of a set in an order: from a rank on, without the first ones. */
interface Part {
  from: number;
  skip: number;
  take: number;
}

/** A dense set: along the order until there are enough. */
function walk(order: Order, set: TypedFastBitSet, { from, skip, take }: Part): number[] {
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

/** A thin set: the first ones of its own. */
function select(
  order: Order,
  set: TypedFastBitSet,
  { from, skip, take }: Part,
  compare: (a: number, b: number) => number,
): number[] {
  const first = order.slots[from] ?? 0;
  const slots = numbersOf(set, set.size());
  const behind = from === 0 ? slots : slots.filter((slot) => compare(slot, first) >= 0);
  const wanted = skip + take;
  if (wanted > MOST_KEPT) return [...behind.sort(compare).subarray(skip, wanted)];
  const kept: number[] = [];
  for (const slot of behind) {
    const last = kept.at(-1);
    if (kept.length === wanted && last !== undefined && compare(slot, last) > 0) continue;
    let place = kept.length;
    while (place > 0 && compare(slot, kept[place - 1] ?? 0) < 0) place -= 1;
    kept.splice(place, 0, slot);
    if (kept.length > wanted) kept.pop();
  }
  return kept.slice(skip);
}
