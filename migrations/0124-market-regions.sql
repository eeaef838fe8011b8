-- Up Migration

-- A rate that is corrected keeps its day: what was computed from it is told by the rates themselves.
create function app.currency_rates_digest() returns text language sql stable set search_path = pg_catalog, public
  as $$
    select md5(string_agg(currency || ' ' || per_euro, ',' order by currency)) from currency_rates
    where day = (select max(day) from currency_rates)
  $$;
revoke execute on function app.currency_rates_digest() from public;
grant execute on function app.currency_rates_digest() to app_public, app_user, app_worker, app_definer;
grant select on currency_rates to app_definer;
create policy digest on currency_rates for select to app_definer using (true);

alter table market_listings add column rates_digest text;
-- Prices are judged beside vendors of the same region.
create index market_costs_countries on market_costs using gin (countries);

create or replace function app.refresh_market_costs(listing uuid, published integer, rates date,
    written_form integer, costs jsonb)
  returns void language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  begin
    if not exists (select from vendors v where v.id = listing and v.published_version = published) then
      raise exception 'version % of listing % is not the published one', published, listing;
    end if;
    insert into market_listings (vendor_id, version, rates_day, rates_digest, form)
      values (listing, published, rates, app.currency_rates_digest(), written_form)
      on conflict (vendor_id) do update
        set version = published, rates_day = rates, rates_digest = excluded.rates_digest, form = written_form;
    delete from market_costs where vendor_id = listing;
    insert into market_costs (vendor_id, reference, price_id, services, countries, currency, cost_minor, estimated_minor,
        euro_minor)
      select listing, c.reference, c."priceId", c.services, c.countries, c.currency, c."costMinor",
        c."estimatedMinor", c."euroMinor"
      from jsonb_to_recordset(costs) as c (reference text, "priceId" text, services text[], countries text[],
        currency text, "costMinor" bigint, "estimatedMinor" bigint, "euroMinor" bigint);
  end $$;

-- Down Migration

create or replace function app.refresh_market_costs(listing uuid, published integer, rates date,
    written_form integer, costs jsonb)
  returns void language plpgsql security definer set search_path = pg_catalog, public, app
  as $$
  begin
    if not exists (select from vendors v where v.id = listing and v.published_version = published) then
      raise exception 'version % of listing % is not the published one', published, listing;
    end if;
    insert into market_listings (vendor_id, version, rates_day, form)
      values (listing, published, rates, written_form)
      on conflict (vendor_id) do update set version = published, rates_day = rates, form = written_form;
    delete from market_costs where vendor_id = listing;
    insert into market_costs (vendor_id, reference, price_id, services, countries, currency, cost_minor, estimated_minor,
        euro_minor)
      select listing, c.reference, c."priceId", c.services, c.countries, c.currency, c."costMinor",
        c."estimatedMinor", c."euroMinor"
      from jsonb_to_recordset(costs) as c (reference text, "priceId" text, services text[], countries text[],
        currency text, "costMinor" bigint, "estimatedMinor" bigint, "euroMinor" bigint);
  end $$;
drop index market_costs_countries;
alter table market_listings drop column rates_digest;
drop policy digest on currency_rates;
revoke select on currency_rates from app_definer;
drop function app.currency_rates_digest();
