-- Up Migration

-- Who speaks the code of a claim by phone: a telephony service where one is configured, else, and where nobody could be
-- reached, a moderator.
alter table vendor_claims
  add column caller text,
  add column next_call_at timestamptz;
-- As the owner, past the policies.
alter table vendor_claims no force row level security;
update vendor_claims set caller = 'MODERATOR' where method = 'PHONE';
alter table vendor_claims force row level security;
alter table vendor_claims
  add constraint vendor_claims_caller check (case method
    when 'PHONE' then caller is not null and caller in ('SERVICE', 'MODERATOR')
    else caller is null end),
  add constraint vendor_claims_next_call check (next_call_at is null or caller = 'SERVICE');
create index vendor_claims_to_call on vendor_claims (next_call_at) where state = 'PENDING' and next_call_at is not null;

-- Calls that cost money, counted before they are placed: each stays, so that the limits of a day hold.
create table vendor_claim_calls (
  id uuid primary key,
  claim_id uuid not null references vendor_claims (id),
  vendor_id uuid not null references vendors (id),
  organization_id uuid not null references organizations (id),
  placed_at timestamptz not null default now(),
  -- How the service names the call.
  reference text check (length(reference) between 1 and 100),
  outcome text not null default 'PLACING'
    check (outcome in ('PLACING', 'PLACED', 'ANSWERED', 'UNANSWERED', 'REFUSED')),
  constraint vendor_claim_calls_placed check (outcome not in ('PLACED', 'ANSWERED') or reference is not null)
);
create index vendor_claim_calls_claim on vendor_claim_calls (claim_id, placed_at);
create index vendor_claim_calls_vendor on vendor_claim_calls (vendor_id, placed_at);
create index vendor_claim_calls_organization on vendor_claim_calls (organization_id, placed_at);
create index vendor_claim_calls_day on vendor_claim_calls (placed_at);
alter table vendor_claim_calls enable row level security;
alter table vendor_claim_calls force row level security;

grant select (caller, next_call_at) on vendor_claims to app_user, app_worker;
grant update (caller, next_call_at) on vendor_claims to app_worker;
grant select, insert, update (reference, outcome) on vendor_claim_calls to app_worker;
grant select (claim_id, outcome) on vendor_claim_calls to app_user;
create policy moderate on vendor_claim_calls for select to app_user using ((select app.is_moderator()));
create policy work on vendor_claim_calls to app_worker using (true) with check (true);

-- Down Migration

drop table vendor_claim_calls;
drop index vendor_claims_to_call;
alter table vendor_claims
  drop constraint vendor_claims_caller, drop constraint vendor_claims_next_call,
  drop column caller, drop column next_call_at;
