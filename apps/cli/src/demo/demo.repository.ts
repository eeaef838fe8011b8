import type { Config } from '@ringfair/platform/config';
import { asOwner, type Database } from '@ringfair/platform/database';
import type { RequestTimes } from './clock.js';

/** Accounts of the demo that are there already. */
export interface KnownAccount {
  email: string;
  userId: string;
  organizationId: string;
  since: Date;
}

/** As identity reads them before there is a viewer. */
export const knownAccounts = (database: Database, emails: readonly string[]): Promise<KnownAccount[]> =>
  database.asAuth((tx) =>
    tx.query<KnownAccount>(
      `select u.email, u.id as "userId", m.organization_id as "organizationId", u.created_at as since
       from users u join memberships m on m.user_id = u.id where u.email = any($1)`,
      [emails],
    ),
  );

/** Whether this account moderates: granted last to the demo's moderator, so that it also tells a whole load from a part. */
export const isModerator = (database: Database, email: string): Promise<boolean> =>
  database.asAuth(async (tx) => {
    const row = await tx.one(
      'select 1 as found from platform_roles r join users u on u.id = r.user_id where u.email = $1',
      [email],
    );
    return row !== undefined;
  });

export const grantModerator = (config: Config, email: string): Promise<void> =>
  asOwner(config, async (client) => {
    await client.query(
      `insert into platform_roles (user_id, role) select id, 'MODERATOR' from users where email = $1
       on conflict do nothing`,
      [email],
    );
  });

/** Ends the minute in which the desk could undo, as time would; what was decided is applied next. */
export const letTheMinutePass = (config: Config): Promise<void> =>
  asOwner(config, async (client) => {
    await client.query('alter table moderation_cases no force row level security, disable trigger user');
    await client.query(
      `update moderation_cases set effective_at = now() - interval '1 second' where state = 'DECIDED' and effective_at > now()`,
    );
    await client.query('alter table moderation_cases force row level security, enable trigger user');
  });

export interface DatedRequest extends RequestTimes {
  rfpId: string;
}

export interface DatedListing {
  vendorId: string;
  version: number;
  published: Date;
}

export interface DatedThread {
  threadId: string;
  asked: Date;
  /** Of the first reply, where there was one. */
  replied: Date;
}

const TABLES = [
  'vendors',
  'vendor_versions',
  'rfps',
  'rfp_responses',
  'rfp_awards',
  'rfp_outcomes',
  'engagements',
  'engagement_confirmations',
  'reviews',
  'published_reviews',
  'review_replies',
  'requests',
  'request_threads',
  'request_messages',
  'request_quotes',
  'vendor_ratings',
];

