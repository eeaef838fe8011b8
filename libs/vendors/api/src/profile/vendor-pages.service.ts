import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { notFound } from '@ringfair/platform/errors';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  type PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import { profileChanges, publicProfile } from '@ringfair/vendors-core';
import { removedListing } from '../claims/claim.errors.js';
import { toProfileType } from './profile-mapping.js';
import type { SeenVersion } from '../evidence/provenance.loader.js';
import type { Vendor } from './vendor.type.js';
import { type PublishedVendorRow, VendorRepository } from './vendor.repository.js';

const VERSIONS = 'vendor versions';

/** What everyone may read of a listing. */
@Injectable()
export class VendorPagesService {
  constructor(
    private readonly database: Database,
    private readonly vendors: VendorRepository,
  ) {}

  /** @throws DomainError NOT_FOUND for slugs that are unknown, or of listings that are not published */
  async bySlug(viewer: Viewer | null, slug: string): Promise<Vendor> {
    return this.database.read(viewer, async (tx) => {
      const row = await this.vendors.publishedBySlug(tx, slug);
      if (row) return toVendor(row);
      throw (await this.vendors.isRemoved(tx, slug)) ? removedListing() : notFound('Vendor');
    });
  }

  /** Publications of a listing, newest first. */
  async versions(viewer: Viewer, vendorId: string, page: PageArgs): Promise<Connection<SeenVersion>> {
    const [before] = page.after ? decodeCursor(VERSIONS, page.after) : [];
    const rows = await this.database.read(viewer, async (tx) => {
      const vendor = await this.vendors.byId(tx, vendorId);
      if (vendor?.organizationId !== viewer.organizationId) throw notFound('Vendor');
      return this.vendors.versions(
        tx,
        vendorId,
        before === undefined ? null : Number(before),
        // One to know whether there are more, and one before it to tell what the last changed.
        page.first + 2,
      );
    });
    const versions = rows.slice(0, page.first + 1).map((row, index) => {
      const previous = rows[index + 1];
      return {
        ...row,
        profile: toProfileType(row.profile),
        changes: previous ? profileChanges(previous.profile, row.profile) : [],
        seen: { row, at: row.publishedAt, keeperId: viewer.organizationId },
      };
    });
    return toConnection(versions, page, ({ version }) => encodeCursor(VERSIONS, [version]));
  }
}

export const toVendor = (row: PublishedVendorRow): Vendor => ({
  ...row,
  profile: toProfileType(publicProfile(row.profile)),
});
