import type { ComparedNumber } from '@ringfair/search-core';
import { TypedFastBitSet } from 'typedfastbitset';
import { NONE, type Columns } from './columns.js';

export type Threshold = 'least' | 'most' | 'unknown';

interface Kept {
  number: ComparedNumber;
  kind: Threshold;
  bound: number;
  set: TypedFastBitSet;
}

/** Bounds that may be kept at a time; the pages offer about 75. */
const MOST_KEPT = 300;

/** Slots by bounds of figures, made when first asked for and kept up to date. */
export class ThresholdSets {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly columns: Columns) {}

  get bytes(): number {
    let bytes = 0;
    for (const { set } of this.kept.values()) bytes += set.words.byteLength;
    return bytes;
  }

  /** Not to be changed by the caller. */
  of(number: ComparedNumber, kind: Threshold, bound: number, live: TypedFastBitSet): TypedFastBitSet {
    const key = `${number} ${kind} ${bound}`;
    const known = this.kept.get(key);
    if (known) return known.set;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const column = this.columns.of(number);
    const set = new TypedFastBitSet();
    set.resize(live.words.length * 32 - 1);
    live.forEach((slot) => {
      if (isWithin(column[slot] ?? NONE, kind, bound)) set.add(slot);
    });
    this.kept.set(key, { number, kind, bound, set });
    return set;
  }

  /** A slot has other figures, or is gone. */
  update(slot: number, live: boolean): void {
    for (const { number, kind, bound, set } of this.kept.values()) {
      if (live && isWithin(this.columns.of(number)[slot] ?? NONE, kind, bound)) set.add(slot);
      else set.remove(slot);
    }
  }
}

export function isWithin(value: number, kind: Threshold, bound: number): boolean {
  if (kind === 'unknown') return value === NONE;
  return value !== NONE && (kind === 'least' ? value >= bound : value <= bound);
}
