import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, type Tx } from '@ringfair/platform/database';
import { conflict, invalidState, notFound, violatedConstraint } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import { Injectable } from '@nestjs/common';
import { PublishedReviewRepository } from './published-review.repository.js';
import type { PublishedReviewEntity } from './review.entity.js';
import { CorrectReplyInput, ReplyToReviewInput } from './review.inputs.js';
import { ReviewReason } from './reviews.errors.js';

const RECEIVED = 'received-reviews';

/** The vendor's side: the reviews it received and its right of reply. */
@Injectable()
export class VendorReviewsService {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedReviewRepository,
    private readonly idempotency: Idempotency,
    private readonly events: Events,
  ) {}

  received(viewer: Viewer, page: PageArgs): Promise<Connection<PublishedReviewEntity>> {
    const before = page.after ? String(decodeCursor(RECEIVED, page.after)[0]) : null;
    return this.database.read(viewer, async (tx) => {
      const rows = await this.published.received(tx, viewer.organizationId, page.first + 1, before);
      return toConnection(rows, page, (row) => encodeCursor(RECEIVED, [row.id]));
    });
  }

  reply(viewer: Viewer, input: ReplyToReviewInput): Promise<PublishedReviewEntity> {
    return this.database.run(viewer, async (tx) => {
      const id = await this.idempotency.once(
        tx,
        viewer,
        'replyToReview',
        input.idempotencyKey,
        input,
        async () => {
          await this.write(tx, viewer, await this.ofViewer(tx, viewer, input.reviewId), input.text);
          return input.reviewId;
        },
      );
      return this.ofViewer(tx, viewer, id);
    });
  }

  /** Within 72 hours by the database's clock: afterwards its policy lets no row be changed. */
  correct(viewer: Viewer, input: CorrectReplyInput): Promise<PublishedReviewEntity> {
    return this.database.run(viewer, async (tx) => {
      const review = await this.ofViewer(tx, viewer, input.reviewId);
      const [reply] = await this.published.replies(tx, [review.id]);
      if (!reply) throw notFound('Reply');
      if (reply.version !== input.expectedVersion) throw conflict(reply.version);
      const written = await this.published.correctReply(tx, review.id, reply.version, input.text);
      if (written === 0) throw await this.notCorrected(tx, review.id, reply.version);
      return review;
    });
  }

  private async notCorrected(tx: Tx, reviewId: string, seen: number): Promise<Error> {
    const [current] = await this.published.replies(tx, [reviewId]);
    if (current && current.version !== seen) return conflict(current.version);
    return invalidState(ReviewReason.REPLY_STANDS, 'A reply can be corrected for 72 hours; this one stands.');
  }

  private async write(tx: Tx, viewer: Viewer, review: PublishedReviewEntity, body: string): Promise<void> {
    const { userId, organizationId } = viewer;
    const { id: reviewId, vendorId } = review;
    try {
      await this.published.insertReply(tx, { reviewId, vendorId, organizationId, userId, body });
    } catch (error) {
      if (violatedConstraint(error) !== 'review_replies_pkey') throw error;
      throw invalidState(ReviewReason.ALREADY_REPLIED, 'This review has its reply.');
    }
    await this.events.emit(tx, { name: 'review.replied', organizationId, payload: { reviewId, vendorId } });
  }

  /** A published review of a vendor of this organisation; any other one is not there. */
  private async ofViewer(tx: Tx, viewer: Viewer, reviewId: string): Promise<PublishedReviewEntity> {
    const review = await this.published.find(tx, reviewId);
    const own = review && (await this.published.mayReply(tx, viewer.organizationId, review.vendorId));
    if (!own) throw notFound('Review');
    return review;
  }
}
