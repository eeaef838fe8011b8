import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { EngagementConfirmationEntity, EngagementEntity } from './engagement.entity.js';
import { EngagementRepository } from './engagement.repository.js';

const CONFIRMATIONS = Symbol('confirmations by engagement');
const OF_RFP = Symbol('engagement by request');
const OF_THREAD = Symbol('engagement by thread');

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
    return this.opened(context, OF_RFP, rfpId, async (tx, organizationId, ids) =>
      byKey(await this.engagements.ofRfps(tx, organizationId, ids), (row) => row.rfpId),
    );
  }

  /** Null for those who take no part in it. */
  ofThread(context: GraphqlContext, threadId: string): Promise<EngagementEntity | null> {
    return this.opened(context, OF_THREAD, threadId, async (tx, organizationId, ids) =>
      byKey(await this.engagements.ofThreads(tx, organizationId, ids), (row) => row.requestThreadId),
    );
  }

  private opened(
    context: GraphqlContext,
    key: symbol,
    id: string,
    read: (tx: Tx, organizationId: string, ids: readonly string[]) => Promise<Map<string, EngagementEntity>>,
  ): Promise<EngagementEntity | null> {
    const { viewer } = context;
    if (!viewer) return Promise.resolve(null);
    return loaderOf(
      context,
      key,
      () =>
        new DataLoader<string, EngagementEntity | null>(async (ids) => {
          const found = await this.database.read(viewer, (tx) => read(tx, viewer.organizationId, ids));
          return ids.map((one) => found.get(one) ?? null);
        }),
    ).load(id);
  }

  private make(viewer: Viewer | null): DataLoader<string, EngagementConfirmationEntity[]> {
    return new DataLoader(async (ids) => {
      const rows = await this.database.read(viewer, (tx) => this.engagements.confirmations(tx, ids));
      const byEngagement = Map.groupBy(rows, (row) => row.engagementId);
      return ids.map((id) => byEngagement.get(id) ?? []);
    });
  }
}

const byKey = (
  rows: readonly EngagementEntity[],
  key: (row: EngagementEntity) => string | null,
): Map<string, EngagementEntity> => new Map(rows.map((row) => [key(row) ?? '', row]));
