-- Made by `npm run migrate -- snapshot`; do not edit.

-- tables

create table api_tokens (
  id uuid not null,
  organization_id uuid not null,
  user_id uuid not null,
  name text not null,
  token_hash bytea not null,
  scopes text[] not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone
); -- row level security, forced

create table app.schema_migrations (
  id integer not null default nextval('app.schema_migrations_id_seq'::regclass),
  name character varying(255) not null,
  run_on timestamp without time zone not null
); -- NO row level security

create table auth_throttles (
  key text not null,
  failures integer not null,
  blocked_until timestamp with time zone not null,
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table handled_events (
  event_id uuid not null,
  handler text not null,
  handled_at timestamp with time zone not null default now()
); -- row level security, forced

create table idempotency_keys (
  organization_id uuid not null,
  user_id uuid not null,
  operation text not null,
  key text not null,
  input_hash text not null,
  result_id uuid,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table invitations (
  id uuid not null,
  organization_id uuid not null,
  email text not null,
  role text not null,
  token_hash bytea not null,
  invited_by uuid not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone
); -- row level security, forced

create table mail_tokens (
  token_hash bytea not null,
  user_id uuid not null,
  purpose text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
); -- row level security, forced

create table mails (
  id uuid not null,
  dedupe_key text not null,
  template text not null,
  recipient text not null,
  locale text not null,
  subject text not null,
  text text not null,
  html text not null,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone
); -- row level security, forced

create table memberships (
  organization_id uuid not null,
  user_id uuid not null,
  role text not null,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table organizations (
  id uuid not null,
  name text not null,
  sells boolean not null,
  buys boolean not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table outbox (
  id uuid not null,
  name text not null,
  organization_id uuid,
  payload jsonb not null,
  created_at timestamp with time zone not null default now(),
  relayed_at timestamp with time zone
); -- row level security, forced

create table passwords (
  user_id uuid not null,
  hash text not null,
  changed_at timestamp with time zone not null default now()
); -- row level security, forced

create table platform_roles (
  user_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null default now()
); -- row level security, forced

create table sessions (
  id uuid not null,
  token_hash bytea not null,
  user_id uuid not null,
  organization_id uuid not null,
  user_agent text not null,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
); -- row level security, forced

create table sign_ups (
  token_hash bytea not null,
  email text not null,
  name text not null,
  password_hash text,
  organization_name text,
  sells boolean not null,
  buys boolean not null,
  locale text not null,
  expires_at timestamp with time zone not null
); -- row level security, forced

create table users (
  id uuid not null,
  email text not null,
  name text not null,
  locale text not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

-- constraints

alter table api_tokens add constraint api_tokens_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)));

alter table api_tokens add constraint api_tokens_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE;

alter table api_tokens add constraint api_tokens_pkey PRIMARY KEY (id);

alter table api_tokens add constraint api_tokens_scopes_check CHECK (((cardinality(scopes) >= 1) AND (cardinality(scopes) <= 50)));

alter table api_tokens add constraint api_tokens_token_hash_key UNIQUE (token_hash);

alter table api_tokens add constraint api_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table app.schema_migrations add constraint schema_migrations_pkey PRIMARY KEY (id);

alter table auth_throttles add constraint auth_throttles_pkey PRIMARY KEY (key);

alter table handled_events add constraint handled_events_event_id_fkey FOREIGN KEY (event_id) REFERENCES outbox(id) ON DELETE CASCADE;

alter table handled_events add constraint handled_events_pkey PRIMARY KEY (event_id, handler);

alter table idempotency_keys add constraint idempotency_keys_key_check CHECK (((length(key) >= 8) AND (length(key) <= 255)));

alter table idempotency_keys add constraint idempotency_keys_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE;

alter table idempotency_keys add constraint idempotency_keys_pkey PRIMARY KEY (organization_id, operation, key);

alter table idempotency_keys add constraint idempotency_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table invitations add constraint invitations_email_check CHECK ((email = lower(email)));

alter table invitations add constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES users(id) ON DELETE CASCADE;

alter table invitations add constraint invitations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE;

alter table invitations add constraint invitations_pkey PRIMARY KEY (id);

alter table invitations add constraint invitations_role_check CHECK ((role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'EDITOR'::text, 'VIEWER'::text])));

