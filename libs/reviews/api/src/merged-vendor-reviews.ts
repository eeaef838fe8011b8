import type { Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PublishedReviewRepository } from './published-review.repository.js';

/** Reviews follow a listing that was merged into another one, in the same transaction, and count there. */
@Injectable()
export class MergedVendorReviews implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly reviews: PublishedReviewRepository,
  ) {}

  onModuleInit(): void {
    this.events.inTransaction('vendor.merged', (tx: Tx, { payload }) =>
      this.reviews.move(tx, payload.mergedVendorId, payload.keptVendorId),
    );
  }
}
