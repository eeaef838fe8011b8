import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { Idempotency, newId } from '@ringfair/platform/database';
import { Jobs } from '@ringfair/platform/jobs';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { emptyProfile } from '@ringfair/vendors-core';
import { DraftRepository } from '../profile/draft.repository.js';
import { SiteCheckLoader } from './site-check.loader.js';
import { SiteCheckRepository } from './site-check.repository.js';
import { SiteChecksService } from './site-checks.service.js';
import { SitePolicy } from './site-policy.js';
import { SiteVisitor } from './site-visitor.js';
import { VendorRepository } from '../profile/vendor.repository.js';

let db: TestDatabase;
let site: Server;
let port: number;
let service: SiteChecksService;
const jobs = new Jobs();
const repository = new SiteCheckRepository();
let asked: string[] = [];
let busy = 0;
let mostBusy = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  site = createServer((req, res) => {
    busy += 1;
    mostBusy = Math.max(mostBusy, busy);
    asked.push(`${req.headers.host ?? ''}${req.url}`);
    setTimeout(() => {
      busy -= 1;
      if (req.url === '/robots.txt') return res.writeHead(404).end();
      res
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<p>Since 1998. <a href="mailto:a@b.example">Mail</a>');
    }, 5);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  port = (site.address() as AddressInfo).port;
  const policy = new SitePolicy();
  policy.resolve = () => Promise.resolve(['127.0.0.1']);
  policy.allowsAddress = (address) => address === '127.0.0.1';
  policy.allowsPort = (wanted) => wanted === port;
  const config = { ...db.config, siteChecks: true };
  const visitor = new SiteVisitor(policy, config);
  service = new SiteChecksService(
    config,
    db.database,
    new Idempotency(),
    jobs,
    repository,
    new VendorRepository(),
    visitor,
  );
});
beforeEach(async () => {
  asked = [];
  await db.owner.query('delete from vendor_site_checks');
  await db.owner.query('truncate vendors cascade');
});
afterAll(async () => {
  site.close();
  await db.close();
});

/** A published listing with a site, kept by an organisation when there is one. */
async function listing(
  host: string | null,
  organizationId: string | null = null,
  foundedYear: number | null = null,
) {
  const id = newId();
  const profile = { ...emptyProfile('Larkspur'), site: host && `http://${host}:${port}`, foundedYear };
  await db.owner.query(
    `insert into vendors (id, organization_id, slug, name, source, claimed_at, published_version, published_at)
     values ($1::uuid, $2, $1::uuid::text, 'Larkspur', $3, $4, 1, now())`,
    [id, organizationId, organizationId ? 'SELF' : 'DIRECTORY', organizationId && new Date()],
  );
  await db.owner.query(
    `insert into vendor_versions (vendor_id, version, source, profile) values ($1, 1, 'DIRECTORY', $2)`,
    [id, JSON.stringify(profile)],
  );
  return id;
}
const latest = (vendorId: string) => db.database.read(null, (tx) => repository.latest(tx, [vendorId]));
const recheck = (viewer: Viewer, vendorId: string, idempotencyKey: string = newId()) =>
  service.recheck(viewer, { vendorId, idempotencyKey });

describe('000.1 checks of published sites', () => {
  it('visit what was not visited for a month, and keep what they found with its date', async () => {
    const vendor = await listing('larkspur.example');
    await listing(null);
    await service.run();
    const [check] = await latest(vendor);
    expect(check).toMatchObject({ outcome: 'ANSWERED', status: 200, https: false, foundedYear: 1998 });
    expect(Date.now() - (check?.checkedAt?.getTime() ?? 0)).toBeLessThan(10_000);
    expect(asked).toHaveLength(2);
    await service.run();
    expect(asked).toHaveLength(2);
    await db.owner.query(`update vendor_site_checks set checked_at = now() - interval '31 days'`);
    await service.run();
    expect(asked).toHaveLength(4);
  });

  it('ask one host for one thing at a time, and few hosts at once', async () => {
    mostBusy = 0;
    for (let index = 0; index < 4; index += 1) await listing('same.example');
    await service.run();
    expect([asked.length, mostBusy]).toEqual([8, 1]);
    asked = [];
    for (let index = 0; index < 12; index += 1) await listing(`other-${index}.example`);
    await service.run();
    expect(asked).toHaveLength(24);
    expect(mostBusy).toBeLessThanOrEqual(3);
  });

  it('show nothing of another site than the one that is published now', async () => {
    const vendor = await listing('old.example');
    await service.run();
    await db.owner.query(
      `insert into vendor_versions (vendor_id, version, source, profile)
      select vendor_id, 2, source, profile || '{"site": "http://new.example"}' from vendor_versions where vendor_id = $1`,
      [vendor],
    );
    await db.owner.query('update vendors set published_version = 2 where id = $1', [vendor]);
    expect(await latest(vendor)).toEqual([]);
  });

  it('keep a year of checks, not more', async () => {
    const vendor = await listing('larkspur.example');
    const facts = { outcome: 'HTTP_ERROR', status: 500 } as never;
    for (let count = 0; count < 15; count += 1)
      await service.record(vendor, 'http://larkspur.example', facts);
    const { rows } = await db.owner.query('select count(*)::int as n from vendor_site_checks');
    expect(rows).toEqual([{ n: 12 }]);
  });

  it('are not made twice by two workers', async () => {
    for (let index = 0; index < 6; index += 1) await listing(`twice-${index}.example`);
    await Promise.all([service.run(), service.run()]);
    expect(asked.filter((address) => !address.endsWith('robots.txt'))).toHaveLength(6);
  });

  it('run by the clock only where they are switched on', () => {
    const off = new Jobs();
    const make = (siteChecks: boolean) =>
      new SiteChecksService(
        { ...db.config, siteChecks },
        db.database,
        new Idempotency(),
        off,
        repository,
        new VendorRepository(),
        null as never,
      );
    make(false).onModuleInit();
    expect(off.timers).toEqual([]);
    make(true).onModuleInit();
    expect(off.timers.map(({ name }) => name)).toEqual(['site-checks']);
  });
});

