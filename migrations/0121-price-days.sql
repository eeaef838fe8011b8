-- Up Migration

-- The next day on which a published price of the listing begins to hold; its costs are computed again on it.
alter table market_listings add column price_day date;
create index market_listings_price_day on market_listings (price_day) where price_day is not null;

create function app.note_price_day(listing uuid, day date) returns void language sql security definer
  set search_path = pg_catalog, public, app
  as $$
    update market_listings m set price_day = day where m.vendor_id = listing and m.price_day is distinct from day
  $$;

alter function app.note_price_day(uuid, date) owner to app_definer;
revoke execute on function app.note_price_day(uuid, date) from public;
grant execute on function app.note_price_day(uuid, date) to app_user, app_worker;

-- Down Migration

drop function app.note_price_day(uuid, date);
alter table market_listings drop column price_day;
