-- Up Migration

-- How soon a vendor replies to quick requests: measured, never declared. It outlives a withdrawn listing, as ratings do.
create table vendor_reply_times (
  vendor_id uuid primary key references vendors (id) on delete cascade,
  median_minutes integer not null constraint vendor_reply_times_minutes check (median_minutes >= 0),
  request_count integer not null,
  buyer_count integer not null constraint vendor_reply_times_buyers check (buyer_count >= 3),
  measured_at timestamptz not null default now()
);
alter table vendor_reply_times enable row level security;
alter table vendor_reply_times force row level security;
grant select on vendor_reply_times to app_user, app_public, app_worker;
grant select, insert, update, delete on vendor_reply_times to app_definer;
create policy everyone on vendor_reply_times for select to app_user, app_public, app_worker using (true);
create policy measure on vendor_reply_times to app_definer using (true) with check (true);

alter table vendor_search add column reply_minutes integer;

-- A listing that enters search brings its reply time along, whoever writes the row.
create function app.known_reply_time() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  new.reply_minutes := (select r.median_minutes from vendor_reply_times r where r.vendor_id = new.vendor_id);
  return new;
end $$;
alter function app.known_reply_time() owner to app_definer;
revoke execute on function app.known_reply_time() from public;
create trigger known_reply_time before insert on vendor_search for each row execute function app.known_reply_time();

-- The median of the minutes from being asked to the vendor's first message, quote or refusal, over 90 days. Silence
-- counts against it: what was left without a reply for a day is slower than any reply, and when half or more are so
-- there is no figure. Of two requests in the middle the slower one counts. At least three buyers must have asked.
create function app.measure_reply_time(vendor uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  unanswered constant integer := 2147483647;
  found_minutes integer;
  found_requests integer;
  found_buyers integer;
begin
  -- Two replies of one vendor at once take turns: the second one counts the first.
  perform pg_advisory_xact_lock(hashtextextended('reply time ' || vendor, 0));
  select percentile_disc(0.5) within group (order by waited.minutes desc), count(*), count(distinct waited.buyer)
  into found_minutes, found_requests, found_buyers
  from (
    select t.organization_id as buyer,
      coalesce(floor(extract(epoch from t.first_reply_at - t.created_at) / 60)::integer, unanswered) as minutes
    from request_threads t
    where t.vendor_id = vendor and t.created_at > now() - interval '90 days'
      and (t.first_reply_at is not null or coalesce(t.closed_at, now()) - t.created_at >= interval '24 hours')
  ) waited;
  if found_buyers >= 3 and found_minutes < unanswered then
    insert into vendor_reply_times (vendor_id, median_minutes, request_count, buyer_count)
    values (vendor, found_minutes, found_requests, found_buyers)
    on conflict (vendor_id) do update set median_minutes = excluded.median_minutes,
      request_count = excluded.request_count, buyer_count = excluded.buyer_count, measured_at = now();
  else
    found_minutes := null;
    delete from vendor_reply_times r where r.vendor_id = vendor;
  end if;
  update vendor_search s set reply_minutes = found_minutes, position = nextval('vendor_search_position')
  where s.vendor_id = vendor and s.reply_minutes is distinct from found_minutes;
end $$;

-- Requests grow old and silence grows long without anybody acting.
create function app.measure_reply_times() returns integer
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  vendor uuid;
  measured integer := 0;
begin
  for vendor in
    select r.vendor_id from vendor_reply_times r
    union select t.vendor_id from request_threads t where t.created_at > now() - interval '90 days'
    order by 1
  loop
    perform app.measure_reply_time(vendor);
    measured := measured + 1;
  end loop;
  return measured;
end $$;

alter function app.measure_reply_time(uuid) owner to app_definer;
alter function app.measure_reply_times() owner to app_definer;
revoke execute on function app.measure_reply_time(uuid), app.measure_reply_times() from public;
grant execute on function app.measure_reply_time(uuid) to app_user, app_worker;
grant execute on function app.measure_reply_times() to app_worker;

-- Down Migration

drop function app.measure_reply_times();
drop function app.measure_reply_time(uuid);
drop trigger known_reply_time on vendor_search;
drop function app.known_reply_time();
alter table vendor_search drop column reply_minutes;
drop table vendor_reply_times;
