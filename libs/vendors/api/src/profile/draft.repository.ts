import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { VendorProfile } from '@ringfair/vendors-core';

export interface DraftRow {
  vendorId: string;
  slug: string;
  source: 'DIRECTORY' | 'SELF';
  version: number;
  savedAt: Date;
  profile: VendorProfile;
  publishedVersion: number | null;
  publishedAt: Date | null;
  /** What the published version says; null before the first. */
  published: VendorProfile | null;
  changed: boolean;
  /** Version of the draft in which a field changed last; absent: it never did. */
  fieldVersions: Partial<Record<keyof VendorProfile, number>>;
}

const select = `select d.vendor_id as "vendorId", v.slug, v.source, d.version, d.updated_at as "savedAt", d.profile,
    v.published_version as "publishedVersion", v.published_at as "publishedAt", p.profile as published,
    d.field_versions as "fieldVersions", coalesce(p.profile <> d.profile, true) as changed
  from vendor_drafts d join vendors v on v.id = d.vendor_id
  left join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version`;

/** Drafts: the policies show each organisation its own and no other. */
@Injectable()
export class DraftRepository {
  ofOrganization(tx: Tx, organizationId: string): Promise<DraftRow | undefined> {
    return tx.one(`${select} where d.organization_id = $1`, [organizationId]);
  }

  ofVendor(tx: Tx, vendorId: string, organizationId: string): Promise<DraftRow | undefined> {
    return tx.one(`${select} where d.vendor_id = $1 and d.organization_id = $2`, [vendorId, organizationId]);
  }

  async insert(
    tx: Tx,
    row: { vendorId: string; organizationId: string; userId: string; profile: VendorProfile },
  ): Promise<void> {
    await tx.execute(
      `insert into vendor_drafts (vendor_id, organization_id, profile, saved_by) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [row.vendorId, row.organizationId, JSON.stringify(row.profile), row.userId],
    );
  }

  /** The name of whoever saved the draft last; the policies on people show colleagues only. */
  async savedBy(tx: Tx, vendorId: string): Promise<string | null> {
    const person = await tx.one<{ name: string }>(
      'select u.name from vendor_drafts d join users u on u.id = d.saved_by where d.vendor_id = $1',
      [vendorId],
    );
    return person?.name ?? null;
  }

  /** The draft, locked until the transaction ends: its editors take turns. */
  lock(tx: Tx, vendorId: string, organizationId: string): Promise<DraftRow | undefined> {
    return tx.one(`${select} where d.vendor_id = $1 and d.organization_id = $2 for update of d`, [
      vendorId,
      organizationId,
    ]);
  }

  /** Replaces the draft and marks the fields that changed. The caller holds the lock. */
  async save(
    tx: Tx,
    row: {
      vendorId: string;
      userId: string;
      profile: VendorProfile;
      changed: readonly (keyof VendorProfile)[];
    },
  ): Promise<void> {
    await tx.execute(
      `update vendor_drafts set profile = $2, saved_by = $3, version = version + 1,
         field_versions = field_versions
           || (select coalesce(jsonb_object_agg(field, version + 1), '{}') from unnest($4::text[]) as field)
       where vendor_id = $1`,
      [row.vendorId, JSON.stringify(row.profile), row.userId, row.changed],
    );
  }
}
