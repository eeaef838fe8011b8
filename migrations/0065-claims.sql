-- Up Migration

-- A listing whose owner wanted it gone keeps its address, its site and its identity in the source, so that it is
-- neither brought back by an import nor given to somebody else. Nothing of what it said stays.
alter table vendors add column removed_at timestamptz;
alter table vendors add constraint vendors_removed check (
  removed_at is null or (published_version is null and organization_id is null));

-- What an import could not take as it stood: the doubts that a claimant is asked about.
create table vendor_import_notes (
  vendor_id uuid primary key references vendors (id),
  notes jsonb not null check (jsonb_typeof(notes) = 'array'),
  updated_at timestamptz not null default now()
);

-- Claims: four ways to prove one thing. A secret is never stored, only its hash; of a DNS token and of a spoken code
-- not even that could be turned back without the application's own key.
alter table vendor_claims alter column email drop not null;
alter table vendor_claims alter column token_hash drop not null;
alter table vendor_claims
  add column method text not null default 'MAIL',
  add column domain text,
  add column phone text,
  add column explanation text,
  add column answers jsonb not null default '[]',
  add column attempts smallint not null default 0,
  add column checked_at timestamptz,
  add column next_check_at timestamptz,
  add column verdict text,
  add column called_at timestamptz,
  add column closed_at timestamptz,
  drop constraint vendor_claims_state_check,
  add constraint vendor_claims_state_check
    check (state in ('PENDING', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
  add constraint vendor_claims_method check (case method
    when 'MAIL' then email is not null and token_hash is not null
    when 'DNS' then domain is not null and token_hash is not null
    when 'PHONE' then phone is not null and token_hash is not null
    when 'DOCUMENTS' then explanation is not null and token_hash is null
    else false end),
  add constraint vendor_claims_attempts check (attempts between 0 and 5),
  add constraint vendor_claims_explanation_length check (length(explanation) <= 4000),
  add constraint vendor_claims_answers_are_few check (jsonb_typeof(answers) = 'array' and pg_column_size(answers) <= 32000),
  add constraint vendor_claims_verdict
    check (verdict in ('FOUND', 'ABSENT', 'OTHER_TOKEN', 'NO_SUCH_DOMAIN', 'TOO_LARGE', 'NO_ANSWER'));
-- One case at a time, one record to look for: mails may be sent again.
create unique index vendor_claims_one_waiting on vendor_claims (vendor_id, organization_id, method)
  where state = 'PENDING' and method <> 'MAIL';
create index vendor_claims_to_check on vendor_claims (next_check_at) where state = 'PENDING' and method = 'DNS';
create index vendor_claims_expiring on vendor_claims (expires_at) where state = 'PENDING';

-- Who kept a listing from when on, and by what proof. Only added to.
create table vendor_keepership (
  id uuid primary key default gen_random_uuid(),
  vendor_id uuid not null references vendors (id),
  from_organization_id uuid references organizations (id),
  to_organization_id uuid references organizations (id),
  proof text not null check (proof in ('MAIL', 'DNS', 'PHONE', 'DOCUMENTS', 'DISPUTE', 'REMOVAL')),
  subject_id uuid not null,
  created_at timestamptz not null default now()
);
create index vendor_keepership_vendor on vendor_keepership (vendor_id);
create index vendor_keepership_from on vendor_keepership (from_organization_id);
create index vendor_keepership_to on vendor_keepership (to_organization_id);
create trigger immutable before update or delete on vendor_keepership
  for each row execute function app.never_changes();

-- "This is ours": somebody else keeps the listing.
create table vendor_disputes (
  id uuid primary key,
  vendor_id uuid not null references vendors (id),
  organization_id uuid not null references organizations (id),
  user_id uuid not null references users (id) on delete cascade,
  keeper_organization_id uuid not null references organizations (id),
  -- Organisations are not readable by each other: the name under which the disputant speaks to the keeper.
  organization_name text not null check (length(organization_name) between 1 and 200),
  statement text not null check (length(statement) between 20 and 4000),
  answer text check (length(answer) between 20 and 4000),
  answered_at timestamptz,
  answered_by uuid references users (id) on delete set null,
  state text not null default 'PENDING' check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  locale text not null check (locale in ('en', 'ru', 'el')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  closed_at timestamptz,
  constraint vendor_disputes_two_sides check (organization_id <> keeper_organization_id),
  constraint vendor_disputes_answered check ((answer is null) = (answered_at is null))
);
create unique index vendor_disputes_one_open on vendor_disputes (vendor_id, organization_id) where state = 'PENDING';
create index vendor_disputes_vendor on vendor_disputes (vendor_id);
create index vendor_disputes_organization on vendor_disputes (organization_id);
create index vendor_disputes_keeper on vendor_disputes (keeper_organization_id);
create index vendor_disputes_user on vendor_disputes (user_id);
create index vendor_disputes_answered_by on vendor_disputes (answered_by);

-- The owner of an unclaimed listing wants it gone. Who asked is forgotten once it is decided.
create table vendor_removals (
  id uuid primary key,
  vendor_id uuid not null references vendors (id),
  site_host text,
  at_site_domain boolean not null,
  email text check (email = lower(email) and length(email) between 3 and 254),
  name text check (length(name) between 1 and 200),
  role text not null check (role in ('OWNER', 'EMPLOYEE', 'REPRESENTATIVE')),
  reason text not null check (reason in ('CLOSED', 'WRONG', 'UNWANTED', 'OTHER')),
  message text check (length(message) <= 2000),
  locale text not null check (locale in ('en', 'ru', 'el')),
  token_hash bytea not null,
  key_hash bytea not null,
  state text not null default 'ASKED' check (state in ('ASKED', 'CONFIRMED', 'REMOVED', 'DECLINED')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  closed_at timestamptz,
  constraint vendor_removals_token unique (token_hash),
  constraint vendor_removals_key unique (key_hash),
  constraint vendor_removals_forgets check (
    case when state in ('ASKED', 'CONFIRMED') then email is not null and name is not null
    else email is null and name is null and message is null end)
);
create index vendor_removals_vendor on vendor_removals (vendor_id);

do $$
declare name text;
begin
  foreach name in array array['vendor_import_notes', 'vendor_keepership', 'vendor_disputes', 'vendor_removals'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
create trigger touch before update on vendor_disputes for each row execute function app.touch();

-- Versions never change; those of a removed listing go with it.
create function app.version_never_changes() returns trigger language plpgsql
  as $$
  begin
    if tg_op = 'DELETE' and current_user = 'app_definer'
      and exists (select from vendors where id = old.vendor_id and removed_at is not null) then
      return old;
    end if;
    raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation';
  end $$;
drop trigger immutable on vendor_versions;
create trigger immutable before update or delete on vendor_versions
  for each row execute function app.version_never_changes();

grant select on vendor_import_notes to app_public, app_user, app_worker;
grant insert, update, delete on vendor_import_notes to app_worker;
grant select, delete on vendor_import_notes to app_definer;
create policy see_published on vendor_import_notes for select to app_public, app_user
  using (exists (select from vendors v where v.id = vendor_id and v.published_version is not null));
create policy import on vendor_import_notes to app_worker using (true) with check (exists (
  select from vendors v where v.id = vendor_id and v.organization_id is null and v.removed_at is null));
create policy forget on vendor_import_notes to app_definer using (true);

grant select (method, domain, phone, explanation, answers, attempts, checked_at, next_check_at, verdict,
  called_at, closed_at), update (checked_at, next_check_at, verdict) on vendor_claims to app_user;
grant select (id, vendor_id, organization_id, user_id, email, state, created_at, expires_at, confirmed_at, method, domain,
  phone, explanation, answers, attempts, checked_at, next_check_at, verdict, called_at, closed_at),
  update (checked_at, next_check_at, verdict, called_at) on vendor_claims to app_worker;
create policy check_own on vendor_claims for update to app_user
  using (organization_id = (select app.current_organization_id()) and state = 'PENDING')
  with check (organization_id = (select app.current_organization_id()));
create policy moderate on vendor_claims for select to app_user
  using ((select app.is_moderator()) and method in ('PHONE', 'DOCUMENTS'));
create policy work on vendor_claims for select to app_worker using (true);
create policy note_work on vendor_claims for update to app_worker using (state = 'PENDING') with check (true);

-- Whoever proves a claim while nobody is signed in (a DNS record that came late, an accepted document) gets the draft
-- from the worker.
grant select, insert on vendor_drafts to app_worker;
create policy see_all on vendor_drafts for select to app_worker using (true);
create policy start_claimed on vendor_drafts for insert to app_worker with check (exists (
  select from vendors v where v.id = vendor_id and v.organization_id = vendor_drafts.organization_id));

grant select on vendor_keepership to app_user;
grant select, insert on vendor_keepership to app_definer;
create policy see_own on vendor_keepership for select to app_user
  using (from_organization_id = (select app.current_organization_id())
    or to_organization_id = (select app.current_organization_id()));
create policy moderate on vendor_keepership for select to app_user using ((select app.is_moderator()));
create policy keep on vendor_keepership to app_definer using (true) with check (true);

grant select, insert on vendor_disputes to app_user;
grant update (answer, answered_at, answered_by, version) on vendor_disputes to app_user;
grant select on vendor_disputes to app_worker;
grant select, update on vendor_disputes to app_definer;
create policy see_own on vendor_disputes for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy see_as_keeper on vendor_disputes for select to app_user
  using (keeper_organization_id = (select app.current_organization_id()));
create policy moderate on vendor_disputes for select to app_user using ((select app.is_moderator()));
create policy open_own on vendor_disputes for insert to app_user
  with check (organization_id = (select app.current_organization_id()) and user_id = (select app.current_user_id())
    and state = 'PENDING' and answer is null and exists (
      select from vendors v where v.id = vendor_id and v.organization_id = vendor_disputes.keeper_organization_id
        and v.published_version is not null));
create policy answer_as_keeper on vendor_disputes for update to app_user
  using (keeper_organization_id = (select app.current_organization_id()) and state = 'PENDING')
  with check (keeper_organization_id = (select app.current_organization_id()));
create policy work on vendor_disputes for select to app_worker using (true);
create policy decide on vendor_disputes to app_definer using (true) with check (true);

grant insert on vendor_removals to app_auth;
grant select (id, vendor_id, site_host, at_site_domain, email, name, role, reason, message, locale, state, created_at,
  expires_at, confirmed_at, closed_at) on vendor_removals to app_user, app_worker;
grant delete on vendor_removals to app_worker;
grant select, update on vendor_removals to app_definer;
create policy ask on vendor_removals for insert to app_auth with check (state = 'ASKED' and exists (
  select from vendors v where v.id = vendor_id and v.organization_id is null and v.published_version is not null));
create policy moderate on vendor_removals for select to app_user using ((select app.is_moderator()));
create policy work on vendor_removals for select to app_worker using (true);
create policy forget on vendor_removals for delete to app_worker using (state = 'ASKED' and expires_at < now());
create policy decide on vendor_removals to app_definer using (true) with check (true);

-- The address of a listing is public; whoever asks for its removal is nobody yet.
grant select on vendors, vendor_slugs, vendor_versions to app_auth;
create policy see_published_unknown on vendors for select to app_auth using (published_version is not null);
create policy see_published_unknown on vendor_slugs for select to app_auth
  using (exists (select from vendors v where v.id = vendor_id));
create policy see_published_unknown on vendor_versions for select to app_auth
  using (exists (select from vendors v where v.id = vendor_id));

grant delete on vendor_versions to app_definer;
create policy forget on vendor_versions to app_definer using (true);
grant select, delete on vendor_doubts, vendor_error_reports to app_definer;
create policy forget on vendor_doubts to app_definer using (true);
create policy forget on vendor_error_reports to app_definer using (true);
grant select, update on vendor_drafts to app_definer;
create policy hand_over on vendor_drafts to app_definer using (true) with check (true);
create policy look_up on vendor_slugs for select to app_definer using (true);

-- Claims -----------------------------------------------------------------------------------------------

-- Gives the listing to the claimant, if it still can be given. The lock on the listing makes claimants take turns;
-- whoever comes second finds it taken. The caller has proven the claim and holds the lock on it.
create function app.give_vendor(claim vendor_claims) returns text language plpgsql
  set search_path = pg_catalog, public, app
  as $$
  declare listing vendors;
  begin
    select * into listing from vendors where id = claim.vendor_id for update;
    if listing.organization_id = claim.organization_id and claim.state = 'CONFIRMED' then return 'CLAIMED'; end if;
    if listing.organization_id is not null then return 'TAKEN'; end if;
    if listing.published_version is null then return 'UNKNOWN'; end if;
    if claim.state = 'EXPIRED' or claim.expires_at <= clock_timestamp() then return 'EXPIRED'; end if;
    if claim.state <> 'PENDING' then return 'CLOSED'; end if;
    if exists (select from vendors where organization_id = claim.organization_id) then return 'HAS_LISTING'; end if;
    update vendors set organization_id = claim.organization_id, claimed_at = now(), version = version + 1
      where id = claim.vendor_id;
    update vendor_claims set state = 'CONFIRMED', confirmed_at = now(), closed_at = now() where id = claim.id;
    insert into vendor_keepership (vendor_id, to_organization_id, proof, subject_id)
      values (claim.vendor_id, claim.organization_id, claim.method, claim.id);
    return 'CLAIMED';
  end $$;

-- By a mailed token, or by a DNS token that was found.
-- Returns CLAIMED, UNKNOWN, EXPIRED, CLOSED, TAKEN or HAS_LISTING.
create or replace function app.confirm_vendor_claim(token bytea, out outcome text, out vendor uuid)
  language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  declare claim vendor_claims;
  begin
    select * into claim from vendor_claims where token_hash = token and method in ('MAIL', 'DNS')
      and organization_id = app.current_organization_id() for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    vendor := claim.vendor_id;
    outcome := app.give_vendor(claim);
  end $$;

-- By a spoken code. Each try counts, also of many at once, because they take turns at the claim; the fifth wrong one
-- ends it. Also returns WRONG and EXHAUSTED.
create function app.try_vendor_claim_code(claim_id uuid, code bytea, out outcome text, out vendor uuid, out tries_left integer)
  language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  declare claim vendor_claims;
  begin
    select * into claim from vendor_claims where id = claim_id and method = 'PHONE'
      and organization_id = app.current_organization_id() for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    vendor := claim.vendor_id;
    tries_left := 5 - claim.attempts;
    if claim.state in ('PENDING', 'CONFIRMED') and tries_left > 0 and claim.token_hash = code then
      outcome := app.give_vendor(claim);
      return;
    end if;
    if tries_left = 0 then outcome := 'EXHAUSTED'; return; end if;
    if claim.state <> 'PENDING' then outcome := 'CLOSED'; return; end if;
    if claim.expires_at <= clock_timestamp() then outcome := 'EXPIRED'; return; end if;
    tries_left := tries_left - 1;
    update vendor_claims set attempts = attempts + 1, state = case when tries_left = 0 then 'DECLINED' else state end,
      closed_at = case when tries_left = 0 then now() end where id = claim.id;
    outcome := case when tries_left = 0 then 'EXHAUSTED' else 'WRONG' end;
  end $$;

-- By documents that a moderator accepted; for the worker only.
create function app.accept_vendor_claim(claim_id uuid, out outcome text, out vendor uuid)
  language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  declare claim vendor_claims;
  begin
    select * into claim from vendor_claims where id = claim_id and method = 'DOCUMENTS' for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    vendor := claim.vendor_id;
    outcome := app.give_vendor(claim);
  end $$;

-- A claim that waits is taken back by its organisation, or closed by the worker. False: it waits no more.
create function app.close_vendor_claim(claim_id uuid, new_state text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  begin
    update vendor_claims set state = new_state, closed_at = now() where id = claim_id and state = 'PENDING'
      and (session_user = 'app_worker' or (new_state = 'WITHDRAWN' and organization_id = app.current_organization_id()));
    return found;
  end $$;

-- Disputes ---------------------------------------------------------------------------------------------

-- Keepership and draft change hands, versions stay. Returns TRANSFERRED, UNKNOWN, OVERTAKEN (somebody else keeps it by
-- now) or HAS_LISTING.
create function app.transfer_vendor(dispute_id uuid, out outcome text, out vendor uuid)
  language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  declare dispute vendor_disputes; listing vendors;
  begin
    select * into dispute from vendor_disputes where id = dispute_id and state = 'PENDING' for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    vendor := dispute.vendor_id;
    select * into listing from vendors where id = vendor for update;
    if listing.organization_id is distinct from dispute.keeper_organization_id then outcome := 'OVERTAKEN'; return; end if;
    if exists (select from vendors where organization_id = dispute.organization_id) then
      outcome := 'HAS_LISTING'; return;
    end if;
    update vendors set organization_id = dispute.organization_id, claimed_at = now(), version = version + 1
      where id = vendor;
    update vendor_drafts set organization_id = dispute.organization_id, version = version + 1 where vendor_id = vendor;
    update vendor_disputes set state = 'ACCEPTED', closed_at = now(), version = version + 1 where id = dispute_id;
    insert into vendor_keepership (vendor_id, from_organization_id, to_organization_id, proof, subject_id)
      values (vendor, dispute.keeper_organization_id, dispute.organization_id, 'DISPUTE', dispute_id);
    outcome := 'TRANSFERRED';
  end $$;

create function app.close_vendor_dispute(dispute_id uuid, new_state text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  begin
    update vendor_disputes set state = new_state, closed_at = now(), version = version + 1
      where id = dispute_id and state = 'PENDING'
        and ((session_user = 'app_worker' and new_state = 'DECLINED')
          or (new_state = 'WITHDRAWN' and organization_id = app.current_organization_id()));
    return found;
  end $$;

-- The keeper's documents go before the same moderator, behind those of the disputant.
create function app.add_to_vendor_dispute(dispute uuid, files uuid[]) returns void language plpgsql security definer
  set search_path = pg_catalog, public, app
  as $$
  declare waiting uuid; taken integer;
  begin
    select c.id into waiting from moderation_cases c join vendor_disputes d on d.id = c.subject_id
      where d.id = dispute and d.keeper_organization_id = app.current_organization_id() and c.kind = 'CLAIM_DISPUTE'
        and c.state in ('OPEN', 'DECIDED');
    if not found then perform app.refuse('NOT_FOUND', '', 'Dispute not found.'); end if;
    if exists (select from unnest(files) f (id) where not exists (
      select from files own where own.id = f.id and own.organization_id = app.current_organization_id())) then
      raise exception 'a file of another organisation' using errcode = 'insufficient_privilege';
    end if;
    select coalesce(max(position), 0) into taken from moderation_case_files where case_id = waiting;
    insert into moderation_case_files (case_id, file_id, position)
      select waiting, f.file, taken + f.position from unnest(files) with ordinality f (file, position)
      on conflict do nothing;
  end $$;

-- Removals ---------------------------------------------------------------------------------------------

-- Everything that the listing said is gone; its address, site and identity in the source stay behind.
create function app.erase_vendor(vendor uuid, removal uuid) returns void language plpgsql
  set search_path = pg_catalog, public, app
  as $$
  declare gone uuid[];
  begin
    -- What was merged into it goes as well, unless an organisation answered requests with it.
    gone := array(select id from vendors v where v.id = vendor or (v.merged_into = vendor and v.organization_id is null));
    update vendors set published_version = null, published_at = null, removed_at = now(), name = '-',
      version = version + 1 where id = any (gone);
    delete from vendor_versions where vendor_id = any (gone);
    delete from vendor_import_notes where vendor_id = any (gone);
    delete from vendor_doubts where vendor_id = any (gone);
    delete from vendor_error_reports where vendor_id = any (gone);
    update vendor_removals set state = 'REMOVED', closed_at = now(), email = null, name = null, message = null
      where id = removal;
    insert into vendor_keepership (vendor_id, proof, subject_id) values (vendor, 'REMOVAL', removal);
  end $$;

-- The mailed link. Only a mail at the domain of the site that the listing still names removes at once.
-- Returns REMOVED or WAITING with fresh = true the first time, EXPIRED, KEPT (somebody claimed it meanwhile), DECLINED
-- or UNKNOWN.
create function app.confirm_vendor_removal(token bytea, out outcome text, out removal uuid, out vendor uuid, out fresh boolean)
  language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  declare demand vendor_removals; listing vendors;
  begin
    fresh := false;
    select * into demand from vendor_removals where token_hash = token for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    removal := demand.id;
    vendor := demand.vendor_id;
    if demand.state <> 'ASKED' then
      outcome := case demand.state when 'CONFIRMED' then 'WAITING' else demand.state end;
      return;
    end if;
    if demand.expires_at <= clock_timestamp() then outcome := 'EXPIRED'; return; end if;
    select * into listing from vendors where id = vendor for update;
    if listing.organization_id is not null then outcome := 'KEPT'; return; end if;
    if listing.removed_at is not null then outcome := 'REMOVED'; return; end if;
    fresh := true;
    update vendor_removals set confirmed_at = now() where id = removal;
    if demand.at_site_domain and demand.site_host is not distinct from listing.site_host then
      perform app.erase_vendor(vendor, removal);
      outcome := 'REMOVED';
    else
      update vendor_removals set state = 'CONFIRMED' where id = removal;
      outcome := 'WAITING';
    end if;
  end $$;

-- A moderator's decision. Returns REMOVED, DECLINED, KEPT or UNKNOWN.
create function app.decide_vendor_removal(removal uuid, accepted boolean, out outcome text, out vendor uuid)
  language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  declare demand vendor_removals; listing vendors;
  begin
    select * into demand from vendor_removals where id = removal and state = 'CONFIRMED' for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    vendor := demand.vendor_id;
    select * into listing from vendors where id = vendor for update;
    if accepted and listing.organization_id is not null then outcome := 'KEPT'; return; end if;
    if accepted then
      perform app.erase_vendor(vendor, removal);
      outcome := 'REMOVED';
    else
      update vendor_removals set state = 'DECLINED', closed_at = now(), email = null, name = null, message = null
        where id = removal;
      outcome := 'DECLINED';
    end if;
  end $$;

-- Was this the address of a listing that its owner had removed?
create function app.is_removed_listing(address text) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select exists (select from vendor_slugs s join vendors v on v.id = s.vendor_id
                       where s.slug = address and v.removed_at is not null) $$;

-- How often the removal of a listing was asked for lately.
create function app.recent_vendor_removals(vendor uuid, hours integer) returns bigint language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select count(*) from vendor_removals where vendor_id = vendor and created_at > now() - make_interval(hours => hours) $$;

-- Who is told of what happened without a decision of theirs.
create function app.moderator_addresses() returns table (email text, locale text) language sql stable security definer
  set search_path = pg_catalog, public, app
  as $$ select u.email, u.locale from platform_roles r join users u on u.id = r.user_id where r.role = 'MODERATOR' $$;

do $$
declare name text;
begin
  foreach name in array array['give_vendor(vendor_claims)', 'try_vendor_claim_code(uuid, bytea)', 'accept_vendor_claim(uuid)',
    'close_vendor_claim(uuid, text)', 'transfer_vendor(uuid)', 'close_vendor_dispute(uuid, text)', 'erase_vendor(uuid, uuid)',
    'confirm_vendor_removal(bytea)', 'decide_vendor_removal(uuid, boolean)', 'is_removed_listing(text)',
    'recent_vendor_removals(uuid, integer)', 'moderator_addresses()', 'add_to_vendor_dispute(uuid, uuid[])'] loop
    execute format('alter function app.%s owner to app_definer', name);
    execute format('revoke execute on function app.%s from public', name);
  end loop;
end $$;
grant execute on function app.confirm_vendor_claim(bytea), app.close_vendor_claim(uuid, text),
  app.close_vendor_dispute(uuid, text) to app_worker;
grant execute on function app.try_vendor_claim_code(uuid, bytea), app.add_to_vendor_dispute(uuid, uuid[]),
  app.close_vendor_claim(uuid, text), app.close_vendor_dispute(uuid, text) to app_user;
grant execute on function app.accept_vendor_claim(uuid), app.transfer_vendor(uuid), app.decide_vendor_removal(uuid, boolean),
  app.confirm_vendor_removal(bytea), app.moderator_addresses() to app_worker;
grant execute on function app.recent_vendor_removals(uuid, integer) to app_auth;
grant execute on function app.is_removed_listing(text) to app_public, app_user, app_auth;

-- Down Migration

drop function app.moderator_addresses(), app.recent_vendor_removals(uuid, integer), app.is_removed_listing(text),
  app.decide_vendor_removal(uuid, boolean), app.confirm_vendor_removal(bytea), app.erase_vendor(uuid, uuid),
  app.add_to_vendor_dispute(uuid, uuid[]), app.close_vendor_dispute(uuid, text), app.transfer_vendor(uuid),
  app.close_vendor_claim(uuid, text), app.accept_vendor_claim(uuid), app.try_vendor_claim_code(uuid, bytea);
create or replace function app.confirm_vendor_claim(token bytea, out outcome text, out vendor uuid)
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
revoke execute on function app.confirm_vendor_claim(bytea) from app_worker;
drop function app.give_vendor(vendor_claims);
drop policy look_up on vendor_slugs;
drop policy hand_over on vendor_drafts;
drop policy forget on vendor_error_reports;
drop policy forget on vendor_doubts;
revoke select, delete on vendor_doubts from app_definer;
revoke delete on vendor_error_reports from app_definer;
drop policy forget on vendor_versions;
drop policy see_published_unknown on vendor_versions;
drop policy see_published_unknown on vendor_slugs;
drop policy see_published_unknown on vendors;
drop policy start_claimed on vendor_drafts;
drop policy see_all on vendor_drafts;
drop policy note_work on vendor_claims;
drop policy work on vendor_claims;
drop policy moderate on vendor_claims;
drop policy check_own on vendor_claims;
revoke select on vendors, vendor_slugs, vendor_versions from app_auth;
revoke delete on vendor_versions from app_definer;
revoke select, update on vendor_drafts from app_definer;
revoke select, insert on vendor_drafts from app_worker;
drop trigger immutable on vendor_versions;
create trigger immutable before update or delete on vendor_versions
  for each row execute function app.never_changes();
drop function app.version_never_changes();
drop table vendor_removals, vendor_disputes, vendor_keepership, vendor_import_notes;
alter table vendors drop constraint vendors_removed, drop column removed_at;
-- Claims of a kind that did not exist before cannot stay. As the owner, past the policies.
alter table vendor_claims no force row level security;
delete from vendor_claims where method <> 'MAIL' or state not in ('PENDING', 'CONFIRMED');
alter table vendor_claims force row level security;
drop index vendor_claims_one_waiting, vendor_claims_to_check, vendor_claims_expiring;
alter table vendor_claims
  drop constraint vendor_claims_state_check,
  add constraint vendor_claims_state_check check (state in ('PENDING', 'CONFIRMED')),
  drop column method, drop column domain, drop column phone, drop column explanation, drop column answers,
  drop column attempts, drop column checked_at, drop column next_check_at, drop column verdict,
  drop column called_at, drop column closed_at;
revoke all on vendor_claims from app_worker;
alter table vendor_claims alter column email set not null, alter column token_hash set not null;
