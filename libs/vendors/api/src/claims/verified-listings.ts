import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { VendorProfile } from '@ringfair/vendors-core';
import { EvidenceRepository } from '../evidence/evidence.repository.js';
import { sourcesOf } from '../evidence/provenance-sources.js';

/** What search must know of the evidence behind a published version. */
export interface VerifiedFacts {
  /** Is a statement verified today? */
  verified: boolean;
  /** ISO date of the newest check of what is verified today; null: nothing is. */
  checkedOn: string | null;
  /** Rows of `certifications` that are. */
  verifiedCertifications: string[];
}

/** Which listings, and which of their certifications, search marks as verified. */
@Injectable()
export class VerifiedListings {
  constructor(private readonly evidence: EvidenceRepository) {}

  async of(tx: Tx, vendorId: string, published: VendorProfile): Promise<VerifiedFacts> {
    const evidence = await this.evidence.published(tx, [vendorId]);
    const checked = sourcesOf({ profile: published, published: null }, evidence, []).filter(
      ({ source }) => source === 'VERIFIED',
    );
    return {
      verified: checked.length > 0,
      checkedOn:
        checked
          .flatMap(({ asOf }) => asOf ?? [])
          .sort()
          .at(-1) ?? null,
      verifiedCertifications: checked.flatMap(({ path }) => /^certifications\.(.+)$/.exec(path)?.[1] ?? []),
    };
  }
}
