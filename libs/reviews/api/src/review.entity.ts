import type { RejectionGround, ReviewState, Verification } from '@ringfair/reviews-core';
import type { Industry } from '@ringfair/vendors-core';
import type { Locale } from '@ringfair/platform/auth';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Attribution = 'NAMED' | 'UNNAMED';

@Entity('reviews')
export class ReviewEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') engagementId: string;
  @Column('uuid') organizationId: string;
  @Column('uuid') vendorId: string;
  @Column('uuid') vendorOrganizationId: string;
  @Column('int') overall: number;
  @Column('int') quality: number;
  @Column('int') communication: number;
  @Column('boolean') wouldStay: boolean;
  @Column('text') title: string;
  @Column('text') body: string;
  @Column('text') language: Locale;
  @Column('text') attribution: Attribution;
  @Column('text', { nullable: true }) clientName: string | null;
  @Column('text', { nullable: true }) industry: Industry | null;
  @Column('text') verification: Verification;
  @Column('text') state: ReviewState;
  @Column('text', { nullable: true }) rejectionGround: RejectionGround | null;
  @Column('text', { nullable: true }) decisionReason: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('int') version: number;
}

@Entity('published_reviews')
export class PublishedReviewEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') vendorId: string;
  @Column('int') overall: number;
  @Column('int') quality: number;
  @Column('int') communication: number;
  @Column('boolean') wouldStay: boolean;
  @Column('text') title: string;
  @Column('text') body: string;
  @Column('text') language: Locale;
  @Column('text', { nullable: true }) clientName: string | null;
  @Column('text', { nullable: true }) industry: Industry | null;
  @Column('text') verification: Verification;
  @Column('timestamptz') submittedAt: Date;
  @Column('timestamptz') publishedAt: Date;
}

@Entity('review_replies')
export class ReviewReplyEntity {
  @PrimaryColumn('uuid') reviewId: string;
  @Column('text') body: string;
  @Column('timestamptz') repliedAt: Date;
  @Column('int') version: number;
}
