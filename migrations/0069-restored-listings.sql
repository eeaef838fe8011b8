-- Up Migration

-- A listing out of an export, with its draft and its versions as they were published, for an organisation that keeps
-- none. Only the operator's command line calls it: publication dates are facts that nobody else may bring along.
grant insert on vendors, vendor_slugs, vendor_drafts, vendor_versions to app_definer;
create policy restore on vendor_slugs for insert to app_definer with check (true);
create policy restore on vendor_drafts for insert to app_definer with check (true);
create policy restore on vendor_versions for insert to app_definer with check (true);

-- Returns the address: the first of `candidates` that is free, null when none is.
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
alter function app.restore_listing(uuid, uuid, text[], jsonb, jsonb, jsonb) owner to app_definer;
revoke execute on function app.restore_listing(uuid, uuid, text[], jsonb, jsonb, jsonb) from public;
grant execute on function app.restore_listing(uuid, uuid, text[], jsonb, jsonb, jsonb) to app_worker;

-- Down Migration

drop function app.restore_listing(uuid, uuid, text[], jsonb, jsonb, jsonb);
drop policy restore on vendor_slugs;
drop policy restore on vendor_drafts;
drop policy restore on vendor_versions;
revoke insert on vendors, vendor_slugs, vendor_drafts, vendor_versions from app_definer;
