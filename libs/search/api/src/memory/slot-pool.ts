type Values = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/**
 * Lists of small numbers, one per slot, behind each other in one array. A list that is set anew goes to the end;
 * when more is wasted than used, all move together.
 */
export class SlotPool {
  /** Of each slot where its list starts and how long it is, side by side: both are needed at once. */
  private spans = new Uint32Array(2 * 1024);
  private end = 0;
  private used = 0;

  /** @param values an empty array of the wanted kind */
  constructor(private values: Values) {}

  get bytes(): number {
    return this.values.byteLength + this.spans.byteLength;
  }

  set(slot: number, list: ArrayLike<number>): void {
    if (2 * slot >= this.spans.length) this.spans = grown(this.spans, 2 * (slot + 1));
    this.used += list.length - this.lengthOf(slot);
    this.spans[2 * slot + 1] = 0;
    if (this.end + list.length > this.values.length) this.makeRoom(list.length);
    this.values.set(list, this.end);
    this.spans[2 * slot] = this.end;
    this.spans[2 * slot + 1] = list.length;
    this.end += list.length;
  }

  /** The list of a slot, to be read at once: it moves when others are set. */
  get(slot: number): Values {
    const start = this.startOf(slot);
    return this.values.subarray(start, start + this.lengthOf(slot));
  }

  /** One number of a slot's list; 0 behind its end. */
  at(slot: number, index: number): number {
    return index < this.lengthOf(slot) ? (this.values[this.startOf(slot) + index] ?? 0) : 0;
  }

  /** Number by number; a list that ends stands before those that go on. */
  compare(a: number, b: number): number {
    const [startA, startB] = [this.startOf(a), this.startOf(b)];
    const [lengthA, lengthB] = [this.lengthOf(a), this.lengthOf(b)];
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
    const { values, spans } = this;
    for (let index = 0; index < slots.length; index += 1) {
      const span = 2 * (slots[index] ?? 0);
      const start = spans[span] ?? 0;
      const end = start + (spans[span + 1] ?? 0);
      for (let place = start; place < end; place += 1) {
        const value = values[place] ?? 0;
        if ((groupOf[value] ?? 0) > last) break;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  }

  save() {
    const { spans, used } = this;
    return { values: this.values.subarray(0, this.end), spans, used };
  }

  restore({ values, spans, used }: ReturnType<SlotPool['save']>): void {
    Object.assign(this, { values, spans, used, end: values.length });
  }

  private startOf(slot: number): number {
    return this.spans[2 * slot] ?? 0;
  }

  private lengthOf(slot: number): number {
    return this.spans[2 * slot + 1] ?? 0;
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
    for (let slot = 0; 2 * slot < this.spans.length; slot += 1) {
      const length = this.lengthOf(slot);
      if (length === 0) continue;
      const start = this.startOf(slot);
      next.set(this.values.subarray(start, start + length), end);
      this.spans[2 * slot] = end;
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
