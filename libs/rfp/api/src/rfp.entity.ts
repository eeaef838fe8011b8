import type {
  BriefRequirement,
  RequirementDimension,
  RequirementLevel,
  RfpState,
  RfpVisibility,
  ScriptAuthor,
} from '@ringfair/rfp-core';
import type { AgentModel, AgentPreparation, Channel, Coverage, Service } from '@ringfair/vendors-core';
import { Column, type ColumnOptions, Entity, PrimaryColumn } from 'typeorm';

/** What only the database's own functions write. */
const byDatabase: ColumnOptions = { insert: false, update: false };

@Entity('rfps')
export class RfpRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organizationId: string;
  @Column('uuid', { select: false }) createdBy: string;
  @Column('text', { ...byDatabase, nullable: true }) buyerName: string | null;
  @Column('text') title: string;
  @Column('text') summary: string;
  @Column('text') visibility: RfpVisibility;
  @Column('text', byDatabase) state: RfpState;
  @Column('text') currency: string;
  @Column('timestamptz', { nullable: true }) deadline: Date | null;
  @Column('text', { nullable: true }) deadlineTimeZone: string | null;
  @Column('smallint') weightPrice: number;
  @Column('smallint') weightQuality: number;
  @Column('smallint') weightFit: number;
  @Column('timestamptz', { ...byDatabase, nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { ...byDatabase, nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { ...byDatabase, nullable: true }) awardedAt: Date | null;
  @Column('timestamptz', { ...byDatabase, nullable: true }) cancelledAt: Date | null;
  @Column('text', { ...byDatabase, nullable: true }) cancelReason: string | null;
  @Column('integer', byDatabase) version: number;
  @Column('timestamptz', byDatabase) createdAt: Date;
  @Column('timestamptz', byDatabase) updatedAt: Date;
}

@Entity('rfp_lots')
export class RfpLotRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') rfpId: string;
  @Column('uuid') organizationId: string;
  @Column('smallint') position: number;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('text', { array: true }) services: Service[];
  @Column('text', { array: true }) channels: Channel[];
  @Column('text', { array: true }) languages: string[];
  @Column('text', { array: true }) coverage: Coverage[];
  @Column('text', { nullable: true }) coverageTimeZone: string | null;
  @Column('text', { nullable: true }) agentModel: AgentModel | null;
  @Column('text', { nullable: true }) agentPreparation: AgentPreparation | null;
  @Column('text', { nullable: true }) scriptAuthor: ScriptAuthor | null;
  @Column('integer', { nullable: true }) contactsPerMonth: number | null;
  @Column('integer', { nullable: true }) hoursPerWeek: number | null;
  @Column('integer', { nullable: true }) averageHandleSeconds: number | null;
}

@Entity('rfp_requirements')
export class RfpRequirementRow implements BriefRequirement {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') rfpId: string;
  @Column('uuid') organizationId: string;
  @Column('smallint') position: number;
  @Column('text') text: string;
  @Column('text') level: RequirementLevel;
  @Column('text') dimension: RequirementDimension;
  @Column('smallint') weight: number;
}

/** A request with everything that its brief says. */
export interface WholeRfp extends RfpRow {
  lots: RfpLotRow[];
  requirements: RfpRequirementRow[];
}
