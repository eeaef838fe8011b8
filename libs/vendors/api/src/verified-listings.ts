import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { VendorProfile } from '@ringfair/vendors-core';
import { EvidenceRepository } from './evidence.repository.js';
import { sourcesOf } from './provenance-sources.js';

/** Which listings search marks as verified. */
@Injectable()
export class VerifiedListings {
  constructor(private readonly evidence: EvidenceRepository) {}

  /** Is a statement of the published version verified today? */
  async includes(tx: Tx, vendorId: string, published: VendorProfile): Promise<boolean> {
    const evidence = await this.evidence.published(tx, [vendorId]);
    return sourcesOf(published, evidence, [], null).some(({ source }) => source === 'VERIFIED');
  }
}
