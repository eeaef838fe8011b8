import { describe, expect, it } from '@jest/globals';
import {
  bayesianScore,
  bestScore,
  codesOf,
  COUNTED_FIELDS,
  documentTerms,
  documentWords,
  FACET_GROUPS,
  isNewcomer,
  lotOf,
  nameKey,
  NOTHING_ASKED,
  parseTextQuery,
  RANGE_FIELDS,
  rangeOf,
  ratingOfNewReviews,
  searchNaively,
  statedCodes,
  stemQuery,
  vendorQuery,
  VENDOR_SORTS,
  vocabularyOf,
  type IndexedTerm,
  type NaiveListing,
  type SearchRequest,
  type Stem,
} from '@ringfair/search-core';
import { emptyProfile, SEARCH_NUMBERS, toSearchDocument } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { askedOf, ATHENS_AROUND, factsFrom, wordsOfAsked } from '../asked.fixture.js';
import type { IndexRow } from './index-row.js';
import { MemoryIndex } from './memory-index.js';

/*
 * Enough listings that bits, walked orders and counting by bits are used (small populations use none of them); the
 * whole way from the database is held equal in search-exactness.db.spec.ts.
 */

const LISTINGS = 1_500;
const WORDS = ['ring', 'call', 'voice', 'line', 'desk', 'звонок', 'κλήση', 'rare', 'centre'];
const stem: Stem = (word) => (word === 'the' ? null : word);
const vocabulary = vocabularyOf(stem);

/** A sequence that a seed fixes. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function listingOf(number: number, random: (below: number) => number): NaiveListing {
  const vendorId = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const some = <T>(values: readonly T[]): T[] => values.filter(() => random(3) === 0);
  const phrase = (length: number): string =>
    Array.from({ length }, () => WORDS[random(random(WORDS.length) + 1)]).join(' ');
  const facts = { today: '2026-11-20', claimed: random(3) === 0, verified: random(9) === 0 };
  const blank = toSearchDocument(emptyProfile(phrase(2)), { vendorId, slug: 's', version: 1, ...facts });
  return {
    document: {
      ...blank,
      keywords: [phrase(1)],
      texts: { en: phrase(5) },
      facets: {
        ...blank.facets,
        service: some(['DISPATCH', 'TELESALES', 'BACK_OFFICE']),
        language: some(['en', 'ru', 'el']),
        agentCountry: some(['GR', 'RU', 'US']),
        agentRegion: some(['GR:Attica', 'US:Ohio']),
        technology: random(200) === 0 ? ['IVR'] : [],
      },
      numbers: {
        ...blank.numbers,
        ...Object.fromEntries(SEARCH_NUMBERS.map((name) => [name, random(2) === 0 ? null : random(10_000)])),
      },
      ...factsFrom(random),
      foundedYear: random(3) === 0 ? null : 1980 + random(46),
      pilotOffered: random(4) === 0,
    },
    rating: random(2) === 0 ? null : ratingOfNewReviews(1000 + random(4001), 1 + random(60)),
    fresh: random(2) === 0,
    replyMinutes: random(2) === 0 ? null : random(2000),
  };
}

const idOfCode = new Map<string, number>();
const idOf = (group: (typeof FACET_GROUPS)[number], code: string): number => {
  const key = `${group} ${code}`;
  const known = idOfCode.get(key) ?? ((FACET_GROUPS.indexOf(group) + 1) << 16) + idOfCode.size + 1;
  idOfCode.set(key, known);
  return known;
};

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** As PostgreSQL sends it: the number of stems, then each with its places, whose upper two bits are the weight. */
function binaryTsVector(terms: readonly IndexedTerm[]): Buffer {
  const parts = terms.map(({ stem: form, position, weight }) => {
    const places = Buffer.alloc(5);
    places.writeUInt16BE(1, 1);
    places.writeUInt16BE(('CBA'.indexOf(weight) + 1) * 0x4000 + position, 3);
    return Buffer.concat([Buffer.from(form), places]);
  });
  const count = Buffer.alloc(4);
  count.writeUInt32BE(terms.length);
  return Buffer.concat([count, ...parts]);
}

function rowOf({ document, rating, fresh, replyMinutes }: NaiveListing, index: MemoryIndex): IndexRow {
  const ids = FACET_GROUPS.flatMap((group) =>
    codesOf(document.facets, group).map((code) => {
      const id = idOf(group, code);
      index.facets.learn(id, code);
      return id;
    }),
  );
  return {
    vendorId: bytesOf(document.vendorId),
    position: 1,
    facets: ids,
    numbers: SEARCH_NUMBERS.map((name) => document.numbers[name]),
    points: [...document.points],
    week: document.week,
    monthCosts: [...document.monthCosts],
    terms: binaryTsVector(documentTerms(documentWords(document), statedCodes(document), stem)),
    foundedYear: document.foundedYear,
    pilotOffered: document.pilotOffered,
    ratingThousandths: rating?.meanThousandths ?? null,
    ratingCount: rating?.count ?? 0,
    replyMinutes,
    bestRank: -bestScore({ rating, claimed: document.claimed, verified: document.verified, fresh }),
    ratingRank: rating ? -bayesianScore(rating.weighted) : 0,
    newcomer: isNewcomer(document.claimed, rating),
    nameKey: Buffer.from(nameKey(document.name)),
    lot: lotOf(document.vendorId),
  };
}

