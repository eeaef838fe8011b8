-- Up Migration

-- Work that one vendor does for one buyer. Opened by the award (app.open_engagement), confirmed by both sides, ended
-- by either. Names and title are those of the day of the award: later changes of a profile don't rewrite an agreement.
create table engagements (
  id uuid primary key,
  origin text not null default 'RFP_AWARD' constraint engagements_origin check (origin in ('RFP_AWARD')),
  award_id uuid not null references rfp_awards (id),
  rfp_id uuid not null references rfps (id),
  response_id uuid not null references rfp_responses (id),
  vendor_id uuid not null references vendors (id),
  vendor_organization_id uuid not null references organizations (id),
  buyer_organization_id uuid not null references organizations (id),
  title text not null,
  vendor_name text not null,
  buyer_name text not null,
  state text not null default 'PROPOSED'
    constraint engagements_state check (state in ('PROPOSED', 'ACTIVE', 'ENDED', 'DECLINED')),
  starts_on date,
  ended_on date,
  closed_at timestamptz,
  closed_by_side text constraint engagements_closed_by_side check (closed_by_side in ('BUYER', 'VENDOR')),
  closed_by_user_id uuid,
  closed_by_name text,
  close_reason text constraint engagements_close_reason check (char_length(close_reason) between 1 and 2000),
  awarded_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint engagements_one_per_award unique (award_id),
  constraint engagements_two_parties check (vendor_organization_id <> buyer_organization_id),
  constraint engagements_started check ((state in ('ACTIVE', 'ENDED')) = (starts_on is not null)),
  constraint engagements_closed check (
    (state in ('ENDED', 'DECLINED')) = (closed_at is not null)
    and (closed_at is null) = (closed_by_side is null)
    and (closed_at is null) = (close_reason is null)
    and (state = 'ENDED') = (ended_on is not null))
);
create index engagements_buyer on engagements (buyer_organization_id, id desc);
create index engagements_vendor on engagements (vendor_organization_id, id desc);
create index engagements_rfp on engagements (rfp_id);
create index engagements_response on engagements (response_id);
create index engagements_of_vendor on engagements (vendor_id);

-- What each side agreed to, when and by whom: only ever added to. The latest one of a side counts.
create table engagement_confirmations (
  id uuid primary key,
  engagement_id uuid not null references engagements (id),
  organization_id uuid not null references organizations (id),
  side text not null constraint engagement_confirmations_side check (side in ('BUYER', 'VENDOR')),
  starts_on date not null,
  confirmed_by_user_id uuid not null,
  confirmed_by_name text not null,
  confirmed_at timestamptz not null default clock_timestamp()
);
create index engagement_confirmations_engagement on engagement_confirmations (engagement_id, side, confirmed_at desc);
create index engagement_confirmations_organization on engagement_confirmations (organization_id);

alter table engagements enable row level security;
alter table engagements force row level security;
alter table engagement_confirmations enable row level security;
alter table engagement_confirmations force row level security;

grant select on engagements, engagement_confirmations to app_user, app_worker;
grant update (state, starts_on, close_reason, closed_by_name, updated_at, version) on engagements to app_user;
grant insert (id, engagement_id, organization_id, side, starts_on, confirmed_by_user_id, confirmed_by_name)
  on engagement_confirmations to app_user;

create policy engagements_parties on engagements for select to app_user using (
  buyer_organization_id = (select app.current_organization_id())
  or vendor_organization_id = (select app.current_organization_id()));
create policy engagements_parties_update on engagements for update to app_user using (
  buyer_organization_id = (select app.current_organization_id())
  or vendor_organization_id = (select app.current_organization_id()));
create policy engagements_worker on engagements for select to app_worker using (
  buyer_organization_id = (select app.current_organization_id())
  or vendor_organization_id = (select app.current_organization_id()));

create policy engagement_confirmations_parties on engagement_confirmations for select to app_user, app_worker using (
  exists (select from engagements e where e.id = engagement_id));
