-- Up Migration

-- Since when a version says what it says: ISO dates by the path of a statement, of those only that stood in the version
-- before. Written with the version, so that no reader goes through the versions.
alter table vendor_versions add column declared_since jsonb not null default '{}'
  constraint vendor_versions_declared_since check (jsonb_typeof(declared_since) = 'object');

-- What a document says, as the application names it.
create function pg_temp.statements(profile jsonb) returns table (path text, value jsonb) language sql immutable
  as $$
  with fields as (
    select key, value, case key when 'registerNumbers' then 'register' when 'services' then 'service'
        when 'preparations' then 'level' when 'channels' then 'channel' when 'languages' then 'tag'
        when 'industries' then 'industry' when 'technology' then 'category' when 'messageDelivery' then 'method'
        else 'id' end as identity
    from jsonb_each(profile) where key not in ('schemaVersion', 'logoFileId')),
  rows_of as (
    select f.key, r.value, r.value ->> f.identity as name,
      row_number() over (partition by f.key, r.value ->> f.identity order by r.place) as number
    from fields f, jsonb_array_elements(f.value) with ordinality r (value, place)
    where jsonb_typeof(f.value) = 'array' and jsonb_typeof(f.value -> 0) = 'object')
  select key || '.' || name || case when number > 1 then '#' || number else '' end, value from rows_of
  union all
  select 'texts.' || t.key, t.value from fields f, jsonb_each(f.value) t where f.key = 'texts'
  union all
  select key, value from fields
  where key <> 'texts' and (jsonb_typeof(value) <> 'array' or jsonb_typeof(value -> 0) is distinct from 'object') $$;

-- Forced row-level security binds the owner too, and versions never change: both are lifted for this one rewriting.
alter table vendor_versions no force row level security;
alter table vendor_versions disable trigger immutable;
with said as (
    select v.vendor_id, v.version, v.published_at, s.path, s.value, v.before,
      lag(v.version) over same as last, lag(s.value) over same as was
    from (select *, lag(version) over (partition by vendor_id order by version) as before from vendor_versions) v,
      pg_temp.statements(v.profile) s
    where v.vendor_id in (select vendor_id from vendor_versions where version > 1)
    window same as (partition by v.vendor_id, s.path order by v.version)),
  dated as (
    select *, max(published_at) filter (where last is distinct from before or was is distinct from value)
      over (partition by vendor_id, path order by version) as since from said)
update vendor_versions t set declared_since = d.since from (
    select vendor_id, version, jsonb_object_agg(path, to_char(since at time zone 'UTC', 'YYYY-MM-DD')) as since from dated
    where (since at time zone 'UTC')::date < (published_at at time zone 'UTC')::date group by vendor_id, version) d
  where t.vendor_id = d.vendor_id and t.version = d.version;
alter table vendor_versions enable trigger immutable;
alter table vendor_versions force row level security;

-- As before, with the dates of statements.
create or replace function app.restore_listing(id uuid, organization uuid, candidates text[], listing jsonb, draft jsonb,
  versions jsonb) returns text language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  declare candidate text; last jsonb;
  begin
    perform pg_advisory_xact_lock(hashtextextended('vendor of ' || organization, 0));
    if exists (select from vendors v where v.organization_id = organization) then
      perform app.refuse('CONFLICT', 'ORGANIZATION_HAS_LISTING', 'The organisation keeps a listing already.');
    end if;
    select v into last from jsonb_array_elements(versions) v order by (v->>'version')::int desc limit 1;
    insert into vendors (id, organization_id, slug, name, site_host, source, claimed_at, published_version, published_at)
      values (restore_listing.id, organization, restore_listing.id::text, listing->>'name', listing->>'site_host',
        listing->>'source', now(), (last->>'version')::int, (last->>'published_at')::timestamptz);
    insert into vendor_drafts (vendor_id, organization_id, profile)
      values (restore_listing.id, organization, app.with_own_files(draft, organization));
    insert into vendor_versions (vendor_id, version, source, profile, published_at, declared_since)
      select restore_listing.id, (v->>'version')::int, v->>'source', v->'profile', (v->>'published_at')::timestamptz,
        v->'declared_since'
      from jsonb_array_elements(versions) v;
    foreach candidate in array candidates loop
      insert into vendor_slugs (slug, vendor_id) values (candidate, restore_listing.id) on conflict do nothing;
      if found then
        update vendors v set slug = candidate where v.id = restore_listing.id;
        return candidate;
      end if;
    end loop;
    return null;
  end $$;

