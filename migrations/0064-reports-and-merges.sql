-- Up Migration

create extension if not exists pg_trgm;

-- Reported errors ------------------------------------------------------------------------------------

-- What somebody without an account says is wrong with a listing. Who said it stands in the case alone.
create table vendor_error_reports (
  id uuid primary key,
  vendor_id uuid not null references vendors (id),
  published_version integer not null,
  part text not null constraint vendor_error_reports_part check (part in ('COMPANY', 'CONTACT', 'LOCATIONS', 'SERVICES',
    'LANGUAGES_AND_HOURS', 'PRICES', 'QUALITY', 'OTHER')),
  statement text not null constraint vendor_error_reports_statement check (char_length(statement) between 10 and 2000),
  created_at timestamptz not null default now()
);
create index vendor_error_reports_vendor on vendor_error_reports (vendor_id, created_at);

-- Parts of listings that nobody keeps, confirmed to be wrong: shown as doubtful until somebody claims the listing.
create table vendor_doubts (
  vendor_id uuid not null references vendors (id),
  part text not null,
  report_id uuid not null references vendor_error_reports (id),
  created_at timestamptz not null default now(),
  primary key (vendor_id, part)
);
create index vendor_doubts_report on vendor_doubts (report_id);

-- Merges ---------------------------------------------------------------------------------------------

-- A merged listing is withdrawn for good: its addresses lead to the one that stays, its versions stay readable for the
-- answers that were given on them. Chains are shortened when they arise: merged_into always names a listing that stays.
alter table vendors add column merged_into uuid references vendors (id);
alter table vendors add constraint vendors_merged check (
  merged_into is null or (merged_into <> id and published_version is null));
create index vendors_merged_into on vendors (merged_into);
create index vendors_name_similar on vendors using gin (name gin_trgm_ops);
create index vendor_versions_phone on vendor_versions ((profile ->> 'phone')) where profile ->> 'phone' is not null;

create table vendor_merges (
  id uuid primary key,
  kept_vendor_id uuid not null references vendors (id),
  merged_vendor_id uuid not null references vendors (id),
  organization_id uuid references organizations (id),
  user_id uuid references users (id) on delete set null,
  note text constraint vendor_merges_note check (char_length(note) between 1 and 1000),
  state text not null default 'PENDING'
    constraint vendor_merges_state check (state in ('PENDING', 'MERGED', 'DECLINED', 'OVERTAKEN')),
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  constraint vendor_merges_two check (kept_vendor_id <> merged_vendor_id),
  constraint vendor_merges_decided check ((state = 'PENDING') = (decided_at is null))
);
create unique index vendor_merges_one_waiting on vendor_merges (kept_vendor_id, merged_vendor_id) where state = 'PENDING';
create index vendor_merges_kept on vendor_merges (kept_vendor_id);
create index vendor_merges_merged on vendor_merges (merged_vendor_id);
create index vendor_merges_organization on vendor_merges (organization_id);
create index vendor_merges_user on vendor_merges (user_id);

