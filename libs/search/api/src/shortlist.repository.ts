import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import type { ShortlistedState } from './shortlist.type.js';

export interface ShortlistRow {
  id: string;
  name: string;
  archived: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface ShortlistedRow {
  shortlistId: string;
  vendorId: string;
  name: string;
  slug: string | null;
  state: ShortlistedState;
  note: string;
  addedByName: string;
  addedAt: Date;
}

const columns = `id, name, archived_at is not null as archived, version, created_at as "createdAt",
  updated_at as "updatedAt"`;

/** Shortlists of the viewer's organisation; its policies hide all others. */
@Injectable()
export class ShortlistRepository {
  all(tx: Tx, organizationId: string, archived: boolean): Promise<ShortlistRow[]> {
    return tx.query(
      `select ${columns} from shortlists where organization_id = $1 and (archived_at is not null) = $2
       order by id desc limit 500`,
      [organizationId, archived],
    );
  }

  byId(tx: Tx, organizationId: string, id: string): Promise<ShortlistRow | undefined> {
    return tx.one(`select ${columns} from shortlists where organization_id = $1 and id = $2`, [
      organizationId,
      id,
    ]);
  }

  /** Two changes of one list take turns here. */
  lock(tx: Tx, organizationId: string, id: string): Promise<ShortlistRow | undefined> {
    return tx.one(`select ${columns} from shortlists where organization_id = $1 and id = $2 for update`, [
      organizationId,
      id,
    ]);
  }

  /** Two creations of one organisation take turns here, so that the second counts the first. */
  async countOpen(tx: Tx, organizationId: string): Promise<number> {
    await tx.execute(`select pg_advisory_xact_lock(hashtextextended('shortlists of ' || $1, 0))`, [
      organizationId,
    ]);
    const row = await tx.one<{ count: number }>(
      'select count(*)::int as count from shortlists where organization_id = $1 and archived_at is null',
      [organizationId],
    );
    return row?.count ?? 0;
  }

  async insert(tx: Tx, viewer: Viewer, id: string, name: string): Promise<void> {
    await tx.execute(
      'insert into shortlists (id, organization_id, name, created_by) values ($1, $2, $3, $4)',
      [id, viewer.organizationId, name, viewer.userId],
    );
  }

  async change(tx: Tx, id: string, { name, archived }: { name: string; archived: boolean }): Promise<void> {
    await tx.execute(
      `update shortlists set name = $2, version = version + 1,
         archived_at = case when $3 then coalesce(archived_at, now()) end where id = $1`,
      [id, name, archived],
    );
  }

  /** What is on these lists, in their order. A merged vendor stands as its survivor; of others only the name is left. */
  vendors(tx: Tx, ids: readonly string[]): Promise<ShortlistedRow[]> {
    return tx.query(
      `select s.shortlist_id as "shortlistId", s.vendor_id as "vendorId", coalesce(v.name, s.vendor_name) as name,
         v.slug, case when v.id is null then 'GONE' when v.id <> s.vendor_id then 'MERGED' else 'PUBLISHED' end as state,
         s.note, s.added_by_name as "addedByName", s.created_at as "addedAt"
       from shortlist_vendors s
         left join vendors m on m.id = s.vendor_id
         left join vendors v on v.id = coalesce(m.merged_into, m.id) and v.published_version is not null
       where s.shortlist_id = any ($1) order by s.shortlist_id, s.place, s.vendor_id`,
      [ids],
    );
  }

  /** Vendors that are published under these addresses, in their order. */
  async published(tx: Tx, slugs: readonly string[]): Promise<{ id: string; name: string }[]> {
    const rows = await tx.query<{ asked: string; id: string; name: string }>(
      `select s.slug as asked, v.id, v.name from vendor_slugs s join vendors m on m.id = s.vendor_id
         join vendors v on v.id = coalesce(m.merged_into, m.id)
       where s.slug = any ($1) and v.published_version is not null`,
      [slugs],
    );
    return slugs.flatMap((slug) => rows.find(({ asked }) => asked === slug) ?? []);
  }

  /** Adds at the end; who is on the list already stays where it is. */
  async add(
    tx: Tx,
    viewer: Viewer,
    shortlistId: string,
    vendors: readonly { id: string; name: string }[],
  ): Promise<void> {
    await tx.execute(
      `insert into shortlist_vendors (shortlist_id, organization_id, vendor_id, vendor_name, place, added_by,
         added_by_name)
       select $1, $2, added.id, added.name, last.place + added.number, $3, u.name
       from unnest($4::uuid[], $5::text[]) with ordinality as added (id, name, number)
         cross join (select coalesce(max(place), 0) as place from shortlist_vendors where shortlist_id = $1) last
         join users u on u.id = $3
       on conflict do nothing`,
      [
        shortlistId,
        viewer.organizationId,
        viewer.userId,
        vendors.map(({ id }) => id),
        vendors.map(({ name }) => name),
      ],
    );
  }

  async remove(tx: Tx, shortlistId: string, vendorIds: readonly string[]): Promise<void> {
    await tx.execute('delete from shortlist_vendors where shortlist_id = $1 and vendor_id = any ($2)', [
      shortlistId,
      vendorIds,
    ]);
  }

  async note(
    tx: Tx,
    shortlistId: string,
    notes: readonly { vendorId: string; note: string }[],
  ): Promise<void> {
    await tx.execute(
      `update shortlist_vendors s set note = said.note from unnest($2::uuid[], $3::text[]) as said (id, note)
       where s.shortlist_id = $1 and s.vendor_id = said.id`,
      [shortlistId, notes.map(({ vendorId }) => vendorId), notes.map(({ note }) => note)],
    );
  }

  /** These first, in their order; the others behind them as they were. */
  async order(tx: Tx, shortlistId: string, vendorIds: readonly string[]): Promise<void> {
    await tx.execute(
      `update shortlist_vendors s set place = fresh.place from (
         select v.vendor_id, row_number() over (order by array_position($2::uuid[], v.vendor_id) nulls last,
           v.place, v.vendor_id) as place from shortlist_vendors v where v.shortlist_id = $1) fresh
       where s.shortlist_id = $1 and s.vendor_id = fresh.vendor_id`,
      [shortlistId, vendorIds],
    );
  }
}
