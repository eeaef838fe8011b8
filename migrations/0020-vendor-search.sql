-- Up Migration

-- Search runs on a projection of what is published, without row-level security: text search, array and trigram
-- operators are not leakproof, so under a policy their indexes would be ignored (2.7 ms became 189 ms). Nothing
-- private may ever be written here. Only SELECT is granted; the definer functions below are the only writers,
-- called in the transaction that publishes.

create extension if not exists intarray;

-- Every facet value ever published has a small number that never changes. The group is in the upper bits, so
-- that counting needs no join: id >> 16 is the number of the group.
create table facet_values (
  id integer primary key,
  facet_group text not null,
  code text not null,
  constraint facet_values_group_known
    check (facet_group in ('service', 'language', 'agentCountry', 'industry', 'channel')),
  constraint facet_values_code_unique unique (facet_group, code)
);

-- Ratings outlive a withdrawn listing: republished, it has its reviews again.
create table vendor_ratings (
  vendor_id uuid primary key references vendors (id) on delete cascade,
  mean_thousandths integer not null,
  review_count integer not null,
  constraint vendor_ratings_mean_range check (mean_thousandths between 1000 and 5000),
  constraint vendor_ratings_count_positive check (review_count > 0)
);
alter table vendor_ratings enable row level security;
alter table vendor_ratings force row level security;
create policy keep on vendor_ratings to app_definer using (true) with check (true);

-- Sequence of changes, for an index that is fed from here.
create sequence vendor_search_position;

create table vendor_search (
  vendor_id uuid primary key references vendors (id) on delete cascade,
  version integer not null,
  slug text not null,
  facets integer[] not null,
  terms tsvector not null,
  founded_year smallint,
  pilot_offered boolean not null,
  claimed boolean not null,
  verified boolean not null,
  rating_thousandths integer,
  rating_count integer not null default 0,
  -- Sort keys, all ascending (search-core, ranking.ts, is the same in words; a test holds both equal).
  best_rank integer not null generated always as (
    -((coalesce(rating_thousandths, 0)::bigint * rating_count * 10 + 210000) / (rating_count + 5))::integer
    - case when claimed then 1000 else 0 end - case when verified then 1000 else 0 end
  ) stored,
  rating_rank integer not null generated always as (
    case when rating_count = 0 then 0
    else -((rating_thousandths::bigint * rating_count * 10 + 210000) / (rating_count + 5))::integer end
  ) stored,
  founded_rank smallint not null generated always as (coalesce(founded_year, 32767)) stored,
  name_key text collate "C" not null,
  lot integer not null,
  position bigint not null,
  constraint vendor_search_rating_whole check ((rating_thousandths is null) = (rating_count = 0))
);

-- The rendered results, beside the table: scans that count stay narrow.
create table vendor_search_cards (
  vendor_id uuid primary key references vendor_search (vendor_id) on delete cascade,
  card jsonb not null
);

create index vendor_search_facets on vendor_search using gin (facets gin__int_ops) with (fastupdate = off);
create index vendor_search_terms on vendor_search using gin (terms) with (fastupdate = off);
create index vendor_search_best on vendor_search (best_rank, lot, vendor_id);
create unique index vendor_search_position_unique on vendor_search (position);

grant select on facet_values, vendor_search, vendor_search_cards to app_user, app_public, app_worker;
grant select, insert on facet_values to app_definer;
grant select, insert, update, delete on vendor_ratings, vendor_search, vendor_search_cards to app_definer;
grant usage on sequence vendor_search_position to app_definer;

-- The stem of each word by its script's dictionary; null: too common to be searched by.
create function app.stem_words(words text[], scripts text[]) returns table (word text, stem text)
language sql immutable parallel safe
set search_path = pg_catalog
as $$
  select w, case s
    when 'latin' then (ts_lexize('english_stem', w))[1]
    when 'cyrillic' then (ts_lexize('russian_stem', w))[1]
    when 'greek' then (ts_lexize('greek_stem', w))[1]
    else w end
  from unnest(words, scripts) as given (w, s)
$$;

-- Numbers of the values, made where new. New ones are rare; making them is serialised by the lock, so that no
-- number is given twice.
create function app.facet_ids(facets jsonb) returns integer[]
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

-- Writes what search knows of a listing, in the transaction that publishes it; only the version that is published
-- can be written.
create function app.refresh_vendor_search(document jsonb) returns void
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

-- Takes a listing out of search, after it has stopped being published.
create function app.withdraw_vendor_search(listing uuid) returns void
language plpgsql security definer
set search_path = pg_catalog, public, app
as $$
begin
  if exists (select from vendors v where v.id = listing and v.published_version is not null) then
    raise exception 'vendor % is still published', listing;
  end if;
  delete from vendor_search where vendor_id = listing;
end
$$;

-- The rating of a vendor as its published reviews give it; no reviews (count 0) means no rating.
create function app.set_vendor_rating(listing uuid, mean numeric, reviews integer) returns void
language plpgsql security definer
set search_path = pg_catalog, public, app
as $$
declare
  thousandths constant integer := case when reviews > 0 then round(mean * 1000) end;
begin
  if reviews > 0 then
    insert into vendor_ratings (vendor_id, mean_thousandths, review_count)
    values (listing, thousandths, reviews)
    on conflict (vendor_id) do update
      set mean_thousandths = excluded.mean_thousandths, review_count = excluded.review_count;
  else
    delete from vendor_ratings r where r.vendor_id = listing;
  end if;
  update vendor_search s set rating_thousandths = thousandths,
    rating_count = greatest(reviews, 0), position = nextval('vendor_search_position')
  where s.vendor_id = listing;
end
$$;

alter function app.facet_ids(jsonb) owner to app_definer;
alter function app.refresh_vendor_search(jsonb) owner to app_definer;
alter function app.withdraw_vendor_search(uuid) owner to app_definer;
alter function app.set_vendor_rating(uuid, numeric, integer) owner to app_definer;
revoke execute on function app.facet_ids(jsonb), app.refresh_vendor_search(jsonb),
  app.withdraw_vendor_search(uuid), app.set_vendor_rating(uuid, numeric, integer) from public;
grant execute on function app.refresh_vendor_search(jsonb), app.withdraw_vendor_search(uuid),
  app.set_vendor_rating(uuid, numeric, integer) to app_user, app_worker;

-- Down Migration

drop function app.set_vendor_rating(uuid, numeric, integer);
drop function app.withdraw_vendor_search(uuid);
drop function app.refresh_vendor_search(jsonb);
drop function app.facet_ids(jsonb);
drop function app.stem_words(text[], text[]);
drop table vendor_search_cards;
drop table vendor_search;
drop table vendor_ratings;
drop table facet_values;
drop sequence vendor_search_position;
