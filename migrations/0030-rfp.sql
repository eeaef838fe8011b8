-- Up Migration

-- A request for proposals. What app_user may change is a draft; every later step goes through a function below,
-- so that neither the state nor the opening can be written by hand.
create table rfps (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  created_by uuid not null references users (id),
  -- The buyer's name as it stood when the request was published: the organisation itself is not readable by others.
  buyer_name text check (length(buyer_name) between 1 and 200),
  title text not null check (length(title) between 1 and 200),
  summary text not null default '' check (length(summary) <= 10000),
  visibility text not null default 'PUBLIC' check (visibility in ('PUBLIC', 'INVITED')),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'OPENED', 'AWARDED', 'CANCELLED')),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  deadline timestamptz,
  deadline_time_zone text check (length(deadline_time_zone) <= 64),
  weight_price smallint not null,
  weight_quality smallint not null,
  weight_fit smallint not null,
  published_at timestamptz,
  opened_at timestamptz,
  awarded_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text check (length(cancel_reason) between 10 and 5000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint rfps_price_weight_cap check (weight_price between 0 and 40),
  constraint rfps_weights_sum check (
    weight_quality between 0 and 100 and weight_fit between 0 and 100
    and weight_price + weight_quality + weight_fit = 100),
  constraint rfps_deadline_has_zone check ((deadline is null) = (deadline_time_zone is null)),
  constraint rfps_published_is_complete check (
    published_at is null or (deadline is not null and buyer_name is not null)),
  constraint rfps_state_has_its_time check (case state
    when 'DRAFT' then published_at is null and opened_at is null
    when 'PUBLISHED' then published_at is not null and opened_at is null
    when 'OPENED' then opened_at is not null
    when 'AWARDED' then opened_at is not null and awarded_at is not null
    else cancelled_at is not null and cancel_reason is not null end),
  constraint rfps_never_opened_early check (opened_at is null or opened_at >= deadline),
  constraint rfps_currency unique (id, currency)
);
create index rfps_organization on rfps (organization_id, id);
create index rfps_created_by on rfps (created_by);
create index rfps_open on rfps (deadline, id) where state = 'PUBLISHED';
create index rfps_public on rfps (visibility, published_at) where published_at is not null;

create table rfp_lots (
  id uuid primary key,
  rfp_id uuid not null references rfps (id) on delete cascade,
  organization_id uuid not null references organizations (id),
  position smallint not null check (position between 0 and 19),
  title text not null check (length(title) <= 200),
  description text not null check (length(description) <= 5000),
  services text[] not null check (services <@ array[
    'CUSTOMER_SUPPORT', 'TECHNICAL_SUPPORT_TIER_1', 'TECHNICAL_SUPPORT_TIER_2', 'TECHNICAL_SUPPORT_TIER_3',
    'ORDER_TAKING', 'EVENT_REGISTRATION', 'SUBSCRIPTION_MANAGEMENT', 'APPOINTMENT_SCHEDULING', 'COMPLAINTS',
    'TELEPHONE_ANSWERING', 'DISPATCH', 'COLD_CALLING', 'LEAD_GENERATION', 'TELESALES', 'MARKET_RESEARCH',
    'DEBT_COLLECTION', 'CUSTOMER_RETENTION', 'PROMOTION', 'THIRD_PARTY_VERIFICATION', 'BACK_OFFICE',
    'CONTENT_MODERATION']),
  channels text[] not null check (channels <@ array[
    'VOICE', 'CALLBACK', 'EMAIL', 'LIVE_CHAT', 'SMS', 'WHATSAPP', 'VIBER', 'TELEGRAM', 'VK', 'MAX',
    'MARKETPLACE_CHAT', 'SOCIAL_MEDIA', 'VIDEO', 'IN_APP', 'POST', 'FAX']),
  languages text[] not null check (cardinality(languages) <= 50),
  coverage text[] not null check (coverage <@ array[
    'BUSINESS_HOURS', 'EXTENDED_HOURS', 'AROUND_THE_CLOCK', 'NIGHTS', 'WEEKENDS', 'HOLIDAYS']),
  coverage_time_zone text check (length(coverage_time_zone) <= 64),
  agent_model text check (agent_model in ('SHARED', 'DEDICATED', 'HYBRID')),
  agent_preparation text check (agent_preparation in ('PLAIN', 'PRE_TRAINED', 'SPECIALIST')),
  script_author text check (script_author in ('BUYER', 'VENDOR', 'JOINTLY')),
  contacts_per_month integer check (contacts_per_month between 1 and 100000000),
  hours_per_week smallint check (hours_per_week between 1 and 168),
  average_handle_seconds integer check (average_handle_seconds between 1 and 14400),
  constraint rfp_lots_of_rfp unique (id, rfp_id)
);
create index rfp_lots_rfp on rfp_lots (rfp_id, position);
create index rfp_lots_organization on rfp_lots (organization_id);

