import fs from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { CONFIG, type Config } from '../config/index.js';
import { newId } from '../database/ids.js';

/** Bytes whose row never came, or left, are removed after this time. */
export const ORPHAN_MS = 24 * 3_600_000;

/** Where the bytes are: a folder, or a bucket of an S3-compatible store. Keys are ids and nothing else. */
@Injectable()
export class FileStore {
  private disk: Promise<Disk> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** A path of its own for a file on its way in; gone after `use`, whatever comes of it. */
  async withScratch<T>(use: (file: string) => Promise<T>): Promise<T> {
    const folder = path.join(this.incoming, newId());
    await fs.mkdir(folder, { recursive: true });
    try {
      return await use(path.join(folder, 'received'));
    } finally {
      await fs.rm(folder, { recursive: true, force: true });
    }
  }

  async keep(file: string, id: string, mediaType: string): Promise<void> {
    await (await this.open()).moveFromFs(file, id, { contentType: mediaType });
  }

  async read(id: string): Promise<Readable> {
    return (await this.open()).getStream(id);
  }

  async remove(id: string): Promise<void> {
    await (await this.open()).delete(id);
  }

  /** Ids of everything stored for longer than a day, page by page; an id carries the time of its making. */
  async *settled(now: number): AsyncGenerator<string[]> {
    const disk = await this.open();
    let paginationToken: string | undefined;
    do {
      const page = await disk.listAll('/', {
        recursive: true,
        ...(paginationToken ? { paginationToken } : {}),
      });
      const ids = [...page.objects].flatMap((object) => (object.isFile ? [object.name] : []));
      yield ids.filter((id) => madeAt(id) < now - ORPHAN_MS);
      paginationToken = page.paginationToken;
    } while (paginationToken);
  }

  /** Removes what uploads left on this machine when its process was killed. */
  async sweepIncoming(now: number): Promise<void> {
    const names = await fs.readdir(this.incoming).catch(() => []);
    for (const name of names.filter((one) => madeAt(one) < now - ORPHAN_MS)) {
      await fs.rm(path.join(this.incoming, name), { recursive: true, force: true });
    }
  }

  private get incoming(): string {
    return path.join(this.config.filesFolder, 'incoming');
  }

  private open(): Promise<Disk> {
    return (this.disk ??= this.driver().then((driver) => new Disk(driver)));
  }

  private async driver() {
    const { filesS3: bucket } = this.config;
    if (!bucket) {
      return new FSDriver({ location: path.join(this.config.filesFolder, 'stored'), visibility: 'private' });
    }
    // The SDK takes a tenth of a second to load, so only who uses it waits for it.
    const { S3Driver } = await import('flydrive/drivers/s3');
    return new S3Driver({
      bucket: bucket.bucket,
      region: bucket.region,
      visibility: 'private',
      supportsACL: false,
      // Not every S3-compatible store understands the checksums that Amazon's does.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(bucket.endpoint ? { endpoint: bucket.endpoint, forcePathStyle: true } : {}),
      ...(bucket.credentials ? { credentials: bucket.credentials } : {}),
    });
  }
}

/** Milliseconds since 1970 of a UUIDv7; what is none was not made by us and counts as made in the far future. */
function madeAt(id: string): number {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(id)
    ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
    : Number.POSITIVE_INFINITY;
}