alter table invitations add constraint invitations_token_hash_key UNIQUE (token_hash);

alter table mail_tokens add constraint mail_tokens_pkey PRIMARY KEY (token_hash);

alter table mail_tokens add constraint mail_tokens_purpose_check CHECK ((purpose = ANY (ARRAY['SIGN_IN'::text, 'RESET_PASSWORD'::text])));

alter table mail_tokens add constraint mail_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table mails add constraint mails_dedupe_key UNIQUE (dedupe_key);

alter table mails add constraint mails_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'ru'::text, 'el'::text])));

alter table mails add constraint mails_pkey PRIMARY KEY (id);

alter table memberships add constraint memberships_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE;

alter table memberships add constraint memberships_pkey PRIMARY KEY (organization_id, user_id);

alter table memberships add constraint memberships_role_check CHECK ((role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'EDITOR'::text, 'VIEWER'::text])));

alter table memberships add constraint memberships_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table organizations add constraint organizations_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));

alter table organizations add constraint organizations_pkey PRIMARY KEY (id);

alter table organizations add constraint organizations_side CHECK ((sells OR buys));

alter table outbox add constraint outbox_pkey PRIMARY KEY (id);

alter table passwords add constraint passwords_pkey PRIMARY KEY (user_id);

alter table passwords add constraint passwords_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table platform_roles add constraint platform_roles_pkey PRIMARY KEY (user_id, role);

alter table platform_roles add constraint platform_roles_role_check CHECK ((role = 'MODERATOR'::text));

alter table platform_roles add constraint platform_roles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table sessions add constraint sessions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE;

alter table sessions add constraint sessions_pkey PRIMARY KEY (id);

alter table sessions add constraint sessions_token_hash_key UNIQUE (token_hash);

alter table sessions add constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table sign_ups add constraint sign_ups_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))));

alter table sign_ups add constraint sign_ups_pkey PRIMARY KEY (token_hash);

alter table users add constraint users_email UNIQUE (email);

alter table users add constraint users_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))));

alter table users add constraint users_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'ru'::text, 'el'::text])));

alter table users add constraint users_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));

alter table users add constraint users_pkey PRIMARY KEY (id);

-- indexes

CREATE INDEX api_tokens_organization ON public.api_tokens USING btree (organization_id);

CREATE UNIQUE INDEX api_tokens_pkey ON public.api_tokens USING btree (id);

CREATE UNIQUE INDEX api_tokens_token_hash_key ON public.api_tokens USING btree (token_hash);

CREATE INDEX api_tokens_user ON public.api_tokens USING btree (user_id);

CREATE UNIQUE INDEX auth_throttles_pkey ON public.auth_throttles USING btree (key);

CREATE UNIQUE INDEX handled_events_pkey ON public.handled_events USING btree (event_id, handler);

CREATE UNIQUE INDEX idempotency_keys_pkey ON public.idempotency_keys USING btree (organization_id, operation, key);

CREATE INDEX idempotency_keys_user ON public.idempotency_keys USING btree (user_id);

CREATE INDEX invitations_invited_by ON public.invitations USING btree (invited_by);

