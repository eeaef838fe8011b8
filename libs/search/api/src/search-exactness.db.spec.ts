import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Events } from '@ringfair/platform/events';
import {
  documentWords,
  NOTHING_ASKED,
  parseTextQuery,
  ratingOfNewReviews,
  searchNaively,
  vendorQuery,
  vocabularyWords,
  type Asked,
  type NaiveListing,
  type SearchRequest,
  type SearchResult,
  type Stem,
} from '@ringfair/search-core';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { type SearchDocument } from '@ringfair/vendors-core';
import { EvidenceRepository, VerifiedListings } from '@ringfair/vendors-api';
import fc from 'fast-check';
import { setTimeout as pause } from 'node:timers/promises';
import { wordsOfAsked } from './asked.fixture.js';
import { Cards } from './cards.js';
import { FacetDictionary } from './facet-dictionary.js';
import { IndexFeed } from './memory/index-feed.js';
import type { MemoryIndex } from './memory/memory-index.js';
import { IndexSnapshots } from './memory/index-snapshots.js';
import { IndexSources } from './memory/index-source.js';
import { Gazetteer } from './places/gazetteer.js';
import { SearchProjection } from './search-projection.js';
import { SearchRepository } from './search.repository.js';
import { change, content, request, VENDORS, type Change, type Content } from './search.fixture.js';
import { SqlSearchEngine } from './sql-search-engine.js';
import { Stemmer } from './stemmer.js';

/*
 * SQL and the index in memory against the naive recount: random listings, published, changed, withdrawn and reviewed in random order, and
 * random searches in between; totals, counts per value, order, pages and cursors must be equal. fast-check prints
 * the seed of a failure; run again with it: fc.assert(..., { seed, path }).
 */

/** More than the places from behind which newcomers are drawn. */
const MANY = 32;
const repository = new SearchRepository();
const stemmer = new Stemmer(repository);
let db: TestDatabase;
let engine: SqlSearchEngine;
let feed: IndexFeed;
let cards: Cards;
let projection: SearchProjection;
let viewer: Awaited<ReturnType<typeof makeOrganization>>;

beforeAll(async () => {
  db = await createTestDatabase();
  feed = new IndexFeed(db.config, new IndexSources(db.config), new IndexSnapshots(db.config));
  feed.start();
  cards = new Cards(db.database, repository);
  engine = new SqlSearchEngine(db.database, repository, new FacetDictionary(repository), stemmer);
  projection = new SearchProjection(
    db.database,
    new Events(),
    repository,
    stemmer,
    new VerifiedListings(new EvidenceRepository()),
    new Gazetteer(),
  );
  viewer = await makeOrganization(db, { sells: true, buys: false });
  for (let n = 1; n <= VENDORS; n += 1) await publishVendor(idOf(n), 1);
});
afterAll(async () => {
  await feed.onApplicationShutdown();
  await db.close();
});

/** A vendor of which this version is published, as far as search must see it. */
async function publishVendor(id: string, version: number): Promise<void> {
  await db.owner.query(
    `insert into vendors (id, slug, name, source, published_version, published_at)
     values ($1, $3, 'Vendor', 'DIRECTORY', $2, now())
     on conflict (id) do update
       set published_version = excluded.published_version, published_at = excluded.published_at`,
    [id, version, `vendor-${id}`],
  );
}

const newRating = (number: number) => ratingOfNewReviews(3000 + 50 * number, 1 + (number % 5));

const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function documentOf(n: number, version: number, given: Content): SearchDocument {
  const vendorId = idOf(n);
  const { name, foundedYear, pilotOffered, claimed, verified } = given;
  return {
    ...given,
    vendorId,
    version,
    slug: `vendor-${n}`,
    holdsUntil: null,
    headCountByCountry: [],
    card: {
      ...{ vendorId, slug: `vendor-${n}`, name, claimed, verified, foundedYear, pilotOffered },
      summaries: given.texts,
      headquartersCountry: null,
      agentCountries: [],
      services: given.facets.service,
      languages: given.facets.language,
      channels: given.facets.channel,
      size: { min: null, max: null },
      price: null,
    },
  };
}

