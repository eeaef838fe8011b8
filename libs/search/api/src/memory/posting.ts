import { TypedFastBitSet } from 'typedfastbitset';

/** From so many slots on, bits take less room than a list. */
const DENSE_FROM = 512;

/** The slots that hold a value: a sorted list while they are few, bits when they are many. */
export class Posting {
  private list: number[] = [];
  private bits: TypedFastBitSet | undefined;
  size = 0;

  get bytes(): number {
    return this.bits ? this.bits.words.byteLength : 48 + this.list.length * 8;
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
    this.list.splice(place, 0, slot);
    this.size += 1;
    if (this.size < DENSE_FROM) return;
    this.bits = new TypedFastBitSet(this.list);
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
    if (this.bits) {
      set.union(this.bits);
      return;
    }
    // Once: adding would make room for each slot anew.
    set.resize(this.list.at(-1) ?? 0);
    for (const slot of this.list) set.add(slot);
  }

  countIn(set: TypedFastBitSet): number {
    if (this.bits) return this.bits.intersection_size(set);
    let count = 0;
    for (const slot of this.list) if (set.has(slot)) count += 1;
    return count;
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
