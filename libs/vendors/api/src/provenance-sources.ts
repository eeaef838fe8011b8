import {
  type ClaimEvidence,
  type ClaimMeasurement,
  type ClaimProvenance,
  claimsOf,
  provenanceOf,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { claimHash } from './claim-hash.js';
import type { PublicEvidenceRow } from './evidence.repository.js';
import type { SiteCheckRow } from './site-check.repository.js';

/** A visit to the site says so for twice as long as it is until the next one. */
const SITE_CHECK_DAYS = 60;

/** The sources of what a profile says, today, from rows as they are stored. */
export function sourcesOf(
  profile: VendorProfile,
  evidence: readonly PublicEvidenceRow[],
  checks: readonly SiteCheckRow[],
  declaredOn: string | null,
): ClaimProvenance[] {
  const said = new Map(claimsOf(profile).map(({ path, value }) => [path, value]));
  const today = isoDate(new Date());
  return provenanceOf(
    profile,
    evidence.map((row) => toClaimEvidence(row, said.get(row.path))),
    checks.flatMap(toMeasurement),
    today,
    declaredOn,
  );
}

const toClaimEvidence = (row: PublicEvidenceRow, said: string | undefined): ClaimEvidence => ({
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

export const isoDate = (date: Date): string => date.toISOString().slice(0, 10);
