import { TypedFastBitSet } from 'typedfastbitset';
import { countListed } from './bits.js';

/** Bits take less room than a list from this part of all slots on, and are not worth it for fewer slots. */
const DENSE_SHARE = 64;
const DENSE_FROM = 512;

/** Nanoseconds, measured over a million slots: a word of bits in common, and an entry of a list. */
const WORD_COST = 0.5;
export const ENTRY_COST = 2;

export type CountBits = (words: Uint32Array) => number;

/** The slots that hold a value: a sorted list while they are few, bits when they are many. */
export class Posting {
  private list: number[] = [];
  private bits: TypedFastBitSet | undefined;
  size = 0;

  get bytes(): number {
    return this.bits ? this.bits.words.byteLength + 128 : 128 + this.list.length * 8;
  }

  /** The bits, where there are any. */
  get kept(): TypedFastBitSet | undefined {
    return this.bits;
  }

  add(slot: number): void {
    if (this.bits) {
      // Not checkedAdd: it forgets the slot for which it makes room.
      if (this.bits.has(slot)) return;
      this.bits.add(slot);
      this.size += 1;
      return;
    }
    const place = this.placeOf(slot);
    if (this.list[place] === slot) return;
    if (place === this.list.length) this.list.push(slot);
    else this.list.splice(place, 0, slot);
    this.size += 1;
    if (this.size < DENSE_FROM || this.size < (this.list.at(-1) ?? 0) / DENSE_SHARE) return;
    this.bits = new TypedFastBitSet();
    this.addTo(this.bits);
    this.list = [];
  }

  remove(slot: number): void {
    if (this.bits) {
      if (!this.bits.has(slot)) return;
      this.bits.remove(slot);
      this.size -= 1;
      return;
    }
    const place = this.placeOf(slot);
    if (this.list[place] !== slot) return;
    this.list.splice(place, 1);
    this.size -= 1;
  }

  addTo(set: TypedFastBitSet): void {
    if (this.bits && this.list.length === 0) {
      // A copy of the right length: `union` makes room for twice as much.
      if (set.words.length < this.bits.words.length && set.isEmpty()) set.words = this.bits.words.slice();
      else set.union(this.bits);
      return;
    }
    // Once: adding would make room for each slot anew.
    set.resize(this.list.at(-1) ?? 0);
    for (const slot of this.list) set.add(slot);
  }

  /** How many slots of a set hold it. @param countBits counts the bits that the set has in common with others */
  countIn(set: TypedFastBitSet, countBits: CountBits): number {
    if (this.bits) return countBits(this.bits.words);
    return countListed(this.list, set.words);
  }

  /** About how many nanoseconds `countIn` takes with a set of so many words. */
  cost(words: number): number {
    return this.bits ? WORD_COST * Math.min(words, this.bits.words.length) : ENTRY_COST * this.list.length;
  }

  /** Gives back the room that was made for more slots than came. */
  trim(): void {
    this.bits?.trim();
  }

  save() {
    return this.bits ? { words: this.bits.words } : { list: this.list };
  }

  static restore({ words, list }: { words?: Uint32Array; list?: Int32Array }): Posting {
    const posting = new Posting();
    if (words) posting.bits = TypedFastBitSet.fromWords(words);
    posting.list = [...(list ?? [])];
    posting.size = posting.bits?.size() ?? posting.list.length;
    return posting;
  }

  private placeOf(slot: number): number {
    const last = this.list.at(-1);
    if (last === undefined || last < slot) return this.list.length;
    let [low, high] = [0, this.list.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.list[middle] ?? 0) < slot) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
