import {
  compareOrderKeys,
  isNumberSort,
  NUMBER_SORTS,
  NUMBER_UNKNOWN,
  FOUNDED_UNKNOWN,
  type OrderKey,
  type VendorSort,
} from '@ringfair/search-core';
import type { TypedFastBitSet } from 'typedfastbitset';
import { NONE, type Columns } from './columns.js';

/** All slots in one order. */
export interface Order {
  sort: VendorSort;
  slots: Int32Array;
  /** The place of each slot in `slots`. */
  ranks: Int32Array;
  size: number;
}

/** RELEVANCE is BEST inside each tier; the tier is not a property of a slot. */
export type SlotSort = Exclude<VendorSort, 'RELEVANCE'>;

/** Changes in one go from which an order is made anew instead of mended. */
const MEND_AT_MOST = 100;

/** The orders of a search, made when first asked for and then kept up to date. */
export class Orders {
  private readonly made = new Map<SlotSort, Order>();

  constructor(
    private readonly columns: Columns,
    private readonly ids: readonly string[],
    private readonly nameKeys: readonly string[],
  ) {}

  get bytes(): number {
    let bytes = 0;
    for (const { slots, ranks } of this.made.values()) bytes += slots.byteLength + ranks.byteLength;
    return bytes;
  }

  of(sort: SlotSort, live: TypedFastBitSet): Order {
    const known = this.made.get(sort);
    if (known) return known;
    const slots = Int32Array.from(live.array());
    const compare = this.comparator(sort);
    slots.sort(compare);
    const order: Order = { sort, slots, ranks: new Int32Array(0), size: slots.length };
    renumber(order, 0, slots.length);
    this.made.set(sort, order);
    return order;
  }

  /** Before slots are written or leave: takes them out where that is cheaper than a new order. */
  takeOut(slots: readonly number[]): void {
    if (slots.length > MEND_AT_MOST) {
      this.made.clear();
      return;
    }
    for (const order of this.made.values()) for (const slot of slots) takeOut(order, slot);
  }

  /** After slots were written. */
  putIn(slots: readonly number[]): void {
    for (const order of this.made.values()) {
      const compare = this.comparator(order.sort as SlotSort);
      for (const slot of slots) putIn(order, slot, compare);
    }
  }

  /** The slot's place in an order, as a cursor names it. */
  key(sort: SlotSort, slot: number): OrderKey {
    const last = [this.columns.of('lot')[slot] ?? 0, this.ids[slot] ?? ''];
    if (sort === 'NAME') return [this.nameKeys[slot] ?? '', ...last];
    return [...this.figures(sort).map((figure) => figure(slot)), ...last];
  }

  /** The first rank that comes after a key. */
  after(order: Order, key: OrderKey): number {
    let [low, high] = [0, order.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const own = this.key(order.sort as SlotSort, order.slots[middle] ?? 0);
      if (compareOrderKeys(own, key) > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The numbers of a sort's key, all ascending. Mirrors orderKey of search-core. */
  private figures(sort: Exclude<SlotSort, 'NAME'>): ((slot: number) => number)[] {
    if (isNumberSort(sort)) {
      const { number, descending } = NUMBER_SORTS[sort];
      const column = this.columns.of(number);
      return [
        (slot) => {
          const value = column[slot] ?? NONE;
          return value === NONE ? NUMBER_UNKNOWN : descending ? 0 - value : value;
        },
      ];
    }
    if (sort === 'FOUNDED') {
      const founded = this.columns.of('founded');
      return [(slot) => (founded[slot] === NONE ? FOUNDED_UNKNOWN : (founded[slot] ?? 0))];
    }
    const rank = this.columns.of(sort === 'BEST' ? 'best' : 'ratingRank');
    const byRank = (slot: number): number => rank[slot] ?? 0;
    if (sort === 'BEST') return [byRank];
    const reviews = this.columns.of('reviews');
    return [byRank, (slot) => (reviews[slot] === NONE ? 0 : 0 - (reviews[slot] ?? 0))];
  }

  private comparator(sort: SlotSort): (a: number, b: number) => number {
    const lots = this.columns.of('lot');
    const last = (a: number, b: number): number =>
      (lots[a] ?? 0) - (lots[b] ?? 0) || ((this.ids[a] ?? '') < (this.ids[b] ?? '') ? -1 : 1);
    if (sort === 'NAME') {
      const names = this.nameKeys;
      return (a, b) => compareOrderKeys([names[a] ?? ''], [names[b] ?? '']) || last(a, b);
    }
    const [first, second] = this.figures(sort);
    if (!first) return last;
    return (a, b) => first(a) - first(b) || (second ? second(a) - second(b) : 0) || last(a, b);
  }
}

function takeOut(order: Order, slot: number): void {
  const rank = order.ranks[slot] ?? -1;
  if (rank < 0 || order.slots[rank] !== slot || rank >= order.size) return;
  order.slots.copyWithin(rank, rank + 1, order.size);
  order.size -= 1;
  order.ranks[slot] = -1;
  renumber(order, rank, order.size);
}

function putIn(order: Order, slot: number, compare: (a: number, b: number) => number): void {
  if (order.size === order.slots.length) {
    const next = new Int32Array(Math.max(64, Math.ceil(order.size * 1.25)));
    next.set(order.slots);
    order.slots = next;
  }
  let [low, high] = [0, order.size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(order.slots[middle] ?? 0, slot) > 0) high = middle;
    else low = middle + 1;
  }
  order.slots.copyWithin(low + 1, low, order.size);
  order.slots[low] = slot;
  order.size += 1;
  renumber(order, low, order.size);
}

function renumber(order: Order, from: number, to: number): void {
  let highest = -1;
  for (let rank = from; rank < to; rank += 1) highest = Math.max(highest, order.slots[rank] ?? 0);
  if (highest >= order.ranks.length) {
    const next = new Int32Array(Math.max(highest + 1, Math.ceil(order.ranks.length * 1.25))).fill(-1);
    next.set(order.ranks);
    order.ranks = next;
  }
  for (let rank = from; rank < to; rank += 1) order.ranks[order.slots[rank] ?? 0] = rank;
}
