-- Up Migration

-- Units of a currency for one euro on a day, as an operator imports them from the central bank's file.
create table currency_rates (
  day date not null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  per_euro numeric not null check (per_euro > 0),
  created_at timestamptz not null default now(),
  primary key (day, currency)
);

-- What was published and by which rates it was compared: a projection of public data, written by the definer
-- functions below only.
create table market_listings (
  vendor_id uuid primary key references vendors (id) on delete cascade,
  version integer not null,
  -- Null: no rates were known, prices in euro only are compared.
  rates_day date,
  form integer not null
);

-- The cost of one month of a reference volume under a published price.
create table market_costs (
  vendor_id uuid not null references market_listings (vendor_id) on delete cascade,
  reference text not null,
  price_id text not null,
  -- Offered services for which the price holds.
  services text[] not null,
  -- Where the agents are for whom the price holds.
  countries text[] not null,
  currency char(3) not null,
  cost_minor bigint not null check (cost_minor >= 0),
  estimated_minor bigint not null check (estimated_minor between 0 and cost_minor),
  -- In cents of a euro; null where there is no rate.
  euro_minor bigint check (euro_minor >= 0),
  primary key (vendor_id, reference, price_id)
);
create index market_costs_reference on market_costs (reference) include (vendor_id, euro_minor);

alter table currency_rates enable row level security;
alter table currency_rates force row level security;
alter table market_listings enable row level security;
alter table market_listings force row level security;
alter table market_costs enable row level security;
alter table market_costs force row level security;

grant select on currency_rates, market_listings, market_costs to app_public, app_user, app_worker;
grant insert, update on currency_rates to app_worker;
grant select, insert, update, delete on market_listings, market_costs to app_definer;

create policy see on currency_rates for select to app_public, app_user, app_worker using (true);
create policy import on currency_rates for insert to app_worker with check (true);
create policy correct on currency_rates for update to app_worker using (true) with check (true);
create policy see on market_listings for select to app_public, app_user, app_worker using (true);
create policy keep on market_listings to app_definer using (true) with check (true);
create policy see on market_costs for select to app_public, app_user, app_worker using (true);
create policy keep on market_costs to app_definer using (true) with check (true);

-- Writes what a month costs with a listing; only the version that is published can be written.
create function app.refresh_market_costs(listing uuid, published integer, rates date, written_form integer, costs jsonb)
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

-- A listing that is not published has no part in the market.
create function app.withdraw_market_costs(listing uuid) returns void language sql security definer
  set search_path = pg_catalog, public, app
  as $$
    delete from market_listings m where m.vendor_id = listing
      and not exists (select from vendors v where v.id = listing and v.published_version is not null)
  $$;

alter function app.refresh_market_costs(uuid, integer, date, integer, jsonb) owner to app_definer;
alter function app.withdraw_market_costs(uuid) owner to app_definer;
revoke execute on function app.refresh_market_costs(uuid, integer, date, integer, jsonb),
  app.withdraw_market_costs(uuid) from public;
grant execute on function app.refresh_market_costs(uuid, integer, date, integer, jsonb),
  app.withdraw_market_costs(uuid) to app_user, app_worker;

-- Down Migration

drop function app.withdraw_market_costs(uuid), app.refresh_market_costs(uuid, integer, date, integer, jsonb);
drop table market_costs, market_listings, currency_rates;
