import { FACET_GROUPS, type FacetGroup } from '@ringfair/search-core';
import { TypedFastBitSet } from 'typedfastbitset';
import { groupOfId } from '../search-sql.js';
import { Posting } from './posting.js';
import { SlotPool } from './slot-pool.js';

interface Value {
  group: FacetGroup;
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
  /** Per group and slot the numbers of its values. */
  private readonly held = new Map<FacetGroup, SlotPool>(FACET_GROUPS.map((group) => [group, new SlotPool()]));

  /** Counts of one group at a time. */
  private scratch = new Int32Array(1024);

  get bytes(): number {
    let bytes = 0;
    for (const pool of this.held.values()) bytes += pool.bytes;
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
    const number = this.values.push({ group, code, posting: new Posting() }) - 1;
    this.numberOfId.set(id, number);
    this.numberOfCode.set(`${group} ${code}`, number);
    this.groups.get(group)?.push(number);
  }

  set(slot: number, ids: readonly number[]): void {
    const lists = new Map<FacetGroup, number[]>();
    for (const id of ids) {
      const number = this.numberOfId.get(id);
      const value = number === undefined ? undefined : this.values[number];
      if (number === undefined || !value) throw new Error(`facet value ${id} is not known`);
      const list = lists.get(value.group);
      if (list) list.push(number);
      else lists.set(value.group, [number]);
    }
    this.remove(slot);
    for (const [group, numbers] of lists) {
      for (const number of numbers) this.values[number]?.posting.add(slot);
      this.held.get(group)?.set(slot, numbers);
    }
  }

  remove(slot: number): void {
    for (const pool of this.held.values()) {
      const numbers = pool.get(slot);
      if (numbers.length === 0) continue;
      for (const number of numbers) this.values[number]?.posting.remove(slot);
      pool.set(slot, []);
    }
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
    for (const group of groups) {
      const numbers = this.groups.get(group) ?? [];
      const pool = this.held.get(group);
      const counts = pool && this.countBySlots(numbers, pool, among);
      for (const number of numbers) {
        const value = this.values[number];
        if (!value) continue;
        const { posting, code } = value;
        const count = among.isAll
          ? posting.size
          : counts
            ? (counts[number] ?? 0)
            : posting.countIn(among.set);
        if (count > 0) tell(group, code, count);
      }
    }
  }

  /** Counts by walking the values of the slots; undefined where walking the slots of the values is cheaper. */
  private countBySlots(numbers: readonly number[], pool: SlotPool, among: Among): Int32Array | undefined {
    // A slot's list is somewhere in memory, words of bits stand in a row.
    const walkSlots = among.size * 8 * (2 + pool.meanLength(among.all));
    const walkValues = numbers.length * (among.set.words.length + 20);
    if (among.isAll || walkSlots > walkValues) return undefined;
    among.slots ??= Int32Array.from(among.set.array());
    if (this.scratch.length < this.values.length) this.scratch = new Int32Array(this.values.length * 2);
    for (const number of numbers) this.scratch[number] = 0;
    pool.count(among.slots, this.scratch);
    return this.scratch;
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
