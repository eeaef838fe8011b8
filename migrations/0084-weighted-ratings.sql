-- Up Migration

-- What ranks is the weighted mean of reviews: each weighs 2^(-age / 12 months) times how its client was verified, as
-- of the beginning of a day in UTC. Weights shrink every day, so ratings are counted again for each day, by a job in
-- bounded batches. The plain mean and the number of reviews stay what is shown and filtered by.
alter table vendor_ratings
  add column weighted_thousandths integer,
  add column weight_thousandths integer,
  add column as_of date not null default '1970-01-01',
  add constraint vendor_ratings_weighted_range check (weighted_thousandths between 1000 and 5000),
  add constraint vendor_ratings_weight_range check (weight_thousandths >= 0);
update vendor_ratings set weighted_thousandths = mean_thousandths, weight_thousandths = review_count * 1000;
alter table vendor_ratings alter column weighted_thousandths set not null, alter column weight_thousandths set not null;
create index vendor_ratings_as_of on vendor_ratings (as_of, vendor_id);

alter table vendor_search
  drop column best_rank,
  drop column rating_rank,
  add column rating_weighted integer,
  add column rating_weight integer not null default 0,
  -- When the newest of the checks was made by which the listing is verified, and whether that is fresh.
  add column checked_on date,
  add column fresh boolean not null default false;
update vendor_search set rating_weighted = rating_thousandths, rating_weight = rating_count * 1000;
alter table vendor_search
  add column best_rank integer not null generated always as (
    -((coalesce(rating_weighted, 0)::bigint * rating_weight * 10 + 210000000) / (rating_weight + 5000))::integer
    - case when claimed then 1000 else 0 end
    - case when not verified then 0 when fresh then 1000 else 500 end
  ) stored,
  add column rating_rank integer not null generated always as (
    case when rating_count = 0 then 0
    else -((rating_weighted::bigint * rating_weight * 10 + 210000000) / (rating_weight + 5000))::integer end
  ) stored,
  add constraint vendor_search_weighted_whole check ((rating_weighted is null) = (rating_count = 0));
create index vendor_search_best on vendor_search (best_rank, lot, vendor_id);
create index vendor_search_fresh on vendor_search (checked_on) where fresh;

-- A listing that comes into search brings the weights of its rating.
create function app.bring_weighted_rating() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  select r.weighted_thousandths, r.weight_thousandths into new.rating_weighted, new.rating_weight
  from (select) one left join vendor_ratings r on r.vendor_id = new.vendor_id;
  new.rating_weight := coalesce(new.rating_weight, 0);
  return new;
end $$;
create trigger bring_weighted_rating before insert on vendor_search
for each row execute function app.bring_weighted_rating();

-- What one review weighs on a day. Mirrors reviewWeight of reviews-core; a year has 365.2425 days.
create function app.review_weight(verification text, published timestamptz, day date) returns double precision
language sql stable set search_path = pg_catalog as $$
  select power(2::float8, -greatest(0, extract(epoch from day::timestamp at time zone 'UTC' - published)::float8) / 31556952)
    * case verification when 'CONTRACT_SIGNED_HERE' then 1.0 when 'OUTSIDE_CONTRACT_CHECKED' then 0.8 else 0.5 end $$;

-- Without weights all reviews are new ones, of contracts signed here. What does not change moves nothing.
drop function app.set_vendor_rating(uuid, numeric, integer);
create function app.set_vendor_rating(listing uuid, mean numeric, reviews integer, weighted double precision default null,
  weight double precision default null, day date default (now() at time zone 'UTC')::date) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  thousandths constant integer := case when reviews > 0 then round(mean * 1000) end;
  weighted_mean constant integer := case when reviews > 0 then floor(coalesce(weighted, mean::float8) * 1000 + 0.5) end;
  sum_of_weights constant integer := floor(coalesce(weight, greatest(reviews, 0)) * 1000 + 0.5);
begin
  if reviews > 0 then
    insert into vendor_ratings (vendor_id, mean_thousandths, review_count, weighted_thousandths, weight_thousandths, as_of)
    values (listing, thousandths, reviews, weighted_mean, sum_of_weights, day)
    on conflict (vendor_id) do update
      set mean_thousandths = excluded.mean_thousandths, review_count = excluded.review_count,
        weighted_thousandths = excluded.weighted_thousandths, weight_thousandths = excluded.weight_thousandths,
        as_of = excluded.as_of;
  else
    delete from vendor_ratings r where r.vendor_id = listing;
  end if;
  update vendor_search s set rating_thousandths = thousandths, rating_count = greatest(reviews, 0),
    rating_weighted = weighted_mean, rating_weight = sum_of_weights, position = nextval('vendor_search_position')
  where s.vendor_id = listing
    and (s.rating_thousandths, s.rating_count, s.rating_weighted, s.rating_weight)
      is distinct from (thousandths, greatest(reviews, 0), weighted_mean, sum_of_weights);
