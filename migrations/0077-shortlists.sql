-- Up Migration

-- Vendors that an organisation considers, shared by its members.
create table shortlists (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  name text not null constraint shortlists_name check (char_length(name) between 1 and 200),
  archived_at timestamptz,
  created_by uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint shortlists_of_organization unique (id, organization_id)
);
create index shortlists_organization on shortlists (organization_id, id desc);

create table shortlist_vendors (
  shortlist_id uuid not null,
  organization_id uuid not null,
  vendor_id uuid not null references vendors (id),
  -- As it was called when it was added: what is no longer published has no other name here.
  vendor_name text not null,
  note text not null default '' constraint shortlist_vendors_note check (char_length(note) <= 2000),
  place integer not null,
  added_by uuid not null,
  added_by_name text not null,
  created_at timestamptz not null default now(),
  primary key (shortlist_id, vendor_id),
  foreign key (shortlist_id, organization_id) references shortlists (id, organization_id) on delete cascade
);
create index shortlist_vendors_organization on shortlist_vendors (organization_id);
create index shortlist_vendors_vendor on shortlist_vendors (vendor_id);

create trigger touch before update on shortlists for each row execute function app.touch();

alter table shortlists enable row level security;
alter table shortlists force row level security;
alter table shortlist_vendors enable row level security;
alter table shortlist_vendors force row level security;

grant select, insert, update (name, archived_at, version) on shortlists to app_user;
grant select, insert, update (note, place), delete on shortlist_vendors to app_user;

create policy own on shortlists to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()));
create policy own on shortlist_vendors to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()));

-- Down Migration

drop table shortlist_vendors, shortlists;
