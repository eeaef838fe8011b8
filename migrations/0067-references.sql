-- Up Migration

-- What a buyer organisation asks of a vendor: to speak with its references, or to see its dossier.
create table access_requests (
  id uuid primary key,
  kind text not null constraint access_requests_kind check (kind in ('REFERENCES', 'DOSSIER')),
  organization_id uuid not null references organizations (id),
  vendor_id uuid not null references vendors (id),
  vendor_organization_id uuid not null references organizations (id),
  requested_by uuid not null,
  requested_by_name text not null,
  message text not null constraint access_requests_message check (char_length(message) between 1 and 2000),
  state text not null default 'OPEN'
    constraint access_requests_state check (state in ('OPEN', 'GRANTED', 'DECLINED', 'WITHDRAWN')),
  reason text constraint access_requests_reason check (char_length(reason) between 1 and 2000),
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint access_requests_declined check ((state = 'DECLINED') = (reason is not null)),
  constraint access_requests_closed check ((state = 'OPEN') = (closed_at is null)),
  constraint access_requests_of_another check (organization_id <> vendor_organization_id)
);
create index access_requests_organization on access_requests (organization_id, id desc);
create index access_requests_vendor_organization on access_requests (vendor_organization_id, id desc);
create index access_requests_vendor on access_requests (vendor_id);
create unique index access_requests_one_open on access_requests (organization_id, vendor_id, kind) where state = 'OPEN';

-- What everyone may know of a client that vouches: nothing here names anybody.
create table vendor_references (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  vendor_id uuid not null references vendors (id),
  industry text not null constraint vendor_references_industry check (industry ~ '^[A-Z_]{2,40}$'),
  country text not null constraint vendor_references_country check (country ~ '^[A-Z]{2}$'),
  service text not null constraint vendor_references_service check (service ~ '^[A-Z0-9_]{2,40}$'),
  since_year integer not null constraint vendor_references_since check (since_year between 1900 and 2200),
  until_year integer,
  -- Without it nothing is shown to anyone.
  consented_on date,
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint vendor_references_years check (until_year between since_year and 2200),
  constraint vendor_references_removed check (removed_at is null or consented_on is null)
);
create index vendor_references_organization on vendor_references (organization_id, id);
create index vendor_references_vendor on vendor_references (vendor_id) where removed_at is null;

-- Whom to call: apart from the rest, so that a public query has no row of it to leak. Deleted with the reference.
create table vendor_reference_contacts (
  reference_id uuid primary key references vendor_references (id),
  organization_id uuid not null references organizations (id),
  client text not null constraint vendor_reference_contacts_client check (char_length(client) between 1 and 200),
  person text not null constraint vendor_reference_contacts_person check (char_length(person) between 1 and 200),
  post text constraint vendor_reference_contacts_post check (char_length(post) between 1 and 200),
  phone text constraint vendor_reference_contacts_phone check (phone ~ '^\+[1-9]\d{6,14}$'),
  email text constraint vendor_reference_contacts_email check (char_length(email) between 3 and 254),
  languages text[] not null constraint vendor_reference_contacts_languages check (cardinality(languages) between 1 and 10),
  work text constraint vendor_reference_contacts_work check (char_length(work) between 1 and 2000),
  consented_by text constraint vendor_reference_contacts_consented_by check (char_length(consented_by) between 1 and 200),
  consented_how text
    constraint vendor_reference_contacts_consented_how check (consented_how in ('EMAIL', 'LETTER', 'PHONE', 'IN_PERSON')),
  constraint vendor_reference_contacts_reachable check (phone is not null or email is not null),
  constraint vendor_reference_contacts_consent check ((consented_by is null) = (consented_how is null))
);
create index vendor_reference_contacts_organization on vendor_reference_contacts (organization_id);

create table reference_grants (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  buyer_organization_id uuid not null references organizations (id),
  vendor_id uuid not null references vendors (id),
  reference_id uuid not null references vendor_references (id),
  request_id uuid not null references access_requests (id),
  granted_by uuid not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  constraint reference_grants_once unique (request_id, reference_id),
  constraint reference_grants_ends check (expires_at > created_at)
);
create index reference_grants_organization on reference_grants (organization_id, id desc);
create index reference_grants_buyer on reference_grants (buyer_organization_id, vendor_id);
create index reference_grants_vendor on reference_grants (vendor_id);
create index reference_grants_reference on reference_grants (reference_id);

-- Each look at a contact. It opens the contact to the transaction that writes it, and to no other.
create table reference_views (
  id uuid primary key,
  grant_id uuid not null references reference_grants (id),
  reference_id uuid not null references vendor_references (id),
  organization_id uuid not null references organizations (id),
  buyer_organization_id uuid not null references organizations (id),
  user_id uuid not null,
  user_name text not null,
  viewed_at timestamptz not null default clock_timestamp(),
  transaction xid8 not null default pg_current_xact_id()
);
create index reference_views_grant on reference_views (grant_id);
create index reference_views_reference on reference_views (reference_id);
create index reference_views_organization on reference_views (organization_id, id desc);
create index reference_views_buyer on reference_views (buyer_organization_id);
create index reference_views_transaction on reference_views (transaction);

create trigger touch before update on access_requests for each row execute function app.touch();
create trigger touch before update on vendor_references for each row execute function app.touch();
create trigger immutable before update or delete on reference_views
  for each row execute function app.never_changes();

