import type { StemmedClause, StemmedPhrase, StemmedQuery } from '@ringfair/search-core';
import { TypedFastBitSet } from 'typedfastbitset';
import { Postings } from './postings.js';
import { SlotPool } from './slot-pool.js';
import { WordTable } from './word-table.js';

/** Where a stem may stand: in the name; there or among the keywords; anywhere. */
export type Reach = 'A' | 'AB' | 'ABC';
const WEIGHTS = 3;

/** Words of listings: which slots hold a stem, and at which places. */
export class TermIndex {
  private readonly stems = new WordTable();
  /** Three per stem: by weight A, B, C. */
  private readonly postings = new Postings();
  /** Per slot, pairs of the stem's number and its place (position * 4 + weight), seven bits a byte. */
  private readonly places = new SlotPool(new Uint8Array());
  /** The pairs of one listing at a time. */
  private scratch = new Uint8Array(4_096);

  get bytes(): number {
    return this.places.bytes + this.stems.bytes + this.postings.bytes;
  }

  /** @param terms a tsvector as PostgreSQL sends it in binary */
  set(slot: number, terms: Buffer): void {
    this.remove(slot);
    // A pair takes at most eight bytes, its place in the tsvector two, a stem four.
    if (this.scratch.length < terms.length * 4) this.scratch = new Uint8Array(terms.length * 4);
    let end = 0;
    for (let at = 4; at < terms.length;) {
      const from = at;
      while (terms[at] !== 0) at += 1;
      const stem = this.stems.numberOf(terms, from, at);
      const places = terms.readUInt16BE(at + 1);
      at += 3;
      for (const last = at + places * 2; at < last; at += 2) {
        const place = terms.readUInt16BE(at);
        const weight = Math.min(WEIGHTS - (place >>> 14), WEIGHTS - 1);
        this.postings.add(stem * WEIGHTS + weight, slot);
        end = writeNumber(this.scratch, end, stem);
        end = writeNumber(this.scratch, end, (place & 0x3fff) * 4 + weight);
      }
    }
    this.places.set(slot, this.scratch.subarray(0, end));
  }

  remove(slot: number): void {
    const places = this.places.get(slot);
    if (places.length === 0) return;
    eachPair(places, (stem, place) => this.postings.remove(stem * WEIGHTS + (place & 3), slot));
    this.places.set(slot, []);
  }

  trim(): void {
    this.postings.trim();
  }

  save() {
    return { stems: this.stems.save(), postings: this.postings.save(), places: this.places.save() };
  }

  restore({ stems, postings, places }: ReturnType<TermIndex['save']>): void {
    this.stems.restore(stems);
    this.postings.restore(postings);
    this.places.restore(places);
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
      const stem = this.stems.find(form);
      return stem >= 0 && [0, 1, 2].some((weight) => this.postings.size(stem * WEIGHTS + weight) > 0);
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
    const parts = phrase.map(({ forms, offset }) => ({
      stems: new Set(forms.map((form) => this.stems.find(form))),
      offset,
    }));
    for (const slot of first.array()) if (!this.isPhrase(slot, parts, reach)) first.remove(slot);
    return first;
  }

  private slotsOfAny(forms: readonly string[], reach: Reach): TypedFastBitSet {
    const slots = new TypedFastBitSet();
    for (const form of forms) this.addSlots(form, reach, slots);
    return slots;
  }

  private addSlots(form: string, reach: Reach, slots: TypedFastBitSet): void {
    const stem = this.stems.find(form);
    if (stem < 0) return;
    for (let weight = 0; weight < reach.length; weight += 1)
      this.postings.addTo(stem * WEIGHTS + weight, slots);
  }

  private isPhrase(slot: number, phrase: readonly StemsAt[], reach: Reach): boolean {
    const places = phrase.map(({ stems }) => this.placesOf(slot, stems, reach));
    return [...(places[0] ?? [])].some((start) =>
      phrase.every(({ offset }, index) => places[index]?.has(start + offset)),
    );
  }

  private placesOf(slot: number, stems: ReadonlySet<number>, reach: Reach): Set<number> {
    const found = new Set<number>();
    eachPair(this.places.get(slot), (stem, place) => {
      if (stems.has(stem) && (place & 3) < reach.length) found.add(place >> 2);
    });
    return found;
  }
}

/** A part of a phrase: numbers of its forms, and how far behind the first part it stands. */
interface StemsAt {
  stems: ReadonlySet<number>;
  offset: number;
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function writeNumber(bytes: Uint8Array, at: number, number: number): number {
  let [end, rest] = [at, number];
  while (rest > 0x7f) {
    bytes[end] = (rest & 0x7f) | 0x80;
    end += 1;
    rest >>>= 7;
  }
  bytes[end] = rest;
  return end + 1;
}

function eachPair(bytes: ArrayLike<number>, tell: (stem: number, place: number) => void): void {
  let [stem, number, shift] = [-1, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    number |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte > 0x7f) continue;
    if (stem < 0) stem = number;
    else {
      tell(stem, number);
      stem = -1;
    }
    [number, shift] = [0, 0];
  }
}
