import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '@ringfair/platform/config';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { PROJECTION_FORM } from '../search-projection.js';
import { MemoryIndex } from './memory-index.js';
import { readSnapshot, writeSnapshot, type SnapshotHead } from './snapshot-file.js';

/** How an index lies in a file; raised whenever `save` of one of its parts changes. */
export const SNAPSHOT_FORMAT = 6;
const MINUTE_MS = 60_000;

/**
 * A copy of the index on the disk of this machine, from which a process that starts goes on. It is only ever a start:
 * whatever in it differs from the database is read anew, and a copy that can't be used is left alone.
 */
@Injectable()
export class IndexSnapshots {
  private readonly logger = new Logger(IndexSnapshots.name);
  private finishing: Promise<void> = Promise.resolve();
  private triedAt = -Infinity;
  /** The file holds what this process wrote or read. */
  private isUsable = false;
  /** Copies that could not be used. */
  refused = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get file(): string {
    return path.join(this.config.searchSnapshotFolder, 'search-index.bin');
  }

  /** The copied index; undefined when there is none that can be used. */
  async read(identity: string): Promise<MemoryIndex | undefined> {
    if (!this.isKept) return undefined;
    try {
      const index = new MemoryIndex();
      index.restore((await readSnapshot(this.file, headOf(identity))) as ReturnType<MemoryIndex['save']>);
      this.isUsable = true;
      return index;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      this.refuse(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** Says that a copy, though readable, turned out not to be one of this database. */
  refuse(reason: string): void {
    this.isUsable = false;
    this.refused += 1;
    this.logger.warn(`the copy of the search index is not used: ${reason}`);
  }

  /**
   * Writes a copy when the last one, by whichever process of this machine, is old enough. The index must not change
   * until this resolves; reaching the disk goes on afterwards.
   */
  async writeIfDue(index: MemoryIndex, identity: string): Promise<void> {
    const life = this.config.searchSnapshotMinutes * MINUTE_MS;
    if (!this.isKept || performance.now() - this.triedAt < life) return;
    this.triedAt = performance.now();
    try {
      const last = await stat(this.file).catch(() => undefined);
      if (this.isUsable && last && Date.now() - last.mtimeMs < life) return;
      await this.finishing;
      await mkdir(this.config.searchSnapshotFolder, { recursive: true });
      const draft = `${this.file}.${process.pid}`;
      const started = performance.now();
      const finish = await writeSnapshot(draft, headOf(identity), index.save());
      this.finishing = this.finish(draft, finish, started);
    } catch (error) {
      this.logger.warn(`the search index could not be copied: ${String(error)}`);
    }
  }

  /** Resolves when nothing is being written any more. */
  settled(): Promise<void> {
    return this.finishing;
  }

  private get isKept(): boolean {
    return this.config.searchSnapshotMinutes > 0;
  }

  private async finish(draft: string, finish: () => Promise<void>, started: number): Promise<void> {
    const held = performance.now() - started;
    try {
      await finish();
      await rename(draft, this.file);
      this.isUsable = true;
      const whole = performance.now() - started;
      this.logger.log(
        `the search index was copied in ${(whole / 1000).toFixed(1)} s; changes waited ${(held / 1000).toFixed(1)} s`,
      );
    } catch (error) {
      this.logger.warn(`the search index could not be copied: ${String(error)}`);
      await rm(draft, { force: true });
    }
  }
}

const headOf = (identity: string): SnapshotHead => ({
  format: SNAPSHOT_FORMAT,
  form: PROJECTION_FORM,
  identity,
});
