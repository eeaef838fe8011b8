import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Metrics } from '@ringfair/platform/metrics';
import {
  COUNTED_FIELDS,
  NOTHING_ASKED,
  vendorQuery,
  type SearchRequest,
  type SearchResult,
} from '@ringfair/search-core';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { EvidenceRepository, VerifiedListings } from '@ringfair/vendors-api';
import { emptyProfile, toSearchDocument, type VendorProfile } from '@ringfair/vendors-core';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Cards } from '../cards.js';
import { FacetDictionary } from '../facet-dictionary.js';
import { Gazetteer } from '../places/gazetteer.js';
import { PROJECTION_FORM, SearchProjection } from '../search-projection.js';
import { SearchRepository } from '../search.repository.js';
import { SqlSearchEngine } from '../sql-search-engine.js';
import { Stemmer } from '../stemmer.js';
import { SearchMetrics } from '../search-metrics.js';
import { IndexFeed, type FeedState } from './index-feed.js';
import { IndexSnapshots, SNAPSHOT_FORMAT } from './index-snapshots.js';
import { IndexSources, type IndexSource } from './index-source.js';
import { IndexedSearchEngine } from './indexed-search-engine.js';
import type { MemoryIndex } from './memory-index.js';
import { writeSnapshot } from './snapshot-file.js';

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
  projection = new SearchProjection(
    db.database,
    new Events(),
    repository,
    stemmer,
    listings,
    new Gazetteer(),
  );
});
afterEach(async () => {
  for (const feed of feeds.splice(0)) await feed.onApplicationShutdown();
});
afterAll(() => db.close());

/** An engine with an index of its own, as each process has. */
function engineWith(change: Partial<TestDatabase['config']> = {}, all: ReadsAll = (read) => read()) {
  const config = { ...db.config, searchIndex: true, ...change };
  const snapshots = new IndexSnapshots(config);
  const sources = new ObservedSources(config, all);
  const feed = new IndexFeed(config, sources, snapshots);
  feeds.push(feed);
  const http = { httpAdapter: { getType: () => 'express' } } as never;
  const metrics = new Metrics();
  const engine = new IndexedSearchEngine(
    config,
    db.database,
    sql,
    feed,
    new Cards(db.database, repository),
    http,
    new SearchMetrics(metrics, feed, snapshots),
  );
  engine.onApplicationBootstrap();
  return { feed, engine, snapshots, metrics, sources };
}

type ReadsAll = (read: IndexSource['all']) => ReturnType<IndexSource['all']>;

/** Sources of which it is decided how they are read from the beginning, and when they tell what changed. */
class ObservedSources extends IndexSources {
  changesMayCome: Promise<void> = Promise.resolve();
  valuesMayCome: Promise<void> = Promise.resolve();
  /** How often it was asked what the numbers of values stand for. */
  valuesAsked = 0;

  constructor(
    config: TestDatabase['config'],
    private readonly all: ReadsAll,
  ) {
    super(config);
  }

