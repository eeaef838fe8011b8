import type { EvidenceKind } from './evidence-codes.js';
import type { EvidenceRule } from './evidence-rules.js';

/**
 * Last day on which evidence holds.
 * @param issuedOn date of the document
 * @param validUntil the end that the document names itself; null: none
 */
export function evidenceHoldsUntil(
  { holdsMonths, mostMonths }: EvidenceRule,
  issuedOn: string,
  validUntil: string | null,
): string {
  if (validUntil === null) return addMonths(issuedOn, holdsMonths);
  const most = addMonths(issuedOn, mostMonths);
  return validUntil < most ? validUntil : most;
}

/** The same day of a later month, or its last day when it is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(2000, month - 1 + months, 1));
  first.setUTCFullYear(first.getUTCFullYear() + year - 2000);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(day, last.getUTCDate()));
  return first.toISOString().slice(0, 10);
}

export type EvidenceProblem =
  | 'EVIDENCE_KIND_UNFIT'
  | 'EVIDENCE_ISSUED_IN_FUTURE'
  | 'EVIDENCE_ENDS_BEFORE_ISSUE'
  | 'EVIDENCE_NO_LONGER_HOLDS';

/** What is wrong with a document before anybody looks into it; null when nothing is. */
export function evidenceProblem(
  rules: EvidenceRule,
  given: { kind: EvidenceKind; issuedOn: string; validUntil: string | null },
  today: string,
): { field: 'kind' | 'issuedOn' | 'validUntil'; reason: EvidenceProblem } | null {
  const { kind, issuedOn, validUntil } = given;
  if (!rules.accepts.includes(kind)) return { field: 'kind', reason: 'EVIDENCE_KIND_UNFIT' };
  if (issuedOn > today) return { field: 'issuedOn', reason: 'EVIDENCE_ISSUED_IN_FUTURE' };
  if (validUntil !== null && validUntil < issuedOn)
    return { field: 'validUntil', reason: 'EVIDENCE_ENDS_BEFORE_ISSUE' };
  if (evidenceHoldsUntil(rules, issuedOn, validUntil) >= today) return null;
  const ended = validUntil !== null && validUntil < today;
  return { field: ended ? 'validUntil' : 'issuedOn', reason: 'EVIDENCE_NO_LONGER_HOLDS' };
}
