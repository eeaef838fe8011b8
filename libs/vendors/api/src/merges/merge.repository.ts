import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@ringfair/platform/database';
import type { Viewer } from '@ringfair/platform/auth';
import type { VendorProfile } from '@ringfair/vendors-core';

export interface MergeSideRow {
  id: string;
  slug: string;
  name: string;
  organizationId: string | null;
  mergedInto: string | null;
  published: boolean;
  profile: VendorProfile | null;
}

export interface MergeRow {
  id: string;
  keptVendorId: string;
  mergedVendorId: string;
  organizationId: string | null;
  note: string | null;
}

export interface DuplicateRow {
  one: string;
  other: string;
  sameSite: boolean;
  samePhone: boolean;
  similarity: number;
}

/** Listings that are looked through for one page of suggestions: names are compared with those of all others. */
const SCANNED = 300;

@Injectable()
export class MergeRepository {
  async insert(
    tx: Tx,
    viewer: Viewer,
    merge: {
      keptVendorId: string;
      mergedVendorId: string;
      organizationId: string | null;
      note: string | null;
    },
  ): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into vendor_merges (id, kept_vendor_id, merged_vendor_id, organization_id, user_id, note)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, merge.keptVendorId, merge.mergedVendorId, merge.organizationId, viewer.userId, merge.note],
    );
    return id;
  }

  find(tx: Tx, id: string): Promise<MergeRow | undefined> {
    return tx.one(
      `select id, kept_vendor_id as "keptVendorId", merged_vendor_id as "mergedVendorId",
         organization_id as "organizationId", note from vendor_merges where id = $1`,
      [id],
    );
  }

  /** A listing with what it says now, or said last before it was merged. */
  side(tx: Tx, vendorId: string): Promise<MergeSideRow | undefined> {
    return tx.one(
      `select v.id, v.slug, v.name, v.organization_id as "organizationId", v.merged_into as "mergedInto",
         v.published_version is not null as published, p.profile
       from vendors v left join lateral (select profile from vendor_versions w where w.vendor_id = v.id
         and (v.published_version is null or w.version = v.published_version) order by w.version desc limit 1) p on true
       where v.id = $1`,
      [vendorId],
    );
  }

  async caseOf(tx: Tx, id: string): Promise<string | null> {
    const row = await tx.one<{ id: string }>(
      `select id from moderation_cases where kind = 'MERGE' and subject_id = $1`,
      [id],
    );
    return row?.id ?? null;
  }

  /** The asker's address, for the answer. */
  async emailOf(tx: Tx, userId: string): Promise<string | null> {
    const row = await tx.one<{ email: string }>('select email from users where id = $1', [userId]);
    return row?.email ?? null;
  }

  /** @returns the listing that stays; the database refuses what must not be merged */
  async merge(tx: Tx, merge: MergeRow): Promise<string> {
    const row = await tx.one<{ kept: string }>('select app.merge_vendors($1, $2, $3) as kept', [
      merge.keptVendorId,
      merge.mergedVendorId,
      merge.organizationId,
    ]);
    return row?.kept ?? merge.keptVendorId;
  }

  async decided(tx: Tx, id: string, state: 'MERGED' | 'DECLINED' | 'OVERTAKEN'): Promise<void> {
    await tx.execute('update vendor_merges set state = $2, decided_at = now() where id = $1', [id, state]);
  }

  duplicates(tx: Tx, after: string | null): Promise<DuplicateRow[]> {
    return tx.query(
      `select one, other, same_site as "sameSite", same_phone as "samePhone", similarity
       from app.duplicate_vendors($1, $2)`,
      [after, SCANNED],
    );
  }

  /** The last listing that `duplicates` looked at, when there are older ones. */
  async next(tx: Tx, after: string | null): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `select id from vendors where published_version is not null and ($1::uuid is null or id < $1)
       order by id desc offset $2 limit 2`,
      [after, SCANNED - 1],
    );
    return rows.length > 1 ? (rows[0]?.id ?? null) : null;
  }
}
