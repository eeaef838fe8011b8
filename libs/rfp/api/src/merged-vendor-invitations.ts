import type { Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RfpAuthoringRepository } from './rfp-authoring.repository.js';

/** Invitations without an answer follow a listing that was merged into another one, in the same transaction. */
@Injectable()
export class MergedVendorInvitations implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly requests: RfpAuthoringRepository,
  ) {}

  onModuleInit(): void {
    this.events.inTransaction('vendor.merged', (tx: Tx, { payload }) =>
      this.requests.moveInvitations(tx, payload.mergedVendorId, payload.keptVendorId),
    );
  }
}
