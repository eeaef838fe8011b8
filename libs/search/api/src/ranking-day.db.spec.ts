import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Jobs } from '@ringfair/platform/jobs';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { EvidenceRepository, VerifiedListings } from '@ringfair/vendors-api';
import { profileFrom } from '@ringfair/vendors-core';
import { Gazetteer } from './places/gazetteer.js';
import { RankingDayRepository } from './ranking-day.repository.js';
import { RankingDayService } from './ranking-day.service.js';
import { SearchProjection } from './search-projection.js';
import { SearchRepository } from './search.repository.js';
import { Stemmer } from './stemmer.js';

let db: TestDatabase;
let service: RankingDayService;
let projection: SearchProjection;
const days = new RankingDayRepository();

beforeAll(async () => {
  db = await createTestDatabase();
  const search = new SearchRepository();
  const listings = new VerifiedListings(new EvidenceRepository());
  projection = new SearchProjection(
    db.database,
    new Events(),
    search,
    new Stemmer(search),
    listings,
    new Gazetteer(),
  );
  service = new RankingDayService(db.database, new Jobs(), days, projection);
  // The ratings below need reviews, not all that leads to them.
  await db.owner.query('alter table published_reviews drop constraint published_reviews_id_fkey');
});
afterAll(() => db.close());

const at = (day: string) => new Date(`${day}T00:02:00Z`);
const latest = () => db.database.read(null, (tx) => days.latest(tx));

async function listing(facts: { claimed: boolean; verified: boolean; checkedOn?: string }): Promise<string> {
  const id = newId();
  await db.owner.query(
    `insert into vendors (id, slug, name, source, published_version, published_at)
     values ($1, $2, 'Vendor', 'DIRECTORY', 1, now())`,
    [id, `vendor-${id}`],
  );
  await db.owner.query(
    `insert into vendor_search (vendor_id, version, slug, facets, terms, pilot_offered, claimed, verified, name_key, lot,
       position)
     values ($1, 1, $2, '{}', '', false, $3, $4, 'vendor', 1, nextval('vendor_search_position'))`,
    [id, `vendor-${id}`, facts.claimed, facts.verified],
  );
  if (facts.checkedOn) {
    await db.owner.query('select app.note_vendor_check($1, $2, $2)', [id, facts.checkedOn]);
  }
  return id;
}

async function review(vendorId: string, overall: number, publishedAt: string): Promise<void> {
  await db.owner.query(
    `insert into published_reviews (id, vendor_id, overall, quality, communication, would_stay, title, body, language,
       verification, submitted_at, published_at)
     values ($1, $2, $3, 4, 4, true, 'Title', 'Body', 'en', 'CONTRACT_SIGNED_HERE', $4, $4)`,
    [newId(), vendorId, overall, publishedAt],
  );
}

const rowOf = async (id: string) => {
  const { rows } = await db.owner.query<{
    score: number;
    mean: number;
    reviews: number;
    weight: number;
    position: string;
  }>(
    `select -best_rank as score, rating_thousandths as mean, rating_count as reviews, rating_weight as weight, position
     from vendor_search where vendor_id = $1`,
    [id],
  );
  return rows[0];
};

describe('a day of the ranking', () => {
  it('weighs reviews less from day to day, while the mean and their number stay', async () => {
    const id = await listing({ claimed: false, verified: false });
    for (const overall of [5, 5, 5]) await review(id, overall, '2027-01-01T00:00:00Z');
    await db.owner.query(`select app.count_reviews($1, '2027-01-01')`, [id]);
    expect(await rowOf(id)).toMatchObject({ score: 45_000, mean: 5000, reviews: 3, weight: 3000 });
    await service.run(at('2027-01-02'));
    expect(await rowOf(id)).toMatchObject({ score: 44_996, mean: 5000, reviews: 3, weight: 2994 });
    await service.run(at('2028-01-01'));
    expect(await rowOf(id)).toMatchObject({ score: 43_847, mean: 5000, reviews: 3, weight: 1501 });
  });

  it('adds half for a check from the day on which it is twelve months old', async () => {
    const id = await listing({ claimed: true, verified: true, checkedOn: '2027-03-05' });
    await service.run(at('2028-03-04'));
    expect(await rowOf(id)).toMatchObject({ score: 44_000 });
    await service.run(at('2028-03-05'));
    expect(await rowOf(id)).toMatchObject({ score: 43_500 });
  });

  it('is in force once all is counted, is made once, and moves nothing when run again', async () => {
    await service.run(at('2028-04-01'));
    const [made, before] = [await latest(), await db.owner.query('select max(position) from vendor_search')];
    expect(made).toEqual({ day: '2028-04-01', listings: 2, claimed: 1 });
    await listing({ claimed: true, verified: false });
    await service.run(at('2028-04-01'));
    expect(await latest()).toEqual(made);
    const after = await db.owner.query('select max(position) - 1 as max from vendor_search');
    expect(after.rows).toEqual(before.rows);
  });

  it('counts any number of ratings, in batches', async () => {
    await db.owner.query(
      `with v as (
         insert into vendors (id, slug, name, source) select gen_random_uuid(), 'many-' || n, 'Many', 'DIRECTORY'
         from generate_series(1, 401) n returning id
       )
       select app.set_vendor_rating(id, 4, 1, 4, 1, '2028-04-01') from v`,
    );
    await service.run(at('2028-05-01'));
    const { rows } = await db.owner.query(
      `select count(*)::integer as n from vendor_ratings where as_of < '2028-05-01'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('takes a certificate from search on the day after its last one, and tells every index', async () => {
    const id = newId();
    const certifications = [
      { standard: 'ISO_9001' as const },
      { standard: 'PCI_DSS' as const, validUntil: '2028-06-30' },
    ];
    await db.owner.query(
      `insert into vendors (id, slug, name, source, published_version, published_at)
       values ($1, 'certified', 'Certified', 'DIRECTORY', 1, now())`,
      [id],
    );
    await db.owner.query(
      `insert into vendor_versions (vendor_id, version, source, profile) values ($1, 1, 'DIRECTORY', $2)`,
      [id, JSON.stringify(profileFrom({ name: 'Certified', certifications }))],
    );
    await db.database.asWorker(null, (tx) => projection.refresh(tx, id, '2028-06-01'));
    const found = async () => {
      const { rows } = await db.owner.query<{ codes: string[]; position: string }>(
        `select array(select f.code from facet_values f where f.facet_group = 'certification' and s.facets @> array[f.id]
           order by 1) as codes, position from vendor_search s where vendor_id = $1`,
        [id],
      );
      return rows[0];
    };
    const before = await found();
    await service.run(at('2028-06-30'));
    expect(await found()).toEqual({ ...before, codes: ['ISO_9001', 'PCI_DSS'] });
    await service.run(at('2028-07-01'));
    const after = await found();
    expect(after?.codes).toEqual(['ISO_9001']);
    expect(Number(after?.position)).toBeGreaterThan(Number(before?.position));
    await service.run(at('2028-07-01'));
    expect(await found()).toEqual(after);
  });

  it('cannot be made, nor a rating be counted, by a visitor or a member', async () => {
    for (const statement of [
      `insert into ranking_days (day, listings, claimed) values ('2029-01-01', 0, 0)`,
      `select app.recount_ratings('2029-01-01', 1)`,
      `select app.age_vendor_checks('2029-01-01', 1)`,
    ]) {
      await expect(db.database.read(null, (tx) => tx.query(statement))).rejects.toThrow(
        /permission denied|read-only/,
      );
    }
  });
});
