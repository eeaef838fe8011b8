import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import DataLoader from 'dataloader';
import { type AccessKind, AccessRequestRepository } from './access-request.repository.js';
import { DossierGrantRepository } from './dossier-grant.repository.js';
import { ReferenceGrantRepository } from './reference-grant.repository.js';
import { type MaskedRow, ReferenceRepository } from './reference.repository.js';
import type { VendorSharing } from './reference.type.js';

const MASKED = Symbol('masked references by vendor');
const SHARING = Symbol('what vendors share with the viewer');

/** A few queries for all listings of an answer. */
@Injectable()
export class SharingLoader {
  constructor(
    private readonly database: Database,
    private readonly references: ReferenceRepository,
    private readonly requests: AccessRequestRepository,
    private readonly referenceGrants: ReferenceGrantRepository,
    private readonly dossierGrants: DossierGrantRepository,
  ) {}

  masked(context: GraphqlContext, vendorId: string): Promise<MaskedRow[]> {
    return loaderOf(
      context,
      MASKED,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = await this.database.read(context.viewer, (tx) => this.references.masked(tx, ids));
          const byVendor = Map.groupBy(rows, (row) => row.vendorId);
          return ids.map((id) => byVendor.get(id) ?? []);
        }),
    ).load(vendorId);
  }

  /** Null for who does not buy, and for API tokens: they read nothing that is meant for people. */
  sharing(context: GraphqlContext, vendorId: string): Promise<VendorSharing | null> {
    const { viewer } = context;
    if (!viewer?.buys || viewer.tokenScopes) return Promise.resolve(null);
    return loaderOf(
      context,
      SHARING,
      () => new DataLoader((ids: readonly string[]) => this.sharingOf(viewer, ids)),
    ).load(vendorId);
  }

  private sharingOf(viewer: Viewer, vendorIds: readonly string[]): Promise<VendorSharing[]> {
    const { organizationId } = viewer;
    return this.database.read(viewer, async (tx) => {
      const requests = await this.requests.latest(tx, organizationId, vendorIds);
      const references = Map.groupBy(
        await this.referenceGrants.openTo(tx, organizationId, { vendorIds }),
        (row) => row.vendorId,
      );
      const dossiers = await this.dossierGrants.openOf(tx, organizationId, vendorIds);
      const request = (vendorId: string, kind: AccessKind) =>
        requests.find((one) => one.vendorId === vendorId && one.kind === kind) ?? null;
      return vendorIds.map((id) => ({
        referencesRequest: request(id, 'REFERENCES'),
        dossierRequest: request(id, 'DOSSIER'),
        references: references.get(id) ?? [],
        dossierId: dossiers.find((one) => one.vendorId === id)?.id ?? null,
      }));
    });
  }
}
