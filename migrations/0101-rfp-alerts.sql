-- Up Migration

-- How often a person wants to hear of new open requests that fit the organisation's listing, and up to when that was told.
create table rfp_alerts (
  user_id uuid not null references users (id) on delete cascade,
  organization_id uuid not null references organizations (id),
  alerts text not null constraint rfp_alerts_alerts check (alerts in ('NONE', 'DAILY', 'WEEKLY')),
  told_at timestamptz not null default now(),
  digest_on date not null default (now() at time zone 'UTC')::date,
  primary key (user_id, organization_id)
);
create index rfp_alerts_organization on rfp_alerts (organization_id);
create index rfp_alerts_due on rfp_alerts (digest_on) where alerts <> 'NONE';

alter table rfp_alerts enable row level security;
alter table rfp_alerts force row level security;

grant select, insert, update (alerts, told_at, digest_on) on rfp_alerts to app_user;
grant select, update (told_at, digest_on) on rfp_alerts to app_worker;
grant select, update (alerts) on rfp_alerts to app_definer;

create policy own on rfp_alerts to app_user
  using (organization_id = (select app.current_organization_id()) and user_id = (select app.current_user_id()))
  with check (organization_id = (select app.current_organization_id())
    and user_id = (select app.current_user_id()));
create policy tell on rfp_alerts to app_worker using (true) with check (true);
create policy stop on rfp_alerts to app_definer using (true) with check (true);

-- Ends these alerts of a person, asked for by the link in one of the mails.
create function app.stop_rfp_alerts(person uuid) returns integer language sql security definer
  set search_path = pg_catalog, public, app
  as $$ with stopped as (update rfp_alerts set alerts = 'NONE' where user_id = person returning 1)
        select count(*)::integer from stopped $$;
alter function app.stop_rfp_alerts(uuid) owner to app_definer;
revoke execute on function app.stop_rfp_alerts(uuid) from public;
grant execute on function app.stop_rfp_alerts(uuid) to app_auth;

-- Down Migration

drop function app.stop_rfp_alerts(uuid);
drop table rfp_alerts;
