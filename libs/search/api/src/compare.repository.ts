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
  /** Plain mean of the published reviews, 1 to 5, and their number; null: there are none. */
  rating: { mean: number; count: number } | null;
}

@Injectable()
export class CompareRepository {
  /**
   * What is published under these addresses; those under which nothing is are missing. Addresses are resolved first:
   * under row-level security PostgreSQL finds no row by an expression over another table, and reads all of them.
   */
  published(tx: Tx, slugs: readonly string[]): Promise<ComparedVendorRow[]> {
    return tx.query(
      `with meant as materialized (
         select s.slug as asked, coalesce(m.merged_into, m.id) as id
         from vendor_slugs s join vendors m on m.id = s.vendor_id where s.slug = any ($1)
       )
       select s.asked, v.id, v.slug, v.name, v.organization_id is not null as claimed, v.source,
         p.version, p.published_at as "publishedAt", p.profile,
         case when r.rating_count > 0
           then json_build_object('mean', r.rating_thousandths / 1000.0, 'count', r.rating_count) end as rating
       from meant s join vendors v using (id)
         join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version
         left join vendor_search r on r.vendor_id = v.id`,
      [slugs],
    );
  }
}
