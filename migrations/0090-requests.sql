-- Up Migration

-- A quick request: one need, put to a few vendors at once. It never changes; what happens to it happens on its threads.
create table requests (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  created_by uuid not null references users (id),
  -- Names of the day: the asked vendors can read neither the organisation nor the person.
  created_by_name text not null,
  buyer_name text not null,
  title text not null constraint requests_title check (char_length(title) between 1 and 200),
  country char(2) constraint requests_country check (country ~ '^[A-Z]{2}$'),
  need jsonb not null,
  note text not null default '' constraint requests_note check (char_length(note) <= 3000),
  -- E.164; where the buyer may be called back.
  phone text constraint requests_phone check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  created_at timestamptz not null default clock_timestamp(),
  constraint requests_of_organization unique (id, organization_id)
);
create index requests_organization on requests (organization_id, id desc);
create index requests_created_by on requests (created_by);

-- One asked vendor. The organisation that kept the listing on that day answers; whoever keeps it later was not asked.
create table request_threads (
  id uuid primary key,
  request_id uuid not null,
  organization_id uuid not null,
  vendor_id uuid not null references vendors (id),
  vendor_organization_id uuid not null references organizations (id),
  vendor_name text not null,
  -- Fields of the profile that do not say what the buyer must know.
  questions text[] not null default '{}' constraint request_threads_questions check (cardinality(questions) <= 50),
  state text not null default 'ASKED' constraint request_threads_state
    check (state in ('ASKED', 'ANSWERED', 'QUOTED', 'ACCEPTED', 'DECLINED', 'CLOSED')),
  -- First message, quote or refusal of the vendor, by the database's clock.
  first_reply_at timestamptz,
  closed_at timestamptz,
  closed_by_side text constraint request_threads_closed_by_side check (closed_by_side in ('BUYER', 'VENDOR')),
  closed_by_name text,
  close_reason text constraint request_threads_close_reason check (char_length(close_reason) between 1 and 2000),
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default now(),
  constraint request_threads_request foreign key (request_id, organization_id) references requests (id, organization_id),
  constraint request_threads_once unique (request_id, vendor_id),
  constraint request_threads_two_parties check (vendor_organization_id <> organization_id),
  constraint request_threads_ended check (
    (state in ('DECLINED', 'CLOSED')) = (closed_at is not null)
    and (closed_at is null) = (closed_by_side is null)
    and (state = 'DECLINED') = (close_reason is not null))
);
-- One offer is accepted, whoever presses the button how often at once.
create unique index request_threads_one_accepted on request_threads (request_id) where state = 'ACCEPTED';
create index request_threads_request_of on request_threads (request_id, organization_id);
create index request_threads_organization on request_threads (organization_id, id desc);
create index request_threads_vendor_organization on request_threads (vendor_organization_id, id desc);
create index request_threads_vendor on request_threads (vendor_id, created_at);