do $$
declare name text;
begin
  foreach name in array array['vendor_error_reports', 'vendor_doubts', 'vendor_merges'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

grant select on vendor_error_reports to app_user, app_worker;
grant select, insert on vendor_error_reports to app_definer;
create policy moderate on vendor_error_reports for select to app_user using ((select app.is_moderator()));
create policy apply on vendor_error_reports for select to app_worker using (true);
create policy report on vendor_error_reports to app_definer using (true) with check (true);

grant select on vendor_doubts to app_public, app_user;
grant select, insert on vendor_doubts to app_worker;
create policy see on vendor_doubts for select to app_public, app_user using (exists (
  select from vendors v where v.id = vendor_id and v.published_version is not null and v.organization_id is null));
create policy apply on vendor_doubts to app_worker using (true) with check (true);

grant select, insert on vendor_merges to app_user;
grant select, update (state, decided_at) on vendor_merges to app_worker;
grant select on vendor_merges to app_definer;
create policy own on vendor_merges for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy moderate on vendor_merges for select to app_user using ((select app.is_moderator()));
create policy ask on vendor_merges for insert to app_user with check (
  organization_id = (select app.current_organization_id()) and user_id = (select app.current_user_id())
  and state = 'PENDING' and exists (select from vendors v where v.id in (kept_vendor_id, merged_vendor_id)
    and v.organization_id = (select app.current_organization_id())));
create policy propose on vendor_merges for insert to app_user with check (
  (select app.is_moderator()) and organization_id is null and user_id = (select app.current_user_id())
  and state = 'PENDING');
create policy apply on vendor_merges to app_worker using (true) with check (true);
create policy look_up on vendor_merges for select to app_definer using (true);

create policy see_merged on vendors for select to app_public, app_user, app_auth using (merged_into is not null);
create policy see_merged on vendor_versions for select to app_public, app_user
  using (exists (select from vendors v where v.id = vendor_id and v.merged_into is not null));

-- Somebody says that a listing is wrong. Twenty reports that wait are enough for one listing.
create function app.report_vendor_error(report uuid, listing_slug text, part text, statement text,
  out vendor uuid, out vendor_name text)
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  listing vendors;
begin
  select v.* into listing from vendor_slugs s join vendors m on m.id = s.vendor_id
    join vendors v on v.id = coalesce(m.merged_into, m.id)
    where s.slug = listing_slug and v.published_version is not null;
  if not found then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('reports of ' || listing.id, 0));
  if (select count(*) from moderation_cases c where c.vendor_id = listing.id and c.kind = 'REPORTED_ERROR'
      and c.state in ('OPEN', 'DECIDED')) >= 20 then
    perform app.refuse('RATE_LIMITED', 'TOO_MANY_REPORTS', 'Many reports about this listing wait for a moderator.');
  end if;
  insert into vendor_error_reports (id, vendor_id, published_version, part, statement)
  values (report, listing.id, listing.published_version, report_vendor_error.part, report_vendor_error.statement);
  vendor := listing.id;
  vendor_name := listing.name;
end $$;
grant select on vendor_slugs to app_definer;
create policy report on vendor_slugs for select to app_definer using (true);

