import {
  boundOf,
  compareOrderKeys,
  FACET_GROUPS,
  isAskedSort,
  isSet,
  RANGE_FIELDS,
  rangeOf,
  shuffleOf,
  type AskedSort,
  type FilterField,
  type OrderKey,
  type RangeField,
  type SearchHit,
  type SearchRequest,
  type SearchResult,
  type StemmedQuery,
} from '@ringfair/search-core';
import { setImmediate as otherWork } from 'node:timers/promises';
import { TypedFastBitSet } from 'typedfastbitset';
import { AskedSets } from './asked-sets.js';
import { Columns, NONE } from './columns.js';
import { Comparison } from './comparison.js';
import { countAll, type Matches } from './counting.js';
import { FacetIndex, type Among } from './facet-index.js';
import type { IndexRow } from './index-row.js';
import { Orders } from './orders.js';
import { pageWithDrawn } from './drawn-page.js';
import { pageOf, type Placed } from './page.js';
import { SlotPool } from './slot-pool.js';
import { SlotTable } from './slot-table.js';
import { TermIndex } from './term-index.js';
import { ThresholdSets } from './threshold-sets.js';

/** A result without its card, which is read by key. */
export interface IndexHit extends Omit<SearchHit, 'card'> {
  vendorId: string;
  /** The listing's last change that is in. */
  position: number;
}
export type IndexAnswer = Omit<SearchResult, 'hits'> & { hits: IndexHit[] };

/**
 * The projection in memory: every listing has a slot; values, bounds and words know their slots as bits or lists,
 * each order knows its sequence. Answers are those of SQL, exactly. Everything of which there is one for each
 * listing or word lies in arrays of numbers, so that a million listings are no million objects.
 */
export class MemoryIndex {
  private readonly slots = new SlotTable();
  private readonly names = new SlotPool(new Uint8Array());
  private live = new TypedFastBitSet();
  private pilots = new TypedFastBitSet();
  private newcomers = new TypedFastBitSet();
  private readonly columns = new Columns();
  private readonly terms = new TermIndex();
  private readonly orders = new Orders(this.columns, this.slots, this.names);
  readonly facets = new FacetIndex();
  readonly thresholds = new ThresholdSets(this.columns);
  readonly asked = new AskedSets();
  /** The last change that is in. */
  position = 0;

  get size(): number {
    return this.slots.size;
  }

