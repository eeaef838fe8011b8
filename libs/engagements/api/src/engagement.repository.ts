import type { Locale } from '@ringfair/platform/auth';
import { newId, type Tx } from '@ringfair/platform/database';
import type { EngagementState } from '@ringfair/engagements-core';
import { Injectable } from '@nestjs/common';
import { EngagementConfirmationEntity, EngagementEntity } from './engagement.entity.js';

const columns = `id, origin, rfp_id as "rfpId", request_thread_id as "requestThreadId",
  (select t.request_id from request_threads t where t.id = request_thread_id) as "requestId", vendor_id as "vendorId",
  vendor_organization_id as "vendorOrganizationId", buyer_organization_id as "buyerOrganizationId",
  title, vendor_name as "vendorName", buyer_name as "buyerName", state, starts_on as "startsOn",
  ended_on as "endedOn", closed_at as "closedAt", closed_by_side as "closedBySide",
  closed_by_name as "closedByName", close_reason as "closeReason", awarded_at as "awardedAt", version`;

@Injectable()
export class EngagementRepository {
  /** The definer function reads everything from the award itself; false when there is none of the viewer's. */
  async open(tx: Tx, id: string, responseId: string): Promise<boolean> {
    const row = await tx.one<{ opened: boolean }>('select app.open_engagement($1, $2) as opened', [
      id,
      responseId,
    ]);
    return row?.opened ?? false;
  }

  /** The same for a thread of a quick request that the viewer's organisation has accepted. */
  async openForRequest(tx: Tx, id: string, threadId: string): Promise<boolean> {
    const row = await tx.one<{ opened: boolean }>('select app.open_request_engagement($1, $2) as opened', [
      id,
      threadId,
    ]);
    return row?.opened ?? false;
  }

  /** Only where the viewer's organisation is one of the two: moderators may see more, not act on it. */
  find(tx: Tx, organizationId: string, id: string): Promise<EngagementEntity | undefined> {
    return tx.one(
      `select ${columns} from engagements
       where id = $1 and (buyer_organization_id = $2 or vendor_organization_id = $2)`,
      [id, organizationId],
    );
  }

  /** Whatever the policies let the viewer see: also what a moderator reads about a review. */
  visible(tx: Tx, ids: readonly string[]): Promise<EngagementEntity[]> {
    return tx.query(`select ${columns} from engagements where id = any($1)`, [ids]);
  }

  /** What the awards of these requests opened, where the organisation takes part. */
  ofRfps(tx: Tx, organizationId: string, rfpIds: readonly string[]): Promise<EngagementEntity[]> {
    return tx.query(
      `select ${columns} from engagements
       where rfp_id = any($2) and (buyer_organization_id = $1 or vendor_organization_id = $1)`,
      [organizationId, rfpIds],
    );
  }

  /** What the acceptance of a quote on these threads opened, where the organisation takes part. */
  ofThreads(tx: Tx, organizationId: string, threadIds: readonly string[]): Promise<EngagementEntity[]> {
    return tx.query(
      `select ${columns} from engagements
       where request_thread_id = any($2) and (buyer_organization_id = $1 or vendor_organization_id = $1)`,
      [organizationId, threadIds],
    );
  }

  /** As `find`, holding the row until the transaction ends: both sides may confirm at the same time. */
  findLocked(tx: Tx, organizationId: string, id: string): Promise<EngagementEntity | undefined> {
    return tx.one(
      `select ${columns} from engagements
       where id = $1 and (buyer_organization_id = $2 or vendor_organization_id = $2) for update`,
      [id, organizationId],
    );
  }

  /** Newest first; ids are ordered by time. */
  list(tx: Tx, organizationId: string, limit: number, beforeId: string | null): Promise<EngagementEntity[]> {
    return tx.query(
      `select ${columns} from engagements
       where (buyer_organization_id = $1 or vendor_organization_id = $1) and ($3::uuid is null or id < $3)
       order by id desc limit $2`,
      [organizationId, limit, beforeId],
    );
  }

  /** Oldest first, for many engagements at once. */
  confirmations(tx: Tx, engagementIds: readonly string[]): Promise<EngagementConfirmationEntity[]> {
    return tx.query(
      `select id, engagement_id as "engagementId", side, starts_on as "startsOn",
              confirmed_by_name as "confirmedByName", confirmed_at as "confirmedAt"
       from engagement_confirmations where engagement_id = any($1) order by confirmed_at, id`,
      [engagementIds],
    );
  }

  async addConfirmation(
    tx: Tx,
    row: Pick<EngagementConfirmationEntity, 'engagementId' | 'organizationId' | 'side' | 'startsOn'>,
    person: { userId: string; name: string },
  ): Promise<void> {
    await tx.execute(
      `insert into engagement_confirmations
         (id, engagement_id, organization_id, side, starts_on, confirmed_by_user_id, confirmed_by_name)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), row.engagementId, row.organizationId, row.side, row.startsOn, person.userId, person.name],
    );
  }

  /** Who closed and when is filled in by the database. */
  advance(
    tx: Tx,
    id: string,
    version: number,
    next: {
      state: EngagementState;
      startsOn: string | null;
      closedByName: string | null;
      closeReason: string | null;
    },
  ): Promise<number> {
    return tx.execute(
      `update engagements
       set state = $3, starts_on = $4, closed_by_name = $5, close_reason = $6, updated_at = now(), version = version + 1
       where id = $1 and version = $2`,
      [id, version, next.state, next.startsOn, next.closedByName, next.closeReason],
    );
  }

  /** Who may answer for an organisation. Only the worker may ask. */
  recipients(
    tx: Tx,
    organizationId: string,
  ): Promise<{ userId: string; email: string; name: string; locale: Locale }[]> {
    return tx.query(
      `select user_id as "userId", email, name, locale from app.organization_recipients($1, $2)`,
      [organizationId, ['OWNER', 'ADMIN', 'EDITOR']],
    );
  }

  async nameOf(tx: Tx, userId: string): Promise<string> {
    return (await tx.one<{ name: string }>('select name from users where id = $1', [userId]))?.name ?? '';
  }
}
