import {
  type ClaimEvidence,
  type ClaimMeasurement,
  type ClaimProvenance,
  claimsOf,
  type DeclaredSince,
  type EvidenceState,
  provenanceOf,
  SITE_CHECK_DAYS,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { claimHash } from './claim-hash.js';
import type { PublicEvidenceRow } from './evidence.repository.js';
import { isoDate } from '../iso-date.js';
import type { SiteCheckRow } from '../site-check/site-check.repository.js';

/** A profile as it is published, or as a draft. */
interface Said {
  profile: VendorProfile;
  /** Null for a draft. */
  published: { at: Date; since: DeclaredSince } | null;
}

/** Evidence as it stood when it is looked at. */
type EvidenceThen = Omit<PublicEvidenceRow, 'vendorId' | 'state'> & { state: EvidenceState };

/** The sources of what a profile says, from rows as they are stored. */
export function sourcesOf(
  { profile, published }: Said,
  evidence: readonly EvidenceThen[],
  checks: readonly SiteCheckRow[],
  at = new Date(),
): ClaimProvenance[] {
  const said = new Map(claimsOf(profile).map(({ path, value }) => [path, value]));
  return provenanceOf(
    profile,
    evidence.map((row) => toClaimEvidence(row, said.get(row.path))),
    checks.flatMap(toMeasurement),
    isoDate(at),
    published && { on: isoDate(published.at), since: published.since },
  );
}

const toClaimEvidence = (row: EvidenceThen, said: string | undefined): ClaimEvidence => ({
  path: row.path,
  claimedValue: said !== undefined && claimHash(said) === row.claimedHash ? said : null,
  state: row.state,
  submittedOn: isoDate(row.submittedAt),
  decidedOn: row.decidedAt && isoDate(row.decidedAt),
  holdsUntil: row.holdsUntil,
});

/** A site that answered us is there. */
function toMeasurement({ outcome, checkedAt }: SiteCheckRow): ClaimMeasurement[] {
  if (outcome !== 'ANSWERED' || !checkedAt) return [];
  const until = new Date(checkedAt.getTime() + SITE_CHECK_DAYS * 86_400_000);
  return [{ path: 'site', measuredOn: isoDate(checkedAt), holdsUntil: isoDate(until) }];
}