async function rate(id: string, given: NaiveListing['rating']): Promise<void> {
  const of = (thousandths: number | undefined) => (thousandths === undefined ? null : thousandths / 1000);
  await db.owner.query('select app.set_vendor_rating($1, $2, $3, $4, $5)', [
    id,
    of(given?.meanThousandths),
    given?.count ?? 0,
    of(given?.weighted.meanThousandths),
    of(given?.weighted.weightThousandths),
  ]);
}

/** A reply time as its measurement leaves it (app.measure_reply_time). */
async function measured(id: string, minutes: number | null): Promise<void> {
  await db.owner.query('delete from vendor_reply_times where vendor_id = $1', [id]);
  if (minutes !== null)
    await db.owner.query('insert into vendor_reply_times values ($1, $2, 3, 3)', [id, minutes]);
  await db.owner.query(
    `update vendor_search set reply_minutes = $2, position = nextval('vendor_search_position') where vendor_id = $1`,
    [id, minutes],
  );
}

/** What search ought to know, kept beside the database. */
class Model {
  private readonly documents = new Map<number, SearchDocument>();
  private readonly ratings = new Map<number, NaiveListing['rating']>();
  private readonly fresh = new Set<number>();
  private readonly replies = new Map<number, number | null>();
  private version = 0;

  get listings(): NaiveListing[] {
    return [...this.documents].map(([n, document]) => ({
      document,
      rating: this.ratings.get(n) ?? null,
      fresh: this.fresh.has(n),
      replyMinutes: this.replies.get(n) ?? null,
    }));
  }

  async apply(step: Change): Promise<void> {
    const id = idOf(step.number);
    if (step.kind === 'publish') {
      this.version += 1;
      const document = documentOf(step.number, this.version, step.content);
      await publishVendor(id, this.version);
      await db.database.run(viewer, (tx) => projection.write(tx, document));
      this.documents.set(step.number, document);
    } else if (step.kind === 'withdraw') {
      await db.owner.query('update vendors set published_version = null, published_at = null where id = $1', [
        id,
      ]);
      await db.database.run(viewer, (tx) => projection.withdraw(tx, id));
      this.documents.delete(step.number);
      this.fresh.delete(step.number);
    } else if (step.kind === 'check') {
      const checkedOn = step.fresh ? '2026-11-01' : '2025-11-01';
      await db.owner.query(`select app.note_vendor_check($1, $2, '2026-11-30')`, [id, checkedOn]);
      if (step.fresh && this.documents.has(step.number)) this.fresh.add(step.number);
      else this.fresh.delete(step.number);
    } else if (step.kind === 'measure') {
      await measured(id, step.minutes);
      this.replies.set(step.number, step.minutes);
    } else {
      await rate(id, step.rating);
      this.ratings.set(step.number, step.rating);
    }
  }

  async clear(): Promise<void> {
    await db.owner.query('delete from vendor_search');
    await db.owner.query('delete from search_weeks');
    await db.owner.query('delete from vendor_ratings');
    await db.owner.query('delete from vendor_reply_times');
    this.documents.clear();
    this.ratings.clear();
    this.fresh.clear();
    this.replies.clear();
  }

  /** Asks both and compares everything that they say. */
  async compare(asked: SearchRequest): Promise<SearchResult> {
    const { listings } = this;
    const every = [
      ...vocabularyWords(),
      ...listings.flatMap(({ document }) => documentWords(document).map(({ word: one }) => one)),
      ...parseTextQuery(asked.query.text).flatMap((terms) => terms.flatMap((one) => one.words)),
    ];
    const stem = await db.database.read(null, (tx) => stemmer.of(tx, every));
    const found = await this.askAll(asked, stem);
    const last = found.hits.at(-1);
    if (!last) return found;
    const next = await this.askAll({ ...asked, start: { after: last.key } }, stem);
    expect(next.total).toBe(found.total);
    return found;
  }

