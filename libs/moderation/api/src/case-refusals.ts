import type { CaseRefusal } from '@ringfair/moderation-core';
import { DomainError, ErrorCode, invalidState, validation } from '@ringfair/platform/errors';
import type { CaseRow } from './case.repository.js';
import { ModerationReason } from './moderation.errors.js';

/** CONFLICT that says what was decided, so that whoever came second need not ask. */
export const decidedAlready = (row: CaseRow): DomainError =>
  new DomainError(ErrorCode.CONFLICT, {
    reason: ModerationReason.CASE_DECIDED,
    message: 'A moderator has decided this case.',
    details: {
      currentVersion: row.version,
      state: row.state,
      outcome: row.outcome,
      reason: row.reason,
      decidedAt: row.decidedAt?.toISOString() ?? null,
    },
  });

export const reasonUnknown = (): DomainError =>
  validation([
    {
      path: 'input.reason',
      reason: ModerationReason.CASE_REASON_UNKNOWN,
      message: 'is no reason of this case for this outcome',
    },
  ]);

export function caseRefused(reason: CaseRefusal, row: CaseRow): DomainError {
  switch (reason) {
    case 'CASE_DECIDED':
      return decidedAlready(row);
    case 'UNDO_TOO_LATE':
      return invalidState(ModerationReason.UNDO_TOO_LATE, 'The decision has taken effect.');
    case 'MODERATOR_INVOLVED':
      return invalidState(
        ModerationReason.CASE_MODERATOR_INVOLVED,
        'You belong to an organisation that this case is about.',
      );
    case 'NOT_YOUR_DECISION':
      return invalidState(ModerationReason.NOT_YOUR_DECISION, 'Another moderator took this decision.');
    case 'TOO_EARLY':
    case 'CASE_NOT_IN_THIS_STATE':
      return invalidState(ModerationReason.CASE_NOT_IN_THIS_STATE, `The case is ${row.state}.`);
  }
}
