import { FACET_GROUPS, type FacetGroup } from '@ringfair/search-core';
import { TypedFastBitSet } from 'typedfastbitset';
import { groupOfId } from '../search-sql.js';
import { Posting } from './posting.js';
import { SlotPool } from './slot-pool.js';

interface Value {
  id: number;
  code: string;
  posting: Posting;
}

/** Facet values of all slots: which slots hold a value, and which values a slot holds. */
export class FacetIndex {
  private readonly values: Value[] = [];
  private readonly numberOfId = new Map<number, number>();
  private readonly numberOfCode = new Map<string, number>();
  /** Numbers of the values per group. */
  private readonly groups = new Map<FacetGroup, number[]>(FACET_GROUPS.map((group) => [group, []]));
  /** Per slot the numbers of its values. */
  private readonly held = new SlotPool();

  get bytes(): number {
    let bytes = this.held.bytes;
    for (const { posting } of this.values) bytes += posting.bytes + 128;
    return bytes;
  }

  /** Is it known what the number in the database stands for? */
  knows(id: number): boolean {
    return this.numberOfId.has(id);
  }

  learn(id: number, code: string): void {
    const group = groupOfId(id);
    if (this.knows(id) || !group) return;
    const number = this.values.push({ id, code, posting: new Posting() }) - 1;
    this.numberOfId.set(id, number);
    this.numberOfCode.set(`${group} ${code}`, number);
    this.groups.get(group)?.push(number);
  }

  set(slot: number, ids: readonly number[]): void {
    this.remove(slot);
    const numbers = ids.map((id) => {
      const number = this.numberOfId.get(id);
      if (number === undefined) throw new Error(`facet value ${id} is not known`);
      return number;
    });
    for (const number of numbers) this.values[number]?.posting.add(slot);
    this.held.set(slot, numbers);
  }

  remove(slot: number): void {
    for (const number of this.held.get(slot)) this.values[number]?.posting.remove(slot);
    this.held.set(slot, []);
  }

  /** Slots that hold any of the codes. */
  find(group: FacetGroup, codes: readonly string[]): TypedFastBitSet {
    const found = new TypedFastBitSet();
    for (const code of codes) {
      const number = this.numberOfCode.get(`${group} ${code}`);
      if (number !== undefined) this.values[number]?.posting.addTo(found);
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
    const { set, size, all } = among;
    const numbers = groups.flatMap((group) => this.groups.get(group) ?? []);
    const walkSlots = size * this.held.meanLength(all) * 1.5;
    const walkValues = numbers.length * (set.words.length + 20);
    const counts = !among.isAll && walkSlots < walkValues ? this.countBySlots(among) : null;
    for (const group of groups) {
      for (const number of this.groups.get(group) ?? []) {
        const value = this.values[number];
        if (!value) continue;
        const { posting, code } = value;
        const count = among.isAll ? posting.size : counts ? (counts[number] ?? 0) : posting.countIn(set);
        if (count > 0) tell(group, code, count);
      }
    }
  }

  private countBySlots(among: Among): Int32Array {
    among.slots ??= Int32Array.from(among.set.array());
    const counts = new Int32Array(this.values.length);
    this.held.count(among.slots, counts);
    return counts;
  }
}

/** Slots to count over. */
export interface Among {
  set: TypedFastBitSet;
  size: number;
  /** All slots that there are. */
  all: number;
  isAll: boolean;
  /** The set as a list, once somebody needed it. */
  slots?: Int32Array;
}
