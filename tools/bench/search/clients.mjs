import http from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { createHash } from 'node:crypto';
import { FACET_GROUPS, RANGE_FIELDS } from '@ringfair/search-core';
import { root } from '../../lib/steps.mjs';
import { post } from '../lib/http.mjs';

export const first = 20;
/** Eight groups with about 170 values, and two bounds. */
export const counted = [
  ...['service', 'language', 'agentCountry', 'industry', 'channel', 'agentModel', 'coverage', 'sizeBand'],
  ...['ratingAtLeast', 'yearsInBusinessAtLeast'],
];
const built = (file) => import(path.join(root, 'libs/search/api/dist', file));

/** Asks the database itself: the API's own statement, as the role of anonymous visitors, however long it takes. */
export async function bareClient({ publicUrl, questions }) {
  const client = new pg.Client({ connectionString: publicUrl });
  // A server that goes away fails the question that waits for it; that error is the one to be told.
  client.on('error', () => {});
  await client.connect();
  await client.query('set statement_timeout = 0');
  const statements = await statementsFor(client, questions);
  return {
    ask: async (number) => {
      const { rows } = await client.query(statements[number]);
      return rows[0].counts[0];
    },
    close: () => client.end(),
  };
}

/** Words and codes are resolved beforehand: only the search itself is measured. */
async function statementsFor(client, questions) {
  const [{ SearchRepository }, { FacetDictionary }, { Stemmer }, { SqlSearchEngine }, { searchStatement }] =
    await Promise.all(
      [
        'search.repository.js',
        'facet-dictionary.js',
        'stemmer.js',
        'sql-search-engine.js',
        'search-sql.js',
      ].map(built),
    );
  const tx = { query: async (text, values, name) => (await client.query({ text, values, name })).rows };
  const repository = new SearchRepository();
  const engine = new SqlSearchEngine(
    null,
    repository,
    new FacetDictionary(repository),
    new Stemmer(repository),
  );
  const year = new Date().getUTCFullYear();
  const asked = { near: null, covers: null, monthCost: null };
  const statements = [];
  for (const query of questions) {
    const request = { query, start: { offset: 0 }, first, year, counted, asked };
    const { text, values } = searchStatement(
      await engine.resolve(tx, request, await engine.words(tx, query.text)),
    );
    statements.push({ text, values });
  }
  return statements;
}

const operation = `query BenchSearch($text: String, $filter: VendorFilterInput, $sort: VendorSort, $first: Int!, $counted: [String!]) {
  vendors(text: $text, filter: $filter, sort: $sort, first: $first, counted: $counted) {
    totalCount
    pageInfo { hasNextPage endCursor }
    facets { group values { code count selected } }
    rangeCounts { field notProvided values { bound count selected } }
    pilotOfferedCount
    filterEffects { field totalCountWithout }
    nodes {
      id slug name claimed verified summaries { language text } agentCountries { country headCount }
      services languages foundedYear pilotOffered price { unit currency amountMinor rateScale } rating { mean count }
    }
  }
}`;

function bodyOf({ text, filters, ranges, pilotOffered, sort }, document) {
  const codes = Object.fromEntries(FACET_GROUPS.map((group) => [group, filters[group]]));
  const bounds = Object.fromEntries(RANGE_FIELDS.map((field) => [field, ranges[field]]));
  const filter = { ...codes, ...bounds, pilotOffered };
  return JSON.stringify({ ...document, variables: { text, filter, sort, first, counted } });
}

/** A document that is sent whole, and one that the server knows by its hash. */
export const arbitrary = { query: operation };
const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(operation).digest('hex') };
export const persisted = { extensions: { persistedQuery } };
export const persisting = { ...arbitrary, ...persisted };

/** Asks the API over HTTP, on one connection that is kept. */
export function httpClient(port, questions, document = arbitrary) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const bodies = questions.map((question) => bodyOf(question, document));
  return {
    ask: async (number) => {
      const { data, errors } = JSON.parse(await post(agent, port, bodies[number]));
      if (errors) throw new Error(errors[0].message);
      return data.vendors.totalCount;
    },
    close: () => agent.destroy(),
  };
}

/** Makes the server know the document by its hash. */
export async function persist(port, questions) {
  const client = httpClient(port, questions.slice(0, 1), persisting);
  await client.ask(0);
  client.close();
}

/** Asks an index that has nothing around it but node:http, by the question's number. */
export function bareIndexClient(port) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return {
    ask: async (number) => JSON.parse(await post(agent, port, String(number))).total,
    close: () => agent.destroy(),
  };
}
