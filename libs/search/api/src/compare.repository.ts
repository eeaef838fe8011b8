import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { VendorProfile } from '@ringfair/vendors-core';

export interface ComparedVendorRow {
  /** The address that was asked for; an earlier one, or one of a listing that was merged, leads here as well. */
  asked: string;
  id: string;
  slug: string;
  name: string;
  claimed: boolean;
  source: 'DIRECTORY' | 'SELF';
  version: number;
  publishedAt: Date;
  profile: VendorProfile;
}

@Injectable()
export class CompareRepository {
  /** What is published under these addresses; those under which nothing is are missing. */
  published(tx: Tx, slugs: readonly string[]): Promise<ComparedVendorRow[]> {
    return tx.query(
      `select s.slug as asked, v.id, v.slug, v.name, v.organization_id is not null as claimed, v.source,
         p.version, p.published_at as "publishedAt", p.profile
       from vendor_slugs s join vendors m on m.id = s.vendor_id
         join vendors v on v.id = coalesce(m.merged_into, m.id)
         join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version
       where s.slug = any ($1)`,
      [slugs],
    );
  }
}
