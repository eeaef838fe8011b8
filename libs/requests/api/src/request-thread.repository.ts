import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { newId, type Tx } from '@ringfair/platform/database';
import type { ThreadSide, ThreadState } from '@ringfair/requests-core';

export interface ThreadRow {
  id: string;
  requestId: string;
  organizationId: string;
  vendorId: string;
  vendorOrganizationId: string;
  vendorName: string;
  questions: string[];
  state: ThreadState;
  firstReplyAt: Date | null;
  closedAt: Date | null;
  closedBySide: ThreadSide | null;
  closedByName: string | null;
  closeReason: string | null;
  createdAt: Date;
  version: number;
}

export interface AskedVendor {
  vendorId: string;
  vendorName: string;
  vendorOrganizationId: string;
  questions: readonly string[];
}

const COLUMNS = `id, request_id as "requestId", organization_id as "organizationId", vendor_id as "vendorId",
  vendor_organization_id as "vendorOrganizationId", vendor_name as "vendorName", questions, state,
  first_reply_at as "firstReplyAt", closed_at as "closedAt", closed_by_side as "closedBySide",
  closed_by_name as "closedByName", close_reason as "closeReason", created_at as "createdAt", version`;

/** The policies show each thread to its two sides and to nobody else. */
@Injectable()
export class RequestThreadRepository {
  /** @returns the ids, in the order of the vendors */
  async ask(tx: Tx, viewer: Viewer, requestId: string, vendors: readonly AskedVendor[]): Promise<string[]> {
    const ids = vendors.map(() => newId());
    for (const [index, { vendorId, vendorName, vendorOrganizationId, questions }] of vendors.entries()) {
      await tx.execute(
        `insert into request_threads (id, request_id, organization_id, vendor_id, vendor_name, vendor_organization_id,
           questions)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [ids[index], requestId, viewer.organizationId, vendorId, vendorName, vendorOrganizationId, questions],
      );
    }
    return ids;
  }

  find(tx: Tx, id: string): Promise<ThreadRow | undefined> {
    return tx.one(`select ${COLUMNS} from request_threads where id = $1`, [id]);
  }

  /** Those of the vendors' organisations that have made the buyer a quote. */
  async quotedBy(tx: Tx, buyerOrganizationId: string, vendors: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct t.vendor_organization_id as id from request_threads t
       where t.organization_id = $1 and t.vendor_organization_id = any ($2)
         and exists (select from request_quotes q where q.thread_id = t.id)`,
      [buyerOrganizationId, vendors],
    );
    return rows.map(({ id }) => id);
  }

  /** As `find`, holding the row until the transaction ends: both sides may act at the same time. */
  findLocked(tx: Tx, id: string): Promise<ThreadRow | undefined> {
    return tx.one(`select ${COLUMNS} from request_threads where id = $1 for update`, [id]);
  }

  /** All threads of a thread's request, locked in one order: two acceptances at once take turns. */
  lockRequestOf(tx: Tx, id: string): Promise<ThreadRow[]> {
    return tx.query(
      `select ${COLUMNS} from request_threads
       where request_id = (select t.request_id from request_threads t where t.id = $1) order by id for update`,
      [id],
    );
  }

  /** For many requests at once, in the order in which they were asked. */
  ofRequests(tx: Tx, requestIds: readonly string[]): Promise<ThreadRow[]> {
    return tx.query(`select ${COLUMNS} from request_threads where request_id = any ($1) order by id`, [
      requestIds,
    ]);
  }

  /** What others asked the organisation, newest first. */
  received(tx: Tx, organizationId: string, limit: number, beforeId: string | null): Promise<ThreadRow[]> {
    return tx.query(
      `select ${COLUMNS} from request_threads where vendor_organization_id = $1 and ($3::uuid is null or id < $3)
       order by id desc limit $2`,
      [organizationId, limit, beforeId],
    );
  }

  /** When it was first answered and who closed it when is filled in by the database. */
  async advance(
    tx: Tx,
    { id, version }: Pick<ThreadRow, 'id' | 'version'>,
    state: ThreadState,
    closing: { name: string; reason: string | null } | null = null,
  ): Promise<void> {
    await tx.execute(
      `update request_threads set state = $3, closed_by_name = $4, close_reason = $5, version = version + 1
       where id = $1 and version = $2`,
      [id, version, state, closing?.name ?? null, closing?.reason ?? null],
    );
  }

  async nameOf(tx: Tx, userId: string): Promise<string> {
    return (await tx.one<{ name: string }>('select name from users where id = $1', [userId]))?.name ?? '';
  }

  async moveTo(tx: Tx, mergedVendorId: string, keptVendorId: string): Promise<void> {
    await tx.query('select app.move_request_threads($1, $2)', [mergedVendorId, keptVendorId]);
  }
}
