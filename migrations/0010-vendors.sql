-- Up Migration

-- A listing: unclaimed while no organisation keeps it. What it says stands in its versions and its draft.
create table vendors (
  id uuid primary key,
  organization_id uuid references organizations (id),
  slug text not null,
  name text not null,
  site_host text,
  source text not null,
  source_name text,
  source_key text,
  published_version integer,
  published_at timestamptz,
  claimed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint vendors_organization unique (organization_id),
  constraint vendors_slug unique (slug),
  constraint vendors_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint vendors_name_length check (length(name) between 1 and 200),
  constraint vendors_source_known check (source in ('DIRECTORY', 'SELF')),
  constraint vendors_source_identity unique (source_name, source_key),
  constraint vendors_claimed check ((organization_id is null) = (claimed_at is null)),
  constraint vendors_published check ((published_version is null) = (published_at is null)),
  constraint vendors_unclaimed_from_directory check (organization_id is not null or source = 'DIRECTORY')
);
create index vendors_site_host on vendors (site_host);

-- Every slug a listing has or had: one name space, so that an old address never leads to somebody else.
create table vendor_slugs (
  slug text primary key,
  vendor_id uuid not null references vendors (id),
  created_at timestamptz not null default now()
);
create index vendor_slugs_vendor on vendor_slugs (vendor_id);

create table vendor_drafts (
  vendor_id uuid primary key references vendors (id),
  organization_id uuid not null references organizations (id),
  profile jsonb not null check (jsonb_typeof(profile) = 'object' and profile ? 'schemaVersion'),
  version integer not null default 1,
  saved_by uuid references users (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index vendor_drafts_organization on vendor_drafts (organization_id);
create index vendor_drafts_saved_by on vendor_drafts (saved_by);

create table vendor_versions (
  vendor_id uuid not null references vendors (id),
  version integer not null check (version >= 1),
  source text not null check (source in ('DIRECTORY', 'VENDOR')),
  profile jsonb not null check (jsonb_typeof(profile) = 'object' and profile ? 'schemaVersion'),
  published_by uuid,
  published_at timestamptz not null default now(),
  primary key (vendor_id, version)
);

create table vendor_claims (
  id uuid primary key,
  vendor_id uuid not null references vendors (id),
  organization_id uuid not null references organizations (id),
  user_id uuid not null references users (id) on delete cascade,
  email text not null,
  token_hash bytea not null,
  state text not null default 'PENDING' check (state in ('PENDING', 'CONFIRMED')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  constraint vendor_claims_token unique (token_hash)
);
create index vendor_claims_vendor on vendor_claims (vendor_id);
create index vendor_claims_organization on vendor_claims (organization_id);
create index vendor_claims_user on vendor_claims (user_id);
create unique index vendor_claims_one_winner on vendor_claims (vendor_id) where state = 'CONFIRMED';

-- A directory file on its way in: read in batches, resumed by its hash, applied as one.
create table directory_imports (
  id uuid primary key,
  source_name text not null,
  file_hash bytea not null,
  mapping_hash bytea not null,
  created_at timestamptz not null default now(),
  applied_at timestamptz,
  counts jsonb
);
create unique index directory_imports_open on directory_imports (source_name, file_hash, mapping_hash)
  where applied_at is null;

create table directory_import_rows (
  import_id uuid not null references directory_imports (id) on delete cascade,
  line integer not null,
  key text,
  listing jsonb,
  notes jsonb not null,
  primary key (import_id, line)
);
create index directory_import_rows_key on directory_import_rows (import_id, key, line);

create trigger touch before update on vendors for each row execute function app.touch();
create trigger touch before update on vendor_drafts for each row execute function app.touch();

create function app.never_changes() returns trigger language plpgsql
  as $$ begin raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation'; end $$;
create trigger immutable before update or delete on vendor_versions
  for each row execute function app.never_changes();

do $$
declare name text;
begin
  foreach name in array array['vendors', 'vendor_slugs', 'vendor_drafts', 'vendor_versions', 'vendor_claims',
    'directory_imports', 'directory_import_rows'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

grant select on vendors, vendor_slugs, vendor_versions to app_public, app_user, app_worker;
grant insert on vendors, vendor_slugs, vendor_versions to app_user, app_worker;
grant update (slug, name, site_host, published_version, published_at, version) on vendors to app_user, app_worker;
grant select, insert, update (profile, version, saved_by) on vendor_drafts to app_user;
grant select (id, vendor_id, organization_id, user_id, email, state, created_at, expires_at, confirmed_at),
  insert on vendor_claims to app_user;
grant select, insert, update, delete on directory_imports, directory_import_rows to app_worker;
grant select, update on vendors, vendor_claims to app_definer;

create policy see_published on vendors for select to app_public, app_user using (published_version is not null);
create policy see_own on vendors for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy create_own on vendors for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and source = 'SELF');
create policy edit_own on vendors for update to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()));
create policy see_all on vendors for select to app_worker using (true);
create policy import_unclaimed on vendors for insert to app_worker with check (organization_id is null);
create policy update_unclaimed on vendors for update to app_worker
  using (organization_id is null) with check (organization_id is null);
create policy claim on vendors to app_definer using (true) with check (true);

create policy see on vendor_slugs for select to app_public, app_user, app_worker
  using (exists (select from vendors v where v.id = vendor_id));
create policy name_own on vendor_slugs for insert to app_user with check (exists (
  select from vendors v where v.id = vendor_id and v.organization_id = (select app.current_organization_id())));
create policy name_unclaimed on vendor_slugs for insert to app_worker with check (exists (
  select from vendors v where v.id = vendor_id and v.organization_id is null));

create policy own on vendor_drafts to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()) and exists (
    select from vendors v where v.id = vendor_id and v.organization_id = (select app.current_organization_id())));

