-- Up Migration

-- Who asks. After a transaction-local setting the value is '' and not NULL, hence nullif: nobody means no rows.
create function app.current_user_id() returns uuid language sql stable
  as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
create function app.current_organization_id() returns uuid language sql stable
  as $$ select nullif(current_setting('app.organization_id', true), '')::uuid $$;

-- A refusal that reaches the client: our error code, a reason, English words.
create function app.refuse(code text, reason text, message text) returns void language plpgsql
  as $$ begin raise exception using errcode = 'RF001', hint = code, constraint = reason, message = message; end $$;

create function app.touch() returns trigger language plpgsql
  as $$ begin new.updated_at := now(); return new; end $$;

-- Outbox, jobs, mails ----------------------------------------------------------------------------

create table outbox (
  id uuid primary key,
  name text not null,
  organization_id uuid,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  relayed_at timestamptz
);
create index outbox_waiting on outbox (id) where relayed_at is null;
create index outbox_organization on outbox (organization_id);
alter table outbox enable row level security;
alter table outbox force row level security;
grant insert on outbox to app_user, app_auth, app_worker;
grant select, update (relayed_at) on outbox to app_worker;
create policy write_own on outbox for insert to app_user
  with check (organization_id is null or organization_id = (select app.current_organization_id()));
create policy write_auth on outbox for insert to app_auth with check (organization_id is null);
create policy relay on outbox to app_worker using (true) with check (true);

create table handled_events (
  event_id uuid not null references outbox (id) on delete cascade,
  handler text not null,
  handled_at timestamptz not null default now(),
  primary key (event_id, handler)
);
alter table handled_events enable row level security;
alter table handled_events force row level security;
grant select, insert on handled_events to app_worker;
create policy handle on handled_events to app_worker using (true) with check (true);

create table mails (
  id uuid primary key,
  dedupe_key text not null,
  template text not null,
  recipient text not null,
  locale text not null check (locale in ('en', 'ru', 'el')),
  subject text not null,
  text text not null,
  html text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  constraint mails_dedupe_key unique (dedupe_key)
);
alter table mails enable row level security;
alter table mails force row level security;
grant insert on mails to app_user, app_auth;
grant select, insert, update on mails to app_worker;
create policy write_user on mails for insert to app_user with check (true);
create policy write_auth on mails for insert to app_auth with check (true);
create policy send on mails to app_worker using (true) with check (true);

-- Identity ---------------------------------------------------------------------------------------

create table users (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 200),
  locale text not null check (locale in ('en', 'ru', 'el')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint users_email unique (email)
);

create table passwords (
  user_id uuid primary key references users (id) on delete cascade,
  hash text not null,
  changed_at timestamptz not null default now()
);

create table organizations (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  sells boolean not null,
  buys boolean not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint organizations_side check (sells or buys)
);

