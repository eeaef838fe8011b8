-- Up Migration

-- A call of an organisation that buys to a vendor's line, or to the live line of one of the vendor's clients, with the
-- stopwatch in hand. The organisation's own: nobody else reads it.
create table vendor_calls (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  vendor_id uuid not null references vendors (id),
  -- As it was called then: what is no longer published has no other name here.
  vendor_name text not null,
  subject text not null constraint vendor_calls_subject check (subject in ('VENDOR_LINE', 'CLIENT_PROJECT')),
  project text constraint vendor_calls_project check (char_length(project) between 1 and 200),
  called_at timestamptz not null,
  time_zone text not null,
  -- Null: nobody came to the phone.
  seconds_to_human integer constraint vendor_calls_to_human check (seconds_to_human >= 0),
  seconds_on_hold integer not null constraint vendor_calls_on_hold check (seconds_on_hold >= 0),
  holds integer not null constraint vendor_calls_holds check (holds between 0 and 1000),
  total_seconds integer not null constraint vendor_calls_total check (total_seconds between 0 and 14400),
  friendliness smallint constraint vendor_calls_friendliness check (friendliness between 1 and 5),
  resolved text constraint vendor_calls_resolved check (resolved in ('YES', 'PARTLY', 'NO')),
  note text not null default '' constraint vendor_calls_note check (char_length(note) <= 2000),
  logged_by uuid not null,
  logged_by_name text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint vendor_calls_named_project check ((subject = 'CLIENT_PROJECT') = (project is not null)),
  constraint vendor_calls_parts check (coalesce(seconds_to_human, 0) + seconds_on_hold <= total_seconds),
  constraint vendor_calls_held check (holds > 0 or seconds_on_hold = 0),
  -- Who was not reached can be neither kind nor of help.
  constraint vendor_calls_conversation check (
    (seconds_to_human is null) = (friendliness is null) and (seconds_to_human is null) = (resolved is null)
    and (seconds_to_human is not null or holds = 0)),
  constraint vendor_calls_when check (
    called_at between created_at - interval '30 days 1 minute' and created_at + interval '6 minutes')
);
create index vendor_calls_organization on vendor_calls (organization_id, called_at desc, id desc);
create index vendor_calls_vendor on vendor_calls (vendor_id, subject, called_at);

-- What the calls of at least three buyers add up to: all that others learn of calls.
create table vendor_call_figures (
  vendor_id uuid not null references vendors (id),
  subject text not null constraint vendor_call_figures_subject check (subject in ('VENDOR_LINE', 'CLIENT_PROJECT')),
  calls integer not null,
  buyers integer not null constraint vendor_call_figures_buyers check (buyers >= 3),
  -- In steps of 5 seconds. Null: half of the buyers usually reached nobody.
  median_seconds_to_human integer,
  -- These two are of the buyers who reached somebody; null below three of them.
  median_seconds_on_hold integer,
  mean_friendliness numeric(2, 1),
  computed_on date not null,
  -- False while fewer than three buyers are left.
  shown boolean not null,
  primary key (vendor_id, subject)
);

-- The calls in each of these figures, deleted ones included: what the next ones are held against.
create table vendor_call_counted (
  call_id uuid primary key,
  organization_id uuid not null,
  vendor_id uuid not null,
  subject text not null,
  foreign key (vendor_id, subject) references vendor_call_figures (vendor_id, subject) on delete cascade
);
create index vendor_call_counted_figure on vendor_call_counted (vendor_id, subject);

create trigger touch before update on vendor_calls for each row execute function app.touch();