create table rfp_requirements (
  id uuid primary key,
  rfp_id uuid not null references rfps (id) on delete cascade,
  organization_id uuid not null references organizations (id),
  position smallint not null check (position between 0 and 199),
  text text not null check (length(text) <= 1000),
  level text not null check (level in ('MUST', 'SHOULD')),
  dimension text not null check (dimension in ('QUALITY', 'FIT')),
  weight smallint not null check (weight between 1 and 10),
  constraint rfp_requirements_of_rfp unique (id, rfp_id)
);
create index rfp_requirements_rfp on rfp_requirements (rfp_id, position);
create index rfp_requirements_organization on rfp_requirements (organization_id);

-- By vendor and not by organisation: a listing that nobody has claimed yet can be invited too.
create table rfp_invitations (
  id uuid primary key,
  rfp_id uuid not null references rfps (id) on delete cascade,
  organization_id uuid not null references organizations (id),
  vendor_id uuid not null references vendors (id),
  created_at timestamptz not null default now(),
  notified_at timestamptz,
  constraint rfp_invitations_once unique (rfp_id, vendor_id)
);
create index rfp_invitations_waiting on rfp_invitations (id) where notified_at is null;
create index rfp_invitations_organization on rfp_invitations (organization_id);
create index rfp_invitations_vendor on rfp_invitations (vendor_id, rfp_id);

-- Sealed until the request's opened_at is committed. No count, price, name or time of it may stand anywhere else.
create table rfp_responses (
  id uuid primary key,
  rfp_id uuid not null references rfps (id),
  organization_id uuid not null references organizations (id),
  vendor_id uuid not null references vendors (id),
  created_by uuid not null references users (id),
  vendor_name text not null check (length(vendor_name) between 1 and 300),
  state text not null default 'SUBMITTED' check (state in ('SUBMITTED', 'WITHDRAWN')),
  message text not null default '' check (length(message) <= 10000),
  submitted_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint rfp_responses_once unique (rfp_id, organization_id),
  constraint rfp_responses_of_author unique (id, rfp_id, organization_id)
);
create index rfp_responses_organization on rfp_responses (organization_id, id);
create index rfp_responses_vendor on rfp_responses (vendor_id);
create index rfp_responses_created_by on rfp_responses (created_by);

create table rfp_response_answers (
  response_id uuid not null,
  requirement_id uuid not null,
  rfp_id uuid not null,
  organization_id uuid not null,
  level text not null check (level in ('MEETS', 'PARTLY', 'NO')),
  text text not null default '' check (length(text) <= 2000),
  primary key (response_id, requirement_id),
  constraint rfp_response_answers_response foreign key (response_id, rfp_id, organization_id)
    references rfp_responses (id, rfp_id, organization_id) on delete cascade,
  constraint rfp_response_answers_requirement foreign key (requirement_id, rfp_id)
    references rfp_requirements (id, rfp_id)
);
create index rfp_response_answers_requirement on rfp_response_answers (requirement_id, rfp_id);
create index rfp_response_answers_organization on rfp_response_answers (organization_id);

create table rfp_response_prices (
  response_id uuid not null,
  lot_id uuid not null,
  rfp_id uuid not null,
  organization_id uuid not null,
  unit text not null check (unit in ('MONTH', 'CONTACT', 'MINUTE', 'AGENT_HOUR_PRODUCTIVE')),
  amount_minor bigint not null check (amount_minor between 1 and 999999999999),
  rate_scale smallint not null default 0 check (rate_scale between 0 and 4),
  currency char(3) not null,
  terms text not null default '' check (length(terms) <= 2000),
  primary key (response_id, lot_id),
  constraint rfp_response_prices_response foreign key (response_id, rfp_id, organization_id)
    references rfp_responses (id, rfp_id, organization_id) on delete cascade,
  constraint rfp_response_prices_lot foreign key (lot_id, rfp_id) references rfp_lots (id, rfp_id),
  constraint rfp_response_prices_currency foreign key (rfp_id, currency) references rfps (id, currency)
);
create index rfp_response_prices_lot on rfp_response_prices (lot_id, rfp_id);
create index rfp_response_prices_rfp on rfp_response_prices (rfp_id, currency);
create index rfp_response_prices_organization on rfp_response_prices (organization_id);

