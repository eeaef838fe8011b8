import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';

export interface ListedVendorRow {
  id: string;
  slug: string;
  /** Null when what is published has just been taken back, and search is about to be told. */
  publishedAt: Date | null;
}

@Injectable()
export class ListedVendorsRepository {
  /** The ids with which each part of so many listings begins. */
  async starts(tx: Tx, size: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select vendor_id as id from (
         select vendor_id, row_number() over (order by vendor_id) - 1 as number from vendor_search
       ) numbered where number % $1 = 0 order by vendor_id`,
      [size],
    );
    return rows.map(({ id }) => id);
  }

  /** Listings from an id on, this one included. */
  from(tx: Tx, id: string, count: number): Promise<ListedVendorRow[]> {
    return tx.query(
      `select s.vendor_id as id, s.slug, v.published_at as "publishedAt"
       from (select vendor_id, slug from vendor_search where vendor_id >= $1 order by vendor_id limit $2) s
         left join vendors v on v.id = s.vendor_id
       order by s.vendor_id`,
      [id, count],
      'listed vendors',
    );
  }
}