do $$
declare name text;
begin
  foreach name in array array['vendor_calls', 'vendor_call_figures', 'vendor_call_counted'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

grant select, insert, update (note, version), delete on vendor_calls to app_user;
grant select, update (vendor_id) on vendor_calls to app_definer;
grant select (vendor_id, subject, calls, buyers, median_seconds_to_human, median_seconds_on_hold, mean_friendliness,
  computed_on) on vendor_call_figures to app_public, app_user;
grant select, insert, update, delete on vendor_call_figures, vendor_call_counted to app_definer;

create policy own on vendor_calls to app_user using (organization_id = (select app.current_organization_id()));
-- Those who buy, about published listings of others.
create policy log on vendor_calls as restrictive for insert to app_user with check (
  logged_by = (select app.current_user_id())
  and exists (select from organizations o where o.id = organization_id and o.buys)
  and exists (select from vendors v where v.id = vendor_id and v.published_version is not null
    and v.organization_id is distinct from vendor_calls.organization_id));
create policy add_up on vendor_calls for select to app_definer using (true);
create policy move on vendor_calls for update to app_definer using (true) with check (true);
create policy everyone on vendor_call_figures for select to app_public, app_user using (shown);
create policy keep on vendor_call_figures to app_definer using (true) with check (true);
create policy keep on vendor_call_counted to app_definer using (true) with check (true);

-- The calls that count in public: of the last 12 months, by organisations that only buy and have nobody in common with
-- the one that keeps the listing.
create function app.counting_calls(vendor uuid, about text) returns setof vendor_calls
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select c.* from vendor_calls c join organizations o on o.id = c.organization_id join vendors v on v.id = c.vendor_id
  where c.vendor_id = vendor and c.subject = about and c.called_at > now() - interval '12 months' and not o.sells
    and (v.organization_id is null or not app.organizations_share_member(c.organization_id, v.organization_id)) $$;

-- One figure. It is computed again only when calls of at least three buyers came or went since it was computed: the
-- difference of two figures is never that of one buyer.
create function app.refresh_call_figure(vendor uuid, about text) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  buying integer;
  changed integer;
begin
  select count(distinct organization_id) into buying from app.counting_calls(vendor, about);
  update vendor_call_figures set shown = buying >= 3 where vendor_id = vendor and subject = about;
  select count(distinct coalesce(now_counts.organization_id, counted.organization_id)) into changed
  from app.counting_calls(vendor, about) now_counts
    full join (select * from vendor_call_counted where vendor_id = vendor and subject = about) counted
      on counted.call_id = now_counts.id
  where now_counts.id is null or counted.call_id is null;
  if buying < 3 or changed < 3 then return; end if;

  insert into vendor_call_figures as f (vendor_id, subject, calls, buyers, median_seconds_to_human,
    median_seconds_on_hold, mean_friendliness, computed_on, shown)
  select vendor, about, sum(calls), count(*),
    -- Nobody reached is longer than any wait.
    round(nullif(percentile_disc(0.5) within group (order by to_human), 'infinity') / 5) * 5,
    case when count(on_hold) >= 3 then round(percentile_disc(0.5) within group (order by on_hold) / 5.0) * 5 end,
    case when count(friendliness) >= 3 then round(avg(friendliness), 1) end, (now() at time zone 'UTC')::date, true
  from (
    select count(*) as calls,
      percentile_disc(0.5) within group (order by coalesce(seconds_to_human, 'infinity'::float8)) as to_human,
      percentile_disc(0.5) within group (order by seconds_on_hold) filter (where seconds_to_human is not null) as on_hold,
      avg(friendliness) as friendliness
    from app.counting_calls(vendor, about) group by organization_id
  ) per_buyer
  on conflict (vendor_id, subject) do update set calls = excluded.calls, buyers = excluded.buyers,
    median_seconds_to_human = excluded.median_seconds_to_human, median_seconds_on_hold = excluded.median_seconds_on_hold,
    mean_friendliness = excluded.mean_friendliness, computed_on = excluded.computed_on, shown = true;
  delete from vendor_call_counted where vendor_id = vendor and subject = about;
  insert into vendor_call_counted (call_id, organization_id, vendor_id, subject)
    select id, organization_id, vendor_id, subject from app.counting_calls(vendor, about);
end $$;

-- All figures, once a day.
create function app.refresh_call_figures() returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  cell record;
begin
  perform pg_advisory_xact_lock(hashtextextended('call figures', 0));
  for cell in select vendor_id, subject from vendor_calls where called_at > now() - interval '12 months'
    union select vendor_id, subject from vendor_call_figures loop
    perform app.refresh_call_figure(cell.vendor_id, cell.subject);
  end loop;
end $$;

-- Calls follow a listing that was merged. What was counted there counts as counted here, so that figures of both and a
-- later one of all together differ by three buyers at least.
create function app.move_calls(merged uuid, kept uuid) returns void
language sql security definer set search_path = pg_catalog, public, app as $$
  update vendor_calls set vendor_id = kept where vendor_id = merged;
  insert into vendor_call_figures select kept, subject, calls, buyers, median_seconds_to_human, median_seconds_on_hold,
      mean_friendliness, computed_on, shown
    from vendor_call_figures where vendor_id = merged on conflict do nothing;
  update vendor_call_counted set vendor_id = kept where vendor_id = merged;
  delete from vendor_call_figures where vendor_id = merged $$;

do $$
declare name text;
begin
  foreach name in array array['counting_calls(uuid, text)', 'refresh_call_figure(uuid, text)', 'refresh_call_figures()',
    'move_calls(uuid, uuid)'] loop
    execute format('alter function app.%s owner to app_definer', name);
    execute format('revoke execute on function app.%s from public', name);
  end loop;
end $$;
grant execute on function app.refresh_call_figures(), app.move_calls(uuid, uuid) to app_worker;

-- Down Migration

drop function app.move_calls(uuid, uuid), app.refresh_call_figures(), app.refresh_call_figure(uuid, text),
  app.counting_calls(uuid, text);
drop table vendor_call_counted, vendor_call_figures, vendor_calls;
