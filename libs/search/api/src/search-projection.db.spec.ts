import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import {
  NOTHING_ASKED,
  bestScore,
  ratingOfNewReviews,
  COUNTED_FIELDS,
  vendorQuery,
  type SearchResult,
  type VendorQuery,
} from '@ringfair/search-core';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { emptyProfile, profileFrom, toSearchDocument, type VendorProfile } from '@ringfair/vendors-core';
import { EvidenceRepository, VerifiedListings } from '@ringfair/vendors-api';
import { FacetDictionary } from './facet-dictionary.js';
import { ListedVendorsRepository } from './listed-vendors.repository.js';
import { ListedVendorsService } from './listed-vendors.service.js';
import { Gazetteer } from './places/gazetteer.js';
import { SearchProjection } from './search-projection.js';
import { SearchRepository } from './search.repository.js';
import { SqlSearchEngine } from './sql-search-engine.js';
import { Stemmer } from './stemmer.js';

const repository = new SearchRepository();
const stemmer = new Stemmer(repository);
const events = new Events();
const listings = new VerifiedListings(new EvidenceRepository());

let db: TestDatabase;
let projection: SearchProjection;
let engine: SqlSearchEngine;
let viewer: Viewer;
beforeAll(async () => {
  db = await createTestDatabase();
  projection = new SearchProjection(db.database, events, repository, stemmer, listings, new Gazetteer());
  projection.onModuleInit();
  engine = new SqlSearchEngine(db.database, repository, new FacetDictionary(repository), stemmer);
  viewer = await makeOrganization(db, { sells: true, buys: false });
});
afterAll(() => db.close());

let counter = 0;
/** A listing whose version 1 is published, written past the services; search is told by the event. */
async function publish(changes: Partial<VendorProfile> = {}): Promise<{ vendorId: string; name: string }> {
  const vendorId = newId();
  const name = `listing${(counter += 1)}`;
  const profile = { ...emptyProfile(name), ...changes };
  await db.owner.query(
    `insert into vendors (id, slug, name, source, published_version, published_at)
     values ($1, $2, $2, 'DIRECTORY', 1, now())`,
    [vendorId, name],
  );
  await db.owner.query(
    `insert into vendor_versions (vendor_id, version, source, profile) values ($1, 1, 'DIRECTORY', $2)`,
    [vendorId, JSON.stringify(profile)],
  );
  await tell('vendor.published', vendorId);
  return { vendorId, name };
}

const tell = (name: 'vendor.published' | 'vendor.withdrawn', vendorId: string): Promise<void> =>
  db.database.run(viewer, (tx) =>
    name === 'vendor.published'
      ? events.emit(tx, { name, organizationId: null, payload: { vendorId, version: 1 } })
      : events.emit(tx, { name, organizationId: null, payload: { vendorId } }),
  );

const unpublish = (vendorId: string) =>
  db.owner.query('update vendors set published_version = null, published_at = null where id = $1', [
    vendorId,
  ]);

const ask = (parts: Partial<VendorQuery>): Promise<SearchResult> =>
  engine.search({
    query: vendorQuery(parts),
    start: { offset: 0 },
    first: 10,
    year: 2026,
    asked: NOTHING_ASKED,
    counted: COUNTED_FIELDS,
  });
const namesOf = async (text: string): Promise<string[]> =>
  (await ask({ text })).hits.map(({ card }) => card.name);

