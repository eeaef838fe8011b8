-- Up Migration

-- One thing that a buyer examines before it outsources. What it says stands in its revisions.
create table dossier_items (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  vendor_id uuid not null references vendors (id),
  kind text not null constraint dossier_items_kind check (kind in ('REGISTER_EXTRACT', 'ANNUAL_ACCOUNTS', 'INSURANCE',
    'OWNERS', 'SUBCONTRACTORS', 'RECOVERY_TIMES', 'CERTIFICATE', 'OTHER')),
  title text not null constraint dossier_items_title check (char_length(title) between 1 and 200),
  -- The revision that counts.
  revision integer not null default 1,
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index dossier_items_organization on dossier_items (organization_id, id);
create index dossier_items_vendor on dossier_items (vendor_id);

-- A renewed item begins a new revision. Of the earlier ones only name and hash of the file stay, for the log.
create table dossier_revisions (
  item_id uuid not null references dossier_items (id),
  number integer not null check (number >= 1),
  organization_id uuid not null references organizations (id),
  file_id uuid references files (id),
  file_name text,
  media_type text,
  bytes bigint,
  -- Of the bytes as they are given out, so that who receives them can check them.
  sha256 text constraint dossier_revisions_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  statement text constraint dossier_revisions_statement check (char_length(statement) between 1 and 4000),
  recovery_time_hours integer constraint dossier_revisions_rto check (recovery_time_hours between 0 and 8760),
  recovery_point_hours integer constraint dossier_revisions_rpo check (recovery_point_hours between 0 and 8760),
  issued_on date not null,
  expires_on date,
  -- When the vendor was told that it ends soon.
  expiry_told_at timestamptz,
  added_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (item_id, number),
  constraint dossier_revisions_file check ((file_name is null) = (sha256 is null)
    and (media_type is null) = (sha256 is null) and (bytes is null) = (sha256 is null)
    and (file_id is null or sha256 is not null)),
  constraint dossier_revisions_recovery check ((recovery_time_hours is null) = (recovery_point_hours is null)),
  constraint dossier_revisions_dates check (expires_on >= issued_on)
);
create index dossier_revisions_organization on dossier_revisions (organization_id);
create index dossier_revisions_file on dossier_revisions (file_id);
create index dossier_revisions_expiry on dossier_revisions (expires_on) where expiry_told_at is null;

create table dossier_grants (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  buyer_organization_id uuid not null references organizations (id),
  vendor_id uuid not null references vendors (id),
  request_id uuid references access_requests (id),
  shared_by uuid not null,
  shared_by_name text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint dossier_grants_of_another check (organization_id <> buyer_organization_id),
  constraint dossier_grants_ends check (expires_at > created_at)
);
create index dossier_grants_organization on dossier_grants (organization_id, id desc);
create index dossier_grants_buyer on dossier_grants (buyer_organization_id, id desc);
create index dossier_grants_vendor on dossier_grants (vendor_id);
create index dossier_grants_request on dossier_grants (request_id);
create unique index dossier_grants_one on dossier_grants (organization_id, buyer_organization_id)
  where revoked_at is null;

create table dossier_grant_items (
  grant_id uuid not null references dossier_grants (id),
  item_id uuid not null references dossier_items (id),
  organization_id uuid not null references organizations (id),
  primary key (grant_id, item_id)
);
create index dossier_grant_items_item on dossier_grant_items (item_id);
create index dossier_grant_items_organization on dossier_grant_items (organization_id);

-- Each download. It opens the file to the transaction that writes it, and to no other.
create table dossier_downloads (
  id uuid primary key,
  grant_id uuid not null references dossier_grants (id),
  -- Null for the cover, which speaks of all of them.
  item_id uuid references dossier_items (id),
  revision integer,
  format text not null constraint dossier_downloads_format check (format in ('ITEM', 'ZIP', 'COVER')),
  title text,
  sha256 text constraint dossier_downloads_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  organization_id uuid not null references organizations (id),
  buyer_organization_id uuid not null references organizations (id),
  user_id uuid not null,
  user_name text not null,
  downloaded_at timestamptz not null default clock_timestamp(),
  transaction xid8 not null default pg_current_xact_id(),
  constraint dossier_downloads_what check ((format = 'COVER') = (item_id is null)
    and (item_id is null) = (revision is null) and (item_id is null) = (title is null))
);
create index dossier_downloads_grant on dossier_downloads (grant_id);
create index dossier_downloads_item on dossier_downloads (item_id);
create index dossier_downloads_organization on dossier_downloads (organization_id, id desc);
create index dossier_downloads_buyer on dossier_downloads (buyer_organization_id);
create index dossier_downloads_transaction on dossier_downloads (transaction);

create trigger touch before update on dossier_items for each row execute function app.touch();
create trigger touch before update on dossier_grants for each row execute function app.touch();
create trigger immutable before update or delete on dossier_downloads
  for each row execute function app.never_changes();

do $$
declare name text;
begin
  foreach name in array array['dossier_items', 'dossier_revisions', 'dossier_grants', 'dossier_grant_items',
    'dossier_downloads'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy look_up on %I for select to app_definer using (true)', name);
    execute format('grant select on %I to app_definer', name);
  end loop;
end $$;

grant select, insert, update (title, revision, removed_at, version) on dossier_items to app_user;
grant select, insert, update (file_id, statement) on dossier_revisions to app_user;
grant select, insert, update (expires_at, revoked_at, version) on dossier_grants to app_user;
grant select, insert, delete on dossier_grant_items to app_user;
grant select, insert (id, grant_id, item_id, revision, format, title, sha256, organization_id, buyer_organization_id,
  user_id, user_name) on dossier_downloads to app_user;
grant select on dossier_items, dossier_grants to app_worker;
grant select, update (expiry_told_at) on dossier_revisions to app_worker;

-- Grants to the active organisation that are open at this second; none when the listing has gone to another keeper.
create function app.open_dossier_grants() returns setof uuid language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select g.id from dossier_grants g join vendors v on v.id = g.vendor_id and v.organization_id = g.organization_id
        where g.buyer_organization_id = app.current_organization_id() and g.revoked_at is null
          and g.expires_at > statement_timestamp() $$;

create function app.open_dossier_items() returns setof uuid language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select gi.item_id from dossier_grant_items gi join dossier_items i on i.id = gi.item_id
        where gi.grant_id in (select app.open_dossier_grants()) and i.removed_at is null $$;

-- Files whose download this very transaction has written down; see app.references_viewed_now.
create function app.dossier_files_downloaded_now() returns setof uuid language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select r.file_id from dossier_downloads d join dossier_items i on i.id = d.item_id and i.removed_at is null
          join dossier_revisions r on r.item_id = i.id and r.number = i.revision
        where d.transaction = pg_current_xact_id_if_assigned() and d.downloaded_at >= transaction_timestamp()
          and d.buyer_organization_id = app.current_organization_id() $$;

-- A vendor shares with an organisation that buys; its id, given by the buyer itself, is all that the vendor knows of it.
create function app.is_buying_organization(organization uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select exists (select from organizations where id = organization and buys) $$;

do $$
declare name text;
begin
  foreach name in array array['open_dossier_grants()', 'open_dossier_items()', 'dossier_files_downloaded_now()',
    'is_buying_organization(uuid)'] loop
    execute format('alter function app.%s owner to app_definer', name);
    execute format('revoke execute on function app.%s from public', name);
    execute format('grant execute on function app.%s to app_user, app_definer', name);
  end loop;
end $$;

create policy own on dossier_items for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy see_shared on dossier_items for select to app_user using (id in (select app.open_dossier_items()));
create policy add_own on dossier_items for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and exists (select from vendors v
    where v.id = vendor_id and v.organization_id = (select app.current_organization_id())));
create policy edit_own on dossier_items for update to app_user
  using (organization_id = (select app.current_organization_id()) and removed_at is null)
  with check (organization_id = (select app.current_organization_id()));

create policy own on dossier_revisions for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy see_shared on dossier_revisions for select to app_user
  using (exists (select from dossier_items i where i.id = item_id and i.revision = number
    and i.id in (select app.open_dossier_items())));
create policy add_own on dossier_revisions for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and added_by = (select app.current_user_id())
    and exists (select from dossier_items i where i.id = item_id
      and i.organization_id = (select app.current_organization_id()))
    and (file_id is null or exists (select from files f where f.id = file_id and f.purpose = 'DOSSIER'
      and f.organization_id = (select app.current_organization_id()))));
create policy release_own on dossier_revisions for update to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()) and file_id is null);
create policy see_all on dossier_items for select to app_worker using (true);
create policy see_all on dossier_grants for select to app_worker using (true);
create policy tell on dossier_revisions to app_worker using (true) with check (true);