do $$
declare name text;
begin
  foreach name in array array['access_requests', 'vendor_references', 'vendor_reference_contacts', 'reference_grants',
    'reference_views'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

grant select, insert, update (state, reason, closed_at, version) on access_requests to app_user;
grant select on access_requests to app_worker;
grant select (id, vendor_id, organization_id, industry, country, service, since_year, until_year, consented_on, removed_at)
  on vendor_references to app_public;
grant select, insert, update (industry, country, service, since_year, until_year, consented_on, removed_at, version)
  on vendor_references to app_user;
grant select, insert, delete,
  update (client, person, post, phone, email, languages, work, consented_by, consented_how)
  on vendor_reference_contacts to app_user;
grant select, insert, update (revoked_at) on reference_grants to app_user;
grant select, insert (id, grant_id, reference_id, organization_id, buyer_organization_id, user_id, user_name)
  on reference_views to app_user;
grant select on vendor_references, reference_grants, reference_views to app_definer;

create policy look_up on vendor_references for select to app_definer using (true);
create policy look_up on reference_grants for select to app_definer using (true);
create policy look_up on reference_views for select to app_definer using (true);

-- May the active organisation look at what this grant opens, at this second? Not after the consent was taken back, nor when
-- the listing has gone to another keeper.
create function app.reference_grant_is_open(target uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select exists (
    select from reference_grants g join vendor_references r on r.id = g.reference_id
      join vendors v on v.id = g.vendor_id and v.organization_id = g.organization_id
    where g.id = target and g.buyer_organization_id = app.current_organization_id() and g.revoked_at is null
      and g.expires_at > statement_timestamp() and r.consented_on is not null and r.removed_at is null) $$;

-- References whose view this very transaction has written down. The time tells it from one of the same number in a
-- database that this one was restored from.
create function app.references_viewed_now() returns setof uuid language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select reference_id from reference_views where transaction = pg_current_xact_id_if_assigned()
        and viewed_at >= transaction_timestamp() and buyer_organization_id = app.current_organization_id() $$;

alter function app.reference_grant_is_open(uuid) owner to app_definer;
alter function app.references_viewed_now() owner to app_definer;
revoke execute on function app.reference_grant_is_open(uuid), app.references_viewed_now() from public;
grant execute on function app.reference_grant_is_open(uuid), app.references_viewed_now() to app_user;

create policy see_own on access_requests for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy see_asked on access_requests for select to app_user
  using (vendor_organization_id = (select app.current_organization_id()));
create policy ask on access_requests for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and requested_by = (select app.current_user_id())
    and state = 'OPEN' and exists (select from vendors v where v.id = vendor_id and v.published_version is not null
      and v.organization_id = vendor_organization_id));
create policy withdraw on access_requests for update to app_user
  using (organization_id = (select app.current_organization_id()) and state = 'OPEN')
  with check (organization_id = (select app.current_organization_id()) and state = 'WITHDRAWN');
create policy answer on access_requests for update to app_user
  using (vendor_organization_id = (select app.current_organization_id()) and state = 'OPEN')
  with check (vendor_organization_id = (select app.current_organization_id()) and state in ('GRANTED', 'DECLINED'));
create policy see_all on access_requests for select to app_worker using (true);

create policy see_masked on vendor_references for select to app_public, app_user
  using (consented_on is not null and removed_at is null and exists (select from vendors v where v.id = vendor_id
    and v.organization_id = vendor_references.organization_id and v.published_version is not null));
create policy see_own on vendor_references for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy add_own on vendor_references for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and exists (select from vendors v
    where v.id = vendor_id and v.organization_id = (select app.current_organization_id())));
create policy edit_own on vendor_references for update to app_user
  using (organization_id = (select app.current_organization_id()) and removed_at is null)
  with check (organization_id = (select app.current_organization_id()));

create policy own on vendor_reference_contacts to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()) and exists (select from vendor_references r
    where r.id = reference_id and r.organization_id = (select app.current_organization_id())));
create policy see_viewed on vendor_reference_contacts for select to app_user
  using (reference_id in (select app.references_viewed_now()));

create policy see_own on reference_grants for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy see_given on reference_grants for select to app_user
  using (buyer_organization_id = (select app.current_organization_id()));
create policy give on reference_grants for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and granted_by = (select app.current_user_id())
    and revoked_at is null
    and exists (select from vendor_references r where r.id = reference_id and r.vendor_id = reference_grants.vendor_id
      and r.organization_id = (select app.current_organization_id()) and r.consented_on is not null
      and r.removed_at is null)
    and exists (select from access_requests q where q.id = request_id and q.kind = 'REFERENCES'
      and q.vendor_id = reference_grants.vendor_id and q.organization_id = buyer_organization_id
      and q.vendor_organization_id = (select app.current_organization_id())));
create policy end_own on reference_grants for update to app_user
  using (organization_id = (select app.current_organization_id()) and revoked_at is null)
  with check (organization_id = (select app.current_organization_id()) and revoked_at is not null);

create policy see_of_own on reference_views for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy see_own on reference_views for select to app_user
  using (buyer_organization_id = (select app.current_organization_id()));
create policy view on reference_views for insert to app_user
  with check (buyer_organization_id = (select app.current_organization_id()) and user_id = (select app.current_user_id())
    and app.reference_grant_is_open(grant_id)
    and exists (select from reference_grants g where g.id = grant_id and g.reference_id = reference_views.reference_id
      and g.organization_id = reference_views.organization_id));

-- Down Migration

drop table reference_views, reference_grants, vendor_reference_contacts, vendor_references, access_requests cascade;
drop function app.references_viewed_now(), app.reference_grant_is_open(uuid);
