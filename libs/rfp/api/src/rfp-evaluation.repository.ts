import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { newId, type Tx } from '@ringfair/platform/database';
import type { WholeResponse } from './response.entity.js';

export interface AwardRow {
  id: string;
  rfpId: string;
  responseId: string;
  vendorId: string;
  vendorOrganizationId: string;
}

export interface OutcomeDraft {
  responseId: string;
  organizationId: string;
  outcome: 'WON' | 'LOST';
  reason: string;
}

@Injectable()
export class RfpEvaluationRepository {
  /** Locks the request and makes it awarded. @returns the new version; null when the expected one is not current */
  async markAwarded(tx: Tx, rfpId: string, expectedVersion: number): Promise<number | null> {
    const row = await tx.one<{ version: number | null }>('select app.award_rfp($1, $2) as version', [
      rfpId,
      expectedVersion,
    ]);
    return row?.version ?? null;
  }

  async insertAward(tx: Tx, viewer: Viewer, winner: WholeResponse): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into rfp_awards (id, rfp_id, organization_id, response_id, vendor_id, vendor_organization_id, created_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        winner.rfpId,
        viewer.organizationId,
        winner.id,
        winner.vendorId,
        winner.organizationId,
        viewer.userId,
      ],
    );
    return id;
  }

  async insertOutcomes(
    tx: Tx,
    viewer: Viewer,
    rfpId: string,
    outcomes: readonly OutcomeDraft[],
  ): Promise<void> {
    await tx.execute(
      `insert into rfp_outcomes (id, rfp_id, buyer_organization_id, response_id, organization_id, outcome, reason)
       select id, $1, $2, response_id, organization_id, outcome, reason
       from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[])
         as told (id, response_id, organization_id, outcome, reason)`,
      [
        rfpId,
        viewer.organizationId,
        outcomes.map(() => newId()),
        outcomes.map(({ responseId }) => responseId),
        outcomes.map(({ organizationId }) => organizationId),
        outcomes.map(({ outcome }) => outcome),
        outcomes.map(({ reason }) => reason),
      ],
    );
  }

  award(tx: Tx, rfpId: string): Promise<AwardRow | undefined> {
    return tx.one<AwardRow>(
      `select id, rfp_id as "rfpId", response_id as "responseId", vendor_id as "vendorId",
         vendor_organization_id as "vendorOrganizationId" from rfp_awards where rfp_id = $1`,
      [rfpId],
    );
  }
}
