import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import type { DossierKind } from '@ringfair/vendors-core';

/** A file as the dossier gives it out; the hash is of these very bytes. */
export interface DossierFileRow {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

export interface DossierContentRow {
  statement: string | null;
  recoveryTimeHours: number | null;
  recoveryPointHours: number | null;
  issuedOn: string;
  expiresOn: string | null;
  file: DossierFileRow | null;
}

export interface DossierItemRow extends DossierContentRow {
  id: string;
  vendorId: string;
  kind: DossierKind;
  title: string;
  revision: number;
  renewedAt: Date;
  version: number;
}

/** An item whose end is near, for the worker's mail. */
export interface EndingItem {
  id: string;
  revision: number;
  organizationId: string;
  vendorName: string;
  title: string;
  expiresOn: string;
}

const columns = `i.id, i.vendor_id as "vendorId", i.kind, i.title, i.revision, i.version, r.statement,
  r.recovery_time_hours as "recoveryTimeHours", r.recovery_point_hours as "recoveryPointHours",
  r.issued_on as "issuedOn", r.expires_on as "expiresOn", r.created_at as "renewedAt",
  case when r.file_id is not null then json_build_object('id', r.file_id, 'name', r.file_name,
    'mediaType', r.media_type, 'bytes', r.bytes, 'sha256', r.sha256) end as file`;
const items = `select ${columns} from dossier_items i
  join dossier_revisions r on r.item_id = i.id and r.number = i.revision`;
const inOrder = `order by array_position(array['REGISTER_EXTRACT', 'ANNUAL_ACCOUNTS', 'INSURANCE', 'OWNERS',
  'SUBCONTRACTORS', 'RECOVERY_TIMES', 'CERTIFICATE', 'OTHER'], i.kind), i.id`;

/** Items of dossiers; a renewed one begins a new revision. */
@Injectable()
export class DossierItemRepository {
  ofOrganization(tx: Tx, organizationId: string): Promise<DossierItemRow[]> {
    return tx.query(`${items} where i.organization_id = $1 and i.removed_at is null ${inOrder}`, [
      organizationId,
    ]);
  }

  /** What a grant opens now. */
  ofGrant(tx: Tx, grantId: string): Promise<DossierItemRow[]> {
    return tx.query(
      `${items} join dossier_grant_items g on g.item_id = i.id
       where g.grant_id = $1 and i.removed_at is null ${inOrder}`,
      [grantId],
    );
  }

  /** An own item, locked until the transaction ends. */
  lock(tx: Tx, organizationId: string, id: string): Promise<DossierItemRow | undefined> {
    return tx.one(
      `${items} where i.id = $1 and i.organization_id = $2 and i.removed_at is null for update of i`,
      [id, organizationId],
    );
  }

  /** How many of these are own items that can be shared. */
  async shareable(tx: Tx, organizationId: string, ids: readonly string[]): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `select count(*)::int as count from dossier_items
       where organization_id = $1 and id = any ($2) and removed_at is null`,
      [organizationId, ids],
    );
    return row?.count ?? 0;
  }

  async insert(
    tx: Tx,
    viewer: Viewer,
    item: { id: string; vendorId: string; kind: DossierKind; title: string },
    content: DossierContentRow,
  ): Promise<void> {
    await tx.execute(
      'insert into dossier_items (id, organization_id, vendor_id, kind, title) values ($1, $2, $3, $4, $5)',
      [item.id, viewer.organizationId, item.vendorId, item.kind, item.title],
    );
    await this.addRevision(tx, viewer, { itemId: item.id, number: 1 }, content);
  }

  /** The next revision takes the place of the one before, of which name and hash of the file stay. */
  async renew(
    tx: Tx,
    viewer: Viewer,
    item: DossierItemRow,
    next: { title: string; content: DossierContentRow },
  ): Promise<void> {
    const number = item.revision + 1;
    await this.addRevision(tx, viewer, { itemId: item.id, number }, next.content);
    await tx.execute(
      'update dossier_items set title = $2, revision = $3, version = version + 1 where id = $1',
      [item.id, next.title, number],
    );
    await this.empty(tx, item);
  }

  async remove(tx: Tx, item: DossierItemRow): Promise<void> {
    await tx.execute('update dossier_items set removed_at = now(), version = version + 1 where id = $1', [
      item.id,
    ]);
    await this.empty(tx, item);
  }

  /** Items that end by a day and of which nobody was told; marks them. As app_worker. */
  ending(tx: Tx, today: string, by: string, limit: number): Promise<EndingItem[]> {
    return tx.query(
      `update dossier_revisions r set expiry_told_at = now() from dossier_items i, vendors v
       where i.id = r.item_id and v.id = i.vendor_id and (r.item_id, r.number) in (
         select r.item_id, r.number from dossier_revisions r join dossier_items i on i.id = r.item_id
         where i.removed_at is null and i.revision = r.number and r.expiry_told_at is null
           and r.expires_on between $1 and $2
         order by r.expires_on limit $3 for update of r skip locked)
       returning i.id, r.number as revision, i.organization_id as "organizationId", v.name as "vendorName", i.title,
         r.expires_on as "expiresOn"`,
      [today, by, limit],
    );
  }

  private async addRevision(
    tx: Tx,
    viewer: Viewer,
    { itemId, number }: { itemId: string; number: number },
    { file, ...content }: DossierContentRow,
  ): Promise<void> {
    await tx.execute(
      `insert into dossier_revisions (item_id, number, organization_id, added_by, file_id, file_name, media_type,
         bytes, sha256, statement, recovery_time_hours, recovery_point_hours, issued_on, expires_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        itemId,
        number,
        viewer.organizationId,
        viewer.userId,
        file?.id ?? null,
        file?.name ?? null,
        file?.mediaType ?? null,
        file?.bytes ?? null,
        file?.sha256 ?? null,
        content.statement,
        content.recoveryTimeHours,
        content.recoveryPointHours,
        content.issuedOn,
        content.expiresOn,
      ],
    );
  }

  private async empty(tx: Tx, { id, revision }: DossierItemRow): Promise<void> {
    await tx.execute(
      'update dossier_revisions set file_id = null, statement = null where item_id = $1 and number = $2',
      [id, revision],
    );
  }
}