describe('a published listing', () => {
  it('is found by its event, leaves search when withdrawn, and comes back with its rating', async () => {
    const { vendorId, name } = await publish();
    await db.owner.query('select app.set_vendor_rating($1, 4.5, 8)', [vendorId]);
    expect(await namesOf(name)).toEqual([name]);
    await unpublish(vendorId);
    await tell('vendor.withdrawn', vendorId);
    expect(await namesOf(name)).toEqual([]);

    await db.owner.query('update vendors set published_version = 1, published_at = now() where id = $1', [
      vendorId,
    ]);
    await tell('vendor.published', vendorId);
    const again = await ask({ text: name });
    expect(again.hits[0]?.rating).toEqual({ meanThousandths: 4500, count: 8 });
  });

  it('has the months of a price from the day on which it begins, when that is told', async () => {
    const price = {
      unit: 'CONTACT',
      currency: 'EUR',
      amountMinor: 100,
      rateScale: 0,
      validFrom: '2026-06-01',
    };
    const { prices } = profileFrom({ name: 'priced', prices: [price as never] });
    const { vendorId } = await publish({ prices });
    const stored = async () => {
      const { rows } = await db.owner.query<{ months: number; position: string }>(
        'select cardinality(month_costs) as months, position from vendor_search where vendor_id = $1',
        [vendorId],
      );
      return rows[0]!;
    };
    await db.database.run(viewer, (tx) => projection.refresh(tx, vendorId, '2026-05-31'));
    const before = await stored();
    expect(before.months).toBe(0);
    await db.database.run(viewer, (tx) =>
      events.emit(tx, { name: 'vendor.price-began', organizationId: null, payload: { vendorId } }),
    );
    const after = await stored();
    expect(after.months).toBeGreaterThan(0);
    // What the index in memory follows.
    expect(Number(after.position)).toBeGreaterThan(Number(before.position));
  });

  it('is written by the transaction that publishes it, and by no other', async () => {
    const { vendorId, name } = await publish();
    await unpublish(vendorId);
    const failing = db.database.run(viewer, async (tx) => {
      await events.emit(tx, { name: 'vendor.withdrawn', organizationId: null, payload: { vendorId } });
      throw new Error('something else fails');
    });
    await expect(failing).rejects.toThrow('something else fails');
    expect(await namesOf(name)).toEqual([name]);
  });

  it('stands where the formula says: PostgreSQL and core compute the same', async () => {
    const { vendorId } = await publish();
    for (const [mean, count] of [
      [4.9, 3],
      [4.7, 60],
      [1, 1],
      [5, 100_000],
      [3.333, 7],
    ] as const) {
      await db.owner.query('select app.set_vendor_rating($1, $2, $3)', [vendorId, mean, count]);
      const { rows } = await db.owner.query('select best_rank from vendor_search where vendor_id = $1', [
        vendorId,
      ]);
      const rating = ratingOfNewReviews(Math.round(mean * 1000), count);
      const plain = { claimed: false, verified: false, fresh: false };
      expect(rows[0]).toEqual({ best_rank: -bestScore({ rating, ...plain }) });
    }
    await db.owner.query('select app.set_vendor_rating($1, null, 0)', [vendorId]);
    const { rows } = await db.owner.query('select best_rank from vendor_search where vendor_id = $1', [
      vendorId,
    ]);
    expect(rows[0]).toEqual({ best_rank: -42_000 });
  });

  it('brings new facet values that get a number once, however many publish at the same time', async () => {
    const places = ['TV', 'NU', 'PW', 'NR'];
    await Promise.all(
      places.flatMap((country) =>
        [1, 2].map((n) =>
          publish({
            locations: [
              {
                id: `${country}${n}`,
                country,
                region: null,
                city: null,
                timeZone: null,
                headCount: 1,
                kind: 'OWN',
                latitude: null,
                longitude: null,
                languages: [],
              },
            ],
          }),
        ),
      ),
    );
    const found = await ask({ filters: { ...vendorQuery().filters, agentCountry: places } });
    expect(found.total).toBe(8);
    expect(found.facets.groups.agentCountry?.filter(({ selected }) => selected)).toEqual(
      [...places].sort().map((code) => ({ code, count: 2, selected: true })),
    );
  });

  it('is written again after an upgrade, before the first answer, so that no count is of an older form', async () => {
    const { vendorId, name } = await publish({ workForms: ['OUTSTAFFING'], agentsAddedPerWeek: 4 });
    await db.owner.query(
      `update vendor_search set form = 1, numbers = '{}', facets = facets & '{0}'::int[] where vendor_id = $1`,
      [vendorId],
    );
    expect((await ask({ text: name })).facets.groups.workForm).toEqual([]);
    expect(await projection.catchUp()).toBe(1);
    const found = await ask({ text: name });
    expect(found.facets.groups.workForm).toEqual([{ code: 'OUTSTAFFING', count: 1, selected: false }]);
    expect(found.facets.groups.channel).toEqual([{ code: 'NOT_PROVIDED', count: 1, selected: false }]);
    expect(found.facets.ranges.agentsPerWeekAtLeast).toMatchObject({ notProvided: 0 });
    expect(await projection.catchUp()).toBe(0);
  });

  it('may hold a very long text: it is found by its first words', async () => {
    const summary = `tapir ${'word '.repeat(60_000)} okapi`;
    const { name } = await publish({ texts: { en: { summary, howWeWork: null } } });
    expect(await namesOf('tapir')).toEqual([name]);
    expect(await namesOf('okapi')).toEqual([]);
  });

  it('stands in one part of the list of all, while what was withdrawn stands in none', async () => {
    const { vendorId, name } = await publish();
    for (let more = 0; more < 4; more += 1) await publish();
    const listed = new ListedVendorsService(db.database, new ListedVendorsRepository());
    const parts = await Promise.all(
      (await listed.starts(2)).map(async (start) => {
        const slugs: string[] = [];
        for await (const { slug } of listed.part(start, 2)) slugs.push(slug);
        return slugs;
      }),
    );
    const { rows } = await db.owner.query<{ slug: string }>(
      `select s.slug from vendor_search s join vendors v on v.id = s.vendor_id
       where v.published_version is not null order by s.vendor_id`,
    );
    expect(parts.flat()).toEqual(rows.map(({ slug }) => slug));
    expect(Math.max(...parts.map(({ length }) => length))).toBe(2);

    await unpublish(vendorId);
    await tell('vendor.withdrawn', vendorId);
    for await (const { slug } of listed.part(vendorId, 100)) expect(slug).not.toBe(name);
  });
});

describe('the projection cannot', () => {
  it('hold a version that is not the published one, or lose one that is', async () => {
    const { vendorId } = await publish();
    const today = '2026-11-20';
    const listing = { today, vendorId, slug: 'x', version: 2, claimed: false, verified: false };
    const newer = toSearchDocument(emptyProfile('Not published'), listing);
    await expect(db.database.run(viewer, (tx) => projection.write(tx, newer))).rejects.toThrow(
      'is not the published one',
    );
    await expect(tell('vendor.withdrawn', vendorId)).rejects.toThrow('is still published');
  });

  it.each(['app_user', 'app_public', 'app_worker'])('be written by %s', async (role) => {
    await publish();
    const attempts = [
      `update vendor_search set best_rank = -99999`,
      `update vendor_search set rating_thousandths = 5000, rating_count = 100`,
      `delete from vendor_search`,
      `update vendor_search_cards set card = '{}'`,
      `insert into facet_values values (1, 'service', 'MAGIC')`,
      `select * from vendor_ratings`,
    ];
    for (const sql of attempts) {
      const client = await db.owner.connect();
      try {
        await client.query(`begin; set local role ${role}; set transaction read write`);
        await expect(client.query(sql)).rejects.toMatchObject({
          code: expect.stringMatching(/^(42501|428C9)$/),
        });
      } finally {
        await client.query('rollback');
        client.release();
      }
    }
  });
});