create table memberships (
  organization_id uuid not null references organizations (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  role text not null check (role in ('OWNER', 'ADMIN', 'EDITOR', 'VIEWER')),
  created_at timestamptz not null default now(),
  primary key (organization_id, user_id)
);
create index memberships_user on memberships (user_id);

create table invitations (
  id uuid primary key,
  organization_id uuid not null references organizations (id) on delete cascade,
  email text not null check (email = lower(email)),
  role text not null check (role in ('OWNER', 'ADMIN', 'EDITOR', 'VIEWER')),
  token_hash bytea not null unique,
  invited_by uuid not null references users (id) on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create index invitations_invited_by on invitations (invited_by);
create index invitations_organization on invitations (organization_id);
create unique index invitations_open on invitations (organization_id, email)
  where accepted_at is null and revoked_at is null;

create table sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  user_id uuid not null references users (id) on delete cascade,
  organization_id uuid not null references organizations (id) on delete cascade,
  user_agent text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sessions_user on sessions (user_id);
create index sessions_organization on sessions (organization_id);

create table api_tokens (
  id uuid primary key,
  organization_id uuid not null references organizations (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  name text not null check (length(name) between 1 and 100),
  token_hash bytea not null unique,
  scopes text[] not null check (cardinality(scopes) between 1 and 50),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_tokens_organization on api_tokens (organization_id);
create index api_tokens_user on api_tokens (user_id);

-- A sign-up is only a wish until the mailed token comes back: nobody can occupy another's address.
create table sign_ups (
  token_hash bytea primary key,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  name text not null,
  password_hash text,
  organization_name text,
  sells boolean not null,
  buys boolean not null,
  locale text not null,
  expires_at timestamptz not null
);

create table mail_tokens (
  token_hash bytea primary key,
  user_id uuid not null references users (id) on delete cascade,
  purpose text not null check (purpose in ('SIGN_IN', 'RESET_PASSWORD')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index mail_tokens_user on mail_tokens (user_id);

create table auth_throttles (
  key text primary key,
  failures integer not null,
  blocked_until timestamptz not null,
  updated_at timestamptz not null default now()
);

create table platform_roles (
  user_id uuid not null references users (id) on delete cascade,
  role text not null check (role in ('MODERATOR')),
  granted_at timestamptz not null default now(),
  primary key (user_id, role)
);

create table idempotency_keys (
  organization_id uuid not null references organizations (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  operation text not null,
  key text not null check (length(key) between 8 and 255),
  input_hash text not null,
  result_id uuid,
  created_at timestamptz not null default now(),
  primary key (organization_id, operation, key)
);
create index idempotency_keys_user on idempotency_keys (user_id);

create trigger touch before update on users for each row execute function app.touch();
create trigger touch before update on organizations for each row execute function app.touch();

do $$
declare name text;
begin
  foreach name in array array['users', 'passwords', 'organizations', 'memberships', 'invitations', 'sessions',
    'api_tokens', 'sign_ups', 'mail_tokens', 'auth_throttles', 'platform_roles', 'idempotency_keys'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

-- Look-ups that policies and features need, past the policies of the tables they read --------------

create policy look_up on users for select to app_definer using (true);
create policy look_up on organizations for all to app_definer using (true);
create policy look_up on memberships for select to app_definer using (true);
create policy look_up on platform_roles for select to app_definer using (true);
grant select on users, organizations, memberships, platform_roles to app_definer;
grant update (version) on organizations to app_definer;

create function app.is_moderator() returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select exists (select from platform_roles where user_id = app.current_user_id() and role = 'MODERATOR') $$;

-- Is this user a member of the active organisation?
create function app.is_colleague(id uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select exists (select from memberships where user_id = id and organization_id = app.current_organization_id()) $$;

create function app.my_organization_ids() returns setof uuid language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select organization_id from memberships where user_id = app.current_user_id() $$;

-- Names under which organisations act on the marketplace: parties of an RFP or an engagement see them.
create function app.organization_names(ids uuid[]) returns table (id uuid, name text) language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select id, name from organizations where id = any (ids) $$;

-- Where mails about an organisation's work go: its members who may act, each in the own language.
create function app.organization_recipients(organization uuid, roles text[])
  returns table (user_id uuid, email text, name text, locale text) language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select u.id, u.email, u.name, u.locale from memberships m join users u on u.id = m.user_id
        where m.organization_id = organization and m.role = any (roles) $$;

-- An organisation always keeps an owner. The lock makes two owners who leave at once take turns.
create function app.keep_an_owner() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app
  as $$
  begin
    if old.role <> 'OWNER' then return null; end if;
    perform from organizations where id = old.organization_id for update;
    if found and not exists (select from memberships where organization_id = old.organization_id and role = 'OWNER') then
      perform app.refuse('INVALID_STATE', 'LAST_OWNER', 'An organisation keeps at least one owner.');
    end if;
    return null;
  end $$;

do $$
declare name text;
begin
  foreach name in array array['is_moderator()', 'is_colleague(uuid)', 'my_organization_ids()', 'organization_names(uuid[])',
    'organization_recipients(uuid, text[])', 'keep_an_owner()'] loop
    execute format('alter function app.%s owner to app_definer', name);
  end loop;
end $$;
revoke execute on function app.organization_recipients(uuid, text[]) from public;
grant execute on function app.organization_recipients(uuid, text[]) to app_worker;

create trigger keep_an_owner after update or delete on memberships
  for each row execute function app.keep_an_owner();

-- Before there is a viewer -------------------------------------------------------------------------

do $$
declare name text;
begin
  foreach name in array array['users', 'passwords', 'organizations', 'memberships', 'sessions', 'sign_ups', 'mail_tokens',
    'auth_throttles'] loop
    execute format('grant select, insert, update, delete on %I to app_auth', name);
    execute format('create policy auth on %I to app_auth using (true) with check (true)', name);
  end loop;
end $$;
grant select, update on api_tokens, invitations to app_auth;
create policy auth on api_tokens to app_auth using (true) with check (true);
create policy auth on invitations to app_auth using (true) with check (true);
grant select on platform_roles to app_auth;
create policy auth on platform_roles for select to app_auth using (true);

-- The moderator role is granted by the operator at the command line, who is the tables' owner.
create policy operator on platform_roles to app_owner using (true) with check (true);
create policy operator on users for select to app_owner using (true);

-- A member -------------------------------------------------------------------------------------------

grant select, update (name, locale) on users to app_user;
create policy see_self_and_colleagues on users for select to app_user
  using (id = (select app.current_user_id()) or app.is_colleague(id));
create policy edit_self on users for update to app_user
  using (id = (select app.current_user_id())) with check (id = (select app.current_user_id()));

grant select, update (name, sells, buys, version) on organizations to app_user;
create policy see_own on organizations for select to app_user
  using (id = (select app.current_organization_id()) or id in (select app.my_organization_ids()));
create policy edit_active on organizations for update to app_user
  using (id = (select app.current_organization_id())) with check (id = (select app.current_organization_id()));

grant select, update (role), delete on memberships to app_user;
create policy see on memberships for select to app_user
  using (organization_id = (select app.current_organization_id()) or user_id = (select app.current_user_id()));
create policy change on memberships for update to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()));
create policy remove on memberships for delete to app_user
  using (organization_id = (select app.current_organization_id()));

grant select (id, organization_id, email, role, invited_by, created_at, expires_at, accepted_at, revoked_at),
  insert, update (revoked_at) on invitations to app_user;
create policy own on invitations to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()));

grant select (id, user_id, organization_id, user_agent, created_at, last_seen_at, expires_at), delete on sessions to app_user;
create policy own on sessions to app_user using (user_id = (select app.current_user_id()));

grant select (id, organization_id, user_id, name, scopes, created_at, expires_at, last_used_at, revoked_at),
  insert, update (revoked_at) on api_tokens to app_user;
create policy own on api_tokens to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()) and user_id = (select app.current_user_id()));

grant select, insert, update (result_id) on idempotency_keys to app_user;
create policy own on idempotency_keys to app_user
  using (organization_id = (select app.current_organization_id()))
  with check (organization_id = (select app.current_organization_id()));

-- Down Migration

drop table idempotency_keys, platform_roles, auth_throttles, mail_tokens, sign_ups, api_tokens, sessions, invitations,
  memberships, organizations, passwords, users, mails, handled_events, outbox cascade;
drop function app.keep_an_owner(), app.organization_recipients(uuid, text[]), app.organization_names(uuid[]),
  app.my_organization_ids(), app.is_colleague(uuid), app.is_moderator(), app.touch(), app.refuse(text, text, text),
  app.current_organization_id(), app.current_user_id();