create policy see_published on vendor_versions for select to app_public, app_user, app_worker
  using (exists (select from vendors v where v.id = vendor_id and v.published_version is not null));
create policy publish_own on vendor_versions for insert to app_user with check (source = 'VENDOR' and exists (
  select from vendors v where v.id = vendor_id and v.organization_id = (select app.current_organization_id())));
create policy import_unclaimed on vendor_versions for insert to app_worker with check (source = 'DIRECTORY' and exists (
  select from vendors v where v.id = vendor_id and v.organization_id is null));

create policy see_own on vendor_claims for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy ask on vendor_claims for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and user_id = (select app.current_user_id())
    and state = 'PENDING' and exists (
      select from vendors v where v.id = vendor_id and v.organization_id is null and v.published_version is not null));
create policy confirm on vendor_claims to app_definer using (true) with check (true);

create policy import on directory_imports to app_worker using (true) with check (true);
create policy import on directory_import_rows to app_worker using (true) with check (true);

-- How often a listing was asked for lately, by whomever: a limit that needs no look at others' claims.
create function app.recent_vendor_claims(vendor uuid, hours integer) returns bigint language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select count(*) from vendor_claims where vendor_id = vendor and created_at > now() - make_interval(hours => hours) $$;

-- The claim itself. The lock on the listing makes claimants take turns; whoever comes second finds it taken.
-- Returns CLAIMED, UNKNOWN, EXPIRED, TAKEN or HAS_LISTING.
create function app.confirm_vendor_claim(token bytea, out outcome text, out vendor uuid)
  language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  declare claim vendor_claims; listing vendors;
  begin
    select * into claim from vendor_claims
      where token_hash = token and organization_id = app.current_organization_id() for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    vendor := claim.vendor_id;
    select * into listing from vendors where id = claim.vendor_id for update;
    if listing.organization_id = claim.organization_id and claim.state = 'CONFIRMED' then
      outcome := 'CLAIMED'; return;
    end if;
    if listing.organization_id is not null then outcome := 'TAKEN'; return; end if;
    if claim.expires_at <= clock_timestamp() then outcome := 'EXPIRED'; return; end if;
    if exists (select from vendors where organization_id = claim.organization_id) then
      outcome := 'HAS_LISTING'; return;
    end if;
    update vendors set organization_id = claim.organization_id, claimed_at = now(), version = version + 1
      where id = claim.vendor_id;
    update vendor_claims set state = 'CONFIRMED', confirmed_at = now() where id = claim.id;
    outcome := 'CLAIMED';
  end $$;

alter function app.recent_vendor_claims(uuid, integer) owner to app_definer;
alter function app.confirm_vendor_claim(bytea) owner to app_definer;
revoke execute on function app.recent_vendor_claims(uuid, integer), app.confirm_vendor_claim(bytea) from public;
grant execute on function app.recent_vendor_claims(uuid, integer), app.confirm_vendor_claim(bytea) to app_user;

-- Down Migration

drop function app.confirm_vendor_claim(bytea), app.recent_vendor_claims(uuid, integer);
drop table directory_import_rows, directory_imports, vendor_claims, vendor_versions, vendor_drafts, vendor_slugs, vendors cascade;
drop function app.never_changes();
