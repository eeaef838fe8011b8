-- Up Migration

-- Search filters and orders by everything a buyer can ask of a profile. All values stay in the one int[], figures
-- stand in one array in the order of SEARCH_NUMBERS (vendors-core); an unstated one is null. Rows say which form
-- they have: a process that starts writes those of an older form again before it answers.

alter table facet_values drop constraint facet_values_group_known;
alter table facet_values add constraint facet_values_group_known check (facet_group in (
  'service', 'language', 'agentCountry', 'industry', 'channel', 'direction', 'agentModel', 'queuePolicy',
  'coverage', 'agentRegion', 'agentShare', 'locationKind', 'sizeBand', 'technology', 'deliveryMethod',
  'preparation', 'workForm', 'pricingUnit', 'spendCurrency', 'certification', 'certificationVerified',
  'reportingModel', 'dataCountry', 'standing', 'pilotPrice', 'accent', 'agentArea', 'agentPlace'
));

alter table vendor_search
  add column numbers integer[] not null default '{}',
  add column form smallint not null default 1;
create index vendor_search_form on vendor_search (form, vendor_id);

create or replace function app.facet_ids(facets jsonb) returns integer[]
language plpgsql security definer
set search_path = pg_catalog, public, app
as $$
declare
  -- FACET_GROUPS of search-core, in its order.
  groups constant text[] := array[
    'service', 'language', 'agentCountry', 'industry', 'channel', 'direction', 'agentModel', 'queuePolicy',
    'coverage', 'agentRegion', 'agentShare', 'locationKind', 'sizeBand', 'technology', 'deliveryMethod',
    'preparation', 'workForm', 'pricingUnit', 'spendCurrency', 'certification', 'certificationVerified',
    'reportingModel', 'dataCountry', 'standing', 'pilotPrice', 'accent', 'agentArea', 'agentPlace'];
  ids integer[];
  wanted integer;
begin
  select count(*) into wanted
  from unnest(groups) g, jsonb_array_elements_text(coalesce(facets -> g, '[]'));
  for attempt in 1..2 loop
    select coalesce(array_agg(v.id order by v.id), '{}') into ids
    from unnest(groups) g cross join jsonb_array_elements_text(coalesce(facets -> g, '[]')) c
    join facet_values v on v.facet_group = g and v.code = c;
    if cardinality(ids) = wanted then return ids; end if;
    perform pg_advisory_xact_lock(hashtext('facet_values'));
    insert into facet_values (id, facet_group, code)
    select (array_position(groups, g) << 16)
      + coalesce((select max(k.id) & 65535 from facet_values k where k.facet_group = g), 0)
      + row_number() over (partition by g order by c), g, c
    from unnest(groups) g cross join jsonb_array_elements_text(coalesce(facets -> g, '[]')) c
    where not exists (select from facet_values k where k.facet_group = g and k.code = c);
  end loop;
  raise exception 'facet values repeat: %', facets;
end
$$;

create or replace function app.refresh_vendor_search(document jsonb) returns void
language plpgsql security definer
set search_path = pg_catalog, public, app
as $$
declare
  listing constant uuid := (document ->> 'vendorId')::uuid;
begin
  if not exists (
    select from vendors v where v.id = listing
      and v.published_version = (document ->> 'version')::integer
  ) then
    raise exception 'version % of vendor % is not the published one', document ->> 'version', listing;
  end if;
  insert into vendor_search (
    vendor_id, version, slug, facets, numbers, form, terms, founded_year, pilot_offered, claimed, verified,
    rating_thousandths, rating_count, name_key, lot, position
  )
  select listing, (document ->> 'version')::integer, document ->> 'slug', app.facet_ids(document -> 'facets'),
    (select coalesce(array_agg(n::integer order by place), '{}')
     from jsonb_array_elements_text(document -> 'numbers') with ordinality as given (n, place)),
    coalesce((document ->> 'form')::smallint, 1),
    (document ->> 'terms')::tsvector, (document ->> 'foundedYear')::smallint,
    (document ->> 'pilotOffered')::boolean, (document ->> 'claimed')::boolean,
    (document ->> 'verified')::boolean, r.mean_thousandths, coalesce(r.review_count, 0),
    document ->> 'nameKey', (document ->> 'lot')::integer,
    nextval('vendor_search_position')
  from (select) one left join vendor_ratings r on r.vendor_id = listing
  on conflict (vendor_id) do update set
    version = excluded.version, slug = excluded.slug, facets = excluded.facets, numbers = excluded.numbers,
    form = excluded.form, terms = excluded.terms,
    founded_year = excluded.founded_year, pilot_offered = excluded.pilot_offered, claimed = excluded.claimed,
    verified = excluded.verified, rating_thousandths = excluded.rating_thousandths,
    rating_count = excluded.rating_count, name_key = excluded.name_key, lot = excluded.lot,
    position = excluded.position;
  insert into vendor_search_cards (vendor_id, card) values (listing, document -> 'card')
  on conflict (vendor_id) do update set card = excluded.card;
