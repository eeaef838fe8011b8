import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import { candidatesStatement, type SeenMust, verifiedStandards } from './need-sql.js';
import type { SearchCard, VendorProfile } from '@ringfair/vendors-core';

export interface CandidateRow {
  vendorId: string;
  claimed: boolean;
  /** Of the default order, ten-thousandths of a star. */
  score: number;
  ratingThousandths: number | null;
  ratingCount: number;
  replyMinutes: number | null;
  /** Of the certificates that are asked for as checked. */
  verifiedStandards: string[];
  /** Of the places of its agents. */
  points: number[];
  card: SearchCard;
  profile: VendorProfile;
}

/** What fit looks at. */
export type JudgedRow = Pick<
  CandidateRow,
  'claimed' | 'profile' | 'ratingThousandths' | 'replyMinutes' | 'verifiedStandards' | 'points'
>;

export interface Candidates {
  /** Listings that no must rules out by what search knows; more than were read when there are too many. */
  total: number;
  rows: CandidateRow[];
}

@Injectable()
export class NeedRepository {
  /**
   * Listings that no must rules out, those first that are silent about the fewest, then the best.
   * @param checked numbers of the checked certificates that are asked for
   * @param slugs only these listings; null: all
   */
  async candidates(
    tx: Tx,
    musts: readonly SeenMust[],
    checked: readonly number[],
    slugs: readonly string[] | null,
    limit: number,
  ): Promise<Candidates> {
    const { text, values } = candidatesStatement(musts, checked, slugs, limit);
    const found = await tx.query<CandidateRow & { total: number }>(text, values);
    return { total: found[0]?.total ?? 0, rows: found.map(({ total: _, ...row }) => row) };
  }

  /** What fit looks at of one listing, as it is published. */
  published(tx: Tx, vendorId: string, checked: readonly number[]): Promise<JudgedRow | undefined> {
    const values: unknown[] = [vendorId];
    const verified = verifiedStandards(checked, (value, type) => `$${values.push(value)}::${type}`);
    return tx.one(
      `select v.organization_id is not null as claimed, p.profile, s.rating_thousandths as "ratingThousandths",
         s.reply_minutes as "replyMinutes", coalesce(s.points, '{}') as points, ${verified}
       from vendors v join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version
       left join vendor_search s on s.vendor_id = v.id
       where v.id = $1`,
      values,
    );
  }
}
