-- Up Migration

-- Filters that a buyer words: agents near a place, hours that somebody must answer, the price of a month. Each is
-- compared in whole numbers, so that every engine finds the same.

-- Usual weeks of listings; many share one. Numbers are only added. Which weeks cover the hours of a question depends on
-- two zones and the day: the program decides it for each of these, and asks for the numbers.
create table search_weeks (
  id integer primary key generated always as identity,
  week text not null unique
);
grant select on search_weeks to app_user, app_public, app_worker;
grant select, insert on search_weeks to app_definer;

alter table vendor_search
  -- Places of agents as points of a round Earth: three whole metres from its middle each (vendors-core, Point).
  add column points integer[] not null default '{}',
  add column week_id integer references search_weeks (id),
  -- Per currency its number and the cheapest month of each step (market-core, ladderCosts).
  add column month_costs integer[] not null default '{}';
create index vendor_search_week on vendor_search (week_id);

-- Metres of the straight line to the nearest of the points; null where there are none. The sum of squares is below
-- 2^53 and the root is rounded as IEEE 754 says: the same number in the program.
create function app.nearest_chord(points integer[], x integer, y integer, z integer) returns integer
language sql immutable parallel safe strict
as $$
  select floor(sqrt(min(
    (points[i] - x)::bigint * (points[i] - x) + (points[i + 1] - y)::bigint * (points[i + 1] - y)
    + (points[i + 2] - z)::bigint * (points[i + 2] - z)
  )::float8))::integer
  from generate_series(1, cardinality(points), 3) as i
$$;

-- Is the month of a step (1..) at most the bound of its currency, for any currency that has one? Null: none has.
create function app.month_within(
  costs integer[], steps integer, step integer, currencies integer[], bounds integer[]
) returns boolean
language sql immutable parallel safe strict
as $$
  select bool_or(costs[i + step] <= bounds[array_position(currencies, costs[i])])
  from generate_series(1, cardinality(costs), steps + 1) as i
$$;

create function app.integers_of(list jsonb) returns integer[]
language sql immutable parallel safe
set search_path = pg_catalog
as $$
  select coalesce(array_agg(n::integer order by place), '{}')
  from jsonb_array_elements_text(list) with ordinality as given (n, place)
$$;

create or replace function app.refresh_vendor_search(document jsonb) returns void
language plpgsql security definer
set search_path = pg_catalog, public, app
as $$
declare
  listing constant uuid := (document ->> 'vendorId')::uuid;
  usual constant text := document ->> 'week';
begin
  if not exists (
    select from vendors v where v.id = listing
      and v.published_version = (document ->> 'version')::integer
  ) then
    raise exception 'version % of vendor % is not the published one', document ->> 'version', listing;
  end if;
  if usual is not null then
    insert into search_weeks (week) select usual
    where not exists (select from search_weeks w where w.week = usual)
    on conflict (week) do nothing;
  end if;
  insert into vendor_search (
    vendor_id, version, slug, facets, numbers, points, week_id, month_costs, form, terms, founded_year, pilot_offered, claimed, verified,
    rating_thousandths, rating_count, name_key, lot, position
  )
  select listing, (document ->> 'version')::integer, document ->> 'slug', app.facet_ids(document -> 'facets'),
    app.integers_of(document -> 'numbers'), app.integers_of(document -> 'points'),
    (select w.id from search_weeks w where w.week = usual),
    app.integers_of(document -> 'monthCosts'), coalesce((document ->> 'form')::smallint, 1),
    (document ->> 'terms')::tsvector, (document ->> 'foundedYear')::smallint,
    (document ->> 'pilotOffered')::boolean, (document ->> 'claimed')::boolean,
    (document ->> 'verified')::boolean, r.mean_thousandths, coalesce(r.review_count, 0),
    document ->> 'nameKey', (document ->> 'lot')::integer,
    nextval('vendor_search_position')
  from (select) one left join vendor_ratings r on r.vendor_id = listing
  on conflict (vendor_id) do update set
    version = excluded.version, slug = excluded.slug, facets = excluded.facets, numbers = excluded.numbers,
    points = excluded.points, week_id = excluded.week_id, month_costs = excluded.month_costs,
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
  insert into vendor_search_words (word, trigrams)
  select w.word, w.trigrams from jsonb_to_recordset(document -> 'words') as w (word text, trigrams integer[])
  order by w.word
  on conflict (word) do nothing;
end
$$;

drop function app.integers_of(jsonb);
drop function app.month_within(integer[], integer, integer, integer[], integer[]);
drop function app.nearest_chord(integer[], integer, integer, integer);
alter table vendor_search drop column points, drop column week_id, drop column month_costs;
drop table search_weeks;
