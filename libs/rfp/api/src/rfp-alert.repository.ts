import { Injectable } from '@nestjs/common';
import type { Locale, Viewer } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import type { Alerts, Told } from '@ringfair/search-core';

export interface DueAlert {
  userId: string;
  organizationId: string;
}

/** A public request as a digest names it, with the moment from which on it is new. */
export interface NewRequest {
  id: string;
  title: string;
  buyerName: string;
  deadline: Date;
  deadlineTimeZone: string;
  publishedAt: Date;
}

/** Who wants to be told of open requests that fit, for which organisation, and up to when they were. */
@Injectable()
export class RfpAlertRepository {
  async alertsOf(tx: Tx, viewer: Viewer): Promise<Alerts> {
    const row = await tx.one<{ alerts: Alerts }>(
      'select alerts from rfp_alerts where user_id = $1 and organization_id = $2',
      [viewer.userId, viewer.organizationId],
    );
    return row?.alerts ?? 'NONE';
  }

  /** Alerts begin now: what was open before stands in the list. */
  async setAlerts(tx: Tx, viewer: Viewer, alerts: Alerts): Promise<void> {
    await tx.execute(
      `insert into rfp_alerts (user_id, organization_id, alerts) values ($1, $2, $3)
       on conflict (user_id, organization_id) do update set alerts = excluded.alerts, told_at = now(),
         digest_on = (now() at time zone 'UTC')::date`,
      [viewer.userId, viewer.organizationId, alerts],
    );
  }

  async stop(tx: Tx, userId: string): Promise<void> {
    await tx.one('select app.stop_rfp_alerts($1)', [userId]);
  }

  /** As anybody sees them: requests that are open now and were published after a moment, the nearest deadline first. */
  publishedSince(tx: Tx, since: Date, most: number): Promise<NewRequest[]> {
    return tx.query(
      `select id, title, buyer_name as "buyerName", deadline, deadline_time_zone as "deadlineTimeZone",
         published_at as "publishedAt"
       from rfps where visibility = 'PUBLIC' and state = 'PUBLISHED' and deadline > clock_timestamp()
         and published_at > $1
       order by deadline, id limit $2`,
      [since, most],
    );
  }

  // What follows is the worker's.

  /** Who has a digest of this frequency to be made, last made on `lastOn` or before, and since when nothing was told. */
  async due(tx: Tx, alerts: Told, lastOn: string): Promise<{ people: DueAlert[]; since: Date | null }> {
    const rows = await tx.query<DueAlert & { toldAt: Date }>(
      `select user_id as "userId", organization_id as "organizationId", told_at as "toldAt" from rfp_alerts
       where alerts = $1 and digest_on <= $2 order by organization_id, user_id`,
      [alerts, lastOn],
    );
    const since = rows.reduce<Date | null>(
      (first, { toldAt }) => (first && first <= toldAt ? first : toldAt),
      null,
    );
    return { people: rows, since };
  }

  /** Marks a person as told up to `until`; up to when it was before. Nothing when another worker was first. */
  async tell(
    tx: Tx,
    { userId, organizationId }: DueAlert,
    digest: { alerts: Told; lastOn: string; today: string; until: Date },
  ): Promise<Date | undefined> {
    const row = await tx.one<{ toldAt: Date }>(
      `with before as (
         select told_at from rfp_alerts
         where user_id = $1 and organization_id = $2 and alerts = $3 and digest_on <= $4 for update
       )
       update rfp_alerts set told_at = $6, digest_on = $5 from before
       where user_id = $1 and organization_id = $2 returning before.told_at as "toldAt"`,
      [userId, organizationId, digest.alerts, digest.lastOn, digest.today, digest.until],
    );
    return row?.toldAt;
  }

  /** The person, while still a member. */
  member(
    tx: Tx,
    { userId, organizationId }: DueAlert,
  ): Promise<{ email: string; name: string; locale: Locale } | undefined> {
    return tx.one('select email, name, locale from app.organization_recipients($1, $2) where user_id = $3', [
      organizationId,
      ['OWNER', 'ADMIN', 'EDITOR', 'VIEWER'],
      userId,
    ]);
  }
}