describe('a vendor', () => {
  it('has its site looked at again before all others, and the same wish twice is one', async () => {
    const anna = await makeOrganization(db, { sells: true });
    const vendor = await listing('larkspur.example', anna.organizationId);
    const key = newId();
    const first = await recheck(anna, vendor, key);
    expect(first).toMatchObject({ vendorId: vendor, checkedAt: null, outcome: null });
    expect((await recheck(anna, vendor, key)).id).toBe(first.id);
    await service.run();
    expect((await latest(vendor))[0]).toMatchObject({ id: first.id, outcome: 'ANSWERED' });
  });

  it('cannot ask again within the hour', async () => {
    const anna = await makeOrganization(db, { sells: true });
    const vendor = await listing('larkspur.example', anna.organizationId);
    await recheck(anna, vendor);
    await expect(recheck(anna, vendor)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      reason: 'SITE_RECHECKED_LATELY',
    });
    await db.owner.query(`update vendor_site_checks set asked_at = now() - interval '61 minutes'`);
    await recheck(anna, vendor);
  });

  it("cannot ask for another's site, nor without a site, nor where checks are off", async () => {
    const anna = await makeOrganization(db, { sells: true });
    const other = await makeOrganization(db, { sells: true });
    const vendor = await listing('larkspur.example', other.organizationId);
    await expect(recheck(anna, vendor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      db.database.run(anna, (tx) => repository.ask(tx, vendor, anna.organizationId)),
    ).rejects.toMatchObject({ code: '42501' });
    const own = await listing(null, anna.organizationId);
    await expect(recheck(anna, own)).rejects.toMatchObject({ reason: 'SITE_NOT_PUBLISHED' });
    const off = new SiteChecksService(
      db.config,
      db.database,
      new Idempotency(),
      jobs,
      repository,
      new VendorRepository(),
      null as never,
    );
    await expect(off.recheck(anna, { vendorId: own, idempotencyKey: newId() })).rejects.toMatchObject({
      reason: 'SITE_CHECKS_OFF',
    });
  });

  it('cannot write what a check found, nor see who else asked', async () => {
    const anna = await makeOrganization(db, { sells: true });
    const vendor = await listing('larkspur.example', anna.organizationId);
    await recheck(anna, vendor);
    await expect(
      db.database.run(anna, (tx) => tx.execute(`update vendor_site_checks set outcome = 'ANSWERED'`)),
    ).rejects.toMatchObject({ code: '42501' });
    const ben = await makeOrganization(db, { sells: true });
    const seen = (viewer: Viewer | null) =>
      db.database.read(viewer, (tx) => tx.query('select from vendor_site_checks'));
    expect([(await seen(anna)).length, (await seen(ben)).length, (await seen(null)).length]).toEqual([
      1, 0, 0,
    ]);
  });

  it('004.7 is offered what its site and the directory say for the empty fields of its draft', async () => {
    const anna = await makeOrganization(db, { sells: true });
    const vendor = await listing('larkspur.example', anna.organizationId, 1997);
    await db.owner.query(
      'insert into vendor_drafts (vendor_id, organization_id, profile) values ($1, $2, $3)',
      [vendor, anna.organizationId, JSON.stringify(emptyProfile('Larkspur'))],
    );
    const loader = new SiteCheckLoader(db.database, repository, new DraftRepository());
    const suggestions = () => loader.suggestions({ viewer: anna } as never, vendor);
    expect(await suggestions()).toEqual([
      { path: 'site', value: `http://larkspur.example:${port}`, source: 'DIRECTORY' },
      { path: 'foundedYear', value: '1997', source: 'DIRECTORY' },
    ]);
    await service.run();
    expect(await suggestions()).toContainEqual({ path: 'foundedYear', value: '1998', source: 'SITE' });
    expect(await suggestions()).toContainEqual({ path: 'email', value: 'a@b.example', source: 'SITE' });
  });
});
