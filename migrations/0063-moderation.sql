-- Up Migration

-- Everything that a moderator decides about, whichever feature it comes from. What was decided is copied here only when
-- it takes effect: while it can be undone, the asker must not learn of it.
create table moderation_cases (
  id uuid primary key,
  kind text not null constraint moderation_cases_kind check (kind in ('CLAIM_PHONE', 'CLAIM_DOCUMENTS', 'CLAIM_DISPUTE',
    'REMOVAL', 'EVIDENCE', 'MERGE', 'REPORTED_ERROR')),
  subject_id uuid not null,
  vendor_id uuid references vendors (id),
  organization_id uuid references organizations (id),
  title text not null constraint moderation_cases_title check (char_length(title) between 1 and 300),
  locale text not null constraint moderation_cases_locale check (locale in ('en', 'ru', 'el')),
  recipient_email text constraint moderation_cases_recipient check (char_length(recipient_email) between 3 and 254),
  recipient_locale text constraint moderation_cases_recipient_locale check (recipient_locale in ('en', 'ru', 'el')),
  state text not null default 'OPEN'
    constraint moderation_cases_state check (state in ('OPEN', 'DECIDED', 'CLOSED', 'WITHDRAWN', 'OVERTAKEN')),
  decision_id uuid,
  effective_at timestamptz,
  outcome text constraint moderation_cases_outcome check (outcome in ('ACCEPTED', 'DECLINED')),
  reason text constraint moderation_cases_reason check (reason ~ '^[A-Z_]{3,60}$'),
  note text constraint moderation_cases_note check (char_length(note) between 1 and 2000),
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default now(),
  constraint moderation_cases_recipient_whole check ((recipient_email is null) = (recipient_locale is null)),
  constraint moderation_cases_decided check ((state in ('DECIDED', 'CLOSED', 'OVERTAKEN')) = (decision_id is not null)
    and (decision_id is null) = (effective_at is null)),
  constraint moderation_cases_told check ((state = 'CLOSED') = (outcome is not null)
    and (outcome is null) = (reason is null) and (note is null or outcome is not null)),
  constraint moderation_cases_ended check ((state in ('OPEN', 'DECIDED')) = (closed_at is null))
);
create index moderation_cases_queue on moderation_cases (state, locale, id);
create index moderation_cases_organization on moderation_cases (organization_id, id desc);
create index moderation_cases_vendor on moderation_cases (vendor_id);
create index moderation_cases_due on moderation_cases (effective_at) where state = 'DECIDED';
create index moderation_cases_decision on moderation_cases (decision_id);
create index moderation_cases_subject on moderation_cases (subject_id);
create unique index moderation_cases_one_waiting on moderation_cases (kind, subject_id)
  where state in ('OPEN', 'DECIDED');

-- Who did what to a case, and when. Undone decisions stay here: an undo is a row of its own.
create table moderation_decisions (
  id uuid primary key,
  case_id uuid not null references moderation_cases (id),
  action text not null
    constraint moderation_decisions_action check (action in ('DECIDE', 'UNDO', 'APPLY', 'OVERTAKE', 'WITHDRAW')),
  from_state text not null,
  to_state text not null,
  outcome text constraint moderation_decisions_outcome check (outcome in ('ACCEPTED', 'DECLINED')),
  reason text constraint moderation_decisions_reason check (reason ~ '^[A-Z_]{3,60}$'),
  note text constraint moderation_decisions_note check (char_length(note) between 1 and 2000),
  user_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  constraint moderation_decisions_whole check ((action = 'DECIDE') = (outcome is not null)
    and (action <> 'DECIDE' or reason is not null)),
  constraint moderation_decisions_by check (action not in ('DECIDE', 'UNDO') or user_id is not null)
);
create index moderation_decisions_case on moderation_decisions (case_id, id);
create index moderation_decisions_user on moderation_decisions (user_id);
alter table moderation_cases
  add constraint moderation_cases_decision foreign key (decision_id) references moderation_decisions (id);

create table moderation_case_files (
  case_id uuid not null references moderation_cases (id),
  file_id uuid not null references files (id),
  position integer not null,
  primary key (case_id, file_id)
);
create index moderation_case_files_file on moderation_case_files (file_id);

create trigger touch before update on moderation_cases for each row execute function app.touch();
create trigger immutable before update or delete on moderation_decisions
  for each row execute function app.never_changes();

