-- Up Migration

-- What a person was told inside the product, as a member of one organisation: names and counts, no text.
create table notifications (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  organization_id uuid not null references organizations (id),
  -- The list of kinds grows with the features; it stands in libs/platform.
  kind text not null constraint notifications_kind check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
  subject text constraint notifications_subject check (char_length(subject) between 1 and 300),
  party text constraint notifications_party check (char_length(party) between 1 and 300),
  count integer constraint notifications_count check (count > 0),
  day date,
  link text not null constraint notifications_link check (link ~ '^/[^/]' and char_length(link) <= 500),
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notifications_user on notifications (user_id, organization_id, id desc);
create index notifications_unread on notifications (user_id, organization_id) where read_at is null;
create index notifications_organization on notifications (organization_id);
create index notifications_age on notifications (created_at);

alter table notifications enable row level security;
alter table notifications force row level security;

grant select, update (read_at) on notifications to app_user;
grant select, insert, delete on notifications to app_worker;

create policy own on notifications to app_user
  using (user_id = (select app.current_user_id()) and organization_id = (select app.current_organization_id()))
  with check (user_id = (select app.current_user_id())
    and organization_id = (select app.current_organization_id()));
create policy tell on notifications to app_worker using (true) with check (true);

-- Down Migration

drop table notifications;
