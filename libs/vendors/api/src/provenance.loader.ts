import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import type { ClaimProvenance } from '@ringfair/vendors-core';
import DataLoader from 'dataloader';
import { DraftRepository } from './draft.repository.js';
import { EvidenceRepository } from './evidence.repository.js';
import { isoDate, sourcesOf } from './provenance-sources.js';
import { SiteCheckRepository } from './site-check.repository.js';
import { VendorRepository } from './vendor.repository.js';

const PUBLISHED = Symbol('provenance by vendor');
const MOST = 1000;

/** The sources of what profiles say, today. */
@Injectable()
export class ProvenanceLoader {
  constructor(
    private readonly database: Database,
    private readonly vendors: VendorRepository,
    private readonly drafts: DraftRepository,
    private readonly evidence: EvidenceRepository,
    private readonly sites: SiteCheckRepository,
  ) {}

  /** Of a published version; three queries for all listings of an answer. */
  published(context: GraphqlContext, vendorId: string): Promise<ClaimProvenance[]> {
    return loaderOf(
      context,
      PUBLISHED,
      () =>
        new DataLoader((ids: readonly string[]) =>
          this.database.read(context.viewer, async (tx) => {
            const found = await this.ofPublished(tx, ids);
            return ids.map((id) => found.get(id) ?? []);
          }),
        ),
    ).load(vendorId);
  }

  /** Of a draft, for its own organisation. */
  ofDraft({ viewer }: GraphqlContext, vendorId: string): Promise<ClaimProvenance[]> {
    if (!viewer) return Promise.resolve([]);
    return this.database.read(viewer, async (tx) => {
      const draft = await this.drafts.ofVendor(tx, vendorId, viewer.organizationId);
      if (!draft) return [];
      const evidence = await this.evidence.ofVendor(tx, vendorId, viewer.organizationId, MOST);
      const checks = await this.sites.latest(tx, [vendorId]);
      return sourcesOf(draft.profile, evidence, checks, null);
    });
  }

  private async ofPublished(tx: Tx, ids: readonly string[]): Promise<Map<string, ClaimProvenance[]>> {
    const vendors = await this.vendors.publishedByIds(tx, ids);
    const evidence = Map.groupBy(await this.evidence.published(tx, ids), ({ vendorId }) => vendorId);
    const checks = Map.groupBy(await this.sites.latest(tx, ids), ({ vendorId }) => vendorId);
    return new Map(
      vendors.map(({ id, profile, publishedAt }) => [
        id,
        sourcesOf(profile, evidence.get(id) ?? [], checks.get(id) ?? [], isoDate(publishedAt)),
      ]),
    );
  }
}