create table request_messages (
  id uuid primary key,
  thread_id uuid not null references request_threads (id),
  organization_id uuid not null references organizations (id),
  side text not null constraint request_messages_side check (side in ('BUYER', 'VENDOR')),
  body text not null constraint request_messages_body check (char_length(body) between 1 and 5000),
  author_user_id uuid not null,
  author_name text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index request_messages_thread on request_messages (thread_id, id);
create index request_messages_organization on request_messages (organization_id);

-- A quote is never changed: a new one takes its place, or the vendor withdraws it.
create table request_quotes (
  id uuid primary key,
  thread_id uuid not null references request_threads (id),
  organization_id uuid not null references organizations (id),
  unit text not null constraint request_quotes_unit
    check (unit in ('MONTH', 'CONTACT', 'MINUTE', 'AGENT_HOUR_PRODUCTIVE')),
  currency char(3) not null constraint request_quotes_currency check (currency ~ '^[A-Z]{3}$'),
  amount_minor bigint not null constraint request_quotes_amount check (amount_minor between 1 and 999999999999),
  rate_scale smallint not null default 0 constraint request_quotes_scale check (rate_scale between 0 and 4),
  first_increment_seconds integer constraint request_quotes_increment check (first_increment_seconds between 1 and 3600),
  step_seconds integer constraint request_quotes_step check (step_seconds between 1 and 3600),
  minimum_monthly_minor bigint constraint request_quotes_minimum check (minimum_monthly_minor between 0 and 999999999999),
  set_up_fee_minor bigint constraint request_quotes_set_up check (set_up_fee_minor between 0 and 999999999999),
  term_months integer constraint request_quotes_term check (term_months between 0 and 240),
  notice_days integer constraint request_quotes_notice check (notice_days between 0 and 730),
  starts_on date,
  valid_until date not null,
  text text not null default '' constraint request_quotes_text check (char_length(text) <= 5000),
  created_by_user_id uuid not null,
  created_by_name text not null,
  created_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  -- Null: a newer quote took its place.
  end_reason text constraint request_quotes_end_reason check (char_length(end_reason) between 1 and 2000),
  constraint request_quotes_increments check (
    (unit = 'MINUTE' or (first_increment_seconds is null and step_seconds is null)))
);
create unique index request_quotes_standing on request_quotes (thread_id) where ended_at is null;
create index request_quotes_thread on request_quotes (thread_id, id);
create index request_quotes_organization on request_quotes (organization_id);

do $$
declare name text;
begin
  foreach name in array array['requests', 'request_threads', 'request_messages', 'request_quotes'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to app_user, app_worker', name);
  end loop;
end $$;
create trigger touch before update on request_threads for each row execute function app.touch();

grant insert (id, organization_id, created_by, created_by_name, buyer_name, title, country, need, note, phone)
  on requests to app_user;
grant insert (id, request_id, organization_id, vendor_id, vendor_organization_id, vendor_name, questions)
  on request_threads to app_user;
grant update (state, closed_by_name, close_reason, version) on request_threads to app_user;
grant insert (id, thread_id, organization_id, side, body, author_user_id, author_name) on request_messages to app_user;
grant insert (id, thread_id, organization_id, unit, currency, amount_minor, rate_scale, first_increment_seconds,
  step_seconds, minimum_monthly_minor, set_up_fee_minor, term_months, notice_days, starts_on, valid_until, text,
  created_by_user_id, created_by_name) on request_quotes to app_user;
grant update (ended_at, end_reason) on request_quotes to app_user;

-- A vendor sees its own thread and nothing of the others: neither who was asked nor how many.
create policy parties on request_threads for select to app_user, app_worker using (
  organization_id = (select app.current_organization_id())
  or vendor_organization_id = (select app.current_organization_id()));
create policy ask on request_threads for insert to app_user with check (
  organization_id = (select app.current_organization_id())
  and exists (select from vendors v where v.id = vendor_id and v.published_version is not null
    and v.organization_id = request_threads.vendor_organization_id));
create policy act on request_threads for update to app_user using (
  organization_id = (select app.current_organization_id())
  or vendor_organization_id = (select app.current_organization_id()));

create policy parties on requests for select to app_user, app_worker using (
  organization_id = (select app.current_organization_id())
  or exists (select from request_threads t where t.request_id = requests.id
    and t.vendor_organization_id = (select app.current_organization_id())));
create policy ask on requests for insert to app_user with check (
  organization_id = (select app.current_organization_id()) and created_by = (select app.current_user_id()));

create policy parties on request_messages for select to app_user, app_worker using (
  exists (select from request_threads t where t.id = thread_id));
create policy write on request_messages for insert to app_user with check (
  organization_id = (select app.current_organization_id())
  and author_user_id = (select app.current_user_id())
  and exists (select from request_threads t where t.id = thread_id and t.state not in ('DECLINED', 'CLOSED')
    and request_messages.organization_id
      = case request_messages.side when 'BUYER' then t.organization_id else t.vendor_organization_id end));

create policy parties on request_quotes for select to app_user, app_worker using (
  exists (select from request_threads t where t.id = thread_id));
create policy quote on request_quotes for insert to app_user with check (
  organization_id = (select app.current_organization_id())
  and created_by_user_id = (select app.current_user_id())
  and exists (select from request_threads t where t.id = thread_id and t.state in ('ASKED', 'ANSWERED', 'QUOTED')
    and t.vendor_organization_id = request_quotes.organization_id));
create policy end_own on request_quotes for update to app_user using (
  organization_id = (select app.current_organization_id()) and ended_at is null)
  with check (organization_id = (select app.current_organization_id()));

-- The transition table of libs/requests/core, held also against raw SQL of the application's roles. When the vendor
-- first replied, who closed and when is the database's to say. The owner may correct (operations).
create function app.request_threads_guard() returns trigger language plpgsql set search_path = pg_catalog, public, app as $$
declare
  side constant text := case app.current_organization_id() when old.organization_id then 'BUYER' else 'VENDOR' end;
  step constant text := old.state || ' ' || side || ' ' || new.state;
begin
  if current_user not in ('app_user', 'app_public', 'app_worker', 'app_auth') then
    return new;
  end if;
  if step <> all (array[
    'ASKED BUYER DECLINED', 'ASKED BUYER CLOSED',
    'ASKED VENDOR ANSWERED', 'ASKED VENDOR QUOTED', 'ASKED VENDOR DECLINED',
    'ANSWERED BUYER DECLINED', 'ANSWERED BUYER CLOSED',
    'ANSWERED VENDOR QUOTED', 'ANSWERED VENDOR DECLINED',
    'QUOTED BUYER ACCEPTED', 'QUOTED BUYER DECLINED', 'QUOTED BUYER CLOSED',
    'QUOTED VENDOR QUOTED', 'QUOTED VENDOR ANSWERED', 'QUOTED VENDOR DECLINED'])
  then
    perform app.refuse('INVALID_STATE', 'THREAD_NOT_IN_THIS_STATE',
      format('%s cannot take a request from %s to %s.', lower(side), old.state, new.state));
  end if;
  if new.state = 'ACCEPTED' and not exists (
    select from request_quotes q where q.thread_id = old.id and q.ended_at is null
      and clock_timestamp() < (q.valid_until + 1)::timestamp at time zone 'UTC' + interval '12 hours')
  then
    perform app.refuse('INVALID_STATE', 'QUOTE_EXPIRED', 'No quote stands that could be accepted.');
  end if;
  if side = 'VENDOR' and old.first_reply_at is null then
    new.first_reply_at := clock_timestamp();
  end if;
  if new.state in ('DECLINED', 'CLOSED') then
    new.closed_at := clock_timestamp();
    new.closed_by_side := side;
  end if;
  return new;
end $$;
create trigger guard before update of state on request_threads
  for each row execute function app.request_threads_guard();

-- Threads follow a listing that was merged into another one, where that one was not asked itself.
grant select, update (vendor_id) on request_threads to app_definer;
create policy move on request_threads to app_definer using (true) with check (true);
create function app.move_request_threads(merged uuid, kept uuid) returns void
language sql security definer set search_path = pg_catalog, public, app as $$
  update request_threads t set vendor_id = kept
  where t.vendor_id = merged and not exists (select from request_threads o where o.request_id = t.request_id and o.vendor_id = kept) $$;
alter function app.move_request_threads(uuid, uuid) owner to app_definer;
revoke execute on function app.move_request_threads(uuid, uuid) from public;
grant execute on function app.move_request_threads(uuid, uuid) to app_worker;

-- Down Migration

drop function app.move_request_threads(uuid, uuid);
drop table request_quotes, request_messages;
drop policy parties on requests;
drop table request_threads, requests;
drop function app.request_threads_guard();
