import { claimsOf, type ProfileClaim } from './claim-values.js';
import type { DeclaredSince } from './declared-since.js';
import type { VendorProfile } from './profile.js';

/** Who says so, from least to most. */
export const PROVENANCES = ['DECLARED', 'EVIDENCE', 'VERIFIED', 'MEASURED'] as const;
export type ProvenanceSource = (typeof PROVENANCES)[number];

/** UPLOADED waits for a moderator; EXPIRED and WITHDRAWN end what was there; DECLINED did not show it. */
export const EVIDENCE_STATES = ['UPLOADED', 'VERIFIED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** Evidence of one statement, for what was said when it was sent. */
export interface ClaimEvidence {
  path: string;
  /** As `claimsOf` has it; null: something else than is said now. */
  claimedValue: string | null;
  state: EvidenceState;
  /** ISO dates. */
  submittedOn: string;
  decidedOn: string | null;
  /** Last day. */
  holdsUntil: string;
}

/** Something that the platform measured itself. */
export interface ClaimMeasurement {
  path: string;
  measuredOn: string;
  /** Last day; null: until it is measured again. */
  holdsUntil: string | null;
}

export interface ClaimProvenance {
  path: string;
  source: ProvenanceSource;
  /** Since when it is declared, or when it was sent, decided or measured; null: not known. */
  asOf: string | null;
  /** Last day on which the source holds; null: no end. */
  expiresAt: string | null;
}

/**
 * The source of each statement of a profile on a day. Evidence counts only while it holds and for the very value
 * that it was sent for: a changed statement is declared again, and so is one whose evidence has ended.
 * @param today ISO date; on its last day evidence still holds
 * @param published when the profile was, and what of it was said since before; null for a draft
 */
export function provenanceOf(
  profile: VendorProfile,
  evidence: readonly ClaimEvidence[],
  measurements: readonly ClaimMeasurement[],
  today: string,
  published: { on: string; since: DeclaredSince } | null = null,
): ClaimProvenance[] {
  return claimsOf(profile).map((claim) => {
    const sources = [
      ...evidence.flatMap((one) => fromEvidence(claim, one, today)),
      ...measurements.flatMap((one) => fromMeasurement(claim, one, today)),
    ];
    const declared: ClaimProvenance = {
      path: claim.path,
      source: 'DECLARED',
      asOf: published && (published.since[claim.path] ?? published.on),
      expiresAt: null,
    };
    return sources.reduce(stronger, declared);
  });
}

/** Is the evidence over on this day, whatever its state says? */
export const hasEnded = ({ holdsUntil }: Pick<ClaimEvidence, 'holdsUntil'>, today: string): boolean =>
  holdsUntil < today;

/** The state of evidence as it is on this day: what holds no longer has expired, recorded or not. */
export const stateOn = (
  evidence: Pick<ClaimEvidence, 'state' | 'holdsUntil'>,
  today: string,
): EvidenceState =>
  ['UPLOADED', 'VERIFIED'].includes(evidence.state) && hasEnded(evidence, today) ? 'EXPIRED' : evidence.state;

/** How evidence went on. */
export interface EvidenceCourse {
  state: EvidenceState;
  submittedAt: Date;
  decidedAt: Date | null;
  withdrawnAt: Date | null;
}

/** The state that evidence had at a moment, whatever became of it later; null: it was not there yet. */
export function stateAt(course: EvidenceCourse, at: Date): EvidenceState | null {
  const { state, submittedAt, decidedAt, withdrawnAt } = course;
  if (submittedAt > at) return null;
  if (withdrawnAt !== null && withdrawnAt <= at) return 'WITHDRAWN';
  if (decidedAt !== null && decidedAt <= at) return state === 'DECLINED' ? 'DECLINED' : 'VERIFIED';
  return 'UPLOADED';
}

function fromEvidence(claim: ProfileClaim, one: ClaimEvidence, today: string): ClaimProvenance[] {
  if (one.path !== claim.path || one.claimedValue !== claim.value) return [];
  const { path, holdsUntil: expiresAt } = one;
  switch (stateOn(one, today)) {
    case 'VERIFIED':
      return [{ path, source: 'VERIFIED', asOf: one.decidedOn, expiresAt }];
    case 'UPLOADED':
      return [{ path, source: 'EVIDENCE', asOf: one.submittedOn, expiresAt }];
    default:
      return [];
  }
}

function fromMeasurement(claim: ProfileClaim, one: ClaimMeasurement, today: string): ClaimProvenance[] {
  if (one.path !== claim.path || one.measuredOn > today) return [];
  if (one.holdsUntil !== null && one.holdsUntil < today) return [];
  return [{ path: one.path, source: 'MEASURED', asOf: one.measuredOn, expiresAt: one.holdsUntil }];
}

/** The better source; of two equal ones that which holds longer. */
function stronger(a: ClaimProvenance, b: ClaimProvenance): ClaimProvenance {
  const rank = PROVENANCES.indexOf(b.source) - PROVENANCES.indexOf(a.source);
  if (rank !== 0) return rank > 0 ? b : a;
  if (a.expiresAt === null || b.expiresAt === null) return a.expiresAt === null ? a : b;
  return b.expiresAt > a.expiresAt ? b : a;
}
