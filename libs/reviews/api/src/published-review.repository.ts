import type { Verification } from '@ringfair/reviews-core';
import type { Tx } from '@ringfair/platform/database';
import { Injectable } from '@nestjs/common';
import type { PublishedReviewEntity, ReviewReplyEntity } from './review.entity.js';

const columns = `p.id, p.vendor_id as "vendorId", p.overall, p.quality, p.communication, p.would_stay as "wouldStay",
  p.title, p.body, p.language, p.client_name as "clientName", p.industry, p.verification,
  p.submitted_at as "submittedAt", p.published_at as "publishedAt"`;

export interface ScoredRow {
  vendorId: string;
  overall: number;
  wouldStay: boolean;
  verification: Verification;
  publishedAt: Date;
}

/** Reviews and replies as everyone reads them. */
@Injectable()
export class PublishedReviewRepository {
  find(tx: Tx, id: string): Promise<PublishedReviewEntity | undefined> {
    return tx.one(`select ${columns} from published_reviews p where p.id = $1`, [id]);
  }

  /** One page for each of many vendors, newest first. */
  ofVendors(
    tx: Tx,
    vendorIds: readonly string[],
    limit: number,
    beforeId: string | null,
  ): Promise<PublishedReviewEntity[]> {
    return tx.query(
      `select r.* from unnest($1::uuid[]) as vendor (id)
       cross join lateral (
         select ${columns} from published_reviews p
         where p.vendor_id = vendor.id and ($3::uuid is null or p.id < $3) order by p.id desc limit $2) r`,
      [vendorIds, limit, beforeId],
    );
  }

  /** About the vendors that belong to an organisation, newest first. */
  received(
    tx: Tx,
    organizationId: string,
    limit: number,
    beforeId: string | null,
  ): Promise<PublishedReviewEntity[]> {
    return tx.query(
      `select ${columns} from published_reviews p join vendors v on v.id = p.vendor_id
       where v.organization_id = $1 and ($3::uuid is null or p.id < $3) order by p.id desc limit $2`,
      [organizationId, limit, beforeId],
    );
  }

  scores(tx: Tx, vendorIds: readonly string[]): Promise<ScoredRow[]> {
    return tx.query(
      `select vendor_id as "vendorId", overall, would_stay as "wouldStay", verification, published_at as "publishedAt"
       from published_reviews where vendor_id = any($1)`,
      [vendorIds],
    );
  }

  replies(tx: Tx, reviewIds: readonly string[]): Promise<ReviewReplyEntity[]> {
    return tx.query(
      `select review_id as "reviewId", body, replied_at as "repliedAt", version
       from review_replies where review_id = any($1)`,
      [reviewIds],
    );
  }

  async mayReply(tx: Tx, organizationId: string, vendorId: string): Promise<boolean> {
    const own = await tx.one('select 1 as own from vendors where id = $1 and organization_id = $2', [
      vendorId,
      organizationId,
    ]);
    return own !== undefined;
  }

  async insertReply(
    tx: Tx,
    reply: { reviewId: string; vendorId: string; organizationId: string; userId: string; body: string },
  ): Promise<void> {
    await tx.execute(
      `insert into review_replies (review_id, vendor_id, organization_id, author_user_id, body)
       values ($1, $2, $3, $4, $5)`,
      [reply.reviewId, reply.vendorId, reply.organizationId, reply.userId, reply.body],
    );
  }

  /** 0 rows too when the 72 hours are over by the database's clock: its policy hides the row from updates. */
  correctReply(tx: Tx, reviewId: string, version: number, body: string): Promise<number> {
    return tx.execute(
      `update review_replies set body = $3, updated_at = now(), version = version + 1
       where review_id = $1 and version = $2`,
      [reviewId, version, body],
    );
  }

  /** Reviews of a merged listing, with their replies and their weight, to the one that stays. */
  async move(tx: Tx, mergedVendorId: string, keptVendorId: string): Promise<void> {
    await tx.execute('select app.move_reviews($1, $2)', [mergedVendorId, keptVendorId]);
  }
}