  override async open(handlers: Parameters<IndexSources['open']>[0]): Promise<IndexSource> {
    const source = await super.open(handlers);
    const read = source.all.bind(source);
    source.all = () => this.all(read);
    const changesSince = source.changesSince.bind(source);
    source.changesSince = async (horizon) => {
      await this.changesMayCome;
      return changesSince(horizon);
    };
    const facetValues = source.facetValues.bind(source);
    source.facetValues = async () => {
      this.valuesAsked += 1;
      await this.valuesMayCome;
      return facetValues();
    };
    return source;
  }
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
const publish = async (
  inside?: () => Promise<void>,
  says: Partial<VendorProfile> = {},
): Promise<{ id: string; name: string }> => {
  const id = newId();
  const name = `fed${(counter += 1)}`;
  await db.owner.query(
    `insert into vendors (id, slug, name, source, published_version, published_at)
     values ($1, $2, $2, 'DIRECTORY', 1, now())`,
    [id, name],
  );
  const today = '2026-11-20';
  const listing = { today, vendorId: id, slug: name, version: 1, claimed: false, verified: false };
  await db.database.run(viewer, async (tx) => {
    await projection.write(tx, toSearchDocument({ ...emptyProfile(name), ...says }, listing));
    await inside?.();
  });
  return { id, name };
};
const withdraw = async (id: string): Promise<void> => {
  await db.owner.query('update vendors set published_version = null, published_at = null where id = $1', [
    id,
  ]);
  await db.database.run(viewer, (tx) => projection.withdraw(tx, id));
};
const requestFor = (text: string): SearchRequest => ({
  query: vendorQuery({ text }),
  start: { offset: 0 },
  first: 5,
  year: 2026,
  asked: NOTHING_ASKED,
  counted: COUNTED_FIELDS,
});
const finds = async (engine: { search(asked: SearchRequest): Promise<SearchResult> }, name: string) =>
  (await engine.search(requestFor(name))).total === 1;
/** SQL answers as it does where there is no index, and the metrics say why. */
async function expectSql(
  { engine, metrics }: ReturnType<typeof engineWith>,
  state: FeedState,
): Promise<void> {
  const { registry } = metrics;
  const answers = async () =>
    Number(/answer_seconds_count\{engine="sql"\} (\d+)/.exec(await registry.metrics())?.[1] ?? 0);
  const before = await answers();
  expect(await registry.metrics()).toContain(`ringfair_search_index_state{state="${state}"} 1`);
  expect(await engine.search(requestFor(''))).toEqual(await sql.search(requestFor('')));
  expect(await answers()).toBe(before + 1);
}
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

  it('cannot count a listing before it is known what its values stand for', async () => {
    const process = engineWith();
    await until(() => usesIndex(process));
    const gate = Promise.withResolvers<undefined>();
    process.sources.valuesMayCome = gate.promise.then(() => undefined);
    const { valuesAsked } = process.sources;
    const { size } = process.feed;
    const { name } = await publish(undefined, { languages: [{ tag: 'gsw', note: null, level: null }] });
    await until(() => process.sources.valuesAsked > valuesAsked);
    expect(process.feed.size).toBe(size);
    gate.resolve(undefined);
    await until(() => process.feed.size > size && usesIndex(process));
    const { facets } = await process.engine.search(requestFor(name));
    expect(facets.groups.language).toContainEqual({ code: 'gsw', count: 1, selected: false });
  });

  it('forgets what was withdrawn, and follows a rating without a rebuild', async () => {
    const process = engineWith();
    const { id, name } = await publish();
    await until(() => usesIndex(process));
    await db.owner.query('select app.set_vendor_rating($1, 4.5, 8)', [id]);
    await until(
      async () => (await process.engine.search(requestFor(name))).hits[0]?.rating?.meanThousandths === 4500,
    );
    await withdraw(id);
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
    await expectSql(process, 'LOST');
    expect(await finds(process.engine, name)).toBe(true);
    await until(() => usesIndex(process));
    expect(await finds(process.engine, name)).toBe(true);
  });

  it('that falls behind is not asked until it has caught up; SQL answers meanwhile', async () => {
    const process = engineWith();
    await until(() => usesIndex(process));
    const gate = Promise.withResolvers<void>();
    process.sources.changesMayCome = gate.promise;
    const { name } = await publish();
    await until(() => process.feed.state === 'BEHIND');
    await expectSql(process, 'BEHIND');
    expect(await finds(process.engine, name)).toBe(true);
    expect(process.feed.lagSeconds).toBeGreaterThan(0);
    gate.resolve();
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
    await expectSql(process, 'DAMAGED');
    await until(() => usesIndex(process));
    expect(process.feed.current()).not.toBe(broken);
  });

  it('that needs too much memory is given up; SQL answers', async () => {
    const { name } = await publish();
    const process = engineWith({ searchIndexMegabytes: 0 });
    await until(() => process.feed.state === 'OVER_MEMORY');
    expect(await finds(process.engine, name)).toBe(true);
    await expectSql(process, 'OVER_MEMORY');
    expect(usesIndex(process)).toBe(false);
  });

