import type { EngagementOrigin, EngagementSide, EngagementState } from '@ringfair/engagements-core';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('engagements')
export class EngagementEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') origin: EngagementOrigin;
  @Column('uuid', { nullable: true }) rfpId: string | null;
  @Column('uuid', { nullable: true }) requestThreadId: string | null;
  /** Of the thread; null too for a moderator, who sees no requests. */
  requestId: string | null;
  @Column('uuid') vendorId: string;
  @Column('uuid') vendorOrganizationId: string;
  @Column('uuid') buyerOrganizationId: string;
  @Column('text') title: string;
  @Column('text') vendorName: string;
  @Column('text') buyerName: string;
  @Column('text') state: EngagementState;
  @Column('date', { nullable: true }) startsOn: string | null;
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) closedBySide: EngagementSide | null;
  @Column('text', { nullable: true }) closedByName: string | null;
  @Column('text', { nullable: true }) closeReason: string | null;
  @Column('timestamptz') awardedAt: Date;
  @Column('int') version: number;
}

@Entity('engagement_confirmations')
export class EngagementConfirmationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') engagementId: string;
  @Column('uuid') organizationId: string;
  @Column('text') side: EngagementSide;
  @Column('date') startsOn: string;
  @Column('uuid') confirmedByUserId: string;
  @Column('text') confirmedByName: string;
  @Column('timestamptz') confirmedAt: Date;
}
