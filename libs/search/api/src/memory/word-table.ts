import { HashTable } from './hash-table.js';

/** Numbers of words, given in the sequence in which words come; the words lie behind each other as UTF-8. */
export class WordTable {
  private text = new Uint8Array(4_096);
  /** Where each word begins; the next one's beginning is its end. */
  private starts = new Uint32Array(1_024);
  private count = 0;
  private wanted: Uint8Array = new Uint8Array();
  private from = 0;
  private to = 0;
  private readonly table = new HashTable((number) =>
    hashOf(this.text, this.starts[number] ?? 0, this.starts[number + 1] ?? 0),
  );
  private readonly isWanted = (number: number): boolean => {
    const start = this.starts[number] ?? 0;
    const length = this.to - this.from;
    if ((this.starts[number + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at += 1)
      if (this.text[start + at] !== this.wanted[this.from + at]) return false;
    return true;
  };

  get bytes(): number {
    return this.text.byteLength + this.starts.byteLength + this.table.bytes;
  }

  get size(): number {
    return this.count;
  }

  /** The number of a word; -1: it is not known. */
  find(word: string): number {
    const bytes = Buffer.from(word);
    return this.look(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
  }

  /** The number of the word between two places of a text; a new one for a new word. */
  numberOf(text: Uint8Array, from: number, to: number): number {
    const hash = hashOf(text, from, to);
    const known = this.look(text, from, to, hash);
    if (known >= 0) return known;
    const start = this.starts[this.count] ?? 0;
    const end = start + to - from;
    if (end > this.text.length) {
      const next = new Uint8Array(Math.ceil(end * 1.5));
      next.set(this.text);
      this.text = next;
    }
    if (this.count + 2 > this.starts.length) {
      const next = new Uint32Array(Math.ceil(this.starts.length * 1.5) + 2);
      next.set(this.starts);
      this.starts = next;
    }
    for (let at = from; at < to; at += 1) this.text[start + at - from] = text[at] ?? 0;
    this.starts[this.count + 1] = end;
    this.table.add(hash, this.count);
    this.count += 1;
    return this.count - 1;
  }

  save() {
    return {
      text: this.text.subarray(0, this.starts[this.count]),
      starts: this.starts.subarray(0, this.count + 1),
      table: this.table.save(),
    };
  }

  restore({ text, starts, table }: ReturnType<WordTable['save']>): void {
    this.text = text;
    this.starts = starts;
    this.count = starts.length - 1;
    this.table.restore(table);
  }

  private look(text: Uint8Array, from: number, to: number, hash: number): number {
    this.wanted = text;
    this.from = from;
    this.to = to;
    return this.table.find(hash, this.isWanted);
  }
}

/** FNV-1a, mixed once more: the table takes the lower bits. */
function hashOf(text: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (text[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
