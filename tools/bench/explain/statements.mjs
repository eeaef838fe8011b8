import path from 'node:path';
import pg from 'pg';
import { costBounds } from '@ringfair/market-core';
import { chordOf, vendorQuery } from '@ringfair/search-core';
import { pointOf } from '@ringfair/vendors-core';
import { root } from '../../lib/steps.mjs';
import { counted, first } from '../search/clients.mjs';
import { ExplainingTx } from './plans.mjs';

const dist = async (file) => import(path.join(root, 'libs', file));

/** The plan of every statement of the hot paths. @returns {Promise<{ name: string, plan: object }[]>} */
export async function explainAll(publicUrl) {
  const client = new pg.Client({ connectionString: publicUrl });
  await client.connect();
  await client.query('set statement_timeout = 0');
  const explained = [];
  try {
    for (const { name, ask, wanted } of await statements()) {
      // Once for the cache: what is rare on a server that runs is rare here.
      await ask(new ExplainingTx(client));
      const tx = new ExplainingTx(client);
      await ask(tx);
      for (const { text, plan } of tx.plans) if (!wanted || wanted.test(text)) explained.push({ name, plan });
    }
  } finally {
    await client.end();
  }
  return explained;
}

async function statements() {
  const { SearchRepository } = await dist('search/api/dist/search.repository.js');
  const repository = new SearchRepository();
  const ids = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000777'];
  return [
    ...(await searches(repository)),
    { name: 'cards of a page', ask: (tx) => repository.cards(tx, twenty()) },
    { name: 'suggestions for "ringb"', ask: (tx) => repository.suggest(tx, "'=ringb':*", 8) },
    ...(await needs(repository)),
    ...(await pages(ids)),
    ...(await market(ids)),
    ...(await feed()),
  ];
}

const twenty = () =>
  Array.from(
    { length: 20 },
    (_unused, n) => `00000000-0000-7000-8000-${(n * 311 + 1).toString(16).padStart(12, '0')}`,
  );

async function searches(repository) {
  const [{ FacetDictionary }, { Stemmer }, { SqlSearchEngine }] = await Promise.all([
    dist('search/api/dist/facet-dictionary.js'),
    dist('search/api/dist/stemmer.js'),
    dist('search/api/dist/sql-search-engine.js'),
  ]);
  const year = new Date().getUTCFullYear();
  const nothing = { near: null, covers: null, monthCost: null };
  const worded = {
    near: { point: pointOf(37.98, 23.73), chord: chordOf(100) },
    covers: {
      ...{ timeZone: 'Europe/Athens', now: new Date() },
      hours: [{ days: ['MO'], from: '09:00', to: '12:00' }],
    },
    monthCost: { step: 0, bounds: costBounds(500, 'EUR', { date: '', perEuro: { EUR: 1 } }) },
  };
  const asked = {
    everything: {},
    'service + language': { filters: { service: ['CUSTOMER_SUPPORT'], language: ['es'] } },
    'service + language + country + industry + 4 stars': {
      filters: {
        service: ['CUSTOMER_SUPPORT'],
        language: ['es'],
        agentCountry: ['PH'],
        industry: ['HEALTHCARE'],
      },
      ranges: { ratingAtLeast: 4 },
    },
    'two words, by relevance': { text: 'retail clock', sort: 'RELEVANCE' },
    'a word + service + language': {
      text: 'support',
      filters: { service: ['CUSTOMER_SUPPORT'], language: ['es'] },
    },
    'a name in quotes': { text: '"ringbridge 7"' },
    'everything, with newcomers drawn': { drawnOn: '2026-11-30' },
    'within 100 km, open on Monday mornings, a month under 500 EUR': { worded },
  };
  return Object.entries(asked).map(([name, { worded: words = nothing, drawnOn, ...query }]) => ({
    name: `search: ${name}`,
    wanted: /with found/,
    ask: (tx) =>
      new SqlSearchEngine(
        { read: (_viewer, fn) => fn(tx) },
        repository,
        new FacetDictionary(repository),
        new Stemmer(repository),
      ).search({
        ...{ query: vendorQuery(query), start: { offset: 0 }, first, year, counted },
        ...{ asked: words, drawnOn },
      }),
  }));
}

async function needs(repository) {
  const { NeedRepository } = await dist('search/api/dist/need.repository.js');
  const { FacetDictionary } = await dist('search/api/dist/facet-dictionary.js');
  const need = new NeedRepository();
  const candidates = async (tx) => {
    const dictionary = new FacetDictionary(repository);
    const must = async (group, code) => ({
      ...{ by: 'FACET', group, codes: [code], denies: true },
      ids: await dictionary.ids(tx, group, [code]),
      silent: await dictionary.ids(tx, group, ['NOT_PROVIDED']),
    });
    const musts = [await must('service', 'TELEPHONE_ANSWERING'), await must('language', 'es')];
    return need.candidates(tx, musts, [], null, 2_000);
  };
  return [{ name: 'need: 2,000 candidates of all', ask: candidates, wanted: /join vendor_versions/ }];
}

async function pages([first, second]) {
  const { VendorRepository } = await dist('vendors/api/dist/profile/vendor.repository.js');
  const { CompareRepository } = await dist('search/api/dist/compare.repository.js');
  const [vendors, compare] = [new VendorRepository(), new CompareRepository()];
  return [
    { name: "a vendor's page", ask: (tx) => vendors.publishedBySlug(tx, 'vendor-77') },
    { name: 'vendors by id', ask: (tx) => vendors.publishedByIds(tx, [first, second]) },
    {
      name: 'comparison of six',
      ask: (tx) =>
        compare.published(
          tx,
          [1, 20, 300, 4000, 50, 6].map((n) => `vendor-${n}`),
        ),
    },
  ];
}

async function market([first, second]) {
  const { MarketRepository } = await dist('market/api/dist/market.repository.js');
  const repository = new MarketRepository();
  const cell = { reference: 'SUPPORT_LINE', service: null, country: null };
  return [
    { name: 'market: cells by service', ask: (tx) => repository.cells(tx, 'service', cell) },
    {
      name: 'market: one cell',
      ask: (tx) => repository.cell(tx, { ...cell, service: 'CUSTOMER_SUPPORT', country: 'PH' }),
    },
    {
      name: 'market: the others of a price',
      ask: (tx) =>
        repository.others(tx, [
          {
            vendorId: first,
            reference: 'SUPPORT_LINE',
            services: ['CUSTOMER_SUPPORT', 'TECHNICAL_SUPPORT_TIER_1'],
            countries: ['PH', 'IN'],
          },
        ]),
    },
    { name: 'market: costs of vendors', ask: (tx) => repository.costs(tx, [first, second]) },
  ];
}

async function feed() {
  const { IndexSource } = await dist('search/api/dist/memory/index-source.js');
  const asked = {
    'changes since a transaction': async (source) => source.changesSince(await source.horizon()),
    'last change': (source) => source.lastPosition(),
    '1,000 changed listings': (source) =>
      source.byIds(
        Array.from(
          { length: 1_000 },
          (_unused, n) => `00000000-0000-7000-8000-${(n + 1).toString(16).padStart(12, '0')}`,
        ),
      ),
    'change of every listing': async (source) => {
      for await (const rows of source.positions()) void rows;
    },
    'all listings': async (source) => {
      for await (const rows of source.all()) void rows;
    },
  };
  return Object.entries(asked).map(([name, ask]) => ({
    name: `index: ${name}`,
    wanted: /from vendor_search/,
    ask: (tx) => ask(new IndexSource(tx)),
  }));
}