create policy own on dossier_grants for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy see_open on dossier_grants for select to app_user using (id in (select app.open_dossier_grants()));
create policy give on dossier_grants for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and shared_by = (select app.current_user_id())
    and revoked_at is null and app.is_buying_organization(buyer_organization_id)
    and exists (select from vendors v where v.id = vendor_id
      and v.organization_id = (select app.current_organization_id()))
    and (request_id is null or exists (select from access_requests q where q.id = request_id and q.kind = 'DOSSIER'
      and q.organization_id = buyer_organization_id
      and q.vendor_organization_id = (select app.current_organization_id()))));
create policy change_own on dossier_grants for update to app_user
  using (organization_id = (select app.current_organization_id()) and revoked_at is null)
  with check (organization_id = (select app.current_organization_id()));

create policy own on dossier_grant_items to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id())
    and exists (select from dossier_grants g where g.id = grant_id
      and g.organization_id = (select app.current_organization_id()))
    and exists (select from dossier_items i where i.id = item_id and i.removed_at is null
      and i.organization_id = (select app.current_organization_id())));
create policy see_open on dossier_grant_items for select to app_user
  using (grant_id in (select app.open_dossier_grants()));

create policy see_of_own on dossier_downloads for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy see_own on dossier_downloads for select to app_user
  using (buyer_organization_id = (select app.current_organization_id()));
create policy download on dossier_downloads for insert to app_user
  with check (buyer_organization_id = (select app.current_organization_id())
    and user_id = (select app.current_user_id()) and grant_id in (select app.open_dossier_grants())
    and exists (select from dossier_grants g where g.id = grant_id
      and g.organization_id = dossier_downloads.organization_id)
    and (item_id is null or exists (select from dossier_grant_items gi join dossier_items i on i.id = gi.item_id
      where gi.grant_id = dossier_downloads.grant_id and gi.item_id = dossier_downloads.item_id
        and i.removed_at is null and i.revision = dossier_downloads.revision)));

create policy dossier_download on files for select to app_user
  using (id in (select app.dossier_files_downloaded_now()));

-- Down Migration

drop policy dossier_download on files;
drop table dossier_downloads, dossier_grant_items, dossier_grants, dossier_revisions, dossier_items cascade;
drop function app.dossier_files_downloaded_now(), app.open_dossier_items(), app.open_dossier_grants(),
  app.is_buying_organization(uuid);
