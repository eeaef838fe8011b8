import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { exportRefused } from './export.errors.js';

const MB = 1024 * 1024;
/** All files of an organisation, and as much again. */
const MOST_UNPACKED = 4096 * MB;
/** Documents are read as a whole. */
const MOST_READ = 128 * MB;
const MOST_ENTRIES = 50_000;

/** The entries of a ZIP archive on disk, by name. */
export interface Entries {
  names: readonly string[];
  /** Unpacked, as the archive states it; a stream gives no more than that. */
  bytesOf(name: string): number | undefined;
  /** All entries together, unpacked. */
  unpacked: number;
  stream(name: string): Promise<Readable>;
  /** An entry as a whole. */
  read(name: string): Promise<Buffer>;
  /** Unpacks everything for nothing, so that other readers may trust what the archive states. */
  prove(): Promise<void>;
}

/**
 * Opens an archive that anybody may have made: names that are paths out of it, names that stand there twice, and more
 * than an export can hold are refused before anything is unpacked, and an entry that unpacks to more than it states while
 * it is.
 * @throws DomainError EXPORT_UNREADABLE, EXPORT_TOO_LARGE
 */
export async function withEntries<T>(file: string, use: (entries: Entries) => Promise<T>): Promise<T> {
  const zip = await openPromise(file, { autoClose: false, strictFileNames: true }).catch(unreadable);
  try {
    return await use(toEntries(zip, await listed(zip)));
  } finally {
    zip.close();
  }
}

async function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > MOST_ENTRIES) throw tooLarge();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw new Error(`${entry.fileName} stands in it twice`);
      if (!entry.canDecodeFileData()) throw new Error(`${entry.fileName} cannot be unpacked`);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    unreadable(error);
  }
  return entries;
}

function toEntries(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Entries {
  const unpacked = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > MOST_UNPACKED) throw tooLarge();
  const stream = async (name: string): Promise<Readable> => {
    const entry = entries.get(name);
    if (!entry) throw exportRefused('EXPORT_FILE_MISSING', 'It is not in the archive.', name);
    return zip.openReadStreamPromise(entry).catch((error: unknown) => unreadable(error, name));
  };
  return {
    names: [...entries.keys()],
    bytesOf: (name) => entries.get(name)?.uncompressedSize,
    unpacked,
    stream,
    async prove() {
      for (const name of entries.keys()) {
        await finished((await stream(name)).resume()).catch((error: unknown) => unreadable(error, name));
      }
    },
    async read(name) {
      if ((entries.get(name)?.uncompressedSize ?? 0) > MOST_READ) throw tooLarge(name);
      const from = await stream(name);
      try {
        return Buffer.concat((await from.toArray()) as Buffer[]);
      } catch (error) {
        return unreadable(error, name);
      }
    },
  };
}

/** Does a document fit into memory, unpacked? */
export function checkReadable(bytes: number, name: string): void {
  if (bytes > MOST_READ) throw tooLarge(name);
}

function unreadable(error: unknown, name = 'archive'): never {
  throw exportRefused('EXPORT_UNREADABLE', error instanceof Error ? error.message : 'It is damaged.', name);
}

const tooLarge = (name = 'archive') =>
  exportRefused('EXPORT_TOO_LARGE', 'It unpacks to more than an export can hold.', name);