const MOVES = [
  `update vendors t set created_at = m.published - interval '3 days', claimed_at = m.published - interval '3 days'
   from moved_listings m where t.id = m.vendor_id and m.version = 1 and t.published_at is not null`,
  `update vendors t set published_at = m.published
   from moved_listings m where t.id = m.vendor_id and t.published_version = m.version`,
  `update vendor_versions t set published_at = m.published
   from moved_listings m where t.vendor_id = m.vendor_id and t.version = m.version`,
  `update rfps t set created_at = m.published - interval '2 days', published_at = m.published,
     deadline = coalesce(m.deadline, t.deadline),
     opened_at = case when t.opened_at is null then null else coalesce(m.opened, t.opened_at) end,
     awarded_at = case when t.awarded_at is null then null else coalesce(m.awarded, t.awarded_at) end,
     cancelled_at = case when t.cancelled_at is null then null else coalesce(m.cancelled, t.cancelled_at) end
   from moved_requests m where t.id = m.rfp_id and t.published_at is not null`,
  // Answers come in over the time that was given, the last ones near its end.
  `update rfp_responses t set submitted_at = s.at, created_at = s.at from (
     select r.id, m.published + (least(coalesce(m.deadline, now()), now()) - m.published)
       * (0.35 + 0.6 * (row_number() over (partition by r.rfp_id order by r.id))
          / (1 + count(*) over (partition by r.rfp_id))) as at
     from rfp_responses r join moved_requests m on m.rfp_id = r.rfp_id) s where s.id = t.id`,
  `update rfp_awards t set created_at = m.awarded from moved_requests m
   where t.rfp_id = m.rfp_id and m.awarded is not null`,
  `update rfp_outcomes t set created_at = m.awarded from moved_requests m
   where t.rfp_id = m.rfp_id and m.awarded is not null`,
  `update engagements t set awarded_at = m.awarded, created_at = m.awarded,
     closed_at = case when t.closed_at is null then null else coalesce(m.closed, t.closed_at) end,
     ended_on = case when t.ended_on is null then null else coalesce(m.ended_on, t.ended_on) end
   from moved_requests m where t.rfp_id = m.rfp_id and m.awarded is not null`,
  `update engagement_confirmations t
     set confirmed_at = m.buyer_confirmed + case t.side when 'BUYER' then interval '0' else interval '1 day' end
   from engagements e join moved_requests m on m.rfp_id = e.rfp_id where t.engagement_id = e.id`,
  `update reviews t set created_at = m.reviewed,
     decided_at = case when t.decided_at is null then null else m.decided end
   from engagements e join moved_requests m on m.rfp_id = e.rfp_id
   where t.engagement_id = e.id and m.reviewed is not null`,
  `update published_reviews t set submitted_at = m.reviewed, published_at = m.decided
   from reviews r join engagements e on e.id = r.engagement_id join moved_requests m on m.rfp_id = e.rfp_id
   where t.id = r.id and m.reviewed is not null`,
  `update review_replies t set replied_at = m.replied
   from reviews r join engagements e on e.id = r.engagement_id join moved_requests m on m.rfp_id = e.rfp_id
   where t.review_id = r.id and m.replied is not null`,
  `update requests t set created_at = m.asked
   from request_threads h join moved_threads m on m.thread_id = h.id where h.request_id = t.id`,
  `update request_threads t set created_at = m.asked,
     first_reply_at = case when t.first_reply_at is null then null else m.replied end,
     closed_at = case when t.closed_at is null then null else m.replied end
   from moved_threads m where t.id = m.thread_id`,
  `update request_messages t set created_at = m.replied from moved_threads m where t.thread_id = m.thread_id`,
  `update request_quotes t set created_at = m.replied + interval '20 minutes'
   from moved_threads m where t.thread_id = m.thread_id`,
  `update engagements t set awarded_at = m.replied + interval '1 day', created_at = m.replied + interval '1 day'
   from moved_threads m where t.request_thread_id = m.thread_id`,
  // Older reviews weigh less: the day of the ranking that comes next counts them.
  `update vendor_ratings t set as_of = '1970-01-01'
   where exists (select from published_reviews p where p.vendor_id = t.vendor_id)`,
];

/**
 * Moves the times of demo rows into the past: what the services stamp with the clock, as it would stand had the
 * story happened when it says. Times only, never content. The owner of the tables lifts their policies and triggers
 * for itself inside this one transaction and puts them back before it ends, so that no lasting exception is granted
 * to anybody; should it fail, nothing of it has happened. Repeating it changes nothing.
 */
export const moveIntoThePast = (
  config: Config,
  requests: readonly DatedRequest[],
  listings: readonly DatedListing[],
  threads: readonly DatedThread[],
): Promise<void> =>
  asOwner(config, async (client) => {
    await client.query(
      `create temporary table moved_requests on commit drop as
       select * from jsonb_to_recordset($1) as m (rfp_id uuid, published timestamptz, deadline timestamptz,
         opened timestamptz, awarded timestamptz, cancelled timestamptz, buyer_confirmed timestamptz,
         closed timestamptz, ended_on date, reviewed timestamptz, decided timestamptz, replied timestamptz)`,
      [JSON.stringify(requests.map(snakeCase))],
    );
    await client.query(
      `create temporary table moved_listings on commit drop as
       select * from jsonb_to_recordset($1) as m (vendor_id uuid, version int, published timestamptz)`,
      [JSON.stringify(listings.map(snakeCase))],
    );
    await client.query(
      `create temporary table moved_threads on commit drop as
       select * from jsonb_to_recordset($1) as m (thread_id uuid, asked timestamptz, replied timestamptz)`,
      [JSON.stringify(threads.map(snakeCase))],
    );
    for (const table of TABLES) {
      await client.query(`alter table ${table} no force row level security, disable trigger user`);
    }
    for (const move of MOVES) await client.query(move);
    for (const table of TABLES) {
      await client.query(`alter table ${table} force row level security, enable trigger user`);
    }
  });

const snakeCase = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value]),
  );