CREATE UNIQUE INDEX invitations_open ON public.invitations USING btree (organization_id, email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

CREATE INDEX invitations_organization ON public.invitations USING btree (organization_id);

CREATE UNIQUE INDEX invitations_pkey ON public.invitations USING btree (id);

CREATE UNIQUE INDEX invitations_token_hash_key ON public.invitations USING btree (token_hash);

CREATE UNIQUE INDEX mail_tokens_pkey ON public.mail_tokens USING btree (token_hash);

CREATE INDEX mail_tokens_user ON public.mail_tokens USING btree (user_id);

CREATE UNIQUE INDEX mails_dedupe_key ON public.mails USING btree (dedupe_key);

CREATE UNIQUE INDEX mails_pkey ON public.mails USING btree (id);

CREATE UNIQUE INDEX memberships_pkey ON public.memberships USING btree (organization_id, user_id);

CREATE INDEX memberships_user ON public.memberships USING btree (user_id);

CREATE UNIQUE INDEX organizations_pkey ON public.organizations USING btree (id);

CREATE INDEX outbox_organization ON public.outbox USING btree (organization_id);

CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (id);

CREATE INDEX outbox_waiting ON public.outbox USING btree (id) WHERE (relayed_at IS NULL);

CREATE UNIQUE INDEX passwords_pkey ON public.passwords USING btree (user_id);

CREATE UNIQUE INDEX platform_roles_pkey ON public.platform_roles USING btree (user_id, role);

CREATE UNIQUE INDEX schema_migrations_pkey ON app.schema_migrations USING btree (id);

CREATE INDEX sessions_organization ON public.sessions USING btree (organization_id);

CREATE UNIQUE INDEX sessions_pkey ON public.sessions USING btree (id);

CREATE UNIQUE INDEX sessions_token_hash_key ON public.sessions USING btree (token_hash);

CREATE INDEX sessions_user ON public.sessions USING btree (user_id);

CREATE UNIQUE INDEX sign_ups_pkey ON public.sign_ups USING btree (token_hash);

CREATE UNIQUE INDEX users_email ON public.users USING btree (email);

CREATE UNIQUE INDEX users_pkey ON public.users USING btree (id);

-- policies

create policy auth on api_tokens for all to app_auth using true with check true;

create policy own on api_tokens for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (user_id = ( SELECT app.current_user_id() AS current_user_id)));

create policy auth on auth_throttles for all to app_auth using true with check true;

create policy handle on handled_events for all to app_worker using true with check true;

create policy own on idempotency_keys for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy auth on invitations for all to app_auth using true with check true;

create policy own on invitations for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy auth on mail_tokens for all to app_auth using true with check true;

create policy send on mails for all to app_worker using true with check true;

create policy write_auth on mails for insert to app_auth with check true;

create policy write_user on mails for insert to app_user with check true;

create policy auth on memberships for all to app_auth using true with check true;

create policy change on memberships for update to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy look_up on memberships for select to app_definer using true;

create policy remove on memberships for delete to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see on memberships for select to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (user_id = ( SELECT app.current_user_id() AS current_user_id)));

create policy auth on organizations for all to app_auth using true with check true;

