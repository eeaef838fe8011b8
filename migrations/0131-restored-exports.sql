-- Up Migration

-- Files that are sent to be read in: exports, and directories by moderators. Nothing refers to them, so that they go.
alter table files drop constraint files_purpose_check;
alter table files add constraint files_purpose check (purpose in ('LOGO', 'SAMPLE_REPORT', 'EVIDENCE', 'CLAIM_DOCUMENT',
  'DOSSIER', 'EXPORT', 'DIRECTORY'));

-- Id of the listing in the export that this one came from: the same export once more adds what is missing.
alter table vendors add column restored_from uuid;
grant update (restored_from) on vendors to app_user;

-- What an organisation cannot say of itself comes with the operator alone: since when which version was published, and
-- under which addresses. Only a listing that has not published yet takes it.
drop function app.restore_listing(uuid, uuid, text[], jsonb, jsonb, jsonb);
-- Returns how many versions came.
create function app.restore_publications(listing uuid, origin text, host text, versions jsonb, addresses text[],
  candidates text[]) returns integer language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  declare kept vendors; last jsonb; candidate text; present text; published integer := 0;
  begin
    select * into kept from vendors v where v.id = listing and v.organization_id = app.current_organization_id() for update;
    if not found then perform app.refuse('NOT_FOUND', '', 'There is no such listing.'); end if;
    select v into last from jsonb_array_elements(versions) v order by (v->>'version')::int desc limit 1;
    if kept.published_version is null then
      update vendors v set source = origin, name = coalesce(last->'profile'->>'name', v.name), site_host = host,
        published_version = (last->>'version')::int, published_at = (last->>'published_at')::timestamptz,
        version = v.version + 1 where v.id = listing;
      insert into vendor_versions (vendor_id, version, source, profile, published_at, declared_since)
        select listing, (v->>'version')::int, v->>'source', v->'profile', (v->>'published_at')::timestamptz,
          v->'declared_since' from jsonb_array_elements(versions) v;
      get diagnostics published = row_count;
    end if;
    insert into vendor_slugs (slug, vendor_id) select address, listing from unnest(addresses) address
      on conflict do nothing;
    if not exists (select from vendor_slugs s where s.slug = kept.slug and s.vendor_id = listing) then
      foreach candidate in array addresses || candidates loop
        insert into vendor_slugs (slug, vendor_id) values (candidate, listing) on conflict do nothing;
        select s.slug into present from vendor_slugs s where s.slug = candidate and s.vendor_id = listing;
        exit when found;
      end loop;
      update vendors v set slug = coalesce(present, v.slug) where v.id = listing;
    end if;
    return published;
  end $$;
alter function app.restore_publications(uuid, text, text, jsonb, text[], text[]) owner to app_definer;
revoke execute on function app.restore_publications(uuid, text, text, jsonb, text[], text[]) from public;
grant execute on function app.restore_publications(uuid, text, text, jsonb, text[], text[]) to app_worker;
drop policy restore on vendor_drafts;
revoke insert on vendors, vendor_drafts from app_definer;

-- Down Migration

grant insert on vendors, vendor_drafts to app_definer;
create policy restore on vendor_drafts for insert to app_definer with check (true);
drop function app.restore_publications(uuid, text, text, jsonb, text[], text[]);
create function app.restore_listing(id uuid, organization uuid, candidates text[], listing jsonb, draft jsonb,
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
alter function app.restore_listing(uuid, uuid, text[], jsonb, jsonb, jsonb) owner to app_definer;
revoke execute on function app.restore_listing(uuid, uuid, text[], jsonb, jsonb, jsonb) from public;
grant execute on function app.restore_listing(uuid, uuid, text[], jsonb, jsonb, jsonb) to app_worker;
alter table vendors drop column restored_from;
alter table files no force row level security;
delete from files where purpose in ('EXPORT', 'DIRECTORY');
alter table files force row level security;
alter table files drop constraint files_purpose;
alter table files add constraint files_purpose_check check (purpose in ('LOGO', 'SAMPLE_REPORT', 'EVIDENCE',
  'CLAIM_DOCUMENT', 'DOSSIER'));
