-- Up Migration

-- What is known of an uploaded file; its bytes are elsewhere, under its id.
create table files (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  uploaded_by uuid references users (id) on delete set null,
  purpose text not null check (purpose in ('LOGO', 'SAMPLE_REPORT', 'EVIDENCE', 'CLAIM_DOCUMENT', 'DOSSIER')),
  name text not null check (length(name) between 1 and 255 and name !~ '[/\\[:cntrl:]]'),
  media_type text not null check (length(media_type) between 3 and 127),
  bytes bigint not null check (bytes > 0),
  -- Of the file as it was sent: the same file twice is one.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  published boolean not null default false,
  -- When a document first referred to it; a foreign key keeps it as well.
  kept_at timestamptz,
  -- When it was sent last.
  received_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint files_once unique (organization_id, purpose, sha256),
  constraint files_published check (not published or purpose in ('LOGO', 'SAMPLE_REPORT'))
);
create index files_uploaded_by on files (uploaded_by);
create index files_unused on files (received_at) where kept_at is null and not published;

alter table files enable row level security;
alter table files force row level security;

grant select (id, organization_id, purpose, name, media_type, bytes, sha256, published, kept_at, received_at, created_at)
  on files to app_user, app_worker;
grant select (id, organization_id, purpose, name, media_type, bytes, sha256, published, created_at) on files to app_public;
grant insert on files to app_user;
grant update (published, kept_at, received_at) on files to app_user;
grant select, update (kept_at), delete on files to app_definer;

create policy see_own on files for select to app_user using (organization_id = (select app.current_organization_id()));
create policy see_published on files for select to app_public, app_user using (published);
create policy see_all on files for select to app_worker using (true);
create policy add_own on files for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and uploaded_by = (select app.current_user_id()));
create policy edit_own on files for update to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()));
create policy clean on files to app_definer using (true) with check (true);

-- Removes what nothing refers to, and returns the ids whose bytes are to go. What a foreign key holds is kept for good.
create function app.clean_files(days integer) returns setof uuid language plpgsql security definer
  set search_path = pg_catalog, public, app
  as $$
  declare candidate uuid;
  begin
    for candidate in select id from files where kept_at is null and not published
      and received_at < now() - make_interval(days => days) order by received_at limit 1000 for update skip locked
    loop
      begin
        delete from files where id = candidate;
        return next candidate;
      exception when foreign_key_violation then
        update files set kept_at = now() where id = candidate;
      end;
    end loop;
  end $$;
alter function app.clean_files(integer) owner to app_definer;
revoke execute on function app.clean_files(integer) from public;
grant execute on function app.clean_files(integer) to app_worker;

-- Down Migration

drop function app.clean_files(integer);
drop table files;
