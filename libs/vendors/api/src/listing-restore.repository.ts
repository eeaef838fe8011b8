import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { DeclaredSince, VendorProfile } from '@ringfair/vendors-core';

/** One version out of an export. */
export interface RestoredVersion {
  version: number;
  source: 'DIRECTORY' | 'VENDOR';
  published_at: string;
  profile: VendorProfile;
  declared_since: DeclaredSince;
}

export interface RestoredListing {
  source: 'DIRECTORY' | 'SELF';
  draft: VendorProfile;
  versions: RestoredVersion[];
}

@Injectable()
export class ListingRestoreRepository {
  /** The address that the listing got. */
  async insert(
    tx: Tx,
    row: { id: string; organizationId: string; name: string; siteHost: string | null; candidates: string[] },
    { source, draft, versions }: RestoredListing,
  ): Promise<string> {
    const { id, organizationId, name, siteHost, candidates } = row;
    const restored = await tx.one<{ slug: string | null }>(
      'select app.restore_listing($1, $2, $3, $4, $5, $6) as slug',
      [
        id,
        organizationId,
        candidates,
        JSON.stringify({ name, site_host: siteHost, source }),
        JSON.stringify(draft),
        JSON.stringify(versions),
      ],
    );
    if (!restored?.slug) throw new Error(`no free address for ${name}`);
    return restored.slug;
  }
}