-- lot_id stays null until requests can be awarded lot by lot.
create table rfp_awards (
  id uuid primary key,
  rfp_id uuid not null references rfps (id),
  lot_id uuid references rfp_lots (id),
  organization_id uuid not null references organizations (id),
  response_id uuid not null,
  vendor_id uuid not null references vendors (id),
  vendor_organization_id uuid not null references organizations (id),
  created_by uuid not null references users (id),
  created_at timestamptz not null default now(),
  constraint rfp_awards_response foreign key (response_id, rfp_id, vendor_organization_id)
    references rfp_responses (id, rfp_id, organization_id)
);
create unique index rfp_awards_one on rfp_awards (rfp_id) where lot_id is null;
create index rfp_awards_rfp on rfp_awards (rfp_id);
create index rfp_awards_lot on rfp_awards (lot_id);
create index rfp_awards_response on rfp_awards (response_id);
create index rfp_awards_organization on rfp_awards (organization_id);
create index rfp_awards_vendor on rfp_awards (vendor_id);
create index rfp_awards_vendor_organization on rfp_awards (vendor_organization_id);
create index rfp_awards_created_by on rfp_awards (created_by);

-- What each vendor is told: its own outcome, and why.
create table rfp_outcomes (
  id uuid primary key,
  rfp_id uuid not null references rfps (id),
  response_id uuid not null,
  organization_id uuid not null references organizations (id),
  buyer_organization_id uuid not null references organizations (id),
  outcome text not null check (outcome in ('WON', 'LOST')),
  reason text not null check (length(reason) <= 5000),
  created_at timestamptz not null default now(),
  constraint rfp_outcomes_once unique (response_id),
  constraint rfp_outcomes_response foreign key (response_id, rfp_id, organization_id)
    references rfp_responses (id, rfp_id, organization_id),
  constraint rfp_outcomes_losers_know_why check (outcome = 'WON' or length(reason) >= 10)
);
create index rfp_outcomes_rfp on rfp_outcomes (rfp_id);
create index rfp_outcomes_organization on rfp_outcomes (organization_id);
create index rfp_outcomes_buyer on rfp_outcomes (buyer_organization_id);