do $$
declare name text;
begin
  foreach name in array array['moderation_cases', 'moderation_decisions', 'moderation_case_files'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

-- Does the viewer act for the organisation that asks, or for the one that keeps the listing? Then somebody else decides.
create function app.involved_in_case(organization uuid, vendor uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from memberships m where m.user_id = app.current_user_id()
    and m.organization_id in (organization, (select v.organization_id from vendors v where v.id = vendor))) $$;
alter function app.involved_in_case(uuid, uuid) owner to app_definer;

grant select, update (state, decision_id, effective_at, version) on moderation_cases to app_user;
grant select, update (state, outcome, reason, note, closed_at, version) on moderation_cases to app_worker;
grant select, insert, update (state, decision_id, effective_at, closed_at, version) on moderation_cases to app_definer;
grant select, insert on moderation_decisions to app_user, app_worker;
grant select (user_id), insert on moderation_decisions to app_definer;
grant select on moderation_case_files to app_user, app_worker;
grant select, insert on moderation_case_files to app_definer;

create policy moderate on moderation_cases for select to app_user using ((select app.is_moderator()));
create policy own on moderation_cases for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy decide on moderation_cases for update to app_user
  using ((select app.is_moderator()) and state in ('OPEN', 'DECIDED')
    and not app.involved_in_case(organization_id, vendor_id))
  with check ((select app.is_moderator()) and state in ('OPEN', 'DECIDED'));
create policy apply on moderation_cases to app_worker using (true) with check (true);
create policy open on moderation_cases to app_definer using (true) with check (true);

create policy moderate on moderation_decisions for select to app_user using ((select app.is_moderator()));
create policy decide on moderation_decisions for insert to app_user with check ((select app.is_moderator())
  and user_id = (select app.current_user_id()) and action in ('DECIDE', 'UNDO'));
create policy apply on moderation_decisions to app_worker using (true) with check (true);
create policy withdraw on moderation_decisions for insert to app_definer with check (action = 'WITHDRAW');
create policy look_up on moderation_decisions for select to app_definer using (true);

create policy see on moderation_case_files for select to app_user
  using (exists (select from moderation_cases c where c.id = case_id));
create policy apply on moderation_case_files for select to app_worker using (true);
create policy open on moderation_case_files to app_definer using (true) with check (true);

-- Moderators read a file while a case that it belongs to waits or can be undone, and no longer.
create function app.file_is_before_moderators(file uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from moderation_case_files f join moderation_cases c on c.id = f.case_id
    where f.file_id = file and c.state in ('OPEN', 'DECIDED')) $$;
alter function app.file_is_before_moderators(uuid) owner to app_definer;
create policy moderate on files for select to app_user
  using ((select app.is_moderator()) and app.file_is_before_moderators(id));

-- Any feature opens a case in its own transaction; a member's feature only on behalf of the member's organisation.
create function app.open_case(id uuid, kind text, subject uuid, vendor uuid, organization uuid, title text, locale text,
  recipient_email text, recipient_locale text, files uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if session_user = 'app_user' and organization is not null and organization <> app.current_organization_id() then
    raise exception 'a case of another organisation' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from unnest(files) f (id) where not exists (
    select from files own where own.id = f.id and own.organization_id = organization)) then
    raise exception 'a file of another organisation' using errcode = 'insufficient_privilege';
  end if;
  insert into moderation_cases (id, kind, subject_id, vendor_id, organization_id, title, locale, recipient_email,
    recipient_locale)
  values (id, kind, subject, vendor, organization, title, locale, recipient_email, recipient_locale);
  insert into moderation_case_files (case_id, file_id, position)
  select open_case.id, f.file, f.position from unnest(files) with ordinality f (file, position);
end $$;

-- The asker takes it back, also while a decision can still be undone: nothing has happened yet.
create function app.withdraw_cases(subject uuid, decisions uuid[]) returns integer
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  waiting record;
  done integer := 0;
begin
  for waiting in select c.id, c.state from moderation_cases c
    where c.subject_id = subject and c.state in ('OPEN', 'DECIDED')
      and (session_user <> 'app_user' or c.organization_id is null or c.organization_id = app.current_organization_id())
    order by c.id limit cardinality(decisions) for update
  loop
    done := done + 1;
    insert into moderation_decisions (id, case_id, action, from_state, to_state, user_id)
    values (decisions[done], waiting.id, 'WITHDRAW', waiting.state, 'WITHDRAWN', app.current_user_id());
    update moderation_cases c set state = 'WITHDRAWN', decision_id = null, effective_at = null, closed_at = now(),
      version = c.version + 1 where c.id = waiting.id;
  end loop;
  return done;
end $$;

-- Where a moderator is told that a decision came too late. The worker's own.
create function app.moderator_contact(moderator uuid) returns table (email text, locale text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select u.email, u.locale from users u
  where u.id = moderator and exists (select from platform_roles r where r.user_id = u.id and r.role = 'MODERATOR') $$;

-- Names in the history of cases, for moderators.
create function app.names_in_cases(ids uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select u.id, u.name from users u where u.id = any (ids) and app.is_moderator()
    and exists (select from moderation_decisions d where d.user_id = u.id) $$;

do $$
declare name text;
begin
  foreach name in array array['open_case(uuid, text, uuid, uuid, uuid, text, text, text, text, uuid[])',
    'withdraw_cases(uuid, uuid[])', 'moderator_contact(uuid)', 'names_in_cases(uuid[])'] loop
    execute format('alter function app.%s owner to app_definer', name);
    execute format('revoke execute on function app.%s from public', name);
  end loop;
end $$;
grant execute on function app.open_case(uuid, text, uuid, uuid, uuid, text, text, text, text, uuid[]),
  app.withdraw_cases(uuid, uuid[]) to app_user, app_auth, app_worker, app_definer;
grant execute on function app.moderator_contact(uuid) to app_worker;
grant execute on function app.names_in_cases(uuid[]) to app_user;

-- Down Migration

drop policy moderate on files;
alter table moderation_cases drop constraint moderation_cases_decision;
drop table moderation_case_files, moderation_decisions, moderation_cases cascade;
drop function app.names_in_cases(uuid[]), app.moderator_contact(uuid), app.withdraw_cases(uuid, uuid[]),
  app.open_case(uuid, text, uuid, uuid, uuid, text, text, text, text, uuid[]), app.file_is_before_moderators(uuid), app.involved_in_case(uuid, uuid);
