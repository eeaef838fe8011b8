import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import { type ClaimProvenance, stateAt } from '@ringfair/vendors-core';
import DataLoader from 'dataloader';
import { DraftRepository } from '../profile/draft.repository.js';
import { EvidenceRepository } from './evidence.repository.js';
import { sourcesOf } from './provenance-sources.js';
import { SiteCheckRepository } from '../site-check/site-check.repository.js';
import { VendorRepository, type VersionRow } from '../profile/vendor.repository.js';
import type { VendorVersion } from '../profile/vendor.type.js';

const PUBLISHED = Symbol('provenance by vendor');
const SEEN = Symbol('provenance by version');
const MOST = 1000;

/** A version as it was looked at once, with what its sources then follow from. */
export interface SeenVersion extends VendorVersion {
  seen: {
    row: VersionRow;
    at: Date;
    /** The organisation that kept the listing then: the evidence of no other one counts. */
    keeperId: string;
  };
}

/** The sources of what profiles say. */
@Injectable()
export class ProvenanceLoader {
  constructor(
    private readonly database: Database,
    private readonly vendors: VendorRepository,
    private readonly drafts: DraftRepository,
    private readonly evidence: EvidenceRepository,
    private readonly sites: SiteCheckRepository,
  ) {}

  /** Of a published version, today; three queries for all listings of an answer. */
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

  /** Of a draft, today, for its own organisation. */
  ofDraft({ viewer }: GraphqlContext, vendorId: string): Promise<ClaimProvenance[]> {
    if (!viewer) return Promise.resolve([]);
    return this.database.read(viewer, async (tx) => {
      const draft = await this.drafts.ofVendor(tx, vendorId, viewer.organizationId);
      if (!draft) return [];
      const evidence = await this.evidence.ofVendor(tx, vendorId, viewer.organizationId, MOST);
      const checks = await this.sites.latest(tx, [vendorId]);
      return sourcesOf({ profile: draft.profile, published: null }, evidence, checks);
    });
  }

  /** Of a version at the moment in which it was looked at, whatever became of its evidence since. */
  seen(context: GraphqlContext, version: SeenVersion): Promise<ClaimProvenance[]> {
    return loaderOf(
      context,
      SEEN,
      () =>
        new DataLoader((versions: readonly SeenVersion['seen'][]) =>
          this.database.read(context.viewer, (tx) => this.ofSeen(tx, versions)),
        ),
    ).load(version.seen);
  }

  /** An answer shows versions of one listing: how its evidence went on is read once. */
  private async ofSeen(tx: Tx, versions: readonly SeenVersion['seen'][]): Promise<ClaimProvenance[][]> {
    const courses = new Map<string, Awaited<ReturnType<EvidenceRepository['course']>>>();
    const found: ClaimProvenance[][] = [];
    for (const { row, at, keeperId } of versions) {
      const { vendorId, profile, publishedAt, declaredSince: since } = row;
      const key = `${vendorId} ${keeperId}`;
      const course = courses.get(key) ?? (await this.evidence.course(tx, vendorId, keeperId));
      courses.set(key, course);
      const evidence = course.flatMap((one) => {
        const state = stateAt(one, at);
        return state ? [{ ...one, state }] : [];
      });
      const checks = profile.site ? await this.sites.lastUntil(tx, vendorId, profile.site, at) : [];
      found.push(sourcesOf({ profile, published: { at: publishedAt, since } }, evidence, checks, at));
    }
    return found;
  }

  private async ofPublished(tx: Tx, ids: readonly string[]): Promise<Map<string, ClaimProvenance[]>> {
    const vendors = await this.vendors.datedByIds(tx, ids);
    const evidence = Map.groupBy(await this.evidence.published(tx, ids), ({ vendorId }) => vendorId);
    const checks = Map.groupBy(await this.sites.latest(tx, ids), ({ vendorId }) => vendorId);
    return new Map(
      vendors.map(({ id, profile, publishedAt, declaredSince: since }) => [
        id,
        sourcesOf(
          { profile, published: { at: publishedAt, since } },
          evidence.get(id) ?? [],
          checks.get(id) ?? [],
        ),
      ]),
    );
  }
}
