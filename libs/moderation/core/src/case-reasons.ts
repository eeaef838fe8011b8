import type { CaseKind, CaseOutcome } from './case-kinds.js';

/**
 * The reasons a moderator chooses from, by kind of case and outcome. What the recipient reads for each stands in
 * reason-texts.ts, in the recipient's language.
 */
export const CASE_REASONS = {
  CLAIM_PHONE: {
    ACCEPTED: ['PHONE_CODE_SPOKEN'],
    DECLINED: ['PHONE_NOT_REACHED', 'PHONE_NUMBER_WRONG', 'PHONE_CLAIM_DENIED'],
  },
  CLAIM_DOCUMENTS: {
    ACCEPTED: ['DOCUMENTS_PROVE_IT'],
    DECLINED: [
      'DOCUMENTS_UNREADABLE',
      'DOCUMENTS_OF_ANOTHER_COMPANY',
      'DOCUMENTS_OUTDATED',
      'DOCUMENTS_NOT_SUFFICIENT',
    ],
  },
  CLAIM_DISPUTE: {
    ACCEPTED: ['DISPUTE_PROVEN'],
    DECLINED: ['DISPUTE_KEEPER_PROVED_IT', 'DISPUTE_NOT_PROVEN'],
  },
  REMOVAL: {
    ACCEPTED: ['REMOVAL_OWNER_CONFIRMED'],
    DECLINED: ['REMOVAL_NOT_THE_OWNER', 'REMOVAL_NOT_PROVEN'],
  },
  EVIDENCE: {
    ACCEPTED: ['EVIDENCE_SHOWS_IT'],
    DECLINED: [
      'EVIDENCE_UNREADABLE',
      'EVIDENCE_EXPIRED',
      'EVIDENCE_OF_ANOTHER_COMPANY',
      'EVIDENCE_DOES_NOT_SHOW_IT',
      'EVIDENCE_KIND_NOT_ACCEPTED',
    ],
  },
  MERGE: {
    ACCEPTED: ['MERGE_SAME_COMPANY'],
    DECLINED: ['MERGE_DIFFERENT_COMPANIES', 'MERGE_SEPARATE_BRANCHES', 'MERGE_NOT_PROVEN'],
  },
  REPORTED_ERROR: {
    ACCEPTED: ['ERROR_CONFIRMED'],
    DECLINED: ['ERROR_NOT_FOUND', 'ERROR_UNCLEAR', 'ERROR_OPINION'],
  },
} as const satisfies Record<CaseKind, Record<CaseOutcome, readonly string[]>>;

export type CaseReason = (typeof CASE_REASONS)[CaseKind][CaseOutcome][number];

/** All reasons of a kind: what a feature offers unless its cases need fewer. */
export const reasonsOf = (kind: CaseKind): readonly CaseReason[] => [
  ...CASE_REASONS[kind].ACCEPTED,
  ...CASE_REASONS[kind].DECLINED,
];

/** The outcome that a reason of this kind stands for, or null when it is none of its reasons. */
export function outcomeOf(kind: CaseKind, reason: string): CaseOutcome | null {
  const holds = (outcome: CaseOutcome) => CASE_REASONS[kind][outcome].some((known) => known === reason);
  return holds('ACCEPTED') ? 'ACCEPTED' : holds('DECLINED') ? 'DECLINED' : null;
}
