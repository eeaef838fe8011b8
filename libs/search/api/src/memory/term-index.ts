import type { StemmedQuery, StemmedTerm } from '@ringfair/search-core';
import { TypedFastBitSet } from 'typedfastbitset';
import { Posting } from './posting.js';
import { SlotPool } from './slot-pool.js';

/** Where a stem may stand: in the name; there or among the keywords; anywhere. */
export type Reach = 'A' | 'AB' | 'ABC';
const WEIGHTS = 'ABC';

/** Words of listings: which slots hold a stem, and at which places. */
export class TermIndex {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  /** Three postings per stem: by weight A, B, C. */
  private readonly postings: (Posting | undefined)[] = [];
  /** Per slot, pairs of the stem's number and its place: position * 4 + weight. */
  private readonly places = new SlotPool();

  get bytes(): number {
    let bytes = this.places.bytes + this.numbers.size * 96;
    for (const posting of this.postings) bytes += posting?.bytes ?? 0;
    return bytes;
  }

  /** @param terms the text of a tsvector; stems hold no quotes */
  set(slot: number, terms: string): void {
    this.remove(slot);
    const pairs: number[] = [];
    for (const [, stem = '', places = ''] of terms.matchAll(/'([^']*)':([0-9,ABCD]+)/g)) {
      const number = this.numberOf(stem);
      for (const place of places.split(',')) {
        const weight = Math.max(0, WEIGHTS.indexOf(place.at(-1) ?? 'C'));
        pairs.push(number, Number.parseInt(place, 10) * 4 + weight);
        (this.postings[number * 3 + weight] ??= new Posting()).add(slot);
      }
    }
    this.places.set(slot, pairs);
  }

  remove(slot: number): void {
    const pairs = this.places.get(slot);
    for (let at = 0; at < pairs.length; at += 2) {
      this.postings[(pairs[at] ?? 0) * 3 + ((pairs[at + 1] ?? 0) & 3)]?.remove(slot);
    }
    this.places.set(slot, []);
  }

  /** Slots that satisfy the words by those that stand within the reach. `live` are all there are. */
  find(query: StemmedQuery, reach: Reach, live: TypedFastBitSet): TypedFastBitSet {
    const found = new TypedFastBitSet();
    for (const branch of query) {
      const wanted = branch.filter(({ excluded }) => !excluded);
      const [first, ...others] = wanted.map((term) => this.findTerm(term, reach));
      const slots = first ?? live.clone();
      for (const other of others) slots.intersection(other);
      for (const term of branch) if (term.excluded) slots.difference(this.findTerm(term, reach));
      found.union(slots);
    }
    return found;
  }

  private findTerm({ stems }: StemmedTerm, reach: Reach): TypedFastBitSet {
    const [first, ...others] = stems;
    if (!first) return new TypedFastBitSet();
    const slots = this.slotsOf(first.stem, reach);
    if (others.length === 0) return slots;
    for (const { stem } of others) slots.intersection(this.slotsOf(stem, reach));
    for (const slot of slots.array()) if (!this.isPhrase(slot, stems, reach)) slots.remove(slot);
    return slots;
  }

  private slotsOf(stem: string, reach: Reach): TypedFastBitSet {
    const slots = new TypedFastBitSet();
    const number = this.numbers.get(stem);
    if (number === undefined) return slots;
    for (let weight = 0; weight < reach.length; weight += 1) this.postings[number * 3 + weight]?.addTo(slots);
    return slots;
  }

  private isPhrase(slot: number, stems: StemmedTerm['stems'], reach: Reach): boolean {
    const [first] = stems;
    if (!first) return false;
    const places = stems.map(({ stem }) => this.placesOf(slot, stem, reach));
    return [...(places[0] ?? [])].some((start) =>
      stems.every(({ offset }, index) => places[index]?.has(start + offset)),
    );
  }

  private placesOf(slot: number, stem: string, reach: Reach): Set<number> {
    const number = this.numbers.get(stem);
    const pairs = this.places.get(slot);
    const found = new Set<number>();
    for (let at = 0; at < pairs.length; at += 2) {
      const place = pairs[at + 1] ?? 0;
      if (pairs[at] === number && (place & 3) < reach.length) found.add(place >> 2);
    }
    return found;
  }

  private numberOf(stem: string): number {
    const known = this.numbers.get(stem);
    if (known !== undefined) return known;
    const number = this.names.push(stem) - 1;
    this.numbers.set(stem, number);
    return number;
  }
}
