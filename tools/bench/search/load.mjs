import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import {
  codesOf,
  documentTerms,
  documentWords,
  FACET_GROUPS as groups,
  lotOf,
  nameKey,
  statedCodes,
  toTsVector,
} from '@ringfair/search-core';
import { SEARCH_NUMBERS } from '@ringfair/vendors-core';

/*
 * Fills a database with generated listings in bulk, by the rules of search-core: COPY into tables without indexes,
 * which are made afterwards. Publishing 100,000 vendors one by one would measure something else.
 */

/** The form that the running code writes (search-projection.ts). */
const form = 11;
const batchSize = 5_000;
const tables = ['vendor_search', 'vendor_search_cards', 'vendor_search_changes', 'vendor_search_words'];

/** @param client a pg client that may write everything (a superuser of a throwaway database) */
export async function loadListings(client, listings, scriptOf) {
  await client.query("set session_replication_role = 'replica'; set maintenance_work_mem = '512MB'");
  const restore = await withoutIndexes(client);
  const known = { stems: new Map(), ids: new Map() };
  for (let batch = take(listings, batchSize); batch.length > 0; batch = take(listings, batchSize))
    await loadBatch(client, batch, known, scriptOf);
  await client.query(
    `insert into vendor_search_changes (vendor_id, position, xid)
     select vendor_id, position, pg_current_xact_id() from vendor_search`,
  );
  await client.query(
    `select setval('vendor_search_position', (select coalesce(max(position), 1) from vendor_search))`,
  );
  await restore();
  await client.query(`vacuum (analyze) ${tables.join(', ')}, facet_values`);
  await client.query("set session_replication_role = 'origin'");
}

/** Takes the indexes that no constraint needs away; the function that is returned makes them again. */
async function withoutIndexes(client) {
  const { rows } = await client.query(
    `select i.indexdef, i.indexname from pg_indexes i
     where i.tablename = any($1) and not exists (select from pg_constraint where conname = i.indexname)`,
    [tables],
  );
  for (const { indexname } of rows) await client.query(`drop index ${indexname}`);
  return async () => {
    for (const { indexdef } of rows) await client.query(indexdef);
  };
}

async function loadBatch(client, batch, { stems, ids }, scriptOf) {
  const words = batch.map(({ document }) => documentWords(document));
  await learnStems(client, words, stems, scriptOf);
  await copy(client, 'facet_values (id, facet_group, code)', newFacetValues(batch, ids));
  await copy(
    client,
    `vendor_search (vendor_id, version, slug, facets, numbers, points, month_costs, form, terms, founded_year, pilot_offered, claimed,
       verified, rating_thousandths, rating_count, rating_weighted, rating_weight, name_key, lot, position)`,
    batch.map((listing, index) => {
      const codes = statedCodes(listing.document);
      return rowOf(listing, toTsVector(documentTerms(words[index], codes, (word) => stems.get(word))), ids);
    }),
  );
  await copy(
    client,
    'vendor_search_cards (vendor_id, card)',
    batch.map(({ document: { vendorId, card } }) => [vendorId, JSON.stringify(card)]),
  );
}

async function learnStems(client, words, stems, scriptOf) {
  const unknown = [...new Set(words.flat().map(({ word }) => word))].filter((word) => !stems.has(word));
  const { rows } = await client.query('select word, stem from app.stem_words($1, $2)', [
    unknown,
    unknown.map(scriptOf),
  ]);
  for (const { word, stem } of rows) stems.set(word, stem);
}

/** Values that no earlier listing had, with numbers as app.facet_ids gives them. */
function newFacetValues(batch, ids) {
  const values = [];
  for (const { document } of batch) {
    for (const [index, group] of groups.entries()) {
      for (const code of codesOf(document.facets, group)) {
        const key = `${group} ${code}`;
        if (ids.has(key)) continue;
        const id = ((index + 1) << 16) + ids.size + 1;
        ids.set(key, id);
        values.push([id, group, code]);
      }
    }
  }
  return values;
}

function rowOf({ document, rating }, terms, ids) {
  const { vendorId, version, slug, facets, foundedYear, pilotOffered, claimed, verified, name } = document;
  const numbers = groups.flatMap((group) =>
    codesOf(facets, group).map((code) => ids.get(`${group} ${code}`)),
  );
  return [
    vendorId,
    version,
    slug,
    arrayText(numbers.sort((a, b) => a - b)),
    arrayText(SEARCH_NUMBERS.map((number) => document.numbers[number])),
    arrayText(document.points),
    arrayText(document.monthCosts),
    form,
    terms,
    foundedYear,
    pilotOffered,
    claimed,
    verified,
    rating?.meanThousandths ?? null,
    rating?.count ?? 0,
    // As if all reviews were of today.
    rating?.meanThousandths ?? null,
    (rating?.count ?? 0) * 1000,
    nameKey(name),
    lotOf(vendorId),
    Number.parseInt(vendorId.slice(-12), 16),
  ];
}

const arrayText = (values) => `{${values.map((value) => value ?? 'NULL').join(',')}}`;

/** COPY's text format: a tab between columns, \N for null. */
async function copy(client, into, rows) {
  const lines = rows.map((row) => `${row.map(cell).join('\t')}\n`);
  await pipeline(Readable.from([lines.join('')]), client.query(copyFrom(`copy ${into} from stdin`)));
}

const cell = (value) =>
  value === null
    ? '\\N'
    : String(value)
        .replaceAll('\\', '\\\\')
        .replaceAll('\t', '\\t')
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r');

function take(iterator, count) {
  const taken = [];
  while (taken.length < count) {
    const { value, done } = iterator.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}
