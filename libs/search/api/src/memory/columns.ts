import type { ComparedNumber } from '@ringfair/search-core';
import { SEARCH_NUMBERS } from '@ringfair/vendors-core';
import type { IndexRow } from './index-row.js';

/** Stands for a figure that was not provided; no figure is negative. */
export const NONE = -2_147_483_648;

const FIGURES: readonly ComparedNumber[] = [
  ...SEARCH_NUMBERS,
  'rating',
  'reviews',
  'founded',
  'replyMinutes',
];
const RANKS = ['best', 'ratingRank', 'lot'] as const;
type Rank = (typeof RANKS)[number];

/** Figures and ranks of all slots, one array each. */
export class Columns {
  private capacity = 1024;
  private readonly arrays = new Map<ComparedNumber | Rank, Int32Array>(
    [...FIGURES, ...RANKS].map((name) => [name, new Int32Array(1024).fill(NONE)]),
  );

  get bytes(): number {
    return this.arrays.size * this.capacity * 4;
  }

  of(name: ComparedNumber | Rank): Int32Array {
    const array = this.arrays.get(name);
    if (!array) throw new Error(`no column ${name}`);
    return array;
  }

  set(slot: number, row: IndexRow): void {
    if (slot >= this.capacity) this.grow();
    SEARCH_NUMBERS.forEach((name, index) => this.put(name, slot, row.numbers[index] ?? null));
    this.put('rating', slot, row.ratingThousandths);
    this.put('reviews', slot, row.ratingCount === 0 ? null : row.ratingCount);
    this.put('founded', slot, row.foundedYear);
    this.put('replyMinutes', slot, row.replyMinutes);
    this.put('best', slot, row.bestRank);
    this.put('ratingRank', slot, row.ratingRank);
    this.put('lot', slot, row.lot);
  }

  save() {
    return Object.fromEntries(this.arrays);
  }

  restore(saved: Readonly<Record<string, Int32Array>>): void {
    for (const name of this.arrays.keys()) {
      const array = saved[name];
      if (!array) throw new Error(`no column ${name}`);
      this.arrays.set(name, array);
      this.capacity = array.length;
    }
  }

  private put(name: ComparedNumber | Rank, slot: number, value: number | null): void {
    this.of(name)[slot] = value ?? NONE;
  }

  private grow(): void {
    this.capacity *= 2;
    for (const [name, old] of this.arrays) {
      const next = new Int32Array(this.capacity).fill(NONE);
      next.set(old);
      this.arrays.set(name, next);
    }
  }
}
