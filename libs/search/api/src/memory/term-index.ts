import type { StemmedClause, StemmedPhrase, StemmedQuery } from '@ringfair/search-core';
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
      const [first, ...others] = wanted.map((clause) => this.findClause(clause, reach));
      const slots = first ?? live.clone();
      for (const other of others) slots.intersection(other);
      for (const clause of branch) if (clause.excluded) slots.difference(this.findClause(clause, reach));
      found.union(slots);
    }
    return found;
  }

  /** Does any listing have one of the forms? */
  has(forms: readonly string[]): boolean {
    return forms.some((form) => {
      const number = this.numbers.get(form);
      if (number === undefined) return false;
      return [0, 1, 2].some((weight) => (this.postings[number * 3 + weight]?.size ?? 0) > 0);
    });
  }

  private findClause({ alternatives }: StemmedClause, reach: Reach): TypedFastBitSet {
    const found = new TypedFastBitSet();
    for (const phrases of alternatives) {
      const [first, ...others] = phrases.map((phrase) => this.findPhrase(phrase, reach));
      if (!first) continue;
      for (const other of others) first.intersection(other);
      found.union(first);
    }
    return found;
  }

  private findPhrase(phrase: StemmedPhrase, reach: Reach): TypedFastBitSet {
    const [first, ...others] = phrase.map(({ forms }) => this.slotsOfAny(forms, reach));
    if (!first || others.length === 0) return first ?? new TypedFastBitSet();
    for (const other of others) first.intersection(other);
    for (const slot of first.array()) if (!this.isPhrase(slot, phrase, reach)) first.remove(slot);
    return first;
  }

  private slotsOfAny(forms: readonly string[], reach: Reach): TypedFastBitSet {
    const slots = new TypedFastBitSet();
    for (const form of forms) this.addSlots(form, reach, slots);
    return slots;
  }

  private addSlots(stem: string, reach: Reach, slots: TypedFastBitSet): void {
    const number = this.numbers.get(stem);
    if (number === undefined) return;
    for (let weight = 0; weight < reach.length; weight += 1) this.postings[number * 3 + weight]?.addTo(slots);
  }

  private isPhrase(slot: number, phrase: StemmedPhrase, reach: Reach): boolean {
    const places = phrase.map(({ forms }) => this.placesOf(slot, forms, reach));
    return [...(places[0] ?? [])].some((start) =>
      phrase.every(({ offset }, index) => places[index]?.has(start + offset)),
    );
  }

  private placesOf(slot: number, forms: readonly string[], reach: Reach): Set<number> {
    const numbers = new Set(forms.map((form) => this.numbers.get(form)));
    const pairs = this.places.get(slot);
    const found = new Set<number>();
    for (let at = 0; at < pairs.length; at += 2) {
      const place = pairs[at + 1] ?? 0;
      if (numbers.has(pairs[at]) && (place & 3) < reach.length) found.add(place >> 2);
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