-- The merge itself; merges take turns. Returns the listing that stays, which is another one than `kept` when that one
-- was merged meanwhile. A listing that somebody keeps goes only with the consent of the organisation that keeps it.
create function app.merge_vendors(kept uuid, merged uuid, consenting uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  goes vendors;
  stays vendors;
begin
  perform pg_advisory_xact_lock(hashtextextended('vendor merges', 0));
  select * into goes from vendors where id = merged for update;
  select coalesce(v.merged_into, v.id) into kept from vendors v where v.id = kept;
  select * into stays from vendors where id = kept for update;
  if goes.merged_into is not null then
    perform app.refuse('INVALID_STATE', 'LISTING_MERGED', 'This listing was merged into another one.');
  end if;
  if stays.id = goes.id then
    perform app.refuse('INVALID_STATE', 'MERGE_CIRCLE', 'The listing that is to stay was merged into the one that is to go.');
  end if;
  if stays.published_version is null or goes.published_version is null then
    perform app.refuse('INVALID_STATE', 'LISTING_NOT_PUBLISHED', 'The listing is not published any more.');
  end if;
  if goes.organization_id is not null and goes.organization_id is distinct from consenting then
    perform app.refuse('INVALID_STATE', 'MERGE_NEEDS_CONSENT', 'The organisation that keeps this listing must ask for the merge.');
  end if;
  if goes.organization_id is not null and stays.organization_id is null then
    perform app.refuse('INVALID_STATE', 'MERGE_INTO_UNCLAIMED', 'A listing that somebody keeps cannot go into one that nobody keeps.');
  end if;
  update vendors set merged_into = kept, published_version = null, published_at = null, version = version + 1
    where id = merged;
  update vendors set merged_into = kept where merged_into = merged;
  update vendor_claims set expires_at = least(expires_at, now()) where vendor_id = merged and state = 'PENDING';
  return kept;
end $$;

-- A merged listing is never published, claimed or merged again, whatever the code does. Only the shortening of a chain
-- changes where it leads.
create function app.merged_stays_merged() returns trigger language plpgsql
set search_path = pg_catalog, public, app as $$
begin
  if new.published_version is not null or new.organization_id is distinct from old.organization_id
    or new.merged_into is null then
    perform app.refuse('INVALID_STATE', 'LISTING_MERGED', 'This listing was merged into another one.');
  end if;
  return new;
end $$;
create trigger merged_stays_merged before update on vendors for each row
  when (old.merged_into is not null) execute function app.merged_stays_merged();

-- Pairs that may be one company, among the next listings in order of age (newest first): the same site, the same phone,
-- or a similar name in the same country. Pairs that were asked about are left out. Moderators only.
create function app.duplicate_vendors(after uuid, scanned integer)
returns table (one uuid, other uuid, same_site boolean, same_phone boolean, similarity real)
language sql stable security definer
set search_path = pg_catalog, public, app set pg_trgm.similarity_threshold = 0.6 as $$
  with listing as (
    select v.id, v.name, v.site_host, p.profile ->> 'phone' as phone, p.profile -> 'headquarters' ->> 'country' as country
    from vendors v join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version
    where app.is_moderator() and (after is null or v.id < after)
    order by v.id desc limit least(scanned, 2000)
  ), pair as (
    select l.id as one, o.id as other from listing l join vendors o on o.site_host = l.site_host and o.id < l.id
    union
    select l.id, p.vendor_id from listing l
      join vendor_versions p on p.profile ->> 'phone' = l.phone and p.vendor_id < l.id
    union
    select l.id, o.id from listing l join vendors o on o.name % l.name and o.id < l.id
  )
  select l.id, o.id, coalesce(o.site_host = l.site_host, false), coalesce(p.profile ->> 'phone' = l.phone, false),
    public.similarity(o.name, l.name)
  from pair join listing l on l.id = pair.one join vendors o on o.id = pair.other
  join vendor_versions p on p.vendor_id = o.id and p.version = o.published_version
  where (o.site_host = l.site_host or p.profile ->> 'phone' = l.phone
      or (o.name % l.name and p.profile -> 'headquarters' ->> 'country' = l.country))
    and not exists (select from vendor_merges m
      where (m.kept_vendor_id, m.merged_vendor_id) in ((l.id, o.id), (o.id, l.id)))
  order by l.id desc, o.id desc limit 500 $$;
grant select on vendor_versions to app_definer;
create policy find_duplicates on vendor_versions for select to app_definer using (true);

-- Reviews belong to the listing that stays, with their replies, and count for it.
alter table review_replies drop constraint review_replies_same_vendor,
  add constraint review_replies_same_vendor foreign key (review_id, vendor_id)
    references published_reviews (id, vendor_id) on update cascade;
grant update (vendor_id) on published_reviews to app_definer;

create function app.count_reviews(vendor uuid) returns void
language sql security definer set search_path = pg_catalog, public, app as $$
  select app.set_vendor_rating(vendor, avg(overall), count(*)::integer) from published_reviews where vendor_id = vendor $$;

create function app.move_reviews(merged uuid, kept uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('rating ' || kept, 0));
  update published_reviews set vendor_id = kept where vendor_id = merged;
  perform app.count_reviews(merged);
  perform app.count_reviews(kept);
end $$;

-- A review that waited while its vendor was merged is published where the vendor is now.
create or replace function app.publish_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  vendor uuid;
begin
  select coalesce(v.merged_into, v.id) into vendor from vendors v where v.id = new.vendor_id for share;
  insert into published_reviews (id, vendor_id, overall, quality, communication, would_stay, title, body, language,
    client_name, industry, verification, submitted_at, published_at)
  values (new.id, vendor, new.overall, new.quality, new.communication, new.would_stay, new.title, new.body,
    new.language, new.client_name, new.industry, new.verification, new.created_at, new.decided_at);
  -- Two reviews of one vendor published at once take turns: the second one counts the first.
  perform pg_advisory_xact_lock(hashtextextended('rating ' || vendor, 0));
  perform app.count_reviews(vendor);
  return null;
end $$;

-- Invitations that nobody answered go to the listing that stays; answers stay what they are.
grant update (vendor_id) on rfp_invitations to app_definer;
grant select (rfp_id, vendor_id) on rfp_responses to app_definer;
create policy who_answered on rfp_responses for select to app_definer using (true);
create function app.move_invitations(merged uuid, kept uuid) returns void
language sql security definer set search_path = pg_catalog, public, app as $$
  update rfp_invitations i set vendor_id = kept where i.vendor_id = merged
    and not exists (select from rfp_invitations k where k.rfp_id = i.rfp_id and k.vendor_id = kept)
    and not exists (select from rfp_responses r where r.rfp_id = i.rfp_id and r.vendor_id = merged) $$;

do $$
declare name text;
begin
  foreach name in array array['report_vendor_error(uuid, text, text, text)', 'merge_vendors(uuid, uuid, uuid)',
    'duplicate_vendors(uuid, integer)', 'count_reviews(uuid)', 'move_reviews(uuid, uuid)', 'move_invitations(uuid, uuid)'] loop
    execute format('alter function app.%s owner to app_definer', name);
    execute format('revoke execute on function app.%s from public', name);
  end loop;
end $$;
grant execute on function app.report_vendor_error(uuid, text, text, text) to app_auth;
grant execute on function app.duplicate_vendors(uuid, integer) to app_user;
grant execute on function app.merge_vendors(uuid, uuid, uuid), app.move_reviews(uuid, uuid),
  app.move_invitations(uuid, uuid) to app_worker;

-- Down Migration

drop function app.move_invitations(uuid, uuid), app.move_reviews(uuid, uuid), app.duplicate_vendors(uuid, integer),
  app.merge_vendors(uuid, uuid, uuid), app.report_vendor_error(uuid, text, text, text);
drop policy who_answered on rfp_responses;
revoke select (rfp_id, vendor_id) on rfp_responses from app_definer;
revoke update (vendor_id) on rfp_invitations from app_definer;
revoke update (vendor_id) on published_reviews from app_definer;
revoke select on vendor_slugs, vendor_versions from app_definer;
create or replace function app.publish_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  insert into published_reviews (id, vendor_id, overall, quality, communication, would_stay, title, body, language,
    client_name, industry, verification, submitted_at, published_at)
  values (new.id, new.vendor_id, new.overall, new.quality, new.communication, new.would_stay, new.title, new.body,
    new.language, new.client_name, new.industry, new.verification, new.created_at, new.decided_at);
  -- Two reviews of one vendor published at once take turns: the second one counts the first.
  perform pg_advisory_xact_lock(hashtextextended('rating ' || new.vendor_id, 0));
  perform app.set_vendor_rating(new.vendor_id, score.mean, score.reviews)
    from (select avg(overall) as mean, count(*)::integer as reviews
          from published_reviews where vendor_id = new.vendor_id) score;
  return null;
end $$;
drop function app.count_reviews(uuid);
alter table review_replies drop constraint review_replies_same_vendor,
  add constraint review_replies_same_vendor foreign key (review_id, vendor_id) references published_reviews (id, vendor_id);
drop trigger merged_stays_merged on vendors;
drop function app.merged_stays_merged();
drop policy find_duplicates on vendor_versions;
drop policy see_merged on vendor_versions;
drop policy see_merged on vendors;
drop policy report on vendor_slugs;
drop table vendor_merges, vendor_doubts, vendor_error_reports;
drop index vendor_versions_phone, vendors_name_similar;
alter table vendors drop constraint vendors_merged, drop column merged_into;
drop extension pg_trgm;