-- A side confirms for itself only, and only while there is something to confirm. The start is not before the award
-- (a day's grace for time zones): a review is possible 30 days after it.
create policy engagement_confirmations_own_side on engagement_confirmations for insert to app_user with check (
  organization_id = (select app.current_organization_id())
  and confirmed_by_user_id = (select app.current_user_id())
  and exists (
    select from engagements e
    where e.id = engagement_confirmations.engagement_id
      and e.state = 'PROPOSED'
      and engagement_confirmations.organization_id = case engagement_confirmations.side when 'BUYER' then e.buyer_organization_id else e.vendor_organization_id end
      and engagement_confirmations.starts_on >= (e.awarded_at at time zone 'UTC')::date - 1));

-- The state machine of libs/engagements/core, held also against raw SQL of the application's roles. Who closed and
-- when is the database's to say. The owner may correct (operations), hence the look at current_user.
create function app.engagements_guard() returns trigger language plpgsql set search_path = pg_catalog, public, app as $$
declare
  actor uuid := app.current_organization_id();
  agreed date;
begin
  if current_user not in ('app_user', 'app_public', 'app_worker', 'app_auth') then
    return new;
  end if;
  if old.state = 'PROPOSED' and new.state = 'PROPOSED' then
    return new;
  elsif old.state = 'PROPOSED' and new.state = 'ACTIVE' then
    select buyer.starts_on into agreed
      from (select starts_on from engagement_confirmations
            where engagement_id = old.id and side = 'BUYER' order by confirmed_at desc, id desc limit 1) buyer
      join (select starts_on from engagement_confirmations
            where engagement_id = old.id and side = 'VENDOR' order by confirmed_at desc, id desc limit 1) vendor
        on vendor.starts_on = buyer.starts_on;
    if agreed is null or new.starts_on is distinct from agreed then
      perform app.refuse('INVALID_STATE', 'NOT_CONFIRMED_BY_BOTH', 'Both sides must have confirmed the same start.');
    end if;
    return new;
  elsif (old.state = 'PROPOSED' and new.state = 'DECLINED') or (old.state = 'ACTIVE' and new.state = 'ENDED') then
    if new.starts_on is distinct from old.starts_on then
      perform app.refuse('INVALID_STATE', 'ENGAGEMENT_NOT_IN_THIS_STATE', 'The start stands.');
    end if;
    new.closed_at := clock_timestamp();
    new.closed_by_side := case actor when old.buyer_organization_id then 'BUYER' else 'VENDOR' end;
    new.closed_by_user_id := app.current_user_id();
    if new.state = 'ENDED' then
      new.ended_on := (clock_timestamp() at time zone 'UTC')::date;
    end if;
    return new;
  end if;
  perform app.refuse('INVALID_STATE', 'ENGAGEMENT_NOT_IN_THIS_STATE',
    format('An engagement cannot go from %s to %s.', old.state, new.state));
  return null;
end $$;
create trigger engagements_guard before update on engagements for each row execute function app.engagements_guard();

-- The one way an engagement comes into being: everything in it is read from the award, nothing is told by the caller.
create policy engagements_definer on engagements to app_definer using (true) with check (true);
grant select, insert on engagements to app_definer;
grant select on rfp_awards to app_definer;
create policy open_engagement on rfp_awards for select to app_definer using (true);

create function app.open_engagement(engagement_id uuid, awarded_response_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  insert into engagements (id, award_id, rfp_id, response_id, vendor_id, vendor_organization_id,
                           buyer_organization_id, title, vendor_name, buyer_name)
  select engagement_id, award.id, award.rfp_id, award.response_id, award.vendor_id, award.vendor_organization_id,
         award.organization_id, rfp.title, vendor.name, coalesce(rfp.buyer_name, buyer.name)
  from rfp_awards award
  join rfps rfp on rfp.id = award.rfp_id
  join vendors vendor on vendor.id = award.vendor_id
  join organizations buyer on buyer.id = award.organization_id
  where award.response_id = awarded_response_id
    and award.organization_id = app.current_organization_id();
  return found;
end $$;
alter function app.open_engagement(uuid, uuid) owner to app_definer;
revoke all on function app.open_engagement(uuid, uuid) from public;
grant execute on function app.open_engagement(uuid, uuid) to app_user;

-- Down Migration

drop function app.open_engagement(uuid, uuid);
drop table engagement_confirmations;
drop table engagements;
drop function app.engagements_guard();
drop policy open_engagement on rfp_awards;
revoke select on rfp_awards from app_definer;
