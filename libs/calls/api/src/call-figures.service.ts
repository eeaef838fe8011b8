import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Jobs } from '@ringfair/platform/jobs';
import { CallFiguresRepository } from './call-figures.repository.js';

/** Keeps the public figures: once a day, so that nobody sees one change right after a call. */
@Injectable()
export class CallFiguresService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly figures: CallFiguresRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('call-figures', '43 3 * * *', () => this.refresh());
    this.events.inTransaction('vendor.merged', (tx, { payload }) =>
      this.figures.move(tx, payload.mergedVendorId, payload.keptVendorId),
    );
  }

  refresh(): Promise<void> {
    return this.database.asWorker(null, (tx) => this.figures.refresh(tx));
  }
}
