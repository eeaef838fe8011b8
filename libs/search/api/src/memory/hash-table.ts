const GONE = -1;

/**
 * Finds numbers (of slots, of words) by the hash of what they stand for, without an object for each: open addressing
 * with steps of one.
 */
export class HashTable {
  /** The number and one; 0: free. */
  private cells = new Int32Array(1024);
  /** Cells that are not free. */
  private used = 0;

  constructor(private readonly hashOf: (number: number) => number) {}

  get bytes(): number {
    return this.cells.byteLength;
  }

  /** The wanted one of the numbers with this hash; -1: there is none. */
  find(hash: number, isWanted: (number: number) => boolean): number {
    const mask = this.cells.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const cell = this.cells[at] ?? 0;
      if (cell === 0) return -1;
      if (cell !== GONE && isWanted(cell - 1)) return cell - 1;
    }
  }

  /** @param number not in the table yet */
  add(hash: number, number: number): void {
    if ((this.used + 1) * 2 > this.cells.length) this.rebuild();
    const mask = this.cells.length - 1;
    let at = hash & mask;
    while ((this.cells[at] ?? 0) !== 0) at = (at + 1) & mask;
    this.cells[at] = number + 1;
    this.used += 1;
  }

  remove(hash: number, number: number): void {
    const mask = this.cells.length - 1;
    for (let at = hash & mask; this.cells[at] !== 0; at = (at + 1) & mask) {
      if (this.cells[at] !== number + 1) continue;
      this.cells[at] = GONE;
      return;
    }
  }

  save() {
    return { cells: this.cells, used: this.used };
  }

  restore({ cells, used }: ReturnType<HashTable['save']>): void {
    this.cells = cells;
    this.used = used;
  }

  /** Twice as large when it is full of numbers, as large as before when it is full of what was removed. */
  private rebuild(): void {
    const old = this.cells;
    const numbers = old.reduce((count, cell) => (cell > 0 ? count + 1 : count), 0);
    this.cells = new Int32Array(numbers * 3 > old.length ? old.length * 2 : old.length);
    this.used = 0;
    for (const cell of old) if (cell > 0) this.add(this.hashOf(cell - 1), cell - 1);
  }
}
