import { Injectable } from '@nestjs/common';
import type { PricedProfile, PublishedCost, Quartiles, ReferenceVolume } from '@ringfair/market-core';
import type { Tx } from '@ringfair/platform/database';
import type { Service, VendorProfile } from '@ringfair/vendors-core';

/** Which vendors are compared: null stands for all services, or all countries. */
export interface Cell {
  reference: ReferenceVolume;
  service: Service | null;
  country: string | null;
}

export interface CellRow extends Quartiles {
  service: Service | null;
  country: string | null;
}

/** The vendors that a price is judged beside: those with one of the services, and agents in one of the countries. */
export interface Comparison {
  vendorId: string;
  reference: ReferenceVolume;
  services: readonly Service[];
  countries: readonly string[];
}

export interface VendorCostRow {
  vendorId: string;
  reference: ReferenceVolume;
  priceId: string;
  services: Service[];
  currency: string;
  /** Where the agents are for whom the price holds. */
  countries: string[];
  costMinor: string;
  estimatedMinor: string;
  euroMinor: string | null;
  /** Day of the rates by which it is in euro. */
  ratesDay: string | null;
}

/** Linear interpolation between the values, as market-core's `quartiles`: PostgreSQL's percentile_cont is the same. */
const quartiles = `count(*)::integer as n,
  percentile_cont(0.25) within group (order by cost) as "firstQuartile",
  percentile_cont(0.5) within group (order by cost) as median,
  percentile_cont(0.75) within group (order by cost) as "thirdQuartile"`;

@Injectable()
export class MarketRepository {
  published(tx: Tx, vendorId: string): Promise<{ version: number; profile: VendorProfile } | undefined> {
    return tx.one(
      `select p.version, p.profile from vendors v
       join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version where v.id = $1`,
      [vendorId],
    );
  }

  async refresh(
    tx: Tx,
    row: { vendorId: string; version: number; ratesDay: string | null; form: number; costs: PublishedCost[] },
  ): Promise<void> {
    await tx.query('select app.refresh_market_costs($1, $2, $3, $4, $5)', [
      row.vendorId,
      row.version,
      row.ratesDay,
      row.form,
      JSON.stringify(row.costs),
    ]);
  }

  /** @param day ISO date of the next price that begins to hold; null: none does */
  async notePriceDay(tx: Tx, vendorId: string, day: string | null): Promise<void> {
    await tx.query('select app.note_price_day($1, $2)', [vendorId, day]);
  }

  async withdraw(tx: Tx, vendorId: string): Promise<void> {
    await tx.query('select app.withdraw_market_costs($1)', [vendorId]);
  }

  /**
   * Published listings whose costs rest on another version, form, or other rates than they should, or of which a price
   * has begun to hold since they were computed (`began`).
   */
  stale(tx: Tx, form: number, today: string, limit: number): Promise<{ id: string; began: boolean }[]> {
    return tx.query(
      `select v.id, coalesce(m.price_day <= $2::date, false) as began
       from vendors v left join market_listings m on m.vendor_id = v.id
       where v.published_version is not null
         and ((m.version, m.form, m.rates_digest) is distinct from
             (v.published_version, $1::integer, (select app.currency_rates_digest()))
           or m.price_day <= $2::date)
       order by v.id limit $3`,
      [form, today, limit],
    );
  }

  /** Cheapest month of each vendor, by service or by country of the agents; cells that say nothing are left out. */
  cells(tx: Tx, by: 'service' | 'country', { reference, service, country }: Cell): Promise<CellRow[]> {
    const key = by === 'service' ? 'unnest(services)' : 'unnest(countries)';
    return tx.query<CellRow>(
      `with priced as (
         select vendor_id, ${key} as key, euro_minor from market_costs
         where reference = $1 and euro_minor is not null
           and ($2::text is null or services @> array[$2]) and ($3::text is null or countries @> array[$3])
       ), cheapest as (select vendor_id, key, min(euro_minor)::float8 as cost from priced group by vendor_id, key)
       select ${by === 'service' ? 'key as service, $3::text as country' : '$2::text as service, key as country'},
         ${quartiles} from cheapest group by key order by count(*) desc, key collate "C"`,
      [reference, service, country],
    );
  }

  /** The one cell. */
  async cell(tx: Tx, { reference, service, country }: Cell): Promise<Quartiles> {
    const row = await tx.one<Quartiles>(
      `with cheapest as (
         select vendor_id, min(euro_minor)::float8 as cost from market_costs
         where reference = $1 and euro_minor is not null
           and ($2::text is null or services @> array[$2]) and ($3::text is null or countries @> array[$3])
         group by vendor_id)
       select ${quartiles} from cheapest`,
      [reference, service, country],
    );
    return row ?? { n: 0, firstQuartile: 0, median: 0, thirdQuartile: 0 };
  }

  /** For each price the other vendors with one of its services and agents in one of the countries, in the order asked. */
  others(tx: Tx, asked: readonly Comparison[]): Promise<Quartiles[]> {
    return tx.query<Quartiles>(
      `select others.* from jsonb_to_recordset($1) as asked
           (place integer, "vendorId" uuid, reference text, services text[], countries text[])
       cross join lateral (
         select ${quartiles} from (
           select min(c.euro_minor)::float8 as cost from market_costs c
           where c.reference = asked.reference and c.vendor_id <> asked."vendorId" and c.euro_minor is not null
             and c.services && asked.services and c.countries && asked.countries
           group by c.vendor_id) as cheapest) as others
       order by asked.place`,
      [JSON.stringify(asked.map((one, place) => ({ ...one, place })))],
    );
  }

  /** What their costs were computed from. */
  priced(tx: Tx, vendorIds: readonly string[]): Promise<{ vendorId: string; profile: PricedProfile }[]> {
    return tx.query(
      `select m.vendor_id as "vendorId", jsonb_build_object('prices', p.profile -> 'prices',
         'terms', p.profile -> 'terms', 'headquarters', p.profile -> 'headquarters',
         'locations', p.profile -> 'locations', 'metrics', p.profile -> 'metrics') as profile
       from market_listings m join vendor_versions p on p.vendor_id = m.vendor_id and p.version = m.version
       where m.vendor_id = any ($1)`,
      [vendorIds],
    );
  }

  costs(tx: Tx, vendorIds: readonly string[]): Promise<VendorCostRow[]> {
    return tx.query(
      `select c.vendor_id as "vendorId", c.reference, c.price_id as "priceId", c.services, c.countries, c.currency,
         c.cost_minor as "costMinor", c.estimated_minor as "estimatedMinor", c.euro_minor as "euroMinor",
         m.rates_day as "ratesDay"
       from market_costs c join market_listings m using (vendor_id) where c.vendor_id = any ($1) order by c.cost_minor, c.price_id`,
      [vendorIds],
    );
  }
}
