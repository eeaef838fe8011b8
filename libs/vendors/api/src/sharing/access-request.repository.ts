import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';

export const ACCESS_KINDS = ['REFERENCES', 'DOSSIER'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];
export const ACCESS_STATES = ['OPEN', 'GRANTED', 'DECLINED', 'WITHDRAWN'] as const;
export type AccessState = (typeof ACCESS_STATES)[number];
export type AccessSide = 'ASKED' | 'RECEIVED';

export interface AccessRequestRow {
  id: string;
  kind: AccessKind;
  vendorId: string;
  vendorOrganizationId: string;
  vendorName: string;
  /** Null while the listing is not published. */
  vendorSlug: string | null;
  buyerOrganizationId: string;
  buyerName: string;
  requestedBy: string;
  requestedByName: string;
  message: string;
  state: AccessState;
  reason: string | null;
  createdAt: Date;
  closedAt: Date | null;
  version: number;
}

export type NewAccessRequest = Pick<
  AccessRequestRow,
  'id' | 'kind' | 'vendorId' | 'vendorOrganizationId' | 'message'
>;

const columns = `q.id, q.kind, q.vendor_id as "vendorId", q.vendor_organization_id as "vendorOrganizationId",
  coalesce(v.name, seller.name) as "vendorName", case when v.published_version is not null then v.slug end as "vendorSlug",
  q.organization_id as "buyerOrganizationId", buyer.name as "buyerName", q.requested_by as "requestedBy",
  q.requested_by_name as "requestedByName", q.message, q.state, q.reason, q.created_at as "createdAt",
  q.closed_at as "closedAt", q.version`;

/** Requests of a condition with the names of both sides, which are looked up once for all of them. */
const select = (found: string): string =>
  `with q as materialized (${found}), names as materialized (
     select n.id, n.name from app.organization_names((select array_agg(organization_id) || array_agg(vendor_organization_id)
       from q)) n)
   select ${columns} from q left join vendors v on v.id = q.vendor_id
   join names buyer on buyer.id = q.organization_id join names seller on seller.id = q.vendor_organization_id
   order by q.id desc`;

const sideColumn: Record<AccessSide, string> = {
  ASKED: 'organization_id',
  RECEIVED: 'vendor_organization_id',
};

@Injectable()
export class AccessRequestRepository {
  list(
    tx: Tx,
    organizationId: string,
    {
      side,
      kind,
      before,
      limit,
    }: { side: AccessSide; kind: AccessKind; before: string | null; limit: number },
  ): Promise<AccessRequestRow[]> {
    return tx.query(
      select(`select * from access_requests where ${sideColumn[side]} = $1 and kind = $2
        and ($3::uuid is null or id < $3) order by id desc limit $4`),
      [organizationId, kind, before, limit],
    );
  }

  byId(tx: Tx, id: string): Promise<AccessRequestRow | undefined> {
    return tx.one(select('select * from access_requests where id = $1'), [id]);
  }

  /** The last request of each kind that an organisation made to each of these vendors. */
  latest(tx: Tx, organizationId: string, vendorIds: readonly string[]): Promise<AccessRequestRow[]> {
    return tx.query(
      select(`select distinct on (vendor_id, kind) * from access_requests
        where organization_id = $1 and vendor_id = any ($2) order by vendor_id, kind, id desc`),
      [organizationId, vendorIds],
    );
  }

  /** Requests of one organisation take turns here, so that each sees those before it. */
  async queue(tx: Tx, organizationId: string): Promise<void> {
    await tx.execute(`select pg_advisory_xact_lock(hashtextextended('access asked by ' || $1, 0))`, [
      organizationId,
    ]);
  }

  async askedSince(tx: Tx, organizationId: string, hours: number): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `select count(*)::int as count from access_requests
       where organization_id = $1 and created_at > now() - make_interval(hours => $2)`,
      [organizationId, hours],
    );
    return row?.count ?? 0;
  }

  async isOpen(tx: Tx, organizationId: string, vendorId: string, kind: AccessKind): Promise<boolean> {
    const row = await tx.one(
      `select from access_requests where organization_id = $1 and vendor_id = $2 and kind = $3 and state = 'OPEN'`,
      [organizationId, vendorId, kind],
    );
    return row !== undefined;
  }

  async insert(tx: Tx, viewer: Viewer, row: NewAccessRequest): Promise<void> {
    await tx.execute(
      `insert into access_requests (id, kind, organization_id, vendor_id, vendor_organization_id, requested_by,
         requested_by_name, message)
       select $1, $2, $3, $4, $5, u.id, u.name, $7 from users u where u.id = $6`,
      [
        row.id,
        row.kind,
        viewer.organizationId,
        row.vendorId,
        row.vendorOrganizationId,
        viewer.userId,
        row.message,
      ],
    );
  }

  /** False when somebody else closed it meanwhile. */
  async close(
    tx: Tx,
    id: string,
    version: number,
    to: { state: Exclude<AccessState, 'OPEN'>; reason: string | null },
  ): Promise<boolean> {
    const changed = await tx.execute(
      `update access_requests set state = $3, reason = $4, closed_at = now(), version = version + 1
       where id = $1 and version = $2 and state = 'OPEN'`,
      [id, version, to.state, to.reason],
    );
    return changed > 0;
  }
}