do $$
declare name text;
begin
  foreach name in array array['rfps', 'rfp_lots', 'rfp_requirements', 'rfp_invitations', 'rfp_responses',
    'rfp_response_answers', 'rfp_response_prices', 'rfp_awards', 'rfp_outcomes'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
create trigger touch before update on rfps for each row execute function app.touch();
create trigger touch before update on rfp_responses for each row execute function app.touch();

-- Look-ups past the policies of the tables they read ------------------------------------------------

grant select on rfps, rfp_invitations, rfp_outcomes to app_definer;
grant update on rfps to app_definer;
grant update (notified_at) on rfp_invitations to app_definer;
create policy look_up on rfps to app_definer using (true) with check (true);
create policy look_up on rfp_invitations to app_definer using (true) with check (true);
create policy look_up on rfp_outcomes for select to app_definer using (true);
grant select on vendors to app_definer;
create policy rfp_look_up on vendors for select to app_definer using (true);

create function app.own_vendor_ids() returns setof uuid language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select id from vendors where organization_id = app.current_organization_id() $$;

create function app.invited_rfp_ids() returns setof uuid language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select i.rfp_id from rfp_invitations i join vendors v on v.id = i.vendor_id
        where v.organization_id = app.current_organization_id() $$;

create function app.own_opened_rfp_ids() returns setof uuid language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select id from rfps where organization_id = app.current_organization_id() and opened_at is not null $$;

create function app.own_draft_rfp_ids() returns setof uuid language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select id from rfps where organization_id = app.current_organization_id() and state = 'DRAFT' $$;

-- The seal -------------------------------------------------------------------------------------------

-- Every write of an answer locks its request against the opening and then asks the clock: who holds the lock
-- commits before the opening, who comes after it is late. A plain comparison with now() lets answers slip in.
create function app.guard_rfp_response() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app
  as $$
  declare
    target uuid := case when tg_op = 'DELETE' then old.rfp_id else new.rfp_id end;
    author uuid := case when tg_op = 'DELETE' then old.organization_id else new.organization_id end;
    asked rfps%rowtype;
  begin
    select * into asked from rfps where id = target for share;
    if not found or asked.published_at is null
      or not (asked.visibility = 'PUBLIC' or asked.organization_id = author
        or exists (select from rfp_invitations i join vendors v on v.id = i.vendor_id
                   where i.rfp_id = target and v.organization_id = author)) then
      perform app.refuse('NOT_FOUND', '', 'Request not found.');
    end if;
    if asked.organization_id = author then
      perform app.refuse('INVALID_STATE', 'OWN_RFP', 'An organisation cannot answer its own request.');
    end if;
    if asked.state = 'CANCELLED' then
      perform app.refuse('INVALID_STATE', 'NOT_OPEN_FOR_ANSWERS', 'The request was cancelled.');
    end if;
    if asked.state <> 'PUBLISHED' or clock_timestamp() >= asked.deadline then
      perform app.refuse('DEADLINE_PASSED', 'DEADLINE_PASSED', 'The deadline for answers has passed.');
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end $$;

create function app.stamp_rfp_response() returns trigger language plpgsql
  as $$ begin new.submitted_at := clock_timestamp(); return new; end $$;

create trigger guard_rfp_response before insert or update or delete on rfp_responses
  for each row execute function app.guard_rfp_response();
create trigger guard_rfp_response before insert or update or delete on rfp_response_answers
  for each row execute function app.guard_rfp_response();
create trigger guard_rfp_response before insert or update or delete on rfp_response_prices
  for each row execute function app.guard_rfp_response();
create trigger stamp_rfp_response before insert or update on rfp_responses
  for each row execute function app.stamp_rfp_response();

-- A published brief stays as it is: what vendors answer is what they read.
create function app.guard_rfp_brief() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app
  as $$
  declare target uuid := case when tg_op = 'DELETE' then old.rfp_id else new.rfp_id end;
  begin
    perform from rfps where id = target and state = 'DRAFT' for share;
    if not found then
      perform app.refuse('INVALID_STATE', 'ONLY_DRAFT_CAN_CHANGE', 'Only a draft can be changed.');
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end $$;
create trigger guard_rfp_brief before insert or update or delete on rfp_lots
  for each row execute function app.guard_rfp_brief();
create trigger guard_rfp_brief before insert or update or delete on rfp_requirements
  for each row execute function app.guard_rfp_brief();

-- Steps of the life cycle ----------------------------------------------------------------------------

-- Each returns the new version, or null when the expected one is no longer current; NOT_FOUND for another's request.
create function app.lock_own_rfp(target uuid) returns rfps language plpgsql security definer
  set search_path = pg_catalog, public, app
  as $$
  declare found_rfp rfps%rowtype;
  begin
    select * into found_rfp from rfps
      where id = target and organization_id = app.current_organization_id() for update;
    if not found then perform app.refuse('NOT_FOUND', '', 'Request not found.'); end if;
    return found_rfp;
  end $$;

create function app.publish_rfp(target uuid, expected_version integer) returns integer language plpgsql security definer
  set search_path = pg_catalog, public, app
  as $$
  declare rfp rfps%rowtype := app.lock_own_rfp(target);
  begin
    if rfp.version <> expected_version then return null; end if;
    if rfp.state <> 'DRAFT' then
      perform app.refuse('INVALID_STATE', 'ALREADY_PUBLISHED', 'The request is no draft any more.');
    end if;
    if rfp.deadline is null or rfp.deadline <= clock_timestamp() then
      perform app.refuse('INVALID_STATE', 'DEADLINE_TOO_SOON', 'The deadline must lie in the future.');
    end if;
    update rfps set state = 'PUBLISHED', published_at = clock_timestamp(), version = version + 1,
      buyer_name = (select name from organizations where id = rfp.organization_id)
      where id = target;
    return expected_version + 1;
  end $$;

-- Opens the answers, once and for good: true when this call did it. It waits for answers that are being written,
-- and stamps the time only after the last of them has committed. Before the deadline it takes no lock at all.
create function app.open_rfp(target uuid) returns boolean language plpgsql security definer
  set search_path = pg_catalog, public, app
  as $$
  declare rfp rfps%rowtype;
  begin
    if exists (select from rfps where id = target and state = 'PUBLISHED' and deadline > clock_timestamp()
               and organization_id = app.current_organization_id()) then
      perform app.refuse('INVALID_STATE', 'DEADLINE_NOT_REACHED', 'Answers stay sealed until the deadline.');
    end if;
    rfp := app.lock_own_rfp(target);
    if rfp.opened_at is not null then return false; end if;
    if rfp.state <> 'PUBLISHED' then
      perform app.refuse('INVALID_STATE', 'NOT_PUBLISHED', 'There is nothing to open.');
    end if;
    if clock_timestamp() < rfp.deadline then
      perform app.refuse('INVALID_STATE', 'DEADLINE_NOT_REACHED', 'Answers stay sealed until the deadline.');
    end if;
    update rfps set state = 'OPENED', opened_at = clock_timestamp(), version = version + 1 where id = target;
    return true;
  end $$;

create function app.cancel_rfp(target uuid, expected_version integer, reason text) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  declare rfp rfps%rowtype := app.lock_own_rfp(target);
  begin
    if rfp.version <> expected_version then return null; end if;
    if rfp.state not in ('DRAFT', 'PUBLISHED', 'OPENED') then
      perform app.refuse('INVALID_STATE', 'ALREADY_' || rfp.state, 'The request has ended already.');
    end if;
    update rfps set state = 'CANCELLED', cancelled_at = clock_timestamp(), cancel_reason = reason,
      version = version + 1 where id = target;
    return expected_version + 1;
  end $$;

create function app.award_rfp(target uuid, expected_version integer) returns integer language plpgsql security definer
  set search_path = pg_catalog, public, app
  as $$
  declare rfp rfps%rowtype := app.lock_own_rfp(target);
  begin
    if rfp.state = 'AWARDED' then
      perform app.refuse('CONFLICT', 'ALREADY_AWARDED', 'The award has been made already.');
    end if;
    if rfp.version <> expected_version then return null; end if;
    if rfp.state <> 'OPENED' then
      perform app.refuse('INVALID_STATE', 'NOT_OPENED', 'Only an opened request can be awarded.');
    end if;
    update rfps set state = 'AWARDED', awarded_at = clock_timestamp(), version = version + 1 where id = target;
    return expected_version + 1;
  end $$;

-- For the worker: which requests wait to be opened, and what the mails after an award say.
create function app.due_rfps(most integer) returns table (id uuid, organization_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, app
  as $$ select id, organization_id from rfps where state = 'PUBLISHED' and deadline <= clock_timestamp()
        order by deadline limit most $$;

create function app.rfp_facts(target uuid)
  returns table (title text, buyer_name text, state text, cancel_reason text)
  language sql stable security definer set search_path = pg_catalog, public, app
  as $$ select title, buyer_name, state, cancel_reason from rfps
        where id = target and organization_id = app.current_organization_id() $$;

create function app.rfp_outcome_letters(target uuid)
  returns table (organization_id uuid, outcome text, reason text)
  language sql stable security definer set search_path = pg_catalog, public, app
  as $$ select organization_id, outcome, reason from rfp_outcomes
        where rfp_id = target and buyer_organization_id = app.current_organization_id() $$;

-- Invitations whose letter is due, marked as written: once per invitation, and for a listing that nobody owned at
-- first, when somebody does. The caller writes the letters in the same transaction.
create function app.take_rfp_invitations(most integer)
  returns table (invitation_id uuid, rfp_id uuid, title text, buyer_name text, deadline timestamptz,
    deadline_time_zone text, vendor_organization_id uuid)
  language sql security definer set search_path = pg_catalog, public, app
  as $$ update rfp_invitations i set notified_at = clock_timestamp() from rfps r, vendors v
        where r.id = i.rfp_id and v.id = i.vendor_id and v.organization_id is not null and i.notified_at is null
          and r.state = 'PUBLISHED' and r.deadline > clock_timestamp()
          and i.id in (select w.id from rfp_invitations w join rfps p on p.id = w.rfp_id
            join vendors o on o.id = w.vendor_id where w.notified_at is null and p.state = 'PUBLISHED'
              and o.organization_id is not null order by w.id limit most)
        returning i.id, r.id, r.title, r.buyer_name, r.deadline, r.deadline_time_zone, v.organization_id $$;

do $$
declare name text;
begin
  foreach name in array array['own_vendor_ids()', 'invited_rfp_ids()', 'own_opened_rfp_ids()', 'own_draft_rfp_ids()',
    'guard_rfp_response()', 'guard_rfp_brief()', 'lock_own_rfp(uuid)', 'publish_rfp(uuid, integer)', 'open_rfp(uuid)',
    'cancel_rfp(uuid, integer, text)', 'award_rfp(uuid, integer)', 'due_rfps(integer)', 'rfp_facts(uuid)',
    'rfp_outcome_letters(uuid)', 'take_rfp_invitations(integer)'] loop
    execute format('alter function app.%s owner to app_definer', name);
  end loop;
  foreach name in array array['lock_own_rfp(uuid)', 'publish_rfp(uuid, integer)', 'open_rfp(uuid)',
    'cancel_rfp(uuid, integer, text)', 'award_rfp(uuid, integer)', 'due_rfps(integer)', 'rfp_facts(uuid)',
    'rfp_outcome_letters(uuid)', 'take_rfp_invitations(integer)'] loop
    execute format('revoke execute on function app.%s from public', name);
  end loop;
end $$;
grant execute on function app.publish_rfp(uuid, integer), app.cancel_rfp(uuid, integer, text),
  app.award_rfp(uuid, integer) to app_user;
grant execute on function app.open_rfp(uuid) to app_user, app_worker;
grant execute on function app.due_rfps(integer), app.rfp_facts(uuid), app.rfp_outcome_letters(uuid),
  app.take_rfp_invitations(integer) to app_worker;

-- Who reads and writes --------------------------------------------------------------------------------

-- Column by column: a right to the whole table includes xmax, and the lock of an answer would show in it.
grant select (id, organization_id, created_by, buyer_name, title, summary, visibility, state, currency, deadline,
    deadline_time_zone, weight_price, weight_quality, weight_fit, published_at, opened_at, awarded_at, cancelled_at,
    cancel_reason, version, created_at, updated_at),
  insert (id, organization_id, created_by, title, summary, visibility, currency, deadline, deadline_time_zone,
    weight_price, weight_quality, weight_fit),
  update (title, summary, visibility, currency, deadline, deadline_time_zone, weight_price, weight_quality,
    weight_fit, version)
  on rfps to app_user;
grant select (id, buyer_name, title, summary, visibility, state, currency, deadline, deadline_time_zone, weight_price,
    weight_quality, weight_fit, published_at, opened_at, awarded_at, cancelled_at, cancel_reason, version, created_at,
    updated_at, organization_id)
  on rfps to app_public;
create policy see_own on rfps for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy see_public on rfps for select to app_user, app_public
  using (visibility = 'PUBLIC' and published_at is not null);
create policy see_invited on rfps for select to app_user
  using (published_at is not null and id in (select app.invited_rfp_ids()));
create policy draft on rfps for insert to app_user
  with check (organization_id = (select app.current_organization_id())
    and created_by = (select app.current_user_id()) and state = 'DRAFT');
create policy edit_draft on rfps for update to app_user
  using (organization_id = (select app.current_organization_id()) and state = 'DRAFT')
  with check (organization_id = (select app.current_organization_id()) and state = 'DRAFT');

grant select (id, rfp_id, organization_id, position, title, description, services, channels, languages, coverage,
    coverage_time_zone, agent_model, agent_preparation, script_author, contacts_per_month, hours_per_week,
    average_handle_seconds) on rfp_lots to app_user, app_public;
grant select (id, rfp_id, organization_id, position, text, level, dimension, weight)
  on rfp_requirements to app_user, app_public;
grant insert, delete on rfp_lots, rfp_requirements to app_user;
create policy see on rfp_lots for select to app_user, app_public
  using (exists (select from rfps where rfps.id = rfp_lots.rfp_id));
create policy write on rfp_lots for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and rfp_id in (select app.own_draft_rfp_ids()));
create policy remove on rfp_lots for delete to app_user
  using (organization_id = (select app.current_organization_id()));
create policy see on rfp_requirements for select to app_user, app_public
  using (exists (select from rfps where rfps.id = rfp_requirements.rfp_id));
create policy write on rfp_requirements for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and rfp_id in (select app.own_draft_rfp_ids()));
create policy remove on rfp_requirements for delete to app_user
  using (organization_id = (select app.current_organization_id()));

