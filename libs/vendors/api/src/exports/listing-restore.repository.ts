import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import type { DeclaredSince, VendorProfile } from '@ringfair/vendors-core';

/** One version out of an export, in the columns of the table. */
export interface RestoredVersion {
  version: number;
  source: 'DIRECTORY' | 'VENDOR';
  published_at: string;
  profile: VendorProfile;
  declared_since: DeclaredSince;
}

export interface KeptListing {
  id: string;
  slug: string;
  restoredFrom: string | null;
  publishedVersion: number | null;
  /** All that it has. */
  addresses: string[];
}

@Injectable()
export class ListingRestoreRepository {
  /** The listing that the organisation keeps, and the one in an export that it came from. */
  listing(tx: Tx, organizationId: string): Promise<KeptListing | undefined> {
    return tx.one(
      `select v.id, v.slug, v.restored_from as "restoredFrom", v.published_version as "publishedVersion",
         array(select s.slug from vendor_slugs s where s.vendor_id = v.id) as addresses
       from vendors v where v.organization_id = $1`,
      [organizationId],
    );
  }

  async mark(tx: Tx, vendorId: string, restoredFrom: string | null): Promise<void> {
    await tx.execute('update vendors set restored_from = $2 where id = $1', [vendorId, restoredFrom]);
  }

  /** An owner of an organisation, as whom the operator brings back what its members could have sent. As app_worker. */
  async owner(tx: Tx, organizationId: string): Promise<Viewer | undefined> {
    const row = await tx.one<{ userId: string; locale: Viewer['locale'] }>(
      `select user_id as "userId", locale from app.organization_recipients($1, '{OWNER}') order by user_id limit 1`,
      [organizationId],
    );
    return (
      row && {
        ...row,
        organizationId,
        role: 'OWNER',
        sells: true,
        buys: false,
        platformRoles: [],
        tokenScopes: null,
        sessionId: null,
      }
    );
  }

  /**
   * What only the operator may bring along. A listing that has published something keeps it, one that has an address
   * keeps that as the present one; what others have is left to them. As app_worker.
   * @returns how many versions came
   */
  async publish(
    tx: Tx,
    listing: {
      id: string;
      source: string;
      siteHost: string | null;
      addresses: readonly string[];
      /** Addresses of its name, for when all others are taken. */
      candidates: readonly string[];
    },
    versions: readonly RestoredVersion[],
  ): Promise<number> {
    const row = await tx.one<{ published: number }>(
      'select app.restore_publications($1, $2, $3, $4, $5, $6) as published',
      [
        listing.id,
        listing.source,
        listing.siteHost,
        JSON.stringify(versions),
        listing.addresses,
        listing.candidates,
      ],
    );
    return row?.published ?? 0;
  }
}
