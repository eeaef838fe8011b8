import {
  compareOrderKeys,
  isNumberSort,
  NUMBER_SORTS,
  NUMBER_UNKNOWN,
  FOUNDED_UNKNOWN,
  type AskedSort,
  type OrderKey,
  type VendorSort,
} from '@ringfair/search-core';
import type { TypedFastBitSet } from 'typedfastbitset';
import { numbersOf } from './bits.js';
import { NONE, type Columns } from './columns.js';
import type { SlotPool } from './slot-pool.js';
import type { SlotTable } from './slot-table.js';
import { sortByNumber, sortByText } from './sorting.js';

/** All slots in one order. */
export interface Order {
  slots: Int32Array;
  size: number;
}

/** RELEVANCE is BEST inside each tier; neither a tier nor what a question asks for is a property of a slot. */
export type SlotSort = Exclude<VendorSort, 'RELEVANCE' | AskedSort>;
type Compare = (a: number, b: number) => number;

/** The orders of a search, made when first asked for and then kept up to date. */
export class Orders {
  private readonly made = new Map<SlotSort, Order>();

  constructor(
    private readonly columns: Columns,
    private readonly table: SlotTable,
    /** Names as they are compared, in UTF-8. */
    private readonly names: SlotPool,
  ) {}

  get bytes(): number {
    let bytes = 0;
    for (const { slots } of this.made.values()) bytes += slots.byteLength;
    return bytes;
  }

  of(sort: SlotSort, live: TypedFastBitSet): Order {
    const known = this.made.get(sort);
    if (known) return known;
    const slots = numbersOf(live, this.table.size);
    this.sortByLot(slots);
    if (sort === 'NAME') sortByText(slots, this.names);
    else for (const figure of this.figures(sort).reverse()) sortByNumber(slots, figure);
    const order: Order = { slots, size: slots.length };
    this.made.set(sort, order);
    return order;
  }

  /** Before slots are written or leave. */
  takeOut(slots: readonly number[]): void {
    for (const [sort, order] of this.made) takeOut(order, slots, this.comparator(sort));
  }

  /** After slots were written. */
  putIn(slots: readonly number[]): void {
    for (const [sort, order] of this.made) putIn(order, slots, this.comparator(sort));
  }

  /** The lots of all slots. */
  get lots(): Int32Array {
    return this.columns.of('lot');
  }

  idOf(slot: number): string {
    return this.table.id(slot);
  }

  /** The slot's place in an order, as a cursor names it. */
  key(sort: SlotSort, slot: number): OrderKey {
    const last = [this.lots[slot] ?? 0, this.idOf(slot)];
    if (sort === 'NAME') return [Buffer.from(this.names.get(slot)).toString(), ...last];
    const key = [...this.figures(sort).map((figure) => figure(slot)), ...last];
    return sort === 'BEST' ? [...key, 0] : key;
  }

  /** The first rank that comes after a key. */
  after(sort: SlotSort, order: Order, key: OrderKey): number {
    return firstRank(order, (slot) => compareOrderKeys(this.key(sort, slot), key) > 0);
  }

  /** Which of two slots stands first in an order; 0 for the same slot only. */
  comparator(sort: SlotSort): Compare {
    const last = this.lotComparator();
    if (sort === 'NAME') return (a, b) => this.names.compare(a, b) || last(a, b);
    const [first, second] = this.figures(sort);
    if (!first) return last;
    return (a, b) => first(a) - first(b) || (second ? second(a) - second(b) : 0) || last(a, b);
  }

  private lotComparator(): Compare {
    const lots = this.columns.of('lot');
    return (a, b) => (lots[a] ?? 0) - (lots[b] ?? 0) || this.table.compare(a, b);
  }

  /** What ends every order: the lot, and the id where two listings drew the same. */
  private sortByLot(slots: Int32Array): void {
    const lots = this.columns.of('lot');
    sortByNumber(slots, (slot) => lots[slot] ?? 0);
    const compare = this.lotComparator();
    for (let from = 0, to = 1; from < slots.length; from = to, to += 1) {
      while (to < slots.length && lots[slots[to] ?? 0] === lots[slots[from] ?? 0]) to += 1;
      if (to - from > 1) slots.subarray(from, to).sort(compare);
    }
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
}

/** The first rank whose slot comes after something; the slots before it do not. */
function firstRank({ slots, size }: Order, isAfter: (slot: number) => boolean, to = size): number {
  let [low, high] = [0, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(slots[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What stays moves together, piece by piece. */
function takeOut(order: Order, leaving: readonly number[], compare: Compare): void {
  const ranks = leaving
    .map((slot) => firstRank(order, (other) => compare(other, slot) > 0) - 1)
    .filter((rank, index) => order.slots[rank] === leaving[index])
    .sort((a, b) => a - b);
  let end = ranks[0] ?? order.size;
  ranks.forEach((rank, index) => {
    const next = ranks[index + 1] ?? order.size;
    order.slots.copyWithin(end, rank + 1, next);
    end += next - rank - 1;
  });
  order.size = end;
}

/** From the last one on, what comes behind each moves back by as many as are still to come. */
function putIn(order: Order, coming: readonly number[], compare: Compare): void {
  const size = order.size + coming.length;
  if (size > order.slots.length) {
    const slots = new Int32Array(Math.ceil(size * 1.25));
    slots.set(order.slots.subarray(0, order.size));
    order.slots = slots;
  }
  let [from, to] = [order.size, size];
  for (const slot of [...coming].sort(compare).reverse()) {
    const rank = firstRank(order, (other) => compare(other, slot) > 0, from);
    order.slots.copyWithin(to - (from - rank), rank, from);
    to -= from - rank + 1;
    order.slots[to] = slot;
    from = rank;
  }
  order.size = size;
}
