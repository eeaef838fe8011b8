import http from 'node:http';
import path from 'node:path';
import { vendorQuery } from '@ringfair/search-core';
import { CHANNELS, INDUSTRIES, SERVICES } from '@ringfair/vendors-core';
import { root } from '../../lib/steps.mjs';
import { counted, first } from './clients.mjs';
import { generateQueries } from './vendors.mjs';

/*
 * A child of the measurement: the index of an API process without the API. Asked for a question by its number, it
 * searches and answers with the whole result as JSON.
 */

const dist = (file) => import(path.join(root, file));
const [
  { loadConfig },
  { Cards },
  { IndexFeed },
  { IndexSnapshots },
  { IndexSources },
  { SearchRepository },
  { Stemmer },
  { SqlSearchEngine },
] = await Promise.all(
  [
    'libs/platform/dist/config/index.js',
    'libs/search/api/dist/cards.js',
    'libs/search/api/dist/memory/index-feed.js',
    'libs/search/api/dist/memory/index-snapshots.js',
    'libs/search/api/dist/memory/index-source.js',
    'libs/search/api/dist/search.repository.js',
    'libs/search/api/dist/stemmer.js',
    'libs/search/api/dist/sql-search-engine.js',
  ].map(dist),
);
const { Database } = await dist('libs/platform/dist/database/index.js');
const config = loadConfig(process.env);
const database = new Database(config);
const repository = new SearchRepository();
const sql = new SqlSearchEngine(database, repository, null, new Stemmer(repository));
const cards = new Cards(database, repository);
const feed = new IndexFeed(
  { ...config, searchIndexMegabytes: 4_000 },
  new IndexSources(config),
  new IndexSnapshots(config),
);
feed.start();
const questions = generateQueries(96, { SERVICES, CHANNELS, INDUSTRIES }, vendorQuery);
const year = new Date().getUTCFullYear();
const nothing = { near: null, covers: null, monthCost: null };
const words = [];
for (const { text } of questions) words.push(await database.read(null, (tx) => sql.words(tx, text)));

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const number = Number(Buffer.concat(chunks).toString());
    const index = feed.current();
    if (!index) return response.writeHead(503).end();
    const asked = { query: questions[number], start: { offset: 0 }, first, year, counted, asked: nothing };
    const found = index.search(asked, words[number]);
    const shown = await cards.of(found.hits);
    const hits = found.hits.map(({ rating, key }, place) => ({ card: shown[place], rating, key }));
    const body = JSON.stringify({ ...found, hits });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(config.port, '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