create policy edit_active on organizations for update to app_user using (id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy look_up on organizations for all to app_definer using true;

create policy see_own on organizations for select to app_user using ((id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (id IN ( SELECT app.my_organization_ids() AS my_organization_ids)));

create policy relay on outbox for all to app_worker using true with check true;

create policy write_auth on outbox for insert to app_auth with check (organization_id IS NULL);

create policy write_own on outbox for insert to app_user with check ((organization_id IS NULL) OR (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)));

create policy auth on passwords for all to app_auth using true with check true;

create policy auth on platform_roles for select to app_auth using true;

create policy look_up on platform_roles for select to app_definer using true;

create policy operator on platform_roles for all to app_owner using true with check true;

create policy auth on sessions for all to app_auth using true with check true;

create policy own on sessions for all to app_user using (user_id = ( SELECT app.current_user_id() AS current_user_id));

create policy auth on sign_ups for all to app_auth using true with check true;

create policy auth on users for all to app_auth using true with check true;

create policy edit_self on users for update to app_user using (id = ( SELECT app.current_user_id() AS current_user_id)) with check (id = ( SELECT app.current_user_id() AS current_user_id));

create policy look_up on users for select to app_definer using true;

create policy operator on users for select to app_owner using true;

create policy see_self_and_colleagues on users for select to app_user using ((id = ( SELECT app.current_user_id() AS current_user_id)) OR app.is_colleague(id));

-- grants

grant delete on sessions to app_user;

grant delete, insert, select, update on auth_throttles to app_auth;

grant delete, insert, select, update on mail_tokens to app_auth;

grant delete, insert, select, update on memberships to app_auth;

grant delete, insert, select, update on organizations to app_auth;

grant delete, insert, select, update on passwords to app_auth;

grant delete, insert, select, update on sessions to app_auth;

grant delete, insert, select, update on sign_ups to app_auth;

grant delete, insert, select, update on users to app_auth;

grant delete, select on memberships to app_user;

grant insert on api_tokens to app_user;

grant insert on invitations to app_user;

grant insert on mails to app_auth;

grant insert on mails to app_user;

grant insert on outbox to app_auth;

grant insert on outbox to app_user;

grant insert, select on handled_events to app_worker;

grant insert, select on idempotency_keys to app_user;

grant insert, select on outbox to app_worker;

grant insert, select, update on mails to app_worker;

grant select (accepted_at, created_at, email, expires_at, id, invited_by, organization_id, revoked_at, role) on invitations to app_user;

grant select (created_at, expires_at, id, last_seen_at, organization_id, user_agent, user_id) on sessions to app_user;

grant select (created_at, expires_at, id, last_used_at, name, organization_id, revoked_at, scopes, user_id) on api_tokens to app_user;

grant select on memberships to app_definer;

grant select on organizations to app_definer;

grant select on organizations to app_user;

grant select on platform_roles to app_auth;

grant select on platform_roles to app_definer;

grant select on users to app_definer;

grant select on users to app_user;

grant select, update on api_tokens to app_auth;

grant select, update on invitations to app_auth;

grant update (buys, name, sells, version) on organizations to app_user;

grant update (locale, name) on users to app_user;

grant update (relayed_at) on outbox to app_worker;

grant update (result_id) on idempotency_keys to app_user;

grant update (revoked_at) on api_tokens to app_user;

grant update (revoked_at) on invitations to app_user;

grant update (role) on memberships to app_user;

grant update (version) on organizations to app_definer;

-- functions

CREATE OR REPLACE FUNCTION app.current_organization_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.organization_id', true), '')::uuid $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.current_user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.user_id', true), '')::uuid $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.is_colleague(id uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select exists (select from memberships where user_id = id and organization_id = app.current_organization_id()) $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.is_moderator()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select exists (select from platform_roles where user_id = app.current_user_id() and role = 'MODERATOR') $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.keep_an_owner()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  begin
    if old.role <> 'OWNER' then return null; end if;
    perform from organizations where id = old.organization_id for update;
    if found and not exists (select from memberships where organization_id = old.organization_id and role = 'OWNER') then
      perform app.refuse('INVALID_STATE', 'LAST_OWNER', 'An organisation keeps at least one owner.');
    end if;
    return null;
  end $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.my_organization_ids()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select organization_id from memberships where user_id = app.current_user_id() $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.organization_names(ids uuid[])
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select id, name from organizations where id = any (ids) $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.organization_recipients(organization uuid, roles text[])
 RETURNS TABLE(user_id uuid, email text, name text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select u.id, u.email, u.name, u.locale from memberships m join users u on u.id = m.user_id
        where m.organization_id = organization and m.role = any (roles) $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.refuse(code text, reason text, message text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$ begin raise exception using errcode = 'RF001', hint = code, constraint = reason, message = message; end $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.updated_at := now(); return new; end $function$
; -- owner app_owner, execute: public

-- triggers

CREATE TRIGGER keep_an_owner AFTER DELETE OR UPDATE ON public.memberships FOR EACH ROW EXECUTE FUNCTION app.keep_an_owner();

CREATE TRIGGER touch BEFORE UPDATE ON public.organizations FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER touch BEFORE UPDATE ON public.users FOR EACH ROW EXECUTE FUNCTION app.touch();
