import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { SearchCard, VendorProfile } from '@ringfair/vendors-core';

export interface CandidateRow {
  vendorId: string;
  claimed: boolean;
  /** Of the default order, ten-thousandths of a star. */
  score: number;
  ratingThousandths: number | null;
  ratingCount: number;
  replyMinutes: number | null;
  card: SearchCard;
  profile: VendorProfile;
}

export interface Candidates {
  /** Listings that no must rules out by what search knows; more than were read when there are too many. */
  total: number;
  rows: CandidateRow[];
}

@Injectable()
export class NeedRepository {
  /**
   * Listings that have a number of every set, best first; a set is what a must allows, silence included.
   * Texts, cases and contacts are left in the database: fit does not look at them.
   * @param slugs only these listings; null: all
   */
  async candidates(
    tx: Tx,
    sets: readonly (readonly number[])[],
    slugs: readonly string[] | null,
    limit: number,
  ): Promise<Candidates> {
    const values: unknown[] = [];
    const conditions: string[] = [];
    if (sets.length > 0) {
      values.push(sets.map((ids) => `(${ids.join('|')})`).join('&'));
      conditions.push(`s.facets @@ $${values.length}::query_int`);
    }
    if (slugs) {
      values.push(slugs);
      conditions.push(`s.slug = any ($${values.length})`);
    }
    const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
    const total = await tx.one<{ n: number }>(
      `select count(*)::integer as n from vendor_search s ${where}`,
      values,
    );
    const rows = await tx.query<CandidateRow>(
      `select s.vendor_id as "vendorId", s.claimed, -s.best_rank as score, s.rating_thousandths as "ratingThousandths",
         s.rating_count as "ratingCount", s.reply_minutes as "replyMinutes", c.card,
         p.profile - array['texts', 'caseStudies', 'contacts', 'legalAddress', 'registerNumbers'] as profile
       from (select * from vendor_search s ${where} order by s.best_rank, s.lot, s.vendor_id limit $${values.length + 1}) s
       join vendor_search_cards c using (vendor_id)
       join vendor_versions p on p.vendor_id = s.vendor_id and p.version = s.version`,
      [...values, limit],
    );
    return { total: total?.n ?? 0, rows };
  }

  /** What fit looks at of one listing, as it is published. */
  published(tx: Tx, vendorId: string): Promise<Pick<CandidateRow, 'claimed' | 'profile'> | undefined> {
    return tx.one(
      `select v.organization_id is not null as claimed, p.profile
       from vendors v join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version
       where v.id = $1`,
      [vendorId],
    );
  }
}
