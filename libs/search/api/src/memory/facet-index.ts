import { FACET_GROUPS, meantBy, type FacetGroup } from '@ringfair/search-core';
import { TypedFastBitSet } from 'typedfastbitset';
import { groupOfId } from '../search-figures-sql.js';
import { countThin, numbersOf, thinned, WORD_IN_A_ROW, type ThinSet } from './bits.js';
import { commonCounter } from './common-bits.js';
import type { CountBits } from './posting.js';
import { Postings } from './postings.js';
import { SlotPool } from './slot-pool.js';

interface Value {
  id: number;
  /** Unknown until it was learned what the number in the database stands for. */
  code: string | undefined;
}

/**
 * What counting costs, in nanoseconds as measured over a million slots: finding a slot's values, which lie somewhere in
 * memory the more surely the fewer slots are visited, and looking at one of them.
 */
const slotCost = (share: number): number => 25 + 450 * Math.exp(-30 * share);
const HELD_COST = 7;

/** Slots to count over. */
export interface Among {
  set: TypedFastBitSet;
  size: number;
  /** All slots that there are. */
  all: number;
  isAll: boolean;
  /** The set as a list, once somebody needed it. */
  slots?: Int32Array;
  /** The words of the set that are not empty, where most are. */
  thin?: ThinSet | undefined;
  /** Counts what it has in common with others, once somebody needed that. */
  counter?: CountBits;
}

/** Counts bits that sets have in common with this one. */
export const counterOf = (among: Among): CountBits => (among.counter ??= newCounter(among));

function newCounter(among: Among): CountBits {
  const thin = (among.thin ??= thinned(among.set, among.size));
  return thin ? (words) => countThin(thin, words) : commonCounter(among.set.words);
}

/** Facet values of all slots: which slots hold a value, and which values a slot holds. */
export class FacetIndex {
  private values: Value[] = [];
  private readonly numberOfId = new Map<number, number>();
  private readonly numberOfCode = new Map<string, number>();
  /** Numbers of the values per group. */
  private readonly groups = new Map<FacetGroup, number[]>(FACET_GROUPS.map((group) => [group, []]));
  private unlearned = 0;
  private readonly postings = new Postings();
  /** Per slot the numbers of its values. */
  private readonly held = new SlotPool(new Uint16Array());

  /** Of each value the number of its group; a slot's values are in the sequence of the groups. */
  private groupOf = new Uint8Array(1024);
  /** How many values of a group all slots together have. */
  private readonly heldOf = new Float64Array(FACET_GROUPS.length);

  /** Counts of one question at a time. */
  private scratch = new Int32Array(1024);

  get bytes(): number {
    return this.held.bytes + this.postings.bytes + this.values.length * 256;
  }

  /** Is it known of all numbers what they stand for? */
  get isLearned(): boolean {
    return this.unlearned === 0;
  }

  /** Is it known of all values of these listings what they stand for? */
  knows(listings: readonly { facets: readonly number[] }[]): boolean {
    const isKnown = (id: number): boolean =>
      groupOfId(id) === undefined || this.values[this.numberOfId.get(id) ?? -1]?.code !== undefined;
    return listings.every(({ facets }) => facets.every(isKnown));
  }

  /** What a number in the database stands for. */
  learn(id: number, code: string): void {
    const group = groupOfId(id);
    if (!group) return;
    const number = this.numberOf(id);
    const value = this.values[number];
    if (!value || value.code !== undefined) return;
    value.code = code;
    this.unlearned -= 1;
    this.numberOfCode.set(`${group} ${code}`, number);
  }

  set(slot: number, ids: readonly number[]): void {
    // The group is in the upper bits of an id.
    const numbers = ids.toSorted((a, b) => a - b).map((id) => this.numberOf(id));
    this.remove(slot);
    for (const number of numbers) {
      this.postings.add(number, slot);
      this.weigh(number, 1);
    }
    this.held.set(slot, numbers);
  }

  remove(slot: number): void {
    const numbers = this.held.get(slot);
    if (numbers.length === 0) return;
    for (const number of numbers) {
      this.postings.remove(number, slot);
      this.weigh(number, -1);
    }
    this.held.set(slot, []);
  }

