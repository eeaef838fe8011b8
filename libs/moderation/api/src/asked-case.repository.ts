import type { CaseKind, CaseOutcome, CaseState } from '@ringfair/moderation-core';
import type { Tx } from '@ringfair/platform/database';
import { Injectable } from '@nestjs/common';

export interface AskedCaseRow {
  id: string;
  kind: CaseKind;
  title: string;
  state: CaseState;
  openedAt: Date;
  closedAt: Date | null;
  outcome: CaseOutcome | null;
  reason: string | null;
  note: string | null;
}

/** Cases as the organisation sees them that asked: no word of who decides, or of a decision that can be undone. */
@Injectable()
export class AskedCaseRepository {
  list(tx: Tx, organizationId: string, before: string | null, limit: number): Promise<AskedCaseRow[]> {
    return tx.query(
      `select id, kind, title, state, created_at as "openedAt", closed_at as "closedAt", outcome, reason, note
       from moderation_cases where organization_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [organizationId, before, limit],
    );
  }
}
