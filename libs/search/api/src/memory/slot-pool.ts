/**
 * Lists of small numbers, one per slot, behind each other in one array. A list that is set anew goes to the end;
 * when more is wasted than used, all move together.
 */
export class SlotPool {
  private values: Uint32Array;
  private starts = new Uint32Array(1024);
  private lengths = new Uint32Array(1024);
  private end = 0;
  private used = 0;

  constructor(capacity = 4_096) {
    this.values = new Uint32Array(capacity);
  }

  get bytes(): number {
    return this.values.byteLength + this.starts.byteLength + this.lengths.byteLength;
  }

  /** The mean length of a list, at least 1. */
  meanLength(lists: number): number {
    return Math.max(1, this.used / Math.max(1, lists));
  }

  set(slot: number, list: ArrayLike<number>): void {
    if (slot >= this.starts.length) {
      this.starts = grown(this.starts, slot + 1);
      this.lengths = grown(this.lengths, slot + 1);
    }
    this.used += list.length - (this.lengths[slot] ?? 0);
    this.lengths[slot] = 0;
    if (this.end + list.length > this.values.length) this.makeRoom(list.length);
    this.values.set(list, this.end);
    this.starts[slot] = this.end;
    this.lengths[slot] = list.length;
    this.end += list.length;
  }

  /** The list of a slot, to be read at once: it moves when others are set. */
  get(slot: number): Uint32Array {
    const start = this.starts[slot] ?? 0;
    return this.values.subarray(start, start + (this.lengths[slot] ?? 0));
  }

  /** Adds one to `counts[value]` for every value of the lists of the slots. */
  count(slots: Int32Array, counts: Int32Array): void {
    const { values, starts, lengths } = this;
    for (let index = 0; index < slots.length; index += 1) {
      const slot = slots[index] ?? 0;
      const start = starts[slot] ?? 0;
      const end = start + (lengths[slot] ?? 0);
      for (let place = start; place < end; place += 1) {
        const value = values[place] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  }

  private makeRoom(extra: number): void {
    const wanted = this.used + extra;
    const next = new Uint32Array(Math.max(this.values.length, Math.ceil(wanted * 1.5)));
    let end = 0;
    for (let slot = 0; slot < this.lengths.length; slot += 1) {
      const length = this.lengths[slot] ?? 0;
      if (length === 0) continue;
      const start = this.starts[slot] ?? 0;
      next.set(this.values.subarray(start, start + length), end);
      this.starts[slot] = end;
      end += length;
    }
    this.values = next;
    this.end = end;
  }
}

function grown(old: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(Math.max(least, old.length * 2));
  next.set(old);
  return next;
}
