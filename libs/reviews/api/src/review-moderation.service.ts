import { decideReview } from '@ringfair/reviews-core';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { conflict, notFound } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import { Injectable } from '@nestjs/common';
import { moderationRefused } from './review-refusals.js';
import type { ReviewEntity } from './review.entity.js';
import { DecideReviewInput } from './review.inputs.js';
import { ReviewRepository } from './review.repository.js';

const QUEUE = 'review-queue';

/** The moderator's side: the queue and the decision. */
@Injectable()
export class ReviewModerationService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewRepository,
    private readonly events: Events,
  ) {}

  queue(viewer: Viewer, state: string, page: PageArgs): Promise<Connection<ReviewEntity>> {
    const kind = `${QUEUE} ${state}`;
    const after = page.after ? String(decodeCursor(kind, page.after)[0]) : null;
    return this.database.read(viewer, async (tx) => {
      const rows = await this.reviews.inState(tx, state, page.first + 1, after);
      return toConnection(rows, page, (row) => encodeCursor(kind, [row.id]));
    });
  }

  decide(viewer: Viewer, input: DecideReviewInput): Promise<ReviewEntity> {
    return this.database.run(viewer, async (tx) => {
      const review = await this.existing(tx, input.reviewId);
      if (review.version !== input.expectedVersion) throw conflict(review.version);
      const command = {
        decision: input.decision,
        ground: input.ground ?? null,
        reason: input.reason || null,
      };
      const involved = await this.reviews.viewerBelongsToOneSide(tx, review);
      const verdict = decideReview(review.state, command, involved);
      if (!verdict.allowed) throw moderationRefused(verdict.reason);
      if (verdict.state === 'REJECTED') await this.reject(tx, viewer, review, command);
      else await this.publish(tx, viewer, review, command.reason);
      return this.existing(tx, review.id);
    });
  }

  private async reject(
    tx: Tx,
    viewer: Viewer,
    review: ReviewEntity,
    { ground, reason }: { ground: string | null; reason: string | null },
  ): Promise<void> {
    await this.write(tx, review, { state: 'REJECTED', ground, reason, userId: viewer.userId });
    const payload = { reviewId: review.id, vendorId: review.vendorId };
    await this.events.emit(tx, { name: 'review.rejected', organizationId: viewer.organizationId, payload });
  }

  /** The database copies it to where everyone reads it, and counts it into the vendor's rating in search. */
  private async publish(tx: Tx, viewer: Viewer, review: ReviewEntity, reason: string | null): Promise<void> {
    await this.write(tx, review, { state: 'PUBLISHED', ground: null, reason, userId: viewer.userId });
    const payload = { reviewId: review.id, vendorId: review.vendorId };
    await this.events.emit(tx, { name: 'review.published', organizationId: viewer.organizationId, payload });
  }

  private async write(
    tx: Tx,
    review: ReviewEntity,
    decision: {
      state: 'PUBLISHED' | 'REJECTED';
      ground: string | null;
      reason: string | null;
      userId: string;
    },
  ): Promise<void> {
    const written = await this.reviews.decide(tx, review.id, review.version, decision);
    if (written === 0) throw conflict((await this.existing(tx, review.id)).version);
  }

  private async existing(tx: Tx, id: string): Promise<ReviewEntity> {
    const review = await this.reviews.find(tx, id);
    if (!review) throw notFound('Review');
    return review;
  }
}
