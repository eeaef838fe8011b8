import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { newId, type Tx } from '@ringfair/platform/database';
import type { DossierItemRow } from './dossier-item.repository.js';

/** A grant as the vendor sees it. */
export interface DossierGrantRow {
  id: string;
  buyerOrganizationId: string;
  buyerName: string;
  sharedByName: string;
  sharedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  open: boolean;
  itemIds: string[];
  downloads: number;
  version: number;
}

/** A dossier as the buyer sees it. */
export interface SharedDossierRow {
  id: string;
  organizationId: string;
  vendorId: string;
  vendorName: string;
  buyerName: string;
  sharedByName: string;
  sharedAt: Date;
  expiresAt: Date;
  itemCount: number;
}

export type DownloadFormat = 'ITEM' | 'ZIP' | 'COVER';

export interface DownloadRow {
  id: string;
  format: DownloadFormat;
  title: string | null;
  revision: number | null;
  sha256: string | null;
  buyerName: string;
  userName: string;
  downloadedAt: Date;
}

const open = 'g.revoked_at is null and g.expires_at > statement_timestamp()';

const shared = (condition: string): string =>
  `with g as materialized (select * from dossier_grants g
       where g.buyer_organization_id = (select app.current_organization_id()) and ${open} ${condition}),
     names as materialized (
       select n.id, n.name from app.organization_names((select array_agg(organization_id) || array_agg(buyer_organization_id)
         from g)) n),
     counts as (select gi.grant_id, count(*)::int as items from dossier_grant_items gi
       join dossier_items i on i.id = gi.item_id and i.removed_at is null
       where gi.grant_id in (select id from g) group by gi.grant_id)
   select g.id, g.organization_id as "organizationId", g.vendor_id as "vendorId", seller.name as "vendorName",
     buyer.name as "buyerName", g.shared_by_name as "sharedByName", g.created_at as "sharedAt",
     g.expires_at as "expiresAt", coalesce(c.items, 0) as "itemCount"
   from g join names seller on seller.id = g.organization_id join names buyer on buyer.id = g.buyer_organization_id
   left join counts c on c.grant_id = g.id order by g.id desc`;

/** Who may see a dossier, and who has downloaded what. */
@Injectable()
export class DossierGrantRepository {
  /** Grants that an organisation has given, newest first. */
  given(
    tx: Tx,
    organizationId: string,
    { limit, id = null }: { limit: number; id?: string | null },
  ): Promise<DossierGrantRow[]> {
    return tx.query(
      `with g as materialized (select * from dossier_grants
           where organization_id = $1 and ($3::uuid is null or id = $3) order by id desc limit $2),
         names as materialized (
           select n.id, n.name from app.organization_names((select array_agg(buyer_organization_id) from g)) n),
         shared as (select gi.grant_id, array_agg(gi.item_id order by gi.item_id) as ids from dossier_grant_items gi
           join dossier_items i on i.id = gi.item_id and i.removed_at is null
           where gi.grant_id in (select id from g) group by gi.grant_id),
         used as (select grant_id, count(*)::int as downloads from dossier_downloads
           where grant_id in (select id from g) group by grant_id)
       select g.id, g.buyer_organization_id as "buyerOrganizationId", n.name as "buyerName",
         g.shared_by_name as "sharedByName", g.created_at as "sharedAt", g.expires_at as "expiresAt",
         g.revoked_at as "revokedAt", ${open} as open, coalesce(s.ids, '{}') as "itemIds",
         coalesce(u.downloads, 0) as downloads, g.version
       from g join names n on n.id = g.buyer_organization_id left join shared s on s.grant_id = g.id
       left join used u on u.grant_id = g.id order by g.id desc`,
      [organizationId, limit, id],
    );
  }

  /** The grant to an organisation that was not ended by hand; it may be over by its date. */
  standing(
    tx: Tx,
    organizationId: string,
    buyerId: string,
  ): Promise<{ id: string; open: boolean } | undefined> {
    return tx.one(
      `select g.id, ${open} as open from dossier_grants g
       where g.organization_id = $1 and g.buyer_organization_id = $2 and g.revoked_at is null`,
      [organizationId, buyerId],
    );
  }

  async buys(tx: Tx, organizationId: string): Promise<boolean> {
    const row = await tx.one<{ buys: boolean }>('select app.is_buying_organization($1) as buys', [
      organizationId,
    ]);
    return row?.buys ?? false;
  }

