type Values = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/**
 * Lists of small numbers, one per slot, behind each other in one array. A list that is set anew goes to the end;
 * when more is wasted than used, all move together.
 */
export class SlotPool {
  private starts = new Uint32Array(1024);
  private lengths = new Uint32Array(1024);
  private end = 0;
  private used = 0;

  /** @param values an empty array of the wanted kind */
  constructor(private values: Values) {}

  get bytes(): number {
    return this.values.byteLength + this.starts.byteLength + this.lengths.byteLength;
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
  get(slot: number): Values {
    const start = this.starts[slot] ?? 0;
    return this.values.subarray(start, start + (this.lengths[slot] ?? 0));
  }

  /** One number of a slot's list; 0 behind its end. */
  at(slot: number, index: number): number {
    return index < (this.lengths[slot] ?? 0) ? (this.values[(this.starts[slot] ?? 0) + index] ?? 0) : 0;
  }

  /** Number by number; a list that ends stands before those that go on. */
  compare(a: number, b: number): number {
    const [startA, startB] = [this.starts[a] ?? 0, this.starts[b] ?? 0];
    const [lengthA, lengthB] = [this.lengths[a] ?? 0, this.lengths[b] ?? 0];
    for (let at = 0; at < lengthA && at < lengthB; at += 1) {
      const difference = (this.values[startA + at] ?? 0) - (this.values[startB + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return lengthA - lengthB;
  }

  /** From now on the numbers may need 32 bits. */
  widen(): void {
    this.values = Uint32Array.from(this.values);
  }

  /**
   * Adds one to `counts[value]` for every value of the lists of the slots, of each list up to the first value whose
   * group is behind the last one that is wanted.
   */
  count(slots: Int32Array, counts: Int32Array, groupOf: Uint8Array, last: number): void {
    const { values, starts, lengths } = this;
    for (let index = 0; index < slots.length; index += 1) {
      const slot = slots[index] ?? 0;
      const start = starts[slot] ?? 0;
      const end = start + (lengths[slot] ?? 0);
      for (let place = start; place < end; place += 1) {
        const value = values[place] ?? 0;
        if ((groupOf[value] ?? 0) > last) break;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  }

  save() {
    const { starts, lengths, used } = this;
    return { values: this.values.subarray(0, this.end), starts, lengths, used };
  }

  restore({ values, starts, lengths, used }: ReturnType<SlotPool['save']>): void {
    Object.assign(this, { values, starts, lengths, used, end: values.length });
  }

  private makeRoom(extra: number): void {
    const wanted = this.used + extra;
    const Kind = this.values.constructor as new (length: number) => Values;
    const next = new Kind(Math.max(this.values.length, Math.ceil(wanted * 1.5), 4_096));
    if (this.used === this.end) next.set(this.values.subarray(0, this.end));
    else this.moveTo(next);
    this.values = next;
  }

  private moveTo(next: Values): void {
    let end = 0;
    for (let slot = 0; slot < this.lengths.length; slot += 1) {
      const length = this.lengths[slot] ?? 0;
      if (length === 0) continue;
      const start = this.starts[slot] ?? 0;
      next.set(this.values.subarray(start, start + length), end);
      this.starts[slot] = end;
      end += length;
    }
    this.end = end;
  }
}

function grown(old: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(Math.max(least, old.length * 2));
  next.set(old);
  return next;
}
