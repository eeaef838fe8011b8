import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { DomainError } from '@ringfair/platform/errors';
import { fromPostgres } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { RfpOpeningRepository } from './rfp-opening.repository.js';
import { rfpReasons } from './rfp.errors.js';

const atOnce = 100;

/**
 * Opens the answers of requests whose deadline has passed: when the buyer looks, and every minute for all others.
 * The database decides by its own clock, under a lock that waits for answers that are being written.
 */
@Injectable()
export class RfpOpeningService {
  constructor(
    private readonly database: Database,
    private readonly openings: RfpOpeningRepository,
    private readonly events: Events,
  ) {}

  /** @returns false when the database's clock says that it is not yet time */
  async openOnLooking(viewer: Viewer, rfpId: string): Promise<boolean> {
    try {
      await this.database.run(viewer, (tx) => this.open(tx, rfpId, viewer.organizationId));
      return true;
    } catch (error) {
      const refusal = error instanceof DomainError ? error : fromPostgres(error);
      if (refusal?.reason === rfpReasons.DEADLINE_NOT_REACHED) return false;
      throw error;
    }
  }

  async openAllDue(): Promise<void> {
    for (;;) {
      const due = await this.database.asWorker(null, (tx) => this.openings.due(tx, atOnce));
      for (const { id, organizationId } of due) {
        await this.database.asWorker(organizationId, (tx) => this.open(tx, id, organizationId));
      }
      if (due.length < atOnce) return;
    }
  }

  private async open(tx: Tx, rfpId: string, organizationId: string): Promise<void> {
    if (await this.openings.open(tx, rfpId)) {
      await this.events.emit(tx, { name: 'rfp.opened', organizationId, payload: { rfpId } });
    }
  }
}
