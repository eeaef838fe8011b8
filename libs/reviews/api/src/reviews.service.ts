import { maySubmit } from '@ringfair/reviews-core';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { invalidState, notFound, violatedConstraint } from '@ringfair/platform/errors';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { ReviewEntity } from './review.entity.js';
import { SubmitReviewInput } from './review.inputs.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewReason } from './reviews.errors.js';
import { submissionRefused } from './review-refusals.js';

const MINE = 'my-reviews';

/** The client's side: writing a review and seeing what became of it. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewRepository,
    private readonly idempotency: Idempotency,
  ) {}

  submit(viewer: Viewer, input: SubmitReviewInput): Promise<ReviewEntity> {
    return this.database.run(viewer, async (tx) => {
      const id = await this.idempotency.once(tx, viewer, 'submitReview', input.idempotencyKey, input, () =>
        this.create(tx, viewer, input),
      );
      const review = await this.reviews.find(tx, id);
      if (!review) throw notFound('Review');
      return review;
    });
  }

  mine(viewer: Viewer, page: PageArgs): Promise<Connection<ReviewEntity>> {
    const before = page.after ? String(decodeCursor(MINE, page.after)[0]) : null;
    return this.database.read(viewer, async (tx) => {
      const rows = await this.reviews.ofOrganization(tx, viewer.organizationId, page.first + 1, before);
      return toConnection(rows, page, (row) => encodeCursor(MINE, [row.id]));
    });
  }

  private async create(tx: Tx, viewer: Viewer, input: SubmitReviewInput): Promise<string> {
    const [facts] = await this.reviews.eligibility(tx, viewer.organizationId, [input.engagementId]);
    if (!facts) throw notFound('Engagement');
    const verdict = maySubmit(facts, facts.now.getTime());
    if (!verdict.allowed) throw submissionRefused(verdict.reason, verdict.possibleFrom);
    const named = input.attribution === 'NAMED';
    const id = newId();
    await refusingSecond(
      this.reviews.insert(tx, {
        id,
        engagementId: facts.engagementId,
        organizationId: viewer.organizationId,
        authorUserId: viewer.userId,
        vendorId: facts.vendorId,
        vendorOrganizationId: facts.vendorOrganizationId,
        overall: input.overall,
        quality: input.quality,
        communication: input.communication,
        wouldStay: input.wouldStay,
        title: input.title,
        body: input.text,
        language: input.language,
        attribution: input.attribution,
        clientName: named ? await this.reviews.organizationName(tx, viewer.organizationId) : null,
        industry: input.industry ?? null,
      }),
    );
    return id;
  }
}

/** Two colleagues who submit at once: the constraint lets one in. */
async function refusingSecond(insert: Promise<void>): Promise<void> {
  try {
    await insert;
  } catch (error) {
    if (violatedConstraint(error) !== 'reviews_one_per_engagement') throw error;
    throw invalidState(ReviewReason.ALREADY_REVIEWED, 'This engagement has its review.');
  }
}
