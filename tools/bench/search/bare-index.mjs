import http from 'node:http';
import path from 'node:path';
import { vendorQuery } from '@ringfair/search-core';
import { CHANNELS, INDUSTRIES, SERVICES } from '@ringfair/vendors-core';
import { root } from '../../lib/steps.mjs';
import { counted, first } from './clients.mjs';
import { generateQueries } from './vendors.mjs';

/*
 * A child of the measurement: the index of an API process without the API. Asked for a question by its number, it
 * searches and answers with the whole result as JSON; asked for /times, with how long searches take inside.
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

const askedBy = (number) => {
  const start = { offset: 0 };
  return { query: questions[number], start, first, year, counted, asked: nothing };
};

/** The mean and the longest of all questions, each the best of ten rounds, the first three of which warm up. */
function timesOf(index) {
  const best = questions.map(() => Infinity);
  for (let round = 0; round < 10; round += 1) {
    for (let number = 0; number < questions.length; number += 1) {
      const started = performance.now();
      index.search(askedBy(number), words[number]);
      if (round >= 3) best[number] = Math.min(best[number], performance.now() - started);
    }
  }
  return { meanMs: best.reduce((sum, ms) => sum + ms, 0) / best.length, mostMs: Math.max(...best) };
}

const server = http.createServer((request, response) => {
  if (request.url === '/times') return response.end(JSON.stringify(timesOf(feed.current())));
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const number = Number(Buffer.concat(chunks).toString());
    const index = feed.current();
    if (!index) return response.writeHead(503).end();
    const found = index.search(askedBy(number), words[number]);
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
