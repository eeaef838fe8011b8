import { Injectable } from '@nestjs/common';
import type { Locale, Viewer } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import type { Alerts } from '@ringfair/search-core';
import type { NeedInput } from './need.inputs.js';
import type { FoundMatch, SavedSearchKind } from './saved-search.type.js';

export interface WatchedRow {
  id: string;
  organizationId: string;
  kind: SavedSearchKind;
  query: string;
  need: NeedInput | null;
}

export interface SavedSearchRow {
  id: string;
  name: string;
  kind: SavedSearchKind;
  query: string;
  alerts: Alerts;
  matchCount: number;
  newCount: number;
  newMatches: FoundMatch[];
  createdByName: string;
  checkedAt: Date;
  version: number;
}

export interface NewRow {
  savedSearchId: string;
  organizationId: string;
  name: string;
  vendors: string[];
  count: number;
}

/** As the viewer sees them: what is new is new to this person. */
const shown = `select s.id, s.name, s.kind, s.query, coalesce(r.alerts, 'NONE') as alerts, s.version,
    s.created_by_name as "createdByName", s.checked_at as "checkedAt", found.total::int as "matchCount",
    found.fresh::int as "newCount", coalesce(newest.matches, '[]') as "newMatches"
  from saved_searches s
    left join saved_search_readers r on r.saved_search_id = s.id and r.user_id = $2
    cross join lateral (
      select count(*) as total, count(*) filter (where m.found_at > coalesce(r.seen_at, s.created_at)) as fresh
      from saved_search_matches m where m.saved_search_id = s.id) found
    cross join lateral (
      select jsonb_agg(jsonb_build_object('name', n.name, 'slug', n.slug, 'foundAt', n.found_at)) as matches from (
        select v.name, v.slug, m.found_at from saved_search_matches m join vendors v on v.id = m.vendor_id
        where m.saved_search_id = s.id and m.found_at > coalesce(r.seen_at, s.created_at)
          and v.published_version is not null
        order by m.found_at desc, v.id limit 20) n) newest
  where s.organization_id = $1`;

/** Saved searches of the viewer's organisation, what they find, and for the worker all of them. */
@Injectable()
export class SavedSearchRepository {
  async all(tx: Tx, viewer: Viewer): Promise<SavedSearchRow[]> {
    const rows = await tx.query<SavedSearchRow>(`${shown} order by s.id desc limit 200`, [
      viewer.organizationId,
      viewer.userId,
    ]);
    return rows.map(withDates);
  }

  async byId(tx: Tx, viewer: Viewer, id: string): Promise<SavedSearchRow | undefined> {
    const row = await tx.one<SavedSearchRow>(`${shown} and s.id = $3`, [
      viewer.organizationId,
      viewer.userId,
      id,
    ]);
    return row && withDates(row);
  }

  /** Two savings of one organisation take turns here, so that the second counts the first. */
  async count(tx: Tx, organizationId: string): Promise<number> {
    await tx.execute(`select pg_advisory_xact_lock(hashtextextended('saved searches of ' || $1, 0))`, [
      organizationId,
    ]);
    const row = await tx.one<{ count: number }>(
      'select count(*)::int as count from saved_searches where organization_id = $1',
      [organizationId],
    );
    return row?.count ?? 0;
  }

  async insert(
    tx: Tx,
    viewer: Viewer,
    search: Omit<WatchedRow, 'organizationId'> & { name: string },
  ): Promise<void> {
    await tx.execute(
      `insert into saved_searches (id, organization_id, name, kind, query, need, created_by, created_by_name)
       select $1, $2, $3, $4, $5, $6, u.id, u.name from users u where u.id = $7`,
      [
        search.id,
        viewer.organizationId,
        search.name,
        search.kind,
        search.query,
        search.need && JSON.stringify(search.need),
        viewer.userId,
      ],
    );
  }

  async delete(tx: Tx, organizationId: string, id: string): Promise<void> {
    await tx.execute('delete from saved_searches where organization_id = $1 and id = $2', [
      organizationId,
      id,
    ]);
  }

