import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { RequestThreadRepository } from './request-thread.repository.js';

/** Threads follow a listing that was merged into another one, in the same transaction. */
@Injectable()
export class MergedVendorRequests implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly threads: RequestThreadRepository,
  ) {}

  onModuleInit(): void {
    this.events.inTransaction('vendor.merged', (tx: Tx, { payload }) =>
      this.threads.moveTo(tx, payload.mergedVendorId, payload.keptVendorId),
    );
  }
}
