-- Up Migration

-- Documents that show what a profile says. Whether one still covers a statement follows from the statement and the date
-- and is never stored; EXPIRED only records what the date said before.
create table vendor_evidence (
  id uuid primary key,
  vendor_id uuid not null references vendors (id),
  organization_id uuid not null references organizations (id),
  submitted_by uuid references users (id) on delete set null,
  path text not null constraint vendor_evidence_path check (path ~ '^[A-Za-z]{1,40}(\.[A-Za-z0-9_#-]{1,60})?$'),
  -- What was said when it was sent, and who said it, for the moderator; the hash for comparing.
  claimed_value text not null check (length(claimed_value) between 1 and 50000),
  claimed_hash text not null check (claimed_hash ~ '^[0-9a-f]{64}$'),
  company text not null check (length(company) between 1 and 2000),
  kind text not null constraint vendor_evidence_kind check (kind in ('REGISTER_EXTRACT', 'TAX_CERTIFICATE', 'ARTICLES',
    'PAYROLL_STATEMENT', 'ANNUAL_ACCOUNTS', 'LEASE', 'SUBCONTRACT', 'CERTIFICATE', 'ATTESTATION', 'AUDIT_REPORT',
    'SYSTEM_REPORT', 'SURVEY_REPORT', 'CLIENT_LETTER', 'CLIENT_CONTRACT', 'PRICE_LIST', 'INSURANCE_POLICY',
    'CONTINUITY_TEST', 'PROCESSING_AGREEMENT', 'LICENCE', 'SKILL_TESTS', 'TRAINING_RECORDS', 'ROSTER', 'REGISTER_ACCESS')),
  file_id uuid not null references files (id),
  issued_on date not null,
  valid_until date,
  holds_until date not null,
  state text not null default 'UPLOADED'
    constraint vendor_evidence_state check (state in ('UPLOADED', 'VERIFIED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
  reason text constraint vendor_evidence_reason check (reason ~ '^[A-Z_]{3,60}$'),
  note text constraint vendor_evidence_note check (length(note) between 1 and 2000),
  decided_at timestamptz,
  decided_by uuid,
  reminded_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint vendor_evidence_dates check (issued_on <= holds_until and (valid_until is null or holds_until <= valid_until)),
  constraint vendor_evidence_decided check ((decided_at is null) = (decided_by is null)
    and (state not in ('VERIFIED', 'DECLINED') or decided_at is not null) and (state <> 'UPLOADED' or decided_at is null))
);
create index vendor_evidence_vendor on vendor_evidence (vendor_id, path);
create index vendor_evidence_organization on vendor_evidence (organization_id, id);
create index vendor_evidence_submitted_by on vendor_evidence (submitted_by);
create index vendor_evidence_file on vendor_evidence (file_id);
create index vendor_evidence_ending on vendor_evidence (holds_until) where state in ('UPLOADED', 'VERIFIED');
-- The same file for the same statement is the same evidence.
create unique index vendor_evidence_once on vendor_evidence (vendor_id, path, file_id, claimed_hash)
  where state in ('UPLOADED', 'VERIFIED');
create trigger touch before update on vendor_evidence for each row execute function app.touch();

alter table vendor_evidence enable row level security;
alter table vendor_evidence force row level security;

grant select (id, vendor_id, organization_id, path, claimed_value, claimed_hash, company, kind, file_id, issued_on,
  valid_until, holds_until, state, reason, note, decided_at, version, created_at, updated_at) on vendor_evidence to app_user;
grant insert (id, vendor_id, organization_id, submitted_by, path, claimed_value, claimed_hash, company, kind, file_id,
  issued_on, valid_until, holds_until) on vendor_evidence to app_user;
grant update (state, version) on vendor_evidence to app_user;
grant select, update (state, reason, note, decided_at, decided_by, reminded_at, version) on vendor_evidence to app_worker;
grant select on vendor_evidence to app_definer;

create policy own on vendor_evidence for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy moderate on vendor_evidence for select to app_user using ((select app.is_moderator()));
create policy submit on vendor_evidence for insert to app_user
  with check (organization_id = (select app.current_organization_id())
    and submitted_by = (select app.current_user_id()) and state = 'UPLOADED'
    and exists (select from vendors v where v.id = vendor_id and v.organization_id = (select app.current_organization_id()))
    and exists (select from files f where f.id = file_id and f.purpose = 'EVIDENCE'
      and f.organization_id = (select app.current_organization_id())));
-- Its vendor takes it back, and does nothing else to it.
create policy withdraw on vendor_evidence for update to app_user
  using (organization_id = (select app.current_organization_id()) and state in ('UPLOADED', 'VERIFIED'))
  with check (organization_id = (select app.current_organization_id()) and state = 'WITHDRAWN');
create policy work on vendor_evidence to app_worker using (true) with check (true);
create policy look_up on vendor_evidence for select to app_definer using (true);

-- What everyone may know of the evidence behind published listings: neither file nor kind, and of what was said only
-- whether it is still the same. Evidence of a former keeper of the listing does not count.
create function app.published_evidence(listings uuid[]) returns table (vendor_id uuid, path text, claimed_hash text,
  state text, submitted_at timestamptz, decided_at timestamptz, holds_until date)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select e.vendor_id, e.path, e.claimed_hash, e.state, e.created_at, e.decided_at, e.holds_until
  from vendor_evidence e join vendors v on v.id = e.vendor_id and v.organization_id = e.organization_id
  where e.vendor_id = any (listings) and v.published_version is not null and e.state in ('UPLOADED', 'VERIFIED') $$;
alter function app.published_evidence(uuid[]) owner to app_definer;
revoke execute on function app.published_evidence(uuid[]) from public;
grant execute on function app.published_evidence(uuid[]) to app_user, app_public, app_worker;

-- Down Migration

drop function app.published_evidence(uuid[]);
drop table vendor_evidence;
