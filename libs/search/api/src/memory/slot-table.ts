import { HashTable } from './hash-table.js';

/** The last change of a slot that holds no listing. */
const EMPTY = -1;

/** Slots of listings, found by id, with the last change that is in. */
export class SlotTable {
  /** Ids as four numbers of 32 bits, one after the other. */
  private ids = new Uint32Array(4 * 1024);
  private positions = new Float64Array(1024).fill(EMPTY);
  private free: number[] = [];
  /** Slots that were ever taken. */
  private end = 0;
  private readonly wanted = new Uint32Array(4);
  private readonly table = new HashTable((slot) => hashOf(this.ids, slot * 4));
  private readonly isWanted = (slot: number): boolean => {
    for (let part = 0; part < 4; part += 1) if (this.ids[slot * 4 + part] !== this.wanted[part]) return false;
    return true;
  };

  get size(): number {
    return this.end - this.free.length;
  }

  get bytes(): number {
    return this.ids.byteLength + this.positions.byteLength + this.table.bytes;
  }

  /** The slot of an id (16 bytes); -1: there is none. */
  find(id: Buffer): number {
    for (let part = 0; part < 4; part += 1) this.wanted[part] = id.readUInt32BE(part * 4);
    return this.table.find(hashOf(this.wanted, 0), this.isWanted);
  }

  /** The slot of an id, a new one where there is none, with the change that is in from now on. */
  take(id: Buffer, position: number): number {
    let slot = this.find(id);
    if (slot < 0) {
      slot = this.free.pop() ?? this.end;
      if (slot === this.end) this.makeRoom();
      this.ids.set(this.wanted, slot * 4);
      this.table.add(hashOf(this.ids, slot * 4), slot);
    }
    this.positions[slot] = position;
    return slot;
  }

  drop(slot: number): void {
    this.table.remove(hashOf(this.ids, slot * 4), slot);
    this.positions[slot] = EMPTY;
    this.free.push(slot);
  }

  /** The last change of the slot's listing that is in; -1: the slot holds none. */
  position(slot: number): number {
    return this.positions[slot] ?? EMPTY;
  }

  id(slot: number): string {
    let hex = '';
    for (let part = 0; part < 4; part += 1)
      hex += (this.ids[slot * 4 + part] ?? 0).toString(16).padStart(8, '0');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** As the ids' texts are compared. */
  compare(a: number, b: number): number {
    for (let part = 0; part < 4; part += 1) {
      const difference = (this.ids[a * 4 + part] ?? 0) - (this.ids[b * 4 + part] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** Ids of all listings. */
  *listings(): Generator<Buffer> {
    for (let slot = 0; slot < this.end; slot += 1) {
      if (this.positions[slot] === EMPTY) continue;
      const id = Buffer.alloc(16);
      for (let part = 0; part < 4; part += 1) id.writeUInt32BE(this.ids[slot * 4 + part] ?? 0, part * 4);
      yield id;
    }
  }

  save() {
    return {
      ids: this.ids.subarray(0, this.end * 4),
      positions: this.positions.subarray(0, this.end),
      free: Int32Array.from(this.free),
      table: this.table.save(),
    };
  }

  restore({ ids, positions, free, table }: ReturnType<SlotTable['save']>): void {
    this.ids = ids;
    this.positions = positions;
    this.free = [...free];
    this.end = positions.length;
    this.table.restore(table);
  }

  private makeRoom(): void {
    this.end += 1;
    if (this.end <= this.positions.length) return;
    const capacity = Math.max(1024, this.end * 2);
    const [ids, positions] = [new Uint32Array(4 * capacity), new Float64Array(capacity).fill(EMPTY)];
    ids.set(this.ids);
    positions.set(this.positions);
    this.ids = ids;
    this.positions = positions;
  }
}

/** Ids that follow each other must not lie beside each other. */
function hashOf(words: Uint32Array, at: number): number {
  let hash = 0;
  for (let part = 0; part < 4; part += 1) {
    hash = Math.imul(hash ^ (words[at + part] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
