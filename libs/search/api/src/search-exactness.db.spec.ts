import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Events } from '@ringfair/platform/events';
import {
  COUNTED_FIELDS,
  documentWords,
  FACET_GROUPS,
  NOT_PROVIDED,
  parseTextQuery,
  RANGE_FIELDS,
  rangeOf,
  ratingOfNewReviews,
  searchNaively,
  SYNONYM_WORDS,
  vendorQuery,
  VENDOR_SORTS,
  type FacetGroup,
  type NaiveListing,
  type SearchRequest,
  type SearchResult,
  type Stem,
} from '@ringfair/search-core';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import {
  SEARCH_NUMBERS,
  type SearchDocument,
  type SearchFacets,
  type SearchNumbers,
} from '@ringfair/vendors-core';
import { EvidenceRepository, VerifiedListings } from '@ringfair/vendors-api';
import fc from 'fast-check';
import { setTimeout as pause } from 'node:timers/promises';
import { Cards } from './cards.js';
import { FacetDictionary } from './facet-dictionary.js';
import { IndexFeed } from './memory/index-feed.js';
import type { MemoryIndex } from './memory/memory-index.js';
import { IndexSnapshots } from './memory/index-snapshots.js';
import { IndexSources } from './memory/index-source.js';
import { SearchProjection } from './search-projection.js';
import { SearchRepository } from './search.repository.js';
import { SqlSearchEngine } from './sql-search-engine.js';
import { Stemmer } from './stemmer.js';

/*
 * SQL and the index in memory against the naive recount: random listings, published, changed, withdrawn and reviewed in random order, and
 * random searches in between; totals, counts per value, order, pages and cursors must be equal. fast-check prints
 * the seed of a failure; run again with it: fc.assert(..., { seed, path }).
 */

const VENDORS = 12;
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

const words = [
  ...[
    'Ring',
    'ringing',
    'call',
    'calls',
    'Calling',
    'centre',
    'the',
    'who',
    'of',
    'CRM',
    '24/7',
    "d'or",
    'Café',
    'cafe',
  ],
  ...['звонок', 'звонки', 'Звонками', 'поддержка', 'и', 'ёлка', 'елка', 'колл-центр'],
  ...['κλήση', 'κλήσεις', 'ΚΛΗΣΕΩΝ', 'τηλεφωνικό', 'κέντρο', 'και', 'πελάτης'],
  ...[
    'Ринг',
    'ρινγκ',
    'rinng',
    'Рингинг',
    'zvonok',
    'поддрежка',
    'answering',
    'service',
    'virtual',
    'receptionist',
  ],
  ...['שלום', '電話', '🙂', 'naïve', 'cаll'],
];
const word = fc.constantFrom(...words);
const phrase = (maxLength: number) => fc.array(word, { maxLength }).map((list) => list.join(' '));

/** A few codes of each group: the tree of values must be small to be hit often. */
const CODES: Record<FacetGroup, readonly string[]> = {
  service: ['ORDER_TAKING', 'DISPATCH', 'TELESALES', 'BACK_OFFICE'],
  language: ['en', 'ru', 'el', 'fil'],
  agentCountry: ['GR', 'RU', 'US', 'PH'],
  industry: ['LEGAL_SERVICES', 'EDUCATION', 'TELECOM'],
  channel: ['VOICE', 'EMAIL', 'SMS'],
  direction: ['INBOUND', 'OUTBOUND'],
  agentModel: ['SHARED', 'DEDICATED'],
  queuePolicy: ['QUEUE_STATED', 'QUEUE_NOT_NEEDED'],
  coverage: ['NIGHTS', 'WEEKENDS'],
  agentRegion: ['US:Florida', "GR:'Ήπειρος"],
  agentShare: ['GR:10', 'GR:50', 'RU:100'],
  locationKind: ['OWN', 'HOME_BASED'],
  sizeBand: ['PEOPLE_1', 'PEOPLE_2_10'],
  technology: ['CRM', 'IVR'],
  deliveryMethod: ['SMS', 'EMAIL'],
  preparation: ['PLAIN', 'SPECIALIST'],
  workForm: ['OUTSOURCING', 'OUTSTAFFING'],
  pricingUnit: ['MINUTE', 'CONTACT'],
  spendCurrency: ['EUR', 'USD'],
  certification: ['ISO_9001', 'PCI_DSS'],
  certificationVerified: ['ISO_9001', 'PCI_DSS'],
  reportingModel: ['OUTCOME', 'BOTH'],
  dataCountry: ['GR', 'RU'],
  standing: ['LISTING_CLAIMED', 'LISTING_VERIFIED'],
  pilotPrice: ['PILOT_FREE', 'PILOT_PAID'],
};
const facets = fc.record(
  Object.fromEntries(FACET_GROUPS.map((group) => [group, fc.subarray([...CODES[group]])])),
) as unknown as fc.Arbitrary<SearchFacets>;
const numbers = fc.record(
  Object.fromEntries(
    SEARCH_NUMBERS.map((name) => [name, fc.option(fc.constantFrom(0, 1, 7, 30, 2000, 9000))]),
  ),
) as unknown as fc.Arbitrary<SearchNumbers>;

