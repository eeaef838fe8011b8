import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import { publicProfile, type VendorProfile } from '@ringfair/vendors-core';
import { toProfileType } from './profile-mapping.js';
import { VendorRepository, type VendorRow } from './vendor.repository.js';
import type { SeenVersion } from '../evidence/provenance.loader.js';
import type { Vendor } from './vendor.type.js';
import { toVendor } from './vendor-pages.service.js';

/** What later features may ask about listings, inside their own transaction and under its policies. */
@Injectable()
export class VendorReader {
  constructor(private readonly vendors: VendorRepository) {}

  byId(tx: Tx, id: string): Promise<VendorRow | undefined> {
    return this.vendors.byId(tx, id);
  }

  /** The listing that an organisation keeps. */
  ofOrganization(tx: Tx, organizationId: string): Promise<VendorRow | undefined> {
    return this.vendors.ofOrganization(tx, organizationId);
  }

  /** What an organisation has published of itself, as it stands now. */
  async publishedProfile(tx: Tx, organizationId: string): Promise<VendorProfile | undefined> {
    return (await this.vendors.publishedOf(tx, organizationId))?.profile;
  }

  /** Published listings as clients see them, in the order of `ids`; those that are not published are left out. */
  async published(tx: Tx, ids: readonly string[]): Promise<Vendor[]> {
    const rows = new Map((await this.vendors.publishedByIds(tx, ids)).map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? [toVendor(row)] : [];
    });
  }

  /**
   * What a listing said at a moment, as everyone saw it then; undefined where nothing was published yet.
   * @param keeperId the organisation that kept it then
   */
  async asOf(tx: Tx, vendorId: string, keeperId: string, at: Date): Promise<SeenVersion | undefined> {
    const row = await this.vendors.versionAt(tx, vendorId, at);
    if (!row) return undefined;
    const profile = toProfileType(publicProfile(row.profile));
    return { ...row, profile, changes: [], seen: { row, at, keeperId } };
  }
}