  /** Alerts begin now: what was found before is no news. */
  async setAlerts(tx: Tx, viewer: Viewer, id: string, alerts: Alerts): Promise<void> {
    await tx.execute(
      `insert into saved_search_readers (saved_search_id, organization_id, user_id, alerts, seen_at)
       select s.id, s.organization_id, $3, $4, s.created_at from saved_searches s where s.id = $1 and s.organization_id = $2
       on conflict (saved_search_id, user_id) do update set alerts = excluded.alerts, told_at = now(),
         digest_on = (now() at time zone 'UTC')::date`,
      [id, viewer.organizationId, viewer.userId, alerts],
    );
  }

  async markSeen(tx: Tx, viewer: Viewer, id: string): Promise<void> {
    await tx.execute(
      `insert into saved_search_readers (saved_search_id, organization_id, user_id)
       select s.id, s.organization_id, $3 from saved_searches s where s.id = $1 and s.organization_id = $2
       on conflict (saved_search_id, user_id) do update set seen_at = now()`,
      [id, viewer.organizationId, viewer.userId],
    );
  }

  async addMatches(tx: Tx, id: string, organizationId: string, vendorIds: readonly string[]): Promise<void> {
    await tx.execute(
      `insert into saved_search_matches (saved_search_id, organization_id, vendor_id)
       select $1, $2, v.id from vendors v where v.id = any ($3) on conflict do nothing`,
      [id, organizationId, vendorIds],
    );
  }

  // What follows is the worker's.

  /** The next ones in the order of their ids. */
  watched(tx: Tx, after: string | null, most: number): Promise<WatchedRow[]> {
    return tx.query(
      `select id, organization_id as "organizationId", kind, query, need from saved_searches
       where $1::uuid is null or id > $1 order by id limit $2`,
      [after, most],
    );
  }

  /** What is no longer found is forgotten, what is newly found is new from now on. Nothing for one that was deleted. */
  async setMatches(tx: Tx, { id, organizationId }: WatchedRow, vendorIds: readonly string[]): Promise<void> {
    const checked = await tx.execute('update saved_searches set checked_at = now() where id = $1', [id]);
    if (checked === 0) return;
    await tx.execute(
      'delete from saved_search_matches where saved_search_id = $1 and vendor_id <> all ($2)',
      [id, vendorIds],
    );
    await this.addMatches(tx, id, organizationId, vendorIds);
  }

  /** Who has a digest of this frequency to be made, last made on `lastOn` or before. */
  due(tx: Tx, alerts: Alerts, lastOn: string): Promise<{ userId: string }[]> {
    return tx.query(
      `select distinct user_id as "userId" from saved_search_readers where alerts = $1 and digest_on <= $2`,
      [alerts, lastOn],
    );
  }

  /** What is new to a person since the last digest; from now on told. Nothing when another worker was first. */
  tell(tx: Tx, userId: string, alerts: Alerts, lastOn: string, today: string): Promise<NewRow[]> {
    return tx.query(
      `with before as (
         select saved_search_id, told_at from saved_search_readers
         where user_id = $1 and alerts = $2 and digest_on <= $3 order by saved_search_id for update
       ), told as (
         update saved_search_readers r set told_at = now(), digest_on = $4 from before b
         where r.user_id = $1 and r.saved_search_id = b.saved_search_id
       )
       select s.id as "savedSearchId", s.organization_id as "organizationId", s.name, count(*)::int as count,
         (array_agg(v.name order by m.found_at desc, v.id))[1:10] as vendors
       from before b join saved_searches s on s.id = b.saved_search_id
         join saved_search_matches m on m.saved_search_id = s.id and m.found_at > b.told_at
         join vendors v on v.id = m.vendor_id
       group by s.id order by s.id`,
      [userId, alerts, lastOn, today],
    );
  }

  /** Members of an organisation, who alone are told of what is its own. */
  members(
    tx: Tx,
    organizationId: string,
  ): Promise<{ userId: string; email: string; name: string; locale: Locale }[]> {
    return tx.query(
      'select user_id as "userId", email, name, locale from app.organization_recipients($1, $2)',
      [organizationId, ['OWNER', 'ADMIN', 'EDITOR', 'VIEWER']],
    );
  }

  async stop(tx: Tx, userId: string): Promise<void> {
    await tx.one('select app.stop_search_alerts($1)', [userId]);
  }
}

const withDates = (row: SavedSearchRow): SavedSearchRow => ({
  ...row,
  newMatches: row.newMatches.map((match) => ({ ...match, foundAt: new Date(match.foundAt) })),
});