grant select, insert (id, rfp_id, organization_id, vendor_id) on rfp_invitations to app_user;
create policy see_own on rfp_invitations for select to app_user
  using (organization_id = (select app.current_organization_id())
    or (vendor_id in (select app.own_vendor_ids()) and exists (select from rfps where rfps.id = rfp_id)));
create policy invite on rfp_invitations for insert to app_user
  with check (organization_id = (select app.current_organization_id())
    and exists (select from rfps where rfps.id = rfp_id
      and rfps.organization_id = (select app.current_organization_id()) and rfps.state in ('DRAFT', 'PUBLISHED')));

grant select, insert (id, rfp_id, organization_id, vendor_id, created_by, vendor_name, state, message),
  update (vendor_id, vendor_name, state, message, version) on rfp_responses to app_user;
create policy see_own on rfp_responses for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy see_opened on rfp_responses for select to app_user
  using (state = 'SUBMITTED' and rfp_id in (select app.own_opened_rfp_ids()));
create policy answer on rfp_responses for insert to app_user
  with check (organization_id = (select app.current_organization_id())
    and created_by = (select app.current_user_id())
    and vendor_id in (select app.own_vendor_ids())
    and exists (select from rfps where rfps.id = rfp_id
      and rfps.organization_id <> (select app.current_organization_id())));