const request = fc
  .record({
    text: fc.oneof(
      fc.constant(''),
      fc.constantFrom('ring', 'rare', 'call -ring', '"ring call"', 'voice or звонок', '-ring', 'the'),
      fc.constantFrom('dispatch', 'ring греция', '"back office" -telesales', 'russian desk'),
    ),
    filters: fc
      .uniqueArray(fc.constantFrom('service', 'agentCountry', 'agentRegion', 'technology'), { maxLength: 3 })
      .map((groups) =>
        Object.fromEntries(
          groups.map((group) => [
            group,
            {
              service: ['DISPATCH'],
              agentCountry: ['GR', 'US'],
              agentRegion: ['GR:Attica'],
              technology: ['IVR'],
            }[group as 'service'],
          ]),
        ),
      ),
    ranges: fc
      .uniqueArray(fc.constantFrom(...RANGE_FIELDS), { maxLength: 2 })
      .map((fields) => Object.fromEntries(fields.map((field) => [field, rangeOf(field).steps[1] ?? null]))),
    silent: fc.oneof(fc.constant([]), fc.subarray([...RANGE_FIELDS], { maxLength: 2 })),
    pilotOffered: fc.constantFrom(true, false, false),
    asked: askedOf(),
    sort: fc.constantFrom(...VENDOR_SORTS),
    first: fc.constantFrom(1, 20),
    offset: fc.constantFrom(0, 0, 7, 14, 20, 300, 1_499, 5_000),
    drawnOn: fc.constantFrom(undefined, '2026-11-30', '2026-12-01'),
  })
  .map(({ first, offset, drawnOn, asked, ...parts }): SearchRequest => ({
    drawnOn,
    query: vendorQuery({ ...parts, ...wordsOfAsked(asked) }),
    asked,
    start: { offset },
    first,
    year: 2026,
    counted: COUNTED_FIELDS,
  }));

function compare(index: MemoryIndex, listings: readonly NaiveListing[], asked: SearchRequest): void {
  const words = stemQuery(parseTextQuery(asked.query.text), stem, vocabulary);
  const { position, ...found } = index.search(asked, words);
  expect(position).toBe(1);
  const { hits, ...expected } = searchNaively(listings, asked, stem, vocabulary);
  expect(found).toEqual({
    ...expected,
    hits: hits.map(({ card: { vendorId }, ...rest }) => ({ vendorId, position: 1, ...rest })),
  });
}

describe('the index in memory', () => {
  it('equals the recount over many listings, before and after they change, go and come', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(request, { minLength: 4, maxLength: 4 }), (seed, requests) => {
        const random = randomFrom(seed);
        const index = new MemoryIndex();
        const listings = Array.from({ length: LISTINGS }, (_, number) => listingOf(number, random));
        index.apply(listings.map((listing) => rowOf(listing, index)));
        for (const asked of requests.slice(0, 2)) compare(index, listings, asked);

        const changed = Array.from({ length: 30 }, () => listingOf(random(LISTINGS + 20), random));
        const gone = Array.from({ length: 10 }, () => listings[random(LISTINGS)]!.document.vendorId);
        const now = new Map(listings.map((listing) => [listing.document.vendorId, listing]));
        for (const id of gone) now.delete(id);
        index.remove(gone.map(bytesOf));
        const latest = new Map(changed.map((listing) => [listing.document.vendorId, listing]));
        for (const [id, listing] of latest) now.set(id, listing);
        index.apply([...latest.values()].map((listing) => rowOf(listing, index)));
        expect(index.size).toBe(now.size);
        for (const asked of requests) compare(index, [...now.values()], asked);
      }),
      {
        numRuns: Number(process.env['RINGFAIR_PROPERTY_RUNS'] ?? 6),
        // What is found is told, also where making it small takes long.
        interruptAfterTimeLimit: 60_000,
        markInterruptAsFailure: true,
      },
    );
  }, 120_000);

  it('takes a listing out once that is named twice, so that no two others get its place', () => {
    const random = randomFrom(11);
    const index = new MemoryIndex();
    const [first, second, third] = Array.from({ length: 3 }, (_, number) => listingOf(number, random));
    if (!first || !second || !third) throw new Error('three listings');
    index.apply([rowOf(first, index)]);
    index.remove([bytesOf(first.document.vendorId), bytesOf(first.document.vendorId)]);
    expect(index.size).toBe(0);
    index.apply([rowOf(second, index), rowOf(third, index)]);
    expect(index.size).toBe(2);
    const query = vendorQuery({ sort: 'NAME' });
    const everything = { query, asked: NOTHING_ASKED, start: { offset: 0 }, first: 20, year: 2026 };
    compare(index, [second, third], { ...everything, counted: COUNTED_FIELDS, drawnOn: undefined });
  });

  it('follows a cursor from page to page like the recount, in every order', () => {
    const random = randomFrom(7);
    const index = new MemoryIndex();
    const listings = Array.from({ length: 90 }, (_, number) => listingOf(number, random));
    index.apply(listings.map((listing) => rowOf(listing, index)));
    for (const [sort, drawnOn] of [
      ...VENDOR_SORTS.map((sort) => [sort, undefined] as const),
      ['BEST', '2026-11-30'] as const,
    ]) {
      const query = vendorQuery({
        text: 'ring',
        sort,
        filters: { spendCurrency: [] },
        ...wordsOfAsked(ATHENS_AROUND),
      });
      const asked = { query, asked: ATHENS_AROUND, first: 7, year: 2026, counted: [], drawnOn };
      const words = stemQuery(parseTextQuery('ring'), stem, vocabulary);
      const all = index.search({ ...asked, start: { offset: 0 }, first: 100 }, words);
      const walked: string[] = [];
      for (let start: SearchRequest['start'] | undefined = { offset: 0 }; start;) {
        const page = { ...asked, start };
        compare(index, listings, page);
        const { hits } = index.search(page, words);
        walked.push(...hits.map(({ vendorId }) => vendorId));
        const last = hits.at(-1);
        start = last && { after: last.key };
      }
      expect(walked).toEqual(all.hits.map(({ vendorId }) => vendorId));
    }
  });
});
