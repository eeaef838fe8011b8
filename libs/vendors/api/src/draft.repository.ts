import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { VendorProfile } from '@ringfair/vendors-core';

export interface DraftRow {
  vendorId: string;
  slug: string;
  version: number;
  savedAt: Date;
  profile: VendorProfile;
  publishedVersion: number | null;
  publishedAt: Date | null;
  changed: boolean;
}

const select = `select d.vendor_id as "vendorId", v.slug, d.version, d.updated_at as "savedAt", d.profile,
    v.published_version as "publishedVersion", v.published_at as "publishedAt",
    coalesce(p.profile <> d.profile, true) as changed
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

  /** One of several savers of the same version wins; false: another one did. */
  async save(
    tx: Tx,
    row: {
      vendorId: string;
      organizationId: string;
      userId: string;
      expectedVersion: number;
      profile: VendorProfile;
    },
  ): Promise<boolean> {
    const saved = await tx.execute(
      `update vendor_drafts set profile = $4, saved_by = $5, version = version + 1
       where vendor_id = $1 and organization_id = $2 and version = $3`,
      [row.vendorId, row.organizationId, row.expectedVersion, JSON.stringify(row.profile), row.userId],
    );
    return saved > 0;
  }
}
