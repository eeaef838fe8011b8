-- Up Migration

-- A search or a need that an organisation keeps asking.
create table saved_searches (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  name text not null constraint saved_searches_name check (char_length(name) between 1 and 200),
  kind text not null constraint saved_searches_kind check (kind in ('SEARCH', 'NEED')),
  -- Query string of its page.
  query text not null constraint saved_searches_query check (char_length(query) <= 4000),
  need jsonb,
  created_by uuid not null,
  created_by_name text not null,
  checked_at timestamptz not null default now(),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint saved_searches_of_organization unique (id, organization_id),
  constraint saved_searches_need check ((kind = 'NEED') = (need is not null))
);
create index saved_searches_organization on saved_searches (organization_id, id desc);

-- What each finds, and since when: what is found again after it was not is new again.
create table saved_search_matches (
  saved_search_id uuid not null,
  organization_id uuid not null,
  vendor_id uuid not null references vendors (id) on delete cascade,
  found_at timestamptz not null default now(),
  primary key (saved_search_id, vendor_id),
  foreign key (saved_search_id, organization_id) references saved_searches (id, organization_id) on delete cascade
);
create index saved_search_matches_organization on saved_search_matches (organization_id);
create index saved_search_matches_vendor on saved_search_matches (vendor_id);

-- What each person has seen and was told of.
create table saved_search_readers (
  saved_search_id uuid not null,
  organization_id uuid not null,
  user_id uuid not null,
  alerts text not null default 'NONE' constraint saved_search_readers_alerts
    check (alerts in ('NONE', 'DAILY', 'WEEKLY')),
  seen_at timestamptz not null default now(),
  told_at timestamptz not null default now(),
  digest_on date not null default (now() at time zone 'UTC')::date,
  primary key (saved_search_id, user_id),
  foreign key (saved_search_id, organization_id) references saved_searches (id, organization_id) on delete cascade
);
create index saved_search_readers_organization on saved_search_readers (organization_id);
create index saved_search_readers_user on saved_search_readers (user_id);
create index saved_search_readers_due on saved_search_readers (digest_on) where alerts <> 'NONE';

alter table saved_searches enable row level security;
alter table saved_searches force row level security;
alter table saved_search_matches enable row level security;
alter table saved_search_matches force row level security;
alter table saved_search_readers enable row level security;
alter table saved_search_readers force row level security;

grant select, insert, delete on saved_searches to app_user;
grant select, insert on saved_search_matches to app_user;
grant select, insert, update (alerts, seen_at, told_at, digest_on) on saved_search_readers to app_user;
grant select, update (checked_at) on saved_searches to app_worker;
grant select, insert, delete on saved_search_matches to app_worker;
grant select, update (told_at, digest_on) on saved_search_readers to app_worker;
grant select, update (alerts) on saved_search_readers to app_definer;

create policy own on saved_searches to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()));
create policy own on saved_search_matches to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()));
create policy own on saved_search_readers to app_user
  using (organization_id = (select app.current_organization_id()) and user_id = (select app.current_user_id()))
  with check (organization_id = (select app.current_organization_id())
    and user_id = (select app.current_user_id()));
create policy check_all on saved_searches to app_worker using (true) with check (true);
create policy keep on saved_search_matches to app_worker using (true) with check (true);
create policy tell on saved_search_readers to app_worker using (true) with check (true);
create policy stop on saved_search_readers to app_definer using (true) with check (true);

-- Ends all alerts of a person, asked for by the link in one of them.
create function app.stop_search_alerts(person uuid) returns integer language sql security definer
  set search_path = pg_catalog, public, app
  as $$ with stopped as (update saved_search_readers set alerts = 'NONE' where user_id = person returning 1)
        select count(*)::integer from stopped $$;
alter function app.stop_search_alerts(uuid) owner to app_definer;
revoke execute on function app.stop_search_alerts(uuid) from public;
grant execute on function app.stop_search_alerts(uuid) to app_auth;

-- Down Migration

drop function app.stop_search_alerts(uuid);
drop table saved_search_readers, saved_search_matches, saved_searches;
