import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { compareProfiles } from '@ringfair/search-core';
import { toProfileType } from '@ringfair/vendors-api';
import { publicProfile } from '@ringfair/vendors-core';
import { CompareRepository } from './compare.repository.js';
import type { VendorComparison } from './compare.type.js';

/** Published vendors side by side. */
@Injectable()
export class CompareService {
  constructor(
    private readonly database: Database,
    private readonly vendors: CompareRepository,
  ) {}

  async compare(viewer: Viewer | null, slugs: readonly string[]): Promise<VendorComparison> {
    const rows = await this.database.read(viewer, (tx) => this.vendors.published(tx, slugs));
    const bySlug = new Map(rows.map((row) => [row.asked, row]));
    const found = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
    // Two addresses of one vendor are one column.
    const vendors = [...new Map(found.map((row) => [row.id, row])).values()];
    return {
      vendors: vendors.map(({ asked: _asked, ...vendor }) => ({
        ...vendor,
        profile: toProfileType(publicProfile(vendor.profile)),
      })),
      gone: slugs.filter((slug) => !bySlug.has(slug)),
      rows: vendors.length === 0 ? [] : compareProfiles(vendors.map(({ profile }) => publicProfile(profile))),
    };
  }
}
