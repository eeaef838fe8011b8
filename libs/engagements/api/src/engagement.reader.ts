import type { Tx } from '@ringfair/platform/database';
import { Injectable } from '@nestjs/common';
import type { EngagementEntity } from './engagement.entity.js';
import { EngagementRepository } from './engagement.repository.js';

/** What later features may read of engagements. */
@Injectable()
export class EngagementReader {
  constructor(private readonly engagements: EngagementRepository) {}

  /** The ones of these that the viewer may see: its own, and for moderators those with a review. */
  visible(tx: Tx, ids: readonly string[]): Promise<EngagementEntity[]> {
    return this.engagements.visible(tx, ids);
  }
}
