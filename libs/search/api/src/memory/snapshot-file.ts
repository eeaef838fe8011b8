import { open, type FileHandle } from 'node:fs/promises';
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';

/**
 * A tree of objects, lists, numbers and texts with arrays of numbers in it, as a file: what it is, the length of the
 * head, the head as JSON with a place for each array, the arrays, and a checksum of all of it.
 */
export interface SnapshotHead {
  /** How the tree is laid out; raised whenever that changes. */
  format: number;
  /** The form of the rows it was made of. */
  form: number;
  /** The database it was made of. */
  identity: string;
}

/** Why a file can not be used. */
export class SnapshotRefusal extends Error {}

const MAGIC = `RINGFAIR-INDEX-${endianness()}\n`;
const LONGEST_HEAD = 256 * 2 ** 20;
/** Bytes that are read, written or added up at a time, so that other work is not kept waiting. */
const PIECE = 4 * 2 ** 20;
const KINDS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array };
type Kind = keyof typeof KINDS;
type Numbers = InstanceType<(typeof KINDS)[Kind]>;

/** Stands in the head for an array. */
interface Place {
  $array: Kind;
  length: number;
}

/**
 * Writes a snapshot. The arrays may change as soon as this resolves.
 * @returns makes sure that all of it has reached the disk, and closes the file
 */
export async function writeSnapshot(
  path: string,
  head: SnapshotHead,
  tree: object,
): Promise<() => Promise<void>> {
  const arrays: Numbers[] = [];
  const text = Buffer.from(
    JSON.stringify({ ...head, tree }, (_key, value: unknown) => {
      const kind = kindOf(value);
      if (!kind) return value;
      arrays.push(value as Numbers);
      return { $array: kind, length: (value as Numbers).length } satisfies Place;
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const file = await open(path, 'w');
  try {
    let sum = 0;
    for (const part of [Buffer.from(MAGIC), length, text, ...arrays]) {
      const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE);
        sum = crc32(piece, sum);
        await writeAll(file, piece);
      }
    }
    const end = Buffer.alloc(4);
    end.writeUInt32LE(sum);
    await writeAll(file, end);
  } catch (error) {
    await file.close();
    throw error;
  }
  return async () => {
    await file.sync().finally(() => file.close());
  };
}

/**
 * Reads a snapshot.
 * @param isWanted looks at the head before anything else is read
 * @throws SnapshotRefusal when it is damaged, cut off or not wanted; Node's own errors when it can't be read
 */
export async function readSnapshot(path: string, wanted: SnapshotHead): Promise<unknown> {
  const file = await open(path, 'r');
  try {
    const reader = new Reader(file, (await file.stat()).size);
    if ((await reader.bytes(MAGIC.length)).toString() !== MAGIC)
      throw new SnapshotRefusal('it is of another kind');
    const length = (await reader.bytes(4)).readUInt32LE();
    if (length > LONGEST_HEAD) throw new SnapshotRefusal('it is damaged');
    const { tree, ...head } = parsed(await reader.bytes(length));
    for (const [name, value] of Object.entries(wanted))
      if (head[name] !== value)
        throw new SnapshotRefusal(`its ${name} is ${String(head[name])} and not ${String(value)}`);
    const whole = await withArrays(tree, reader);
    const { sum } = reader;
    if ((await reader.bytes(4)).readUInt32LE() !== sum) throw new SnapshotRefusal('its checksum is wrong');
    if (reader.left > 0) throw new SnapshotRefusal('it goes on after its end');
    return whole;
  } finally {
    await file.close();
  }
}

class Reader {
  sum = 0;

  constructor(
    private readonly file: FileHandle,
    public left: number,
  ) {}

  async bytes(count: number): Promise<Buffer> {
    if (count > this.left) throw new SnapshotRefusal('it is cut off');
    this.left -= count;
    // Memory of its own: it goes when this array is replaced, whatever becomes of the others.
    const bytes = Buffer.from(new ArrayBuffer(count));
    for (let at = 0; at < count;) {
      const { bytesRead } = await this.file.read(bytes, at, Math.min(PIECE, count - at));
      if (bytesRead === 0) throw new SnapshotRefusal('it is cut off');
      this.sum = crc32(bytes.subarray(at, at + bytesRead), this.sum);
      at += bytesRead;
    }
    return bytes;
  }
}

function parsed(text: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(text.toString()) as Record<string, unknown>;
  } catch {
    throw new SnapshotRefusal('its head is damaged');
  }
}

/** The tree with its arrays, which lie in the file in the sequence in which they stand in the tree. */
async function withArrays(node: unknown, reader: Reader): Promise<unknown> {
  if (Array.isArray(node)) {
    const found: unknown[] = [];
    for (const each of node) found.push(await withArrays(each, reader));
    return found;
  }
  if (typeof node !== 'object' || node === null) return node;
  if ('$array' in node) {
    const { $array, length } = node as Place;
    if (!($array in KINDS) || !(length >= 0)) throw new SnapshotRefusal('its head is damaged');
    const Kind = KINDS[$array];
    const { buffer } = await reader.bytes(length * Kind.BYTES_PER_ELEMENT);
    return new Kind(buffer as ArrayBuffer);
  }
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node)) found[name] = await withArrays(value, reader);
  return found;
}

const kindOf = (value: unknown): Kind | undefined =>
  ArrayBuffer.isView(value)
    ? (Object.keys(KINDS) as Kind[]).find((kind) => value.constructor === KINDS[kind])
    : undefined;

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}