  it('is never made where the switch forces SQL', async () => {
    const { name } = await publish();
    const process = engineWith({ searchIndex: false });
    expect(await finds(process.engine, name)).toBe(true);
    await expectSql(process, 'OFF');
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

describe('the copy of the index on the disk', () => {
  const kept = { searchSnapshotMinutes: 60 };
  const file = () => new IndexSnapshots(db.config).file;
  afterEach(() => rm(file(), { force: true }));

  /** A process that ran until its index was copied. */
  async function copied(): Promise<{ identity: string; index: MemoryIndex }> {
    const { feed, snapshots } = engineWith(kept);
    await until(() => usesIndex({ feed }));
    await until(() => stat(file()).then(Boolean, () => false));
    const source = await new IndexSources(db.config).open({
      onWake: () => undefined,
      onLost: () => undefined,
    });
    const identity = await source.identity();
    await source.close();
    await feed.onApplicationShutdown();
    const index = await snapshots.read(identity);
    if (!index) throw new Error('the copy was refused');
    return { identity, index };
  }

  it('is where a process begins that starts again, with all that changed meanwhile', async () => {
    const [changed, withdrawn] = [await publish(), await publish()];
    await copied();
    const added = await publish();
    await db.owner.query('select app.set_vendor_rating($1, 4.5, 8)', [changed.id]);
    await withdraw(withdrawn.id);

    const process = engineWith(kept, () => {
      throw new Error('all of it was read');
    });
    await until(() => usesIndex(process));
    expect(await finds(process.engine, added.name)).toBe(true);
    expect(await finds(process.engine, withdrawn.name)).toBe(false);
    for (const text of ['', changed.name])
      expect(await process.engine.search(requestFor(text))).toEqual(await sql.search(requestFor(text)));
    expect(process.snapshots.refused).toBe(0);
    const later = await publish();
    await until(() => finds(process.engine, later.name));
    expect(usesIndex(process)).toBe(true);
  });

  const rewritten = (change: object, position?: number) => async () => {
    const { identity, index } = await copied();
    const head = { format: SNAPSHOT_FORMAT, form: PROJECTION_FORM, identity, ...change };
    const saved = index.save();
    const finish = await writeSnapshot(file(), head, { ...saved, position: position ?? saved.position });
    await finish();
  };
  const spoilt = (spoil: (bytes: Buffer) => Buffer) => async () => {
    await copied();
    await writeFile(file(), spoil(await readFile(file())));
  };
  it.each([
    ['damaged', spoilt((bytes) => bytes.fill(0xff, bytes.length - 40, bytes.length - 30))],
    ['cut off', spoilt((bytes) => bytes.subarray(0, bytes.length / 2))],
    ['of another kind', spoilt(() => Buffer.from('no copy of an index, but something else'))],
    ['of another database', rewritten({ identity: 'another' })],
    ['of a newer program', rewritten({ format: SNAPSHOT_FORMAT + 1 })],
    ['of rows in another form', rewritten({ form: PROJECTION_FORM + 1 })],
    ['ahead of a database that was set back', rewritten({}, 2 ** 40)],
  ])('is not used when it is %s; all is read anew, and SQL answers meanwhile', async (_what, spoil) => {
    await publish();
    await spoil();
    const answered = Promise.withResolvers<void>();
    const process = engineWith(kept, async function* (read) {
      await answered.promise;
      yield* read();
    });
    await until(() => process.snapshots.refused === 1);
    await expectSql(process, 'LOADING');
    answered.resolve();
    await until(() => usesIndex(process));
    expect(await process.metrics.registry.metrics()).toContain('ringfair_search_index_snapshots_refused 1');
    expect(await process.engine.search(requestFor(''))).toEqual(await sql.search(requestFor('')));
  });

  it('that can not be written leaves the index as it is', async () => {
    const process = engineWith({ ...kept, searchSnapshotFolder: '/dev/null/nowhere' });
    const { name } = await publish();
    await until(() => usesIndex(process));
    await until(() => finds(process.engine, name));
    expect(usesIndex(process)).toBe(true);
  });
});
