import type { Viewer } from '@ringfair/platform/auth';
import type { CaseRow } from './case.repository.js';
import type { ModerationCase } from './case.type.js';

/** A case as this moderator sees it: colleagues' ids stay inside. */
export function toCase(viewer: Viewer, row: CaseRow): ModerationCase {
  const decidedByMe = row.decidedBy === viewer.userId;
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    vendorId: row.vendorId,
    locale: row.locale,
    state: row.state,
    openedAt: row.openedAt,
    outcome: row.outcome,
    reason: row.reason,
    note: row.note,
    decidedAt: row.decidedAt,
    effectiveAt: row.effectiveAt,
    decidedByMe,
    undoUntil: decidedByMe && row.state === 'DECIDED' ? row.effectiveAt : null,
    version: row.version,
  };
}
