import {
  codesOf,
  documentTerms,
  documentWords,
  FACET_GROUPS as groups,
  lotOf,
  nameKey,
  toTsVector,
} from '@ringfair/search-core';
import { SEARCH_NUMBERS } from '@ringfair/vendors-core';

/*
 * Fills a database with generated listings in bulk, by the rules of search-core. Publishing 100,000 vendors one
 * by one would measure something else.
 */

/** The form that the running code writes (search-projection.ts). */
const form = 3;
const batchSize = 2_000;

/** @param client a pg client that may write everything (a superuser of a throwaway database) */
export async function loadListings(client, listings, scriptOf, onProgress = () => {}) {
  const stems = new Map();
  const ids = new Map();
  await client.query("set session_replication_role = 'replica'");
  let loaded = 0;
  for (let batch = take(listings, batchSize); batch.length > 0; batch = take(listings, batchSize)) {
    await loadBatch(client, batch, stems, ids, scriptOf);
    loaded += batch.length;
    onProgress(loaded);
  }
  await client.query(
    'vacuum (analyze) vendor_search, vendor_search_cards, facet_values, vendor_search_changes',
  );
  await client.query("set session_replication_role = 'origin'");
}

async function loadBatch(client, batch, stems, ids, scriptOf) {
  const words = batch.map(({ document }) => documentWords(document));
  const unknown = [...new Set(words.flat().map(({ word }) => word))].filter((word) => !stems.has(word));
  const { rows } = await client.query('select word, stem from app.stem_words($1, $2)', [
    unknown,
    unknown.map(scriptOf),
  ]);
  for (const { word, stem } of rows) stems.set(word, stem);
  const values = [];
  for (const { document } of batch) {
    for (const [index, group] of groups.entries()) {
      for (const code of codesOf(document.facets, group)) {
        const key = `${group} ${code}`;
        if (ids.has(key)) continue;
        const id = ((index + 1) << 16) + ids.size + 1;
        ids.set(key, id);
        values.push({ id, facet_group: group, code });
      }
    }
  }
  await insert(client, 'facet_values', values, 'id integer, facet_group text, code text');
  await insert(
    client,
    'vendor_search',
    batch.map((listing, index) =>
      rowOf(listing, toTsVector(documentTerms(words[index], (word) => stems.get(word))), ids),
    ),
    'vendor_id uuid, version integer, slug text, facets integer[], numbers integer[], form smallint, terms tsvector, founded_year smallint, pilot_offered boolean, claimed boolean, verified boolean, rating_thousandths integer, rating_count integer, name_key text, lot integer, position bigint',
  );
  const cards = batch.map(({ document: { vendorId, card } }) => ({ vendor_id: vendorId, card }));
  await insert(client, 'vendor_search_cards', cards, 'vendor_id uuid, card jsonb');
}

function rowOf({ document, rating }, terms, ids) {
  const { vendorId, version, slug, facets, foundedYear, pilotOffered, claimed, verified, name } = document;
  return {
    vendor_id: vendorId,
    version,
    slug,
    facets: groups
      .flatMap((group) => codesOf(facets, group).map((code) => ids.get(`${group} ${code}`)))
      .sort((a, b) => a - b),
    numbers: SEARCH_NUMBERS.map((number) => document.numbers[number]),
    form,
    terms,
    founded_year: foundedYear,
    pilot_offered: pilotOffered,
    claimed,
    verified,
    rating_thousandths: rating?.meanThousandths ?? null,
    rating_count: rating?.count ?? 0,
    name_key: nameKey(name),
    lot: lotOf(vendorId),
    position: Number.parseInt(vendorId.slice(-12), 16),
  };
}

async function insert(client, table, rows, columns) {
  const names = columns.split(', ').map((column) => column.split(' ')[0]);
  await client.query(
    `insert into ${table} (${names}) select ${names} from jsonb_to_recordset($1) as given (${columns})`,
    [JSON.stringify(rows)],
  );
}

function take(iterator, count) {
  const taken = [];
  while (taken.length < count) {
    const { value, done } = iterator.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}
