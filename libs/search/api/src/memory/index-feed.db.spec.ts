import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { COUNTED_FIELDS, vendorQuery, type SearchRequest, type SearchResult } from '@ringfair/search-core';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { EvidenceRepository, VerifiedListings } from '@ringfair/vendors-api';
import { emptyProfile, toSearchDocument } from '@ringfair/vendors-core';
import { setTimeout as pause } from 'node:timers/promises';
import { FacetDictionary } from '../facet-dictionary.js';
import { SearchProjection } from '../search-projection.js';
import { SearchRepository } from '../search.repository.js';
import { SqlSearchEngine } from '../sql-search-engine.js';
import { Stemmer } from '../stemmer.js';
import { IndexFeed } from './index-feed.js';
import { IndexSources } from './index-source.js';
import { IndexedSearchEngine } from './indexed-search-engine.js';

const repository = new SearchRepository();
const stemmer = new Stemmer(repository);
let db: TestDatabase;
let viewer: Viewer;
let sql: SqlSearchEngine;
let projection: SearchProjection;
const feeds: IndexFeed[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  viewer = await makeOrganization(db, { sells: true, buys: false });
  sql = new SqlSearchEngine(db.database, repository, new FacetDictionary(repository), stemmer);
  const listings = new VerifiedListings(new EvidenceRepository());
  projection = new SearchProjection(db.database, new Events(), repository, stemmer, listings);
});
afterEach(async () => {
  for (const feed of feeds.splice(0)) await feed.onApplicationShutdown();
});
afterAll(() => db.close());

/** An engine with an index of its own, as each process has. */
function engineWith(change: Partial<TestDatabase['config']> = {}) {
  const config = { ...db.config, searchIndex: true, ...change };
  const feed = new IndexFeed(config, new IndexSources(config));
  feeds.push(feed);
  const http = { httpAdapter: { getType: () => 'express' } } as never;
  const engine = new IndexedSearchEngine(config, db.database, sql, feed, http);
  engine.onApplicationBootstrap();
  return { feed, engine };
}

async function until(condition: () => boolean | Promise<boolean>, within = 5_000): Promise<number> {
  const started = performance.now();
  while (!(await condition())) {
    if (performance.now() - started > within) throw new Error(`not within ${within} ms`);
    await pause(2);
  }
  return performance.now() - started;
}

let counter = 0;
const publish = async (inside?: () => Promise<void>): Promise<{ id: string; name: string }> => {
  const id = newId();
  const name = `fed${(counter += 1)}`;
  await db.owner.query(
    `insert into vendors (id, slug, name, source, published_version, published_at)
     values ($1, $2, $2, 'DIRECTORY', 1, now())`,
    [id, name],
  );
  const listing = { vendorId: id, slug: name, version: 1, claimed: false, verified: false };
  await db.database.run(viewer, async (tx) => {
    await projection.write(tx, toSearchDocument(emptyProfile(name), listing));
    await inside?.();
  });
  return { id, name };
};
const requestFor = (text: string): SearchRequest => ({
  query: vendorQuery({ text }),
  start: { offset: 0 },
  first: 5,
  year: 2026,
  counted: COUNTED_FIELDS,
});
const finds = async (engine: { search(asked: SearchRequest): Promise<SearchResult> }, name: string) =>
  (await engine.search(requestFor(name))).total === 1;
const usesIndex = ({ feed }: { feed: IndexFeed }) => feed.current() !== undefined;

describe('the index of a process', () => {
  it('has a publication within a second on every process, and the position says so', async () => {
    const processes = [engineWith(), engineWith()];
    for (const each of processes) await until(() => usesIndex(each));
    for (let round = 0; round < 5; round += 1) {
      const { name } = await publish();
      const times = await Promise.all(processes.map(({ engine }) => until(() => finds(engine, name), 1_000)));
      expect(Math.max(...times)).toBeLessThan(1_000);
      const { position } = await sql.search(requestFor(name));
      for (const { engine } of processes)
        expect((await engine.search(requestFor(name))).position).toBe(position);
    }
    expect(processes.every(usesIndex)).toBe(true);
  });

  it('misses nothing that commits late, after changes with later numbers', async () => {
    const process = engineWith();
    await until(() => usesIndex(process));
    let later: { name: string } | undefined;
    const early = await publish(async () => {
      later = await publish();
      await until(() => finds(process.engine, later?.name ?? ''));
    });
    await until(() => finds(process.engine, early.name));
    expect(process.feed.current()?.size).toBe((await sql.search(requestFor(''))).total);
  });

  it('forgets what was withdrawn, and follows a rating without a rebuild', async () => {
    const process = engineWith();
    const { id, name } = await publish();
    await until(() => usesIndex(process));
    await db.owner.query('select app.set_vendor_rating($1, 4.5, 8)', [id]);
    await until(
      async () => (await process.engine.search(requestFor(name))).hits[0]?.rating?.meanThousandths === 4500,
    );
    await db.owner.query('update vendors set published_version = null, published_at = null where id = $1', [
      id,
    ]);
    await db.database.run(viewer, (tx) => projection.withdraw(tx, id));
    await until(async () => !(await finds(process.engine, name)));
    expect(usesIndex(process)).toBe(true);
  });

  it('comes back after its connection was lost; SQL answers meanwhile', async () => {
    const process = engineWith();
    await until(() => usesIndex(process));
    await db.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'ringfair search index' and datname = current_database()`,
    );
    const { name } = await publish();
    await until(() => !usesIndex(process));
    expect(await finds(process.engine, name)).toBe(true);
    await until(() => usesIndex(process));
    expect(await finds(process.engine, name)).toBe(true);
  });

  it('that is damaged is loaded anew; SQL answers meanwhile', async () => {
    const process = engineWith();
    const { name } = await publish();
    await until(() => usesIndex(process));
    const broken = process.feed.current();
    if (broken)
      broken.search = () => {
        throw new Error('damaged');
      };
    expect(await finds(process.engine, name)).toBe(true);
    expect(process.feed.state).not.toBe('READY');
    await until(() => usesIndex(process));
    expect(process.feed.current()).not.toBe(broken);
  });

  it('that needs too much memory is given up; SQL answers', async () => {
    const { name } = await publish();
    const process = engineWith({ searchIndexMegabytes: 0 });
    await until(() => process.feed.state === 'OVER_MEMORY');
    expect(await finds(process.engine, name)).toBe(true);
    expect(usesIndex(process)).toBe(false);
  });

  it('is never made where the switch forces SQL', async () => {
    const { name } = await publish();
    const process = engineWith({ searchIndex: false });
    expect(await finds(process.engine, name)).toBe(true);
    expect(process.feed.state).toBe('OFF');
  });

  it('cannot hold a draft: it reads as the role of visitors, and that sees the projection only', async () => {
    const process = engineWith();
    await until(() => usesIndex(process));
    const { rows } = await db.owner.query<{ usename: string }>(
      `select distinct usename from pg_stat_activity
       where application_name = 'ringfair search index' and datname = current_database()`,
    );
    expect(rows).toEqual([{ usename: 'app_public' }]);
    const { rows: grants } = await db.owner.query(
      `select has_table_privilege('app_public', 'vendor_drafts', 'select') as reads`,
    );
    expect(grants).toEqual([{ reads: false }]);
  });
});