  /** SQL, the recount and the index must say the same. */
  private async askAll(asked: SearchRequest, stem: Stem): Promise<SearchResult> {
    const { position, ...bySql } = await engine.search(asked);
    expect(bySql).toEqual(searchNaively(this.listings, asked, stem));
    const index = await untilAt(position);
    const words = await db.database.read(null, (tx) => engine.words(tx, asked.query.text));
    const known = engine.knownWords(asked.query.text, (forms) => index.has(forms));
    if (known !== undefined) expect(known).toEqual(words);
    const { hits, ...found } = index.search(asked, words);
    const shown = await cards.of(hits);
    expect({
      ...found,
      hits: hits.map(({ rating, replyMinutes, score, key }, place) => ({
        card: shown?.[place],
        ...{ rating, replyMinutes, score, key },
      })),
    }).toEqual({
      ...bySql,
      position,
    });
    return { ...bySql, position };
  }
}

/** The index, once it has the change. */
async function untilAt(position: number): Promise<MemoryIndex> {
  for (const giveUpAt = Date.now() + 5_000; Date.now() < giveUpAt; await pause(2)) {
    const index = feed.current();
    if (index && index.position >= position) return index;
  }
  throw new Error(`the index did not reach ${position}: ${feed.state}`);
}

describe('SQL and the index in memory', () => {
  it('equal the naive recount in totals, counts, order, pages and cursors, whatever is published and asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 4, maxLength: 24 }),
        fc.array(request, { minLength: 6, maxLength: 12 }),
        fc.array(change, { maxLength: 4 }),
        async (first, requests, second) => {
          const model = new Model();
          await model.clear();
          for (const step of first) await model.apply(step);
          for (const asked of requests) await model.compare(asked);
          for (const step of second) await model.apply(step);
          for (const asked of requests.slice(0, 3)) await model.compare(asked);
        },
      ),
      {
        numRuns: Number(process.env['RINGFAIR_PROPERTY_RUNS'] ?? 40),
        // What is found is told, also where making it small takes long.
        interruptAfterTimeLimit: 100_000,
        markInterruptAsFailure: true,
      },
    );
  }, 120_000);

  it('equal it in hours that nobody works: who said none is silent, not closed', async () => {
    const model = new Model();
    await model.clear();
    const [one] = fc.sample(content, { numRuns: 1, seed: 5 });
    await model.apply({ kind: 'publish', number: 1, content: { ...(one as Content), week: null } });
    const covers: NonNullable<Asked['covers']> = {
      timeZone: 'Europe/Athens',
      hours: [{ days: ['MO'], from: '10:00', to: '12:00' }],
      now: new Date('2026-01-15T12:00:00Z'),
    };
    const asked = { ...NOTHING_ASKED, covers };
    const start = { offset: 0 };
    const found = await model.compare({
      ...{ query: vendorQuery(wordsOfAsked(asked)), asked, start, first: 1, year: 2026 },
      ...{ counted: [], drawnOn: undefined },
    });
    expect(found.facets.silent).toMatchObject({ covers: 1 });
  }, 30_000);

  it('equal it when newcomers are drawn, on whichever page and from whichever cursor one asks', async () => {
    const model = new Model();
    await model.clear();
    for (const [index, one] of fc.sample(content, { numRuns: MANY, seed: 5 }).entries()) {
      const number = index + 1;
      const full = { ...one, name: 'Ring', claimed: number % 3 > 0 };
      await model.apply({ kind: 'publish', number, content: full });
      if (number % 2 > 0) await model.apply({ kind: 'rate', number, rating: newRating(number) });
    }
    const asked = fc.record({
      text: fc.constantFrom('', '', 'ring', 'call'),
      first: fc.integer({ min: 1, max: 24 }),
      offset: fc.integer({ min: 0, max: MANY }),
      drawnOn: fc.integer({ min: 1, max: 28 }).map((day) => `2026-12-${String(day).padStart(2, '0')}`),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ text: words, first, offset, drawnOn }) => {
        const query = vendorQuery({ text: words, sort: 'BEST' });
        await model.compare({
          query,
          asked: NOTHING_ASKED,
          start: { offset },
          first,
          year: 2026,
          counted: [],
          drawnOn,
        });
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
