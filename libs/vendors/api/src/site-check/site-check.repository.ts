import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@ringfair/platform/database';
import type { SiteFacts } from '@ringfair/vendors-core';

export interface SiteCheckRow extends Partial<Omit<SiteFacts, 'outcome'>> {
  id: string;
  vendorId: string;
  askedAt: Date;
  site: string | null;
  checkedAt: Date | null;
  outcome: SiteFacts['outcome'] | null;
}

/** A visit to be made. */
export interface LeasedCheck {
  id: string;
  vendorId: string;
  /** What the published version says now; null when it names no site any more. */
  site: string | null;
}

const columns = `c.id, c.vendor_id as "vendorId", c.asked_at as "askedAt", c.site, c.checked_at as "checkedAt",
  c.outcome, c.facts`;
const published = `join vendors v on v.id = c.vendor_id
  join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version`;

type Stored = Omit<SiteCheckRow, keyof SiteFacts> &
  Pick<SiteCheckRow, 'outcome'> & { facts: SiteFacts | null };
const flat = ({ facts, ...row }: Stored): SiteCheckRow => ({ ...facts, ...row });

@Injectable()
export class SiteCheckRepository {
  /** The last check of each listing's present site. */
  async latest(tx: Tx, vendorIds: readonly string[]): Promise<SiteCheckRow[]> {
    const rows = await tx.query<Stored>(
      `select distinct on (c.vendor_id) ${columns} from vendor_site_checks c ${published}
       where c.vendor_id = any ($1) and c.checked_at is not null and c.site = p.profile->>'site'
       order by c.vendor_id, c.checked_at desc`,
      [vendorIds],
    );
    return rows.map(flat);
  }

  /** The last check of a site that a listing named, until a moment; checks of long ago are forgotten. */
  async lastUntil(tx: Tx, vendorId: string, site: string, at: Date): Promise<SiteCheckRow[]> {
    const rows = await tx.query<Stored>(
      `select ${columns} from vendor_site_checks c where c.vendor_id = $1 and c.site = $2 and c.checked_at <= $3
       order by c.checked_at desc limit 1`,
      [vendorId, site, at],
    );
    return rows.map(flat);
  }

  /** Checks of a listing, newest first; one that waits comes before all. */
  async history(tx: Tx, vendorId: string, limit: number): Promise<SiteCheckRow[]> {
    const rows = await tx.query<Stored>(
      `select ${columns} from vendor_site_checks c where c.vendor_id = $1
       order by c.checked_at desc nulls first limit $2`,
      [vendorId, limit],
    );
    return rows.map(flat);
  }

  async byId(tx: Tx, id: string): Promise<SiteCheckRow | undefined> {
    const row = await tx.one<Stored>(`select ${columns} from vendor_site_checks c where c.id = $1`, [id]);
    return row && flat(row);
  }

  waiting(tx: Tx, vendorId: string): Promise<{ id: string } | undefined> {
    return tx.one('select id from vendor_site_checks where vendor_id = $1 and checked_at is null', [
      vendorId,
    ]);
  }

  /** When the organisation asked last. */
  async lastAsked(tx: Tx, vendorId: string, organizationId: string): Promise<Date | null> {
    const row = await tx.one<{ at: Date | null }>(
      'select max(asked_at) as at from vendor_site_checks where vendor_id = $1 and organization_id = $2',
      [vendorId, organizationId],
    );
    return row?.at ?? null;
  }

  async ask(tx: Tx, vendorId: string, organizationId: string): Promise<string> {
    const id = newId();
    await tx.execute('insert into vendor_site_checks (id, vendor_id, organization_id) values ($1, $2, $3)', [
      id,
      vendorId,
      organizationId,
    ]);
    return id;
  }

  /** Puts listings into the queue whose site was not checked for so many days; those never checked come first. */
  async enqueueDue(tx: Tx, days: number, limit: number): Promise<void> {
    const due = await tx.query<{ id: string }>(
      `select v.id from vendors v join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version
       left join lateral (select max(coalesce(checked_at, 'infinity')) as at from vendor_site_checks c
         where c.vendor_id = v.id and (c.checked_at is null or c.site = p.profile->>'site')) last on true
       where p.profile->>'site' is not null
         and (last.at is null or last.at < now() - make_interval(days => $1))
       order by last.at nulls first, v.id limit $2`,
      [days, limit],
    );
    await tx.execute(
      `insert into vendor_site_checks (id, vendor_id) select * from unnest($1::uuid[], $2::uuid[])
       on conflict do nothing`,
      [due.map(() => newId()), due.map(({ id }) => id)],
    );
  }

  /** Takes visits out of the queue for a while, those that somebody asked for first; no other worker gets them. */
  lease(tx: Tx, limit: number, seconds: number): Promise<LeasedCheck[]> {
    return tx.query(
      `with taken as (
         update vendor_site_checks set leased_until = now() + make_interval(secs => $2) where id in (
           select id from vendor_site_checks
           where checked_at is null and (leased_until is null or leased_until < now())
           order by organization_id is null, asked_at limit $1 for update skip locked)
         returning id, vendor_id)
       select c.id, c.vendor_id as "vendorId", p.profile->>'site' as site from taken c ${published}`,
      [limit, seconds],
    );
  }

  async record(tx: Tx, check: LeasedCheck & { site: string }, facts: SiteFacts): Promise<void> {
    const { outcome, ...rest } = facts;
    await tx.execute(
      `insert into vendor_site_checks (id, vendor_id, site, checked_at, outcome, facts)
       values ($1, $2, $3, clock_timestamp(), $4, $5)
       on conflict (id) do update set site = excluded.site, checked_at = excluded.checked_at,
         outcome = excluded.outcome, facts = excluded.facts`,
      [check.id, check.vendorId, check.site, outcome, JSON.stringify(rest)],
    );
  }

  async drop(tx: Tx, id: string): Promise<void> {
    await tx.execute('delete from vendor_site_checks where id = $1', [id]);
  }

  /** Forgets all but the newest checks of a listing. */
  async trim(tx: Tx, vendorId: string, keep: number): Promise<void> {
    await tx.execute(
      `delete from vendor_site_checks where id in (
         select id from vendor_site_checks where vendor_id = $1 and checked_at is not null
         order by checked_at desc offset $2)`,
      [vendorId, keep],
    );
  }

  /** What the directory said last about a listing that its vendor keeps now. */
  async directoryProfile<Profile>(tx: Tx, vendorId: string): Promise<Profile | null> {
    const row = await tx.one<{ profile: Profile }>(
      `select profile from vendor_versions where vendor_id = $1 and source = 'DIRECTORY'
       order by version desc limit 1`,
      [vendorId],
    );
    return row?.profile ?? null;
  }
}
