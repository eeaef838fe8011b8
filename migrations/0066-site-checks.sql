-- Up Migration

-- Visits to the sites of listings. A row waits while nothing was found yet; a worker leases it, visits, and writes
-- what it found. Asked for by the clock, or by the organisation that keeps the listing.
create table vendor_site_checks (
  id uuid primary key,
  vendor_id uuid not null references vendors (id) on delete cascade,
  organization_id uuid references organizations (id),
  asked_at timestamptz not null default now(),
  leased_until timestamptz,
  site text,
  checked_at timestamptz,
  outcome text,
  facts jsonb,
  constraint vendor_site_checks_outcome_known check (outcome in ('ANSWERED', 'HTTP_ERROR', 'NOT_A_PAGE', 'TOO_LARGE',
    'TIMED_OUT', 'UNREACHABLE', 'CERTIFICATE_INVALID', 'TOO_MANY_REDIRECTS', 'ADDRESS_REFUSED', 'ROBOTS_DISALLOW')),
  constraint vendor_site_checks_whole check (num_nonnulls(site, checked_at, outcome, facts) in (0, 4))
);
create index vendor_site_checks_vendor on vendor_site_checks (vendor_id, checked_at desc);
create index vendor_site_checks_organization on vendor_site_checks (organization_id);
create unique index vendor_site_checks_one_waiting on vendor_site_checks (vendor_id) where checked_at is null;

-- What an import made of cells and rows, for the report: kept for the last imports of a source.
alter table directory_imports add column imported_by uuid references users (id) on delete set null,
  add column reasons jsonb;
create index directory_imports_imported_by on directory_imports (imported_by);
create table directory_import_notes (
  import_id uuid not null references directory_imports (id) on delete cascade,
  ordinal bigint not null,
  line integer not null,
  column_name text not null,
  value text not null,
  verdict text not null,
  reason text not null,
  primary key (import_id, ordinal)
);

alter table vendor_site_checks enable row level security;
alter table vendor_site_checks force row level security;
alter table directory_import_notes enable row level security;
alter table directory_import_notes force row level security;

grant select on vendor_site_checks to app_public, app_user, app_worker;
grant insert (id, vendor_id, organization_id) on vendor_site_checks to app_user;
grant insert, update, delete on vendor_site_checks to app_worker;
grant select, insert, delete on directory_import_notes to app_worker;
grant select on directory_imports, directory_import_notes to app_user;

create policy see_published on vendor_site_checks for select to app_public, app_user
  using (checked_at is not null and exists (
    select from vendors v where v.id = vendor_id and v.published_version is not null));
create policy see_own on vendor_site_checks for select to app_user using (exists (
  select from vendors v where v.id = vendor_id and v.organization_id = (select app.current_organization_id())));
create policy ask on vendor_site_checks for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and exists (
    select from vendors v where v.id = vendor_id and v.organization_id = (select app.current_organization_id())));
create policy visit on vendor_site_checks to app_worker using (true) with check (true);

create policy moderate on directory_imports for select to app_user using ((select app.is_moderator()));
create policy moderate on directory_import_notes for select to app_user using ((select app.is_moderator()));
create policy import on directory_import_notes to app_worker using (true) with check (true);

-- Down Migration

drop policy moderate on directory_imports;
revoke select on directory_imports from app_user;
drop table directory_import_notes, vendor_site_checks;
alter table directory_imports drop column imported_by, drop column reasons;
