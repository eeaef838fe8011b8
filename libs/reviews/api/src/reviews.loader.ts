import {
  maySubmit,
  scoredAt,
  scoreVendor,
  type SubmissionVerdict,
  wilsonLowerBound,
} from '@ringfair/reviews-core';
import { type Engagement, EngagementReader } from '@ringfair/engagements-api';
import { Database } from '@ringfair/platform/database';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  type GraphqlContext,
  loaderOf,
  PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { PublishedReviewRepository, type ScoredRow } from './published-review.repository.js';
import type { PublishedReviewEntity, ReviewEntity, ReviewReplyEntity } from './review.entity.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewEligibility, ReviewSummary } from './review.type.js';

const RATING = Symbol('rating by vendor');
const REPLY = Symbol('reply by review');
const ENGAGEMENT = Symbol('engagement of a review');
const ELIGIBILITY = Symbol('review eligibility by engagement');
const ofVendor = 'vendor-reviews';

/** One query per kind of field, however many vendors, reviews or engagements a page shows. */
@Injectable()
export class ReviewsLoader {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedReviewRepository,
    private readonly reviews: ReviewRepository,
    private readonly engagements: EngagementReader,
  ) {}

  rating(context: GraphqlContext, vendorId: string): Promise<ReviewSummary> {
    return loaderOf(context, RATING, () =>
      this.batch(async (ids: readonly string[]) => {
        const rows = await this.database.read(context.viewer, (tx) => this.published.scores(tx, ids));
        const byVendor = Map.groupBy(rows, (row) => row.vendorId);
        return ids.map((id) => ratingOf(byVendor.get(id) ?? []));
      }),
    ).load(vendorId);
  }

  reply(context: GraphqlContext, reviewId: string): Promise<ReviewReplyEntity | null> {
    return loaderOf(context, REPLY, () =>
      this.batch(async (ids: readonly string[]) => {
        const rows = await this.database.read(context.viewer, (tx) => this.published.replies(tx, ids));
        const byReview = new Map(rows.map((row) => [row.reviewId, row]));
        return ids.map((id) => byReview.get(id) ?? null);
      }),
    ).load(reviewId);
  }

  engagement(context: GraphqlContext, engagementId: string): Promise<Engagement | null> {
    return loaderOf(context, ENGAGEMENT, () =>
      this.batch(async (ids: readonly string[]) => {
        const rows = await this.database.read(context.viewer, (tx) => this.engagements.visible(tx, ids));
        const byId = new Map<string, Engagement>(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
    ).load(engagementId);
  }

  eligibility(context: GraphqlContext, engagementId: string): Promise<ReviewEligibility | null> {
    return loaderOf(context, ELIGIBILITY, () =>
      this.batch((ids: readonly string[]) => this.eligibilities(context, ids)),
    ).load(engagementId);
  }

  reviewsOf(
    context: GraphqlContext,
    vendorId: string,
    page: PageArgs,
  ): Promise<Connection<PublishedReviewEntity>> {
    const before = page.after ? String(decodeCursor(ofVendor, page.after)[0]) : null;
    const key = Symbol.for(`${ofVendor} ${page.first} ${before ?? ''}`);
    return loaderOf(context, key, () =>
      this.batch(async (ids: readonly string[]) => {
        const rows = await this.database.read(context.viewer, (tx) =>
          this.published.ofVendors(tx, ids, page.first + 1, before),
        );
        const byVendor = Map.groupBy(rows, (row) => row.vendorId);
        return ids.map((id) =>
          toConnection(byVendor.get(id) ?? [], page, (row) => encodeCursor(ofVendor, [row.id])),
        );
      }),
    ).load(vendorId);
  }

  private async eligibilities(
    context: GraphqlContext,
    ids: readonly string[],
  ): Promise<(ReviewEligibility | null)[]> {
    const { viewer } = context;
    if (!viewer) return ids.map(() => null);
    return this.database.read(viewer, async (tx) => {
      const facts = await this.reviews.eligibility(tx, viewer.organizationId, ids);
      const written = await this.reviews.ofEngagements(tx, viewer.organizationId, ids);
      const factsById = new Map(facts.map((row) => [row.engagementId, row]));
      const reviewById = new Map(written.map((row) => [row.engagementId, row]));
      return ids.map((id) => {
        const known = factsById.get(id);
        return known
          ? eligibilityOf(maySubmit(known, known.now.getTime()), reviewById.get(id) ?? null)
          : null;
      });
    });
  }

  private batch<Key, Value>(load: (keys: readonly Key[]) => Promise<Value[]>): DataLoader<Key, Value> {
    return new DataLoader(load);
  }
}

function eligibilityOf(verdict: SubmissionVerdict, submission: ReviewEntity | null): ReviewEligibility {
  return {
    allowed: verdict.allowed,
    reason: verdict.allowed ? null : verdict.reason,
    possibleFrom: verdict.possibleFrom,
    submission,
  };
}

function ratingOf(rows: readonly ScoredRow[]): ReviewSummary {
  const scored = rows.map((row) => ({ ...row, publishedAt: row.publishedAt.getTime() }));
  const wouldStay = rows.filter((row) => row.wouldStay).length;
  const at = scoredAt(Date.now());
  return {
    ...scoreVendor(scored, at),
    asOf: new Date(at).toISOString().slice(0, 10),
    wouldStay,
    wouldStayLowerBound: rows.length === 0 ? null : wilsonLowerBound(wouldStay, rows.length),
  };
}