  trim(): void {
    this.postings.trim();
  }

  /** Slots that hold any of the codes. Not to be changed by the caller. */
  find(group: FacetGroup, codes: readonly string[]): TypedFastBitSet {
    const meant = codes.flatMap((code) => meantBy(group, code));
    const [only] = meant;
    const alone = meant.length === 1 ? this.numberOfCode.get(`${group} ${only}`) : undefined;
    const bits = alone === undefined ? undefined : this.postings.bitsOf(alone);
    if (bits) return bits;
    const found = new TypedFastBitSet();
    for (const code of meant) {
      const number = this.numberOfCode.get(`${group} ${code}`);
      if (number !== undefined) this.postings.addTo(number, found);
    }
    return found;
  }

  /**
   * Calls back with each value of the groups and how many of the slots hold it. Whichever is cheaper: walking the
   * values of the slots, or the slots of the values.
   */
  count(
    groups: readonly FacetGroup[],
    among: Among,
    tell: (group: FacetGroup, code: string, count: number) => void,
  ): void {
    const wanted = groups.map((group) => [group, this.groups.get(group) ?? []] as const);
    const counts = this.countBySlots(groups, among);
    for (const [group, numbers] of wanted) {
      for (const number of numbers) {
        const code = this.values[number]?.code;
        if (code === undefined) continue;
        const count = among.isAll
          ? this.postings.size(number)
          : counts
            ? (counts[number] ?? 0)
            : this.postings.countIn(number, among.set, counterOf(among));
        if (count > 0) tell(group, code, count);
      }
    }
  }

  save() {
    return {
      values: this.values.map(({ id, code }) => [id, code ?? null] as const),
      postings: this.postings.save(),
      held: this.held.save(),
      heldOf: this.heldOf,
    };
  }

  restore({ values, postings, held, heldOf }: ReturnType<FacetIndex['save']>): void {
    for (const [id, code] of values) {
      this.numberOf(id);
      if (code !== null) this.learn(id, code);
    }
    this.postings.restore(postings);
    this.held.restore(held);
    this.heldOf.set(heldOf);
  }

  private numberOf(id: number): number {
    const known = this.numberOfId.get(id);
    if (known !== undefined) return known;
    const number = this.values.push({ id, code: undefined }) - 1;
    this.numberOfId.set(id, number);
    const group = groupOfId(id);
    if (number >= this.groupOf.length) {
      const next = new Uint8Array(number * 2);
      next.set(this.groupOf);
      this.groupOf = next;
    }
    if (group) {
      this.groupOf[number] = FACET_GROUPS.indexOf(group);
      this.groups.get(group)?.push(number);
      this.unlearned += 1;
    }
    if (number === 2 ** 16) this.held.widen();
    return number;
  }

  private weigh(number: number, change: number): void {
    const group = this.groupOf[number] ?? 0;
    this.heldOf[group] = (this.heldOf[group] ?? 0) + change;
  }

  /** Counts by walking the values of the slots; undefined where walking the slots of the values is cheaper. */
  private countBySlots(groups: readonly FacetGroup[], among: Among): Int32Array | undefined {
    if (among.isAll) return undefined;
    const last = Math.max(-1, ...groups.map((group) => FACET_GROUPS.indexOf(group)));
    const held = this.heldOf.subarray(0, last + 1).reduce((sum, count) => sum + count, 0);
    const all = Math.max(1, among.all);
    const walkSlots = among.size * (slotCost(among.size / all) + (HELD_COST * held) / all);
    among.thin ??= thinned(among.set, among.size);
    const words = among.thin ? among.thin.places.length * WORD_IN_A_ROW : among.set.words.length;
    let walkValues = 0;
    for (const group of groups) {
      for (const number of this.groups.get(group) ?? []) walkValues += this.postings.cost(number, words);
      if (walkValues > walkSlots) break;
    }
    if (walkSlots > walkValues) return undefined;
    among.slots ??= numbersOf(among.set, among.size);
    if (this.scratch.length < this.values.length) this.scratch = new Int32Array(this.values.length * 2);
    this.scratch.fill(0);
    this.held.count(among.slots, this.scratch, this.groupOf, last);
    return this.scratch;
  }
}
