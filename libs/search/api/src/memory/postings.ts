import type { TypedFastBitSet } from 'typedfastbitset';
import { ENTRY_COST, Posting, type CountBits } from './posting.js';

/**
 * Slots by the number of a value or word. Most words stand in one listing only: their slot takes the place of a
 * posting.
 */
export class Postings {
  /** 0: no slot; above: the one slot, and one; below: minus the number of the posting, and one. */
  private heads = new Int32Array(1024);
  private several: Posting[] = [];

  get bytes(): number {
    return this.several.reduce((bytes, posting) => bytes + posting.bytes, this.heads.byteLength);
  }

  add(number: number, slot: number): void {
    if (number >= this.heads.length) this.makeRoom(number + 1);
    const head = this.heads[number] ?? 0;
    if (head === 0) this.heads[number] = slot + 1;
    else if (head < 0) this.several[-head - 1]?.add(slot);
    else if (head !== slot + 1) {
      const posting = new Posting();
      posting.add(head - 1);
      posting.add(slot);
      this.heads[number] = -this.several.push(posting);
    }
  }

  remove(number: number, slot: number): void {
    const head = this.heads[number] ?? 0;
    if (head < 0) this.several[-head - 1]?.remove(slot);
    else if (head === slot + 1) this.heads[number] = 0;
  }

  size(number: number): number {
    const head = this.heads[number] ?? 0;
    return head < 0 ? (this.several[-head - 1]?.size ?? 0) : Math.min(head, 1);
  }

  /** The slots of a value as they are kept, where they are kept as bits. Not to be changed. */
  bitsOf(number: number): TypedFastBitSet | undefined {
    const head = this.heads[number] ?? 0;
    return head < 0 ? this.several[-head - 1]?.kept : undefined;
  }

  addTo(number: number, set: TypedFastBitSet): void {
    const head = this.heads[number] ?? 0;
    if (head < 0) this.several[-head - 1]?.addTo(set);
    else if (head > 0) set.add(head - 1);
  }

  /** How many slots of a set hold the value. @param countBits counts the bits that the set has in common with others */
  countIn(number: number, set: TypedFastBitSet, countBits: CountBits): number {
    const head = this.heads[number] ?? 0;
    if (head < 0) return this.several[-head - 1]?.countIn(set, countBits) ?? 0;
    return head > 0 && set.has(head - 1) ? 1 : 0;
  }

  /** About how many nanoseconds `countIn` takes with a set of so many words. */
  cost(number: number, words: number): number {
    const head = this.heads[number] ?? 0;
    return head < 0 ? (this.several[-head - 1]?.cost(words) ?? 0) : ENTRY_COST;
  }

  trim(): void {
    for (const posting of this.several) posting.trim();
  }

  /** Short lists lie behind each other: there may be hundreds of thousands. */
  save() {
    const parts = this.several.map((posting) => posting.save());
    const lists = parts.map(({ list }) => list);
    const joined = new Int32Array(lists.reduce((sum, list) => sum + (list?.length ?? 0), 0));
    const lengths = new Int32Array(lists.length);
    let end = 0;
    for (const [index, list] of lists.entries()) {
      lengths[index] = list ? list.length : -1;
      if (!list) continue;
      joined.set(list, end);
      end += list.length;
    }
    return {
      heads: this.heads,
      lengths,
      lists: joined,
      bits: parts.flatMap(({ words }) => (words ? [words] : [])),
    };
  }

  restore({ heads, lengths, lists, bits }: ReturnType<Postings['save']>): void {
    this.heads = heads;
    let [end, next] = [0, 0];
    this.several = Array.from(lengths, (length) => {
      if (length < 0) return Posting.restore({ words: bits[next++] ?? new Uint32Array() });
      end += length;
      return Posting.restore({ list: lists.subarray(end - length, end) });
    });
  }

  private makeRoom(least: number): void {
    const next = new Int32Array(Math.max(least, Math.ceil(this.heads.length * 1.5)));
    next.set(this.heads);
    this.heads = next;
  }
}