const content = fc.record({
  name: phrase(4),
  keywords: fc.array(phrase(2), { maxLength: 2 }),
  texts: fc.record({ en: phrase(6), ru: phrase(4), el: phrase(4) }),
  facets,
  numbers,
  foundedYear: fc.option(fc.integer({ min: 2000, max: 2026 })),
  pilotOffered: fc.boolean(),
  claimed: fc.boolean(),
  verified: fc.boolean(),
});
const rating = fc.option(
  fc.record({
    meanThousandths: fc.integer({ min: 1000, max: 5000 }),
    count: fc.integer({ min: 1, max: 40 }),
    weighted: fc.record({
      meanThousandths: fc.integer({ min: 1000, max: 5000 }),
      weightThousandths: fc.nat({ max: 40_000 }),
    }),
  }),
);

/** Few vendors, so that changes hit the same ones again. */
const number = fc.integer({ min: 1, max: VENDORS });
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('publish' as const), number, content }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), number }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('rate' as const), number, rating }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('check' as const), number, fresh: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('measure' as const),
      number,
      minutes: fc.option(fc.integer({ min: 0, max: 2000 })),
    }),
  },
);

const term = fc.tuple(fc.constantFrom('', '', '', '-', '"'), fc.array(word, { minLength: 1, maxLength: 3 }));
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(term, fc.constant(['or', []] as [string, string[]])), { maxLength: 4 })
      .map((terms) =>
        terms.map(([sign, list]) => (sign === '"' ? `"${list.join(' ')}"` : sign + list.join(' '))).join(' '),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((t) => t.isWellFormed() && !t.includes('\0')),
  },
);
const some = (codes: readonly string[]) =>
  fc.subarray([...codes, NOT_PROVIDED], { minLength: 1, maxLength: 2 });
/** A few of many fields are set, as visitors do. */
const filters = fc
  .uniqueArray(fc.constantFrom(...FACET_GROUPS), { maxLength: 3 })
  .chain((groups) => fc.record(Object.fromEntries(groups.map((group) => [group, some(CODES[group])]))));
const ranges = fc
  .uniqueArray(fc.constantFrom(...RANGE_FIELDS), { maxLength: 2 })
  .chain((fields) =>
    fc.record(
      Object.fromEntries(
        fields.map((field) => [field, fc.constantFrom(...rangeOf(field).steps, rangeOf(field).min)]),
      ),
    ),
  );
const request = fc
  .record({
    text,
    filters,
    ranges,
    pilotOffered: fc.constantFrom(true, false, false),
    sort: fc.constantFrom(...VENDOR_SORTS),
    first: fc.integer({ min: 1, max: 5 }),
    offset: fc.integer({ min: 0, max: 6 }),
    counted: fc.oneof(fc.constant([...COUNTED_FIELDS]), fc.subarray([...COUNTED_FIELDS])),
    drawnOn: fc.constantFrom(undefined, '2026-11-30', '2026-12-01'),
  })
  .map(({ first, offset, counted, drawnOn, ...parts }): SearchRequest => ({
    drawnOn,
    query: vendorQuery(parts),
    start: { offset },
    first,
    year: 2026,
    counted,
  }));

const newRating = (number: number) => ratingOfNewReviews(3000 + 50 * number, 1 + (number % 5));

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function documentOf(n: number, version: number, given: Content): SearchDocument {
  const vendorId = idOf(n);
  const { name, foundedYear, pilotOffered, claimed, verified } = given;
  return {
    ...given,
    vendorId,
    version,
    slug: `vendor-${n}`,
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
    await db.owner.query('delete from vendor_ratings');
    await db.owner.query('delete from vendor_reply_times');
    this.documents.clear();
    this.ratings.clear();
    this.fresh.clear();
    this.replies.clear();
  }

  /** Asks both and compares everything that they say. */
  async compare(asked: SearchRequest): Promise<void> {
    const { listings } = this;
    const every = [
      ...SYNONYM_WORDS,
      ...listings.flatMap(({ document }) => documentWords(document).map(({ word: one }) => one)),
      ...parseTextQuery(asked.query.text).flatMap((terms) => terms.flatMap((one) => one.words)),
    ];
    const stem = await db.database.read(null, (tx) => stemmer.of(tx, every));
    const found = await this.askAll(asked, stem);
    const last = found.hits.at(-1);
    if (!last) return;
    const next = await this.askAll({ ...asked, start: { after: last.key } }, stem);
    expect(next.total).toBe(found.total);
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
      { numRuns: Number(process.env['RINGFAIR_PROPERTY_RUNS'] ?? 40) },
    );
  }, 120_000);

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
        await model.compare({ query, start: { offset }, first, year: 2026, counted: [], drawnOn });
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