-- Documents that show reports and the rules of the house.
alter table vendor_evidence drop constraint vendor_evidence_kind;
alter table vendor_evidence add constraint vendor_evidence_kind check (kind in ('REGISTER_EXTRACT', 'TAX_CERTIFICATE',
  'ARTICLES', 'PAYROLL_STATEMENT', 'ANNUAL_ACCOUNTS', 'LEASE', 'SUBCONTRACT', 'CERTIFICATE', 'ATTESTATION', 'AUDIT_REPORT',
  'SYSTEM_REPORT', 'SURVEY_REPORT', 'CLIENT_LETTER', 'CLIENT_CONTRACT', 'PRICE_LIST', 'INSURANCE_POLICY',
  'CONTINUITY_TEST', 'PROCESSING_AGREEMENT', 'LICENCE', 'SKILL_TESTS', 'TRAINING_RECORDS', 'ROSTER', 'REGISTER_ACCESS',
  'REPORT_SAMPLE', 'INTERNAL_RULES'));

-- Down Migration

alter table vendor_evidence no force row level security;
delete from vendor_evidence where kind in ('REPORT_SAMPLE', 'INTERNAL_RULES');
alter table vendor_evidence force row level security;
alter table vendor_evidence drop constraint vendor_evidence_kind;
alter table vendor_evidence add constraint vendor_evidence_kind check (kind in ('REGISTER_EXTRACT', 'TAX_CERTIFICATE',
  'ARTICLES', 'PAYROLL_STATEMENT', 'ANNUAL_ACCOUNTS', 'LEASE', 'SUBCONTRACT', 'CERTIFICATE', 'ATTESTATION', 'AUDIT_REPORT',
  'SYSTEM_REPORT', 'SURVEY_REPORT', 'CLIENT_LETTER', 'CLIENT_CONTRACT', 'PRICE_LIST', 'INSURANCE_POLICY',
  'CONTINUITY_TEST', 'PROCESSING_AGREEMENT', 'LICENCE', 'SKILL_TESTS', 'TRAINING_RECORDS', 'ROSTER', 'REGISTER_ACCESS'));

create or replace function app.restore_listing(id uuid, organization uuid, candidates text[], listing jsonb, draft jsonb,
  versions jsonb) returns text language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  declare candidate text; last jsonb;
  begin
    perform pg_advisory_xact_lock(hashtextextended('vendor of ' || organization, 0));
    if exists (select from vendors v where v.organization_id = organization) then
      perform app.refuse('CONFLICT', 'ORGANIZATION_HAS_LISTING', 'The organisation keeps a listing already.');
    end if;
    select v into last from jsonb_array_elements(versions) v order by (v->>'version')::int desc limit 1;
    insert into vendors (id, organization_id, slug, name, site_host, source, claimed_at, published_version, published_at)
      values (restore_listing.id, organization, restore_listing.id::text, listing->>'name', listing->>'site_host',
        listing->>'source', now(), (last->>'version')::int, (last->>'published_at')::timestamptz);
    insert into vendor_drafts (vendor_id, organization_id, profile)
      values (restore_listing.id, organization, app.with_own_files(draft, organization));
    insert into vendor_versions (vendor_id, version, source, profile, published_at)
      select restore_listing.id, (v->>'version')::int, v->>'source', v->'profile', (v->>'published_at')::timestamptz
      from jsonb_array_elements(versions) v;
    foreach candidate in array candidates loop
      insert into vendor_slugs (slug, vendor_id) values (candidate, restore_listing.id) on conflict do nothing;
      if found then
        update vendors v set slug = candidate where v.id = restore_listing.id;
        return candidate;
      end if;
    end loop;
    return null;
  end $$;

alter table vendor_versions drop column declared_since;
