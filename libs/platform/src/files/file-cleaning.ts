import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { FileStore } from './file-store.js';
import { FileRepository } from './file.repository.js';
import { UNUSED_DAYS } from './files.js';

/** Every night: files that nothing uses, and bytes that no row knows. */
@Injectable()
export class FileCleaning implements OnModuleInit {
  private readonly logger = new Logger(FileCleaning.name);

  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly repository: FileRepository,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('files-cleaning', '23 2 * * *', () => this.run());
  }

  /** Removes files unused for a week and bytes without a row older than a day. Rows go first: a row always has bytes. */
  async run(now = Date.now()): Promise<void> {
    const unused = await this.database.asWorker(null, (tx) => this.repository.clean(tx, UNUSED_DAYS));
    for (const id of unused) await this.store.remove(id);
    let orphans = 0;
    for await (const ids of this.store.settled(now)) {
      if (ids.length === 0) continue;
      const known = await this.database.asWorker(null, (tx) => this.repository.known(tx, ids));
      for (const id of ids.filter((one) => !known.has(one))) {
        await this.store.remove(id);
        orphans += 1;
      }
    }
    await this.store.sweepIncoming(now);
    this.logger.log(`files: ${unused.length} unused, ${orphans} orphaned removed`);
  }
}