create policy change on rfp_responses for update to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id())
    and vendor_id in (select app.own_vendor_ids()));

do $$
declare name text;
begin
  foreach name in array array['rfp_response_answers', 'rfp_response_prices'] loop
    execute format('grant select, insert, delete on %I to app_user', name);
    -- Readable exactly when the answer they belong to is.
    execute format('create policy see on %1$I for select to app_user
      using (exists (select from rfp_responses r where r.id = %1$I.response_id))', name);
    execute format('create policy write on %I for insert to app_user
      with check (organization_id = (select app.current_organization_id()))', name);
    execute format('create policy remove on %I for delete to app_user
      using (organization_id = (select app.current_organization_id()))', name);
  end loop;
end $$;

grant select, insert on rfp_awards, rfp_outcomes to app_user;
create policy see_own on rfp_awards for select to app_user
  using (organization_id = (select app.current_organization_id())
    or vendor_organization_id = (select app.current_organization_id()));
create policy award on rfp_awards for insert to app_user
  with check (organization_id = (select app.current_organization_id())
    and created_by = (select app.current_user_id())
    and exists (select from rfps where rfps.id = rfp_id and rfps.state = 'AWARDED'
      and rfps.organization_id = (select app.current_organization_id()))
    and exists (select from rfp_responses r where r.id = response_id and r.state = 'SUBMITTED'));
create policy see_own on rfp_outcomes for select to app_user
  using (organization_id = (select app.current_organization_id())
    or buyer_organization_id = (select app.current_organization_id()));
create policy tell on rfp_outcomes for insert to app_user
  with check (buyer_organization_id = (select app.current_organization_id())
    and exists (select from rfps where rfps.id = rfp_id and rfps.state = 'AWARDED'
      and rfps.organization_id = (select app.current_organization_id())));

-- Down Migration

drop table rfp_outcomes, rfp_awards, rfp_response_prices, rfp_response_answers, rfp_responses, rfp_invitations,
  rfp_requirements, rfp_lots cascade;
drop policy rfp_look_up on vendors;
drop table rfps cascade;
drop function app.take_rfp_invitations(integer), app.rfp_outcome_letters(uuid), app.rfp_facts(uuid),
  app.due_rfps(integer), app.award_rfp(uuid, integer), app.cancel_rfp(uuid, integer, text), app.open_rfp(uuid),
  app.publish_rfp(uuid, integer), app.guard_rfp_brief(), app.stamp_rfp_response(), app.guard_rfp_response(),
  app.own_draft_rfp_ids(), app.own_opened_rfp_ids(), app.invited_rfp_ids(), app.own_vendor_ids();