end $$;

drop function app.count_reviews(uuid);
create function app.count_reviews(vendor uuid, day date default (now() at time zone 'UTC')::date) returns void
language sql security definer set search_path = pg_catalog, public, app as $$
  select app.set_vendor_rating(vendor, avg(p.overall), count(*)::integer, sum(w * p.overall) / nullif(sum(w), 0),
    coalesce(sum(w), 0), day)
  from published_reviews p, lateral app.review_weight(p.verification, p.published_at, day) w
  where p.vendor_id = vendor $$;

-- Ratings that are older than a day, counted as of it: at most so many, those that wait longest first. A review that
-- is published meanwhile waits, as for another one of the same vendor.
create function app.recount_ratings(day date, most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  vendor uuid;
  counted integer := 0;
begin
  for vendor in select r.vendor_id from vendor_ratings r where r.as_of < day order by r.as_of, r.vendor_id limit most loop
    perform pg_advisory_xact_lock(hashtextextended('rating ' || vendor, 0));
    perform app.count_reviews(vendor, day);
    counted := counted + 1;
  end loop;
  return counted;
end $$;

-- When what is verified of a listing was checked last. Fresh means within twelve months, as isFresh of search-core has it.
create function app.note_vendor_check(listing uuid, checked date, day date) returns void
language sql security definer set search_path = pg_catalog, public, app as $$
  update vendor_search s set checked_on = checked, fresh = checked > day - interval '12 months',
    position = nextval('vendor_search_position')
  where s.vendor_id = listing
    and (s.checked_on, s.fresh) is distinct from (checked, checked > day - interval '12 months') $$;

create function app.age_vendor_checks(day date, most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  aged integer;
begin
  update vendor_search s set fresh = false, position = nextval('vendor_search_position')
  where s.vendor_id in (
    select d.vendor_id from vendor_search d where d.fresh and d.checked_on <= day - interval '12 months'
    order by d.checked_on, d.vendor_id limit most);
  get diagnostics aged = row_count;
  return aged;
end $$;

do $$
declare name text;
begin
  foreach name in array array['bring_weighted_rating()', 'review_weight(text, timestamptz, date)',
    'set_vendor_rating(uuid, numeric, integer, double precision, double precision, date)', 'count_reviews(uuid, date)',
    'recount_ratings(date, integer)', 'note_vendor_check(uuid, date, date)', 'age_vendor_checks(date, integer)'] loop
    execute format('alter function app.%s owner to app_definer', name);
    execute format('revoke execute on function app.%s from public', name);
  end loop;
end $$;
grant execute on function app.recount_ratings(date, integer), app.age_vendor_checks(date, integer) to app_worker;
grant execute on function app.note_vendor_check(uuid, date, date) to app_user, app_worker;

-- Down Migration

drop function app.age_vendor_checks(date, integer), app.note_vendor_check(uuid, date, date),
  app.recount_ratings(date, integer), app.count_reviews(uuid, date),
  app.set_vendor_rating(uuid, numeric, integer, double precision, double precision, date),
  app.review_weight(text, timestamptz, date);
drop trigger bring_weighted_rating on vendor_search;
drop function app.bring_weighted_rating();

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
create function app.count_reviews(vendor uuid) returns void
language sql security definer set search_path = pg_catalog, public, app as $$
  select app.set_vendor_rating(vendor, avg(overall), count(*)::integer) from published_reviews where vendor_id = vendor $$;
alter function app.set_vendor_rating(uuid, numeric, integer) owner to app_definer;
alter function app.count_reviews(uuid) owner to app_definer;
revoke execute on function app.set_vendor_rating(uuid, numeric, integer), app.count_reviews(uuid) from public;
grant execute on function app.set_vendor_rating(uuid, numeric, integer) to app_worker;

drop index vendor_search_fresh;
alter table vendor_search
  drop constraint vendor_search_weighted_whole,
  drop column best_rank,
  drop column rating_rank,
  drop column fresh,
  drop column checked_on,
  drop column rating_weight,
  drop column rating_weighted;
alter table vendor_search
  add column best_rank integer not null generated always as (
    -((coalesce(rating_thousandths, 0)::bigint * rating_count * 10 + 210000) / (rating_count + 5))::integer
    - case when claimed then 1000 else 0 end - case when verified then 1000 else 0 end
  ) stored,
  add column rating_rank integer not null generated always as (
    case when rating_count = 0 then 0
    else -((rating_thousandths::bigint * rating_count * 10 + 210000) / (rating_count + 5))::integer end
  ) stored;
create index vendor_search_best on vendor_search (best_rank, lot, vendor_id);
drop index vendor_ratings_as_of;
alter table vendor_ratings drop column as_of, drop column weight_thousandths, drop column weighted_thousandths;