  /** About how much memory it takes. */
  get bytes(): number {
    return [
      this.slots,
      this.names,
      this.columns,
      this.terms,
      this.orders,
      this.facets,
      this.thresholds,
      this.asked,
      ...[this.live, this.pilots, this.newcomers].map(({ words }) => ({ bytes: words.byteLength })),
    ].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Listings as they are now. Facet values must be learned before the next search. */
  apply(rows: readonly IndexRow[]): void {
    this.orders.takeOut(rows.map(({ vendorId }) => this.slots.find(vendorId)).filter((slot) => slot >= 0));
    this.orders.putIn(rows.map((row) => this.write(row)));
  }

  /** Listings that are no longer there; one named twice is taken out once. */
  remove(ids: readonly Buffer[]): void {
    const slots = [...new Set(ids.map((id) => this.slots.find(id)))].filter((slot) => slot >= 0);
    this.orders.takeOut(slots);
    for (const slot of slots) this.removeSlot(slot);
  }

  /** Makes the orders that most questions ask for, so that the first ones need not wait, with other work in between. */
  async prepare(): Promise<void> {
    this.live.trim();
    this.facets.trim();
    this.terms.trim();
    for (const sort of ['BEST', 'RATING', 'FOUNDED', 'NAME'] as const) {
      this.orders.of(sort, this.live);
      await otherWork();
    }
  }

  compare(): Comparison {
    return new Comparison(this.slots);
  }

  /** Everything but the orders, without copying: written before the next change is applied. */
  save() {
    return {
      slots: this.slots.save(),
      names: this.names.save(),
      live: this.live.words,
      pilots: this.pilots.words,
      newcomers: this.newcomers.words,
      columns: this.columns.save(),
      terms: this.terms.save(),
      facets: this.facets.save(),
      asked: this.asked.save(),
      position: this.position,
    };
  }

  /** Into an index that is empty. */
  restore(saved: ReturnType<MemoryIndex['save']>): void {
    this.slots.restore(saved.slots);
    this.names.restore(saved.names);
    this.live = TypedFastBitSet.fromWords(saved.live);
    this.pilots = TypedFastBitSet.fromWords(saved.pilots);
    this.newcomers = TypedFastBitSet.fromWords(saved.newcomers);
    this.columns.restore(saved.columns);
    this.terms.restore(saved.terms);
    this.facets.restore(saved.facets);
    this.asked.restore(saved.asked);
    this.position = saved.position;
  }

  /** Does any listing have one of the forms of a word? */
  has(forms: readonly string[]): boolean {
    return this.terms.has(forms);
  }

  search(request: SearchRequest, words: StemmedQuery | null): IndexAnswer {
    const matches = this.match(request, words);
    const { all } = matches;
    const tiers = request.query.sort === 'RELEVANCE' ? this.tiersOf(all, words) : [all.set];
    const page = this.pageOf(all, tiers, request);
    return {
      total: all.size,
      hits: page.slice(0, request.first).map(({ slot, key }) => this.hit(slot, key)),
      hasNext: page.length > request.first,
      facets: countAll(this, this.columns, request, matches, this.pilots, this.live),
      textIgnored: request.query.text !== '' && words === null,
      position: this.position,
    };
  }

  private pageOf(all: Among, tiers: TypedFastBitSet[], request: SearchRequest): Placed[] {
    const { drawnOn, query } = request;
    if (isAskedSort(query.sort)) return this.byAsked(query.sort, all, request);
    if (query.sort !== 'BEST' || !drawnOn) return pageOf(this.orders, this.live, query.sort, tiers, request);
    const draw = { newcomers: this.newcomers, shuffle: shuffleOf(drawnOn) };
    return pageWithDrawn(this.orders, this.live, all.set, request, draw);
  }

  private hit(slot: number, key: OrderKey): IndexHit {
    const meanThousandths = this.columns.of('rating')[slot] ?? NONE;
    const count = this.columns.of('reviews')[slot] ?? 0;
    const replyMinutes = this.columns.of('replyMinutes')[slot] ?? NONE;
    return {
      vendorId: this.slots.id(slot),
      position: this.slots.position(slot),
      rating: meanThousandths === NONE ? null : { meanThousandths, count },
      score: 0 - (this.columns.of('best')[slot] ?? 0),
      replyMinutes: replyMinutes === NONE ? null : replyMinutes,
      key,
    };
  }

  private match(request: SearchRequest, words: StemmedQuery | null): Matches {
    const { query } = request;
    const sets: [FilterField, TypedFastBitSet][] = [];
    for (const group of FACET_GROUPS) {
      const codes = query.filters[group];
      if (codes.length > 0) sets.push([group, this.facets.find(group, codes)]);
    }
    for (const field of RANGE_FIELDS) {
      if (isSet(query, field)) sets.push([field, this.rangeSet(field, request)]);
    }
    if (query.pilotOffered) sets.push(['pilotOffered', this.pilots]);
    const asked = this.asked.of(request.asked, this.live);
    for (const [field, { met }] of asked) sets.push([field, met]);

    const base = words === null ? this.live : this.terms.find(words, 'ABC', this.live);
    // before[i]: the base and the filters before i; going back, `after` holds those behind i.
    const before = [base];
    for (const [, set] of sets) before.push((before.at(-1) ?? base).new_intersection(set));
    const without = new Map<FilterField, Among>();
    let after: TypedFastBitSet | null = null;
    for (let index = sets.length - 1; index >= 0; index -= 1) {
      const [field, set] = sets[index] ?? [];
      const left = before[index];
      if (!field || !set || !left) continue;
      without.set(field, this.among(after ? left.new_intersection(after) : left));
      after = after ? after.new_intersection(set) : set;
    }
    return { all: this.among(before.at(-1) ?? base), without, asked };
  }

  /** What a range that is set lets through. */
  private rangeSet(field: RangeField, { query, year }: SearchRequest): TypedFastBitSet {
    const { number, direction } = rangeOf(field);
    const value = query.ranges[field];
    const within =
      value === null ? null : this.thresholds.of(number, direction, boundOf(field, value, year), this.live);
    if (within && !query.silent.includes(field)) return within;
    const silent = this.thresholds.of(number, 'unknown', 0, this.live);
    return within ? within.new_union(silent) : silent;
  }

  private among(set: TypedFastBitSet): Among {
    const isAll = set === this.live;
    return { set, size: isAll ? this.size : set.size(), all: this.size, isAll };
  }

  /** The results by how near to the name the words were found. */
  private tiersOf({ set }: Among, words: StemmedQuery | null): TypedFastBitSet[] {
    if (words === null) return [set];
    const inName = set.new_intersection(this.terms.find(words, 'A', this.live));
    const inKeywords = set.new_intersection(this.terms.find(words, 'AB', this.live)).difference(inName);
    return [inName, inKeywords, set.new_difference(inName).difference(inKeywords)];
  }

  /** No order of all slots is kept for a place or a month: what was found is sorted by itself. */
  private byAsked(sort: AskedSort, { set }: Among, { asked, start, first }: SearchRequest): Placed[] {
    const lots = this.columns.of('lot');
    const found = set
      .array()
      .map((slot) => ({ slot, figure: this.asked.figure(sort, slot, asked), lot: lots[slot] ?? 0 }));
    found.sort((a, b) => a.figure - b.figure || a.lot - b.lot || this.slots.compare(a.slot, b.slot));
    const keyOf = ({ slot, figure, lot }: (typeof found)[number]): OrderKey => [
      figure,
      lot,
      this.slots.id(slot),
    ];
    const behind =
      'offset' in start
        ? start.offset
        : found.findIndex((one) => compareOrderKeys(keyOf(one), start.after) > 0);
    const from = behind < 0 ? found.length : behind;
    return found.slice(from, from + first + 1).map((one) => ({ slot: one.slot, key: keyOf(one) }));
  }

  private write(row: IndexRow): number {
    const slot = this.slots.take(row.vendorId, row.position);
    this.names.set(slot, row.nameKey);
    this.live.add(slot);
    if (row.pilotOffered) this.pilots.add(slot);
    else this.pilots.remove(slot);
    if (row.newcomer) this.newcomers.add(slot);
    else this.newcomers.remove(slot);
    this.columns.set(slot, row);
    this.facets.set(slot, row.facets);
    this.terms.set(slot, row.terms);
    this.thresholds.update(slot, true);
    this.asked.set(slot, row);
    this.position = Math.max(this.position, row.position);
    return slot;
  }

  private removeSlot(slot: number): void {
    this.slots.drop(slot);
    this.names.set(slot, []);
    this.live.remove(slot);
    this.pilots.remove(slot);
    this.newcomers.remove(slot);
    this.facets.remove(slot);
    this.terms.remove(slot);
    this.thresholds.update(slot, false);
    this.asked.set(slot, undefined);
  }
}
