import pg from 'pg';
import { emptyProfile } from '@ringfair/vendors-core';

/** Beside the projection of search what pages, needs, comparisons and the market read, made of it in the database. */
export async function addListings(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("set session_replication_role = 'replica'");
  await client.query(
    `insert into vendors (id, slug, name, source, published_version, published_at)
     select s.vendor_id, s.slug, c.card ->> 'name', 'DIRECTORY', 1, now()
     from vendor_search s join vendor_search_cards c using (vendor_id)`,
  );
  await client.query('insert into vendor_slugs (slug, vendor_id) select slug, id from vendors');
  await client.query(
    `insert into vendor_versions (vendor_id, version, source, profile)
     select c.vendor_id, 1, 'DIRECTORY', $1::jsonb || jsonb_build_object(
       'name', c.card ->> 'name', 'foundedYear', c.card -> 'foundedYear',
       'texts', (select coalesce(jsonb_object_agg(key, jsonb_build_object('summary', value, 'howWeWork', null)), '{}')
                 from jsonb_each(c.card -> 'summaries')))
     from vendor_search_cards c`,
    [JSON.stringify(emptyProfile('generated'))],
  );
  await client.query(
    'insert into market_listings (vendor_id, version, form) select vendor_id, 1, 1 from vendor_search',
  );
  await client.query(
    `insert into market_costs (vendor_id, reference, price_id, services, countries, currency, cost_minor, estimated_minor,
       euro_minor)
     select vendor_id, reference, 'p1', array(select jsonb_array_elements_text(card -> 'services')),
       array(select value ->> 'country' from jsonb_array_elements(card -> 'agentCountries')), 'USD', cost, 0, cost
     from vendor_search_cards c,
       unnest(array['SMALL_OFFICE', 'SUPPORT_LINE', 'LARGE_LINE'], array[300, 5000, 90000]) r (reference, minutes),
       lateral (select (card #>> '{price,amountMinor}')::bigint * minutes as cost) priced
     where cost is not null`,
  );
  await client.query(
    'vacuum (analyze) vendors, vendor_slugs, vendor_versions, market_listings, market_costs',
  );
  await client.end();
}
