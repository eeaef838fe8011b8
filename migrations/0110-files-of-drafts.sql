-- Up Migration

-- A draft names files of its organisation only: those of others cannot be shown, nor kept from being cleaned away. What
-- changes hands or comes out of an export leaves the others behind; published versions stay as they were.
create function app.with_own_files(profile jsonb, organization uuid) returns jsonb language plpgsql stable
  set search_path = pg_catalog, public, app
  as $$
  begin
    if not exists (select from files f where f.id = (profile->>'logoFileId')::uuid
      and f.organization_id = organization and f.purpose = 'LOGO') then
      profile := profile || '{"logoFileId": null}';
    end if;
    if profile#>>'{reporting,sampleFileId}' is not null and not exists (
      select from files f where f.id = (profile#>>'{reporting,sampleFileId}')::uuid
        and f.organization_id = organization and f.purpose = 'SAMPLE_REPORT') then
      profile := jsonb_set(profile, '{reporting,sampleFileId}', 'null');
      -- A part of which nothing is said is not there.
      if jsonb_strip_nulls(profile->'reporting') = '{}' then profile := profile || '{"reporting": null}'; end if;
    end if;
    return profile;
  end $$;

-- Drafts that already stand with files of others: nobody could save them. Forced row-level security binds the owner.
alter table vendor_drafts no force row level security;
alter table files no force row level security;
update vendor_drafts set profile = app.with_own_files(profile, organization_id), version = version + 1
  where profile <> app.with_own_files(profile, organization_id);
alter table files force row level security;
alter table vendor_drafts force row level security;

alter function app.with_own_files(jsonb, uuid) owner to app_definer;
revoke execute on function app.with_own_files(jsonb, uuid) from public;

create or replace function app.transfer_vendor(dispute_id uuid, out outcome text, out vendor uuid)
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
    update vendor_drafts set organization_id = dispute.organization_id, version = version + 1,
      profile = app.with_own_files(profile, dispute.organization_id) where vendor_id = vendor;
    update vendor_disputes set state = 'ACCEPTED', closed_at = now(), version = version + 1 where id = dispute_id;
    insert into vendor_keepership (vendor_id, from_organization_id, to_organization_id, proof, subject_id)
      values (vendor, dispute.keeper_organization_id, dispute.organization_id, 'DISPUTE', dispute_id);
    outcome := 'TRANSFERRED';
  end $$;

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

-- Down Migration

create or replace function app.transfer_vendor(dispute_id uuid, out outcome text, out vendor uuid)
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
    insert into vendor_drafts (vendor_id, organization_id, profile) values (restore_listing.id, organization, draft);
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
drop function app.with_own_files(jsonb, uuid);
