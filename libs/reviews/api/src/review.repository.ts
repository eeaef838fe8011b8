import type { SubmissionFacts } from '@ringfair/reviews-core';
import type { Locale } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import { Injectable } from '@nestjs/common';
import type { ReviewEntity } from './review.entity.js';

const columns = `r.id, r.engagement_id as "engagementId", r.organization_id as "organizationId",
  r.vendor_id as "vendorId", r.vendor_organization_id as "vendorOrganizationId", r.overall, r.quality,
  r.communication, r.would_stay as "wouldStay", r.title, r.body, r.language, r.attribution,
  r.client_name as "clientName", r.industry, r.verification, r.state, r.rejection_ground as "rejectionGround",
  r.decision_reason as "decisionReason", r.decided_at as "decidedAt", r.created_at as "createdAt", r.version`;

export interface EligibilityRow extends SubmissionFacts {
  engagementId: string;
  vendorId: string;
  vendorOrganizationId: string;
  /** The database's clock. */
  now: Date;
}

export interface NewReview extends Omit<
  ReviewEntity,
  'verification' | 'state' | 'rejectionGround' | 'decisionReason' | 'decidedAt' | 'createdAt' | 'version'
> {
  authorUserId: string;
}

export interface Decision {
  state: 'PUBLISHED' | 'REJECTED';
  ground: string | null;
  reason: string | null;
  userId: string;
}

/** Reviews as written: seen by their organisation and by moderators. */
@Injectable()
export class ReviewRepository {
  /** Facts for the rules, of engagements in which the organisation takes part. */
  eligibility(tx: Tx, organizationId: string, engagementIds: readonly string[]): Promise<EligibilityRow[]> {
    return tx.query(
      `select e.id as "engagementId", e.vendor_id as "vendorId", e.vendor_organization_id as "vendorOrganizationId",
              e.state as "engagementState", e.starts_on as "startsOn", e.ended_on as "endedOn",
              case e.buyer_organization_id when $1 then 'BUYER' else 'VENDOR' end as side,
              app.organizations_share_member(e.buyer_organization_id, e.vendor_organization_id)
                as "organisationsShareMember",
              exists (select from reviews r where r.engagement_id = e.id) as "alreadyReviewed",
              clock_timestamp() as now
       from engagements e
       where e.id = any($2) and (e.buyer_organization_id = $1 or e.vendor_organization_id = $1)`,
      [organizationId, engagementIds],
    );
  }

  async insert(tx: Tx, review: NewReview): Promise<void> {
    await tx.execute(
      `insert into reviews (id, engagement_id, organization_id, author_user_id, vendor_id, vendor_organization_id,
         overall, quality, communication, would_stay, title, body, language, attribution, client_name, industry)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        review.id,
        review.engagementId,
        review.organizationId,
        review.authorUserId,
        review.vendorId,
        review.vendorOrganizationId,
        review.overall,
        review.quality,
        review.communication,
        review.wouldStay,
        review.title,
        review.body,
        review.language,
        review.attribution,
        review.clientName,
        review.industry,
      ],
    );
  }

  find(tx: Tx, id: string): Promise<ReviewEntity | undefined> {
    return tx.one(`select ${columns} from reviews r where r.id = $1`, [id]);
  }

  /** The organisation's own ones, newest first. */
  ofOrganization(
    tx: Tx,
    organizationId: string,
    limit: number,
    beforeId: string | null,
  ): Promise<ReviewEntity[]> {
    return tx.query(
      `select ${columns} from reviews r
       where r.organization_id = $1 and ($3::uuid is null or r.id < $3) order by r.id desc limit $2`,
      [organizationId, limit, beforeId],
    );
  }

  ofEngagements(tx: Tx, organizationId: string, engagementIds: readonly string[]): Promise<ReviewEntity[]> {
    return tx.query(
      `select ${columns} from reviews r where r.organization_id = $1 and r.engagement_id = any($2)`,
      [organizationId, engagementIds],
    );
  }

  /** Moderators only (policy `moderate`): who waited longest comes first. */
  inState(tx: Tx, state: string, limit: number, afterId: string | null): Promise<ReviewEntity[]> {
    return tx.query(
      `select ${columns} from reviews r
       where r.state = $1 and ($3::uuid is null or r.id > $3) order by r.id limit $2`,
      [state, limit, afterId],
    );
  }

  async viewerBelongsToOneSide(tx: Tx, review: ReviewEntity): Promise<boolean> {
    const row = await tx.one<{ involved: boolean }>(
      'select app.viewer_belongs_to($1) or app.viewer_belongs_to($2) as involved',
      [review.organizationId, review.vendorOrganizationId],
    );
    return row?.involved ?? true;
  }

  /** The database copies a published one to where everyone reads it. */
  decide(tx: Tx, id: string, version: number, decision: Decision): Promise<number> {
    return tx.execute(
      `update reviews
       set state = $3, rejection_ground = $4, decision_reason = $5, decided_by_user_id = $6,
           decided_at = clock_timestamp(), updated_at = now(), version = version + 1
       where id = $1 and version = $2 and state = 'PENDING'`,
      [id, version, decision.state, decision.ground, decision.reason, decision.userId],
    );
  }

  async organizationName(tx: Tx, organizationId: string): Promise<string> {
    const row = await tx.one<{ name: string }>('select name from organizations where id = $1', [
      organizationId,
    ]);
    return row?.name ?? '';
  }

  /** For mails; only the worker may ask. */
  parties(tx: Tx, reviewId: string): Promise<ReviewParties | undefined> {
    return tx.one(
      `select client_organization_id as "clientOrganizationId", vendor_organization_id as "vendorOrganizationId",
              vendor_name as "vendorName", vendor_slug as "vendorSlug", title, overall,
              rejection_ground as "rejectionGround", decision_reason as "decisionReason"
       from app.review_parties($1)`,
      [reviewId],
    );
  }

  recipients(tx: Tx, organizationId: string): Promise<Recipient[]> {
    return tx.query(
      'select user_id as "userId", email, name, locale from app.organization_recipients($1, $2)',
      [organizationId, ['OWNER', 'ADMIN', 'EDITOR']],
    );
  }
}

export interface ReviewParties {
  clientOrganizationId: string;
  vendorOrganizationId: string | null;
  vendorName: string;
  vendorSlug: string;
  title: string;
  overall: number;
  rejectionGround: string | null;
  decisionReason: string | null;
}

export interface Recipient {
  userId: string;
  email: string;
  name: string;
  locale: Locale;
}