end
$$;

-- Down Migration

-- The older form is written by publishing again, or by its own rebuild: its groups are a part of the new ones.
update vendor_search s set facets = coalesce((
  select array_agg(v.id order by v.id) from facet_values v
  where v.id = any (s.facets) and v.id >> 16 <= 5 and v.code <> 'NOT_PROVIDED'
), '{}');
delete from facet_values where id >> 16 > 5 or code = 'NOT_PROVIDED';
alter table facet_values drop constraint facet_values_group_known;
alter table facet_values add constraint facet_values_group_known
  check (facet_group in ('service', 'language', 'agentCountry', 'industry', 'channel'));

create or replace function app.facet_ids(facets jsonb) returns integer[]
language plpgsql security definer
set search_path = pg_catalog, public, app
as $$
declare
  groups constant text[] := array['service', 'language', 'agentCountry', 'industry', 'channel'];
  ids integer[];
  wanted integer;
begin
  select count(*) into wanted
  from unnest(groups) g, jsonb_array_elements_text(coalesce(facets -> g, '[]'));
  for attempt in 1..2 loop
    select coalesce(array_agg(v.id order by v.id), '{}') into ids
    from unnest(groups) g cross join jsonb_array_elements_text(coalesce(facets -> g, '[]')) c
    join facet_values v on v.facet_group = g and v.code = c;
    if cardinality(ids) = wanted then return ids; end if;
    perform pg_advisory_xact_lock(hashtext('facet_values'));
    insert into facet_values (id, facet_group, code)
    select (array_position(groups, g) << 16)
      + coalesce((select max(k.id) & 65535 from facet_values k where k.facet_group = g), 0)
      + row_number() over (partition by g order by c), g, c
    from unnest(groups) g cross join jsonb_array_elements_text(coalesce(facets -> g, '[]')) c
    where not exists (select from facet_values k where k.facet_group = g and k.code = c);
  end loop;
  raise exception 'facet values repeat: %', facets;
end
$$;

create or replace function app.refresh_vendor_search(document jsonb) returns void
language plpgsql security definer
set search_path = pg_catalog, public, app
as $$
declare
  listing constant uuid := (document ->> 'vendorId')::uuid;
begin
  if not exists (
    select from vendors v where v.id = listing
      and v.published_version = (document ->> 'version')::integer
  ) then
    raise exception 'version % of vendor % is not the published one', document ->> 'version', listing;
  end if;
  insert into vendor_search (
    vendor_id, version, slug, facets, terms, founded_year, pilot_offered, claimed, verified,
    rating_thousandths, rating_count, name_key, lot, position
  )
  select listing, (document ->> 'version')::integer, document ->> 'slug', app.facet_ids(document -> 'facets'),
    (document ->> 'terms')::tsvector, (document ->> 'foundedYear')::smallint,
    (document ->> 'pilotOffered')::boolean, (document ->> 'claimed')::boolean,
    (document ->> 'verified')::boolean, r.mean_thousandths, coalesce(r.review_count, 0),
    document ->> 'nameKey', (document ->> 'lot')::integer,
    nextval('vendor_search_position')
  from (select) one left join vendor_ratings r on r.vendor_id = listing
  on conflict (vendor_id) do update set
    version = excluded.version, slug = excluded.slug, facets = excluded.facets, terms = excluded.terms,
    founded_year = excluded.founded_year, pilot_offered = excluded.pilot_offered, claimed = excluded.claimed,
    verified = excluded.verified, rating_thousandths = excluded.rating_thousandths,
    rating_count = excluded.rating_count, name_key = excluded.name_key, lot = excluded.lot,
    position = excluded.position;
  insert into vendor_search_cards (vendor_id, card) values (listing, document -> 'card')
  on conflict (vendor_id) do update set card = excluded.card;
end
$$;

drop index vendor_search_form;
alter table vendor_search drop column form, drop column numbers;
