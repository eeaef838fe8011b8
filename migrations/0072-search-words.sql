-- Up Migration

-- Words of the names of published listings with their groups of three letters (numbers made by search-core, so that
-- the database's locale has no part in it). A typed word that no listing has is taken for the most similar of
-- these. Words are only added; one that no listing has any more is never offered.
create table vendor_search_words (
  word text primary key,
  trigrams integer[] not null
);
create index vendor_search_words_trigrams on vendor_search_words using gin (trigrams gin__int_ops) with (fastupdate = off);

grant select on vendor_search_words to app_user, app_public, app_worker;
grant select, insert on vendor_search_words to app_definer;

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
  insert into vendor_search_words (word, trigrams)
  select w.word, w.trigrams from jsonb_to_recordset(document -> 'words') as w (word text, trigrams integer[])
  order by w.word
  on conflict (word) do nothing;
end
$$;

-- Down Migration

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

drop table vendor_search_words;