  async insert(
    tx: Tx,
    viewer: Viewer,
    grant: { id: string; vendorId: string; buyerId: string; requestId: string | null; expiresAt: Date },
  ): Promise<void> {
    await tx.execute(
      `insert into dossier_grants (id, organization_id, vendor_id, buyer_organization_id, request_id, expires_at,
         shared_by, shared_by_name)
       select $1, $2, $3, $4, $5, $6, u.id, u.name from users u where u.id = $7`,
      [
        grant.id,
        viewer.organizationId,
        grant.vendorId,
        grant.buyerId,
        grant.requestId,
        grant.expiresAt,
        viewer.userId,
      ],
    );
  }

  async setItems(tx: Tx, organizationId: string, id: string, itemIds: readonly string[]): Promise<void> {
    await tx.execute('delete from dossier_grant_items where grant_id = $1 and organization_id = $2', [
      id,
      organizationId,
    ]);
    await tx.execute(
      `insert into dossier_grant_items (grant_id, organization_id, item_id)
       select $1, $2, item from unnest($3::uuid[]) item`,
      [id, organizationId, itemIds],
    );
  }

  /** False when somebody else changed or ended it meanwhile. */
  async prolong(tx: Tx, id: string, version: number, expiresAt: Date): Promise<boolean> {
    const changed = await tx.execute(
      `update dossier_grants set expires_at = $3, version = version + 1
       where id = $1 and version = $2 and revoked_at is null`,
      [id, version, expiresAt],
    );
    return changed > 0;
  }

  async revoke(tx: Tx, organizationId: string, id: string): Promise<void> {
    await tx.execute(
      `update dossier_grants set revoked_at = now(), version = version + 1
       where id = $1 and organization_id = $2 and revoked_at is null`,
      [id, organizationId],
    );
  }

  /** Dossiers that are open to the active organisation at this second. */
  shared(tx: Tx): Promise<SharedDossierRow[]> {
    return tx.query(shared(''));
  }

  sharedById(tx: Tx, id: string): Promise<SharedDossierRow | undefined> {
    return tx.one(shared('and g.id = $1'), [id]);
  }

  openOf(
    tx: Tx,
    organizationId: string,
    vendorIds: readonly string[],
  ): Promise<{ id: string; vendorId: string }[]> {
    return tx.query(
      `select g.id, g.vendor_id as "vendorId" from dossier_grants g
       where g.buyer_organization_id = $1 and g.vendor_id = any ($2) and ${open}`,
      [organizationId, vendorIds],
    );
  }

  /** Writes down that the viewer downloads these now; the policy refuses what is not open any more. */
  async log(
    tx: Tx,
    viewer: Viewer,
    { id, organizationId }: Pick<SharedDossierRow, 'id' | 'organizationId'>,
    format: DownloadFormat,
    items: readonly (Pick<DossierItemRow, 'id' | 'revision' | 'title' | 'file'> | null)[],
  ): Promise<void> {
    await tx.execute(
      `insert into dossier_downloads (id, item_id, revision, title, sha256, grant_id, format, organization_id,
         buyer_organization_id, user_id, user_name)
       select d.id, d.item, d.revision, d.title, d.sha256, $6, $7, $8, $9, u.id, u.name
       from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::text[]) d (id, item, revision, title, sha256)
       cross join users u where u.id = $10`,
      [
        items.map(() => newId()),
        items.map((item) => item?.id ?? null),
        items.map((item) => item?.revision ?? null),
        items.map((item) => item?.title ?? null),
        items.map((item) => item?.file?.sha256 ?? null),
        id,
        format,
        organizationId,
        viewer.organizationId,
        viewer.userId,
      ],
    );
  }

  downloads(tx: Tx, organizationId: string, before: string | null, limit: number): Promise<DownloadRow[]> {
    return tx.query(
      `with d as materialized (select * from dossier_downloads where organization_id = $1
           and ($2::uuid is null or id < $2) order by id desc limit $3),
         names as materialized (
           select n.id, n.name from app.organization_names((select array_agg(buyer_organization_id) from d)) n)
       select d.id, d.format, d.title, d.revision, d.sha256, n.name as "buyerName", d.user_name as "userName",
         d.downloaded_at as "downloadedAt"
       from d join names n on n.id = d.buyer_organization_id order by d.id desc`,
      [organizationId, before, limit],
    );
  }
}
