import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../auth/viewer.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/tx.js';
import { DomainError, notFound } from '../errors/index.js';
import { contentTypeOf } from './content-type.js';
import { cleanName, MAX_NAME, nameOfType } from './file-name.js';
import { type FilePurpose, MAX_BYTES_OF_ORGANIZATION, purposeRules } from './file-rules.js';
import { FileStore } from './file-store.js';
import { FileRepository, type StoredFile } from './file.repository.js';
import { fileRefused } from './files.errors.js';
import { encodeAnew, isImage } from './image.js';

/** Unused files are kept so long: time to come back to a form that was left. */
export const UNUSED_DAYS = 7;

export interface IncomingFile {
  purpose: FilePurpose;
  name: string;
  stream: Readable;
}

/**
 * Files of organisations. Who sees which one is decided by row-level security on `files`; a feature that
 * shows a file to others adds a policy there. A foreign key keeps a file; a feature that refers to one
 * otherwise (from within a document) calls `keep`.
 */
@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly repository: FileRepository,
  ) {}

  /**
   * Takes a file in: counted while it streams, typed by its content, images encoded anew. On a refusal or an
   * interruption nothing is kept. The same bytes for the same purpose are the same file again.
   * @throws DomainError VALIDATION with a reason of FileReason
   */
  async receive(viewer: Viewer, input: IncomingFile): Promise<StoredFile> {
    const name = cleanName(input.name);
    if (name === undefined) {
      input.stream.resume();
      throw fileRefused(
        'FILE_NAME_INVALID',
        `A name of at most ${MAX_NAME} visible characters without slashes is expected, not a path.`,
        { maxLength: MAX_NAME },
      );
    }
    return this.store.withScratch(async (scratch) => {
      const { bytes, sha256 } = await this.write(input, scratch);
      if (bytes === 0) throw fileRefused('FILE_EMPTY', 'The file is empty.');
      const earlier = await this.database.run(viewer, (tx) =>
        this.repository.again(tx, viewer, input.purpose, sha256),
      );
      return earlier ?? this.add(viewer, { purpose: input.purpose, name, sha256 }, scratch);
    });
  }

  /** Those of these files that the viewer of the transaction may see. */
  byIds(tx: Tx, ids: readonly string[]): Promise<StoredFile[]> {
    return this.repository.byIds(tx, ids);
  }

  /**
   * A file of the viewer's own organisation, for a feature that is to refer to it.
   * @throws DomainError NOT_FOUND also for a published file of another organisation, or one of another purpose
   */
  async own(tx: Tx, viewer: Viewer, id: string, purpose: FilePurpose): Promise<StoredFile> {
    const [file] = await this.repository.byIds(tx, [id]);
    if (file?.organizationId !== viewer.organizationId || file.purpose !== purpose) throw notFound('File');
    return file;
  }

  /** A file with its bytes, when the viewer of the transaction may see it; `stream` may be called after it. */
  async open(
    tx: Tx,
    id: string,
  ): Promise<{ file: StoredFile; published: boolean; stream(): Promise<Readable> } | undefined> {
    const found = await this.repository.published(tx, id);
    if (!found) return undefined;
    const { published, ...file } = found;
    return { file, published, stream: () => this.store.read(id) };
  }

  /** Several files with their bytes, by id, in one query: those that the viewer of the transaction may see. */
  async openAll(
    tx: Tx,
    ids: readonly string[],
  ): Promise<Map<string, { file: StoredFile; stream(): Promise<Readable> }>> {
    const files = await this.repository.byIds(tx, ids);
    return new Map(files.map((file) => [file.id, { file, stream: () => this.store.read(file.id) }]));
  }

  /** Everything that an organisation keeps, with its bytes; `stream` may be called after the transaction. */
  async kept(tx: Tx, viewer: Viewer): Promise<{ file: StoredFile; stream(): Promise<Readable> }[]> {
    const files = await this.repository.kept(tx, viewer.organizationId);
    return files.map((file) => ({ file, stream: () => this.store.read(file.id) }));
  }

  /** The file with its bytes on this machine while `use` runs. */
  onDisk<T>(id: string, use: (path: string) => Promise<T>): Promise<T> {
    return this.store.withScratch(async (scratch) => {
      await pipeline(await this.store.read(id), fs.createWriteStream(scratch));
      return use(scratch);
    });
  }

  /** Own files that a feature no longer refers to: cleaned away after a while unless something else does. */
  release(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.repository.release(tx, ids);
  }

  /** Own files to which a document refers: they are no longer cleaned away. */
  keep(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.repository.keep(tx, ids);
  }

  /** Own logos and samples that everyone may see from now on. */
  publish(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.repository.publish(tx, ids);
  }

  private async write(
    { stream, purpose }: IncomingFile,
    target: string,
  ): Promise<{ bytes: number; sha256: string }> {
    const { maxBytes } = purposeRules[purpose];
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        if (bytes > maxBytes) return done(tooLarge(maxBytes));
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(stream, counted, fs.createWriteStream(target));
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw fileRefused(
        'FILE_INTERRUPTED',
        'The file did not arrive whole. Nothing was kept; send it again.',
      );
    }
    return { bytes, sha256: hash.digest('hex') };
  }

  private async add(
    viewer: Viewer,
    given: { purpose: FilePurpose; name: string; sha256: string },
    scratch: string,
  ): Promise<StoredFile> {
    const { path, mediaType } = await settle(given.purpose, given.name, scratch);
    const { size: bytes } = await fs.promises.stat(path);
    const file = {
      ...given,
      id: newId(),
      organizationId: viewer.organizationId,
      name: nameOfType(given.name, mediaType),
      mediaType,
      bytes,
    };
    // The bytes first: a row always has its bytes, and bytes without a row are cleaned away.
    await this.store.keep(path, file.id, mediaType);
    let stored: StoredFile | undefined;
    try {
      stored = await this.database.run(viewer, async (tx) => {
        await this.checkQuota(tx, viewer, bytes);
        return this.repository.insert(tx, viewer, file);
      });
    } finally {
      if (!stored) await this.store.remove(file.id);
    }
    return stored ?? this.sameMeanwhile(viewer, given);
  }

  private async sameMeanwhile(
    viewer: Viewer,
    { purpose, sha256 }: { purpose: FilePurpose; sha256: string },
  ): Promise<StoredFile> {
    const other = await this.database.run(viewer, (tx) => this.repository.again(tx, viewer, purpose, sha256));
    if (!other) throw fileRefused('FILE_INTERRUPTED', 'The file was sent twice at once. Send it again.');
    return other;
  }

  private async checkQuota(tx: Tx, viewer: Viewer, bytes: number): Promise<void> {
    if ((await this.repository.bytesOf(tx, viewer.organizationId)) + bytes <= MAX_BYTES_OF_ORGANIZATION)
      return;
    throw fileRefused('FILE_QUOTA_EXCEEDED', 'The files of your organisation together would be too large.', {
      maxBytes: MAX_BYTES_OF_ORGANIZATION,
    });
  }
}

/** The file as it is to be stored: typed by its content, an image encoded anew beside what was received. */
async function settle(
  purpose: FilePurpose,
  name: string,
  received: string,
): Promise<{ path: string; mediaType: string }> {
  const rule = purposeRules[purpose];
  const mediaType = (await contentTypeOf(received, name)) ?? rule.otherwise;
  if (!mediaType || !rule.types.includes(mediaType)) {
    throw fileRefused(
      'FILE_TYPE_NOT_ALLOWED',
      `By its content the file is ${mediaType ?? 'of no known type'}.`,
      {
        allowed: rule.types,
      },
    );
  }
  if (!isImage(mediaType)) return { path: received, mediaType };
  const target = `${received}-encoded`;
  return { mediaType: await encodeAnew(received, target, mediaType, rule), path: target };
}

const tooLarge = (maxBytes: number): DomainError =>
  fileRefused('FILE_TOO_LARGE', `At most ${Math.round(maxBytes / 1024 / 1024)} MB are allowed.`, {
    maxBytes,
  });
