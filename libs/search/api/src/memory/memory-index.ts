import {
  boundOf,
  FACET_GROUPS,
  RANGE_FIELDS,
  rangeOf,
  type FilterField,
  type OrderKey,
  type SearchHit,
  type SearchRequest,
  type SearchResult,
  type StemmedQuery,
} from '@ringfair/search-core';
import type { SearchCard } from '@ringfair/vendors-core';
import { TypedFastBitSet } from 'typedfastbitset';
import { Columns, NONE } from './columns.js';
import { countAll, type Matches } from './counting.js';
import { FacetIndex, type Among } from './facet-index.js';
import type { IndexRow } from './index-row.js';
import { Orders } from './orders.js';
import { pageOf } from './page.js';
import { TermIndex } from './term-index.js';
import { ThresholdSets } from './threshold-sets.js';

/**
 * The projection in memory: every listing has a slot; values, bounds and words know their slots as bits or lists,
 * each order knows its sequence. Answers are those of SQL, exactly.
 */
export class MemoryIndex {
  private readonly slotOf = new Map<string, number>();
  private readonly free: number[] = [];
  private readonly ids: string[] = [];
  private readonly nameKeys: string[] = [];
  private readonly cards: string[] = [];
  private cardBytes = 0;
  private readonly live = new TypedFastBitSet();
  private readonly pilots = new TypedFastBitSet();
  private readonly columns = new Columns();
  private readonly terms = new TermIndex();
  private readonly orders = new Orders(this.columns, this.ids, this.nameKeys);
  readonly facets = new FacetIndex();
  readonly thresholds = new ThresholdSets(this.columns);
  /** The last change that is in. */
  position = 0;

  get size(): number {
    return this.slotOf.size;
  }

  /** About how much memory it takes. */
  get bytes(): number {
    return (
      this.cardBytes +
      this.size * 400 +
      this.columns.bytes +
      this.terms.bytes +
      this.orders.bytes +
      this.facets.bytes +
      this.thresholds.bytes
    );
  }

  /** Listings as they are now, and ids of those that are gone. Facet values must have been learned. */
  apply(rows: readonly IndexRow[], gone: readonly string[] = []): void {
    const known = [...rows.map(({ vendorId }) => vendorId), ...gone].flatMap(
      (id) => this.slotOf.get(id) ?? [],
    );
    this.orders.takeOut(known);
    for (const id of gone) this.remove(id);
    this.orders.putIn(rows.map((row) => this.write(row)));
  }

  /** Makes the orders that most questions ask for, so that the first ones need not wait. */
  prepare(): void {
    this.live.trim();
    for (const sort of ['BEST', 'RATING', 'FOUNDED', 'NAME'] as const) this.orders.of(sort, this.live);
  }

  /** Does any listing have one of the forms of a word? */
  has(forms: readonly string[]): boolean {
    return this.terms.has(forms);
  }

  search(request: SearchRequest, words: StemmedQuery | null): SearchResult {
    const matches = this.match(request, words);
    const { all } = matches;
    const sort = request.query.sort;
    const tiers = sort === 'RELEVANCE' ? this.tiersOf(all, words) : [all.set];
    const page = pageOf(this.orders, this.live, sort, tiers, request);
    return {
      total: all.size,
      hits: page.slice(0, request.first).map(({ slot, key }) => this.hit(slot, key)),
      hasNext: page.length > request.first,
      facets: countAll(this, this.columns, request, matches, this.pilots, this.live),
      textIgnored: request.query.text !== '' && words === null,
      position: this.position,
    };
  }

  private hit(slot: number, key: OrderKey): SearchHit {
    const meanThousandths = this.columns.of('rating')[slot] ?? NONE;
    const count = this.columns.of('reviews')[slot] ?? 0;
    return {
      card: JSON.parse(this.cards[slot] ?? 'null') as SearchCard,
      rating: meanThousandths === NONE ? null : { meanThousandths, count },
      key,
    };
  }

  private match({ query, year }: SearchRequest, words: StemmedQuery | null): Matches {
    const sets: [FilterField, TypedFastBitSet][] = [];
    for (const group of FACET_GROUPS) {
      const codes = query.filters[group];
      if (codes.length > 0) sets.push([group, this.facets.find(group, codes)]);
    }
    for (const field of RANGE_FIELDS) {
      const value = query.ranges[field];
      if (value === null) continue;
      const { number, direction } = rangeOf(field);
      sets.push([field, this.thresholds.of(number, direction, boundOf(field, value, year), this.live)]);
    }
    if (query.pilotOffered) sets.push(['pilotOffered', this.pilots]);

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
    return { all: this.among(before.at(-1) ?? base), without };
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

  private write(row: IndexRow): number {
    const known = this.slotOf.get(row.vendorId);
    const slot = known ?? this.free.pop() ?? this.ids.length;
    this.slotOf.set(row.vendorId, slot);
    this.ids[slot] = row.vendorId;
    this.nameKeys[slot] = row.nameKey;
    this.cardBytes += row.card.length - (this.cards[slot]?.length ?? 0);
    this.cards[slot] = row.card;
    this.live.add(slot);
    if (row.pilotOffered) this.pilots.add(slot);
    else this.pilots.remove(slot);
    this.columns.set(slot, row);
    this.facets.set(slot, row.facets);
    this.terms.set(slot, row.terms);
    this.thresholds.update(slot, true);
    this.position = Math.max(this.position, row.position);
    return slot;
  }

  private remove(vendorId: string): void {
    const slot = this.slotOf.get(vendorId);
    if (slot === undefined) return;
    this.slotOf.delete(vendorId);
    this.free.push(slot);
    this.live.remove(slot);
    this.pilots.remove(slot);
    this.cardBytes -= this.cards[slot]?.length ?? 0;
    this.cards[slot] = '';
    this.facets.remove(slot);
    this.terms.remove(slot);
    this.thresholds.update(slot, false);
  }
}
