import { Injectable } from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import { prefillSuggestions, type ProfileSuggestion, type VendorProfile } from '@ringfair/vendors-core';
import DataLoader from 'dataloader';
import { DraftRepository } from '../profile/draft.repository.js';
import { SiteCheckRepository, type SiteCheckRow } from './site-check.repository.js';

const LATEST = Symbol('last site check by vendor');
const MOST = 12;

/** One query for all listings of an answer. */
@Injectable()
export class SiteCheckLoader {
  constructor(
    private readonly database: Database,
    private readonly checks: SiteCheckRepository,
    private readonly drafts: DraftRepository,
  ) {}

  latest(context: GraphqlContext, vendorId: string): Promise<SiteCheckRow | null> {
    return loaderOf(
      context,
      LATEST,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = await this.database.read(context.viewer, (tx) => this.checks.latest(tx, ids));
          const byVendor = new Map(rows.map((row) => [row.vendorId, row]));
          return ids.map((id) => byVendor.get(id) ?? null);
        }),
    ).load(vendorId);
  }

  history(context: GraphqlContext, vendorId: string): Promise<SiteCheckRow[]> {
    return this.database.read(context.viewer, (tx) => this.checks.history(tx, vendorId, MOST));
  }

  /** An organisation keeps one listing, so there is one draft in an answer. */
  suggestions({ viewer }: GraphqlContext, vendorId: string): Promise<ProfileSuggestion[]> {
    if (!viewer) return Promise.resolve([]);
    return this.database.read(viewer, async (tx) => {
      const draft = await this.drafts.ofVendor(tx, vendorId, viewer.organizationId);
      if (!draft) return [];
      const [site] = await this.checks.latest(tx, [vendorId]);
      const directory = await this.checks.directoryProfile<VendorProfile>(tx, vendorId);
      const { email = null, phone = null, foundedYear = null } = site ?? {};
      return prefillSuggestions(draft.profile, { email, phone, foundedYear }, directory);
    });
  }
}
