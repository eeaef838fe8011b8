import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { EngagementConfirmationEntity, EngagementEntity } from './engagement.entity.js';
import { EngagementRepository } from './engagement.repository.js';

const CONFIRMATIONS = Symbol('confirmations by engagement');
const OF_RFP = Symbol('engagement by request');

/** One query for the confirmations of a whole page of engagements. */
@Injectable()
export class EngagementsLoader {
  constructor(
    private readonly database: Database,
    private readonly engagements: EngagementRepository,
  ) {}

  /** Oldest first. */
  confirmationsOf(context: GraphqlContext, engagementId: string): Promise<EngagementConfirmationEntity[]> {
    return loaderOf(context, CONFIRMATIONS, () => this.make(context.viewer)).load(engagementId);
  }

  /** Null for those who take no part in it. */
  ofRfp(context: GraphqlContext, rfpId: string): Promise<EngagementEntity | null> {
    const { viewer } = context;
    if (!viewer) return Promise.resolve(null);
    return loaderOf(
      context,
      OF_RFP,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = await this.database.read(viewer, (tx) =>
            this.engagements.ofRfps(tx, viewer.organizationId, ids),
          );
          const byRfp = new Map(rows.map((row) => [row.rfpId, row]));
          return ids.map((id) => byRfp.get(id) ?? null);
        }),
    ).load(rfpId);
  }

  private make(viewer: Viewer | null): DataLoader<string, EngagementConfirmationEntity[]> {
    return new DataLoader(async (ids) => {
      const rows = await this.database.read(viewer, (tx) => this.engagements.confirmations(tx, ids));
      const byEngagement = Map.groupBy(rows, (row) => row.engagementId);
      return ids.map((id) => byEngagement.get(id) ?? []);
    });
  }
}
