import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { Idempotency, newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { emptyProfile, type VendorProfile } from '@ringfair/vendors-core';
import { DraftRepository } from './draft.repository.js';
import { toProfileType } from './profile-mapping.js';
import { VendorRepository } from './vendor.repository.js';
import { VendorDraftsService } from './vendor-drafts.service.js';
import { VendorPagesService } from './vendor-pages.service.js';

let db: TestDatabase;
let drafts: VendorDraftsService;
let pages: VendorPagesService;
const told: string[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  const events = new Events();
  events.inTransaction('vendor.published', (_tx, { payload }) => {
    told.push(`${payload.vendorId} ${payload.version}`);
    return Promise.resolve();
  });
  const vendors = new VendorRepository();
  drafts = new VendorDraftsService(db.database, new Idempotency(), events, vendors, new DraftRepository());
  pages = new VendorPagesService(db.database, vendors);
});
afterAll(() => db.close());

const seller = (): Promise<Viewer> => makeOrganization(db, { sells: true });
const listing = async (viewer: Viewer, name = `Larkspur ${newId()}`) =>
  drafts.create(viewer, { name, idempotencyKey: newId() });
const save = (viewer: Viewer, vendorId: string, expectedVersion: number, change: Partial<VendorProfile>) =>
  drafts.save(viewer, {
    vendorId,
    expectedVersion,
    profile: toProfileType({ ...emptyProfile('Larkspur'), ...change }),
  });

describe('a draft', () => {
  it('cannot be read by another organisation, by raw SQL neither', async () => {
    const draft = await listing(await seller());
    const other = await seller();
    expect(await drafts.mine(other)).toBeNull();
    const seen = await db.database.read(other, (tx) => tx.query('select * from vendor_drafts'));
    expect(seen).toEqual([]);
    await expect(pages.bySlug(other, draft.slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(pages.bySlug(null, draft.slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cannot be saved, published or listed by another organisation: NOT_FOUND', async () => {
    const { vendorId } = await listing(await seller());
    const other = await seller();
    await expect(save(other, vendorId, 1, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(drafts.publish(other, { vendorId, expectedVersion: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(pages.versions(other, vendorId, { first: 20 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cannot be saved over a newer one: CONFLICT with the current version, nothing written', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    await save(viewer, vendorId, 1, { foundedYear: 2001 });
    await expect(save(viewer, vendorId, 1, { foundedYear: 1999 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { currentVersion: 2 },
    });
    expect((await drafts.mine(viewer))?.profile.foundedYear).toBe(2001);
  });

  it('has one winner when it is saved twice at once', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => save(viewer, vendorId, 1, { foundedYear: 2000 + index })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('cannot hold what is wrong on its face; the paths are those of the input', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    const wrong = save(viewer, vendorId, 1, {
      foundedYear: 2999,
      locations: [
        {
          id: '',
          kind: 'OWN',
          country: 'GR',
          region: null,
          city: null,
          timeZone: 'Mars/Base',
          headCount: -1,
        },
      ],
      texts: { ru: { summary: 'x'.repeat(2001), howWeWork: null } },
    });
    await expect(wrong).rejects.toMatchObject({
      code: 'VALIDATION',
      fields: [
        { path: 'input.profile.foundedYear', reason: 'IN_THE_FUTURE' },
        { path: 'input.profile.texts.0.summary', reason: 'TOO_LONG' },
        { path: 'input.profile.locations.0.headCount', reason: 'OUT_OF_RANGE' },
        { path: 'input.profile.locations.0.timeZone', reason: 'UNKNOWN_TIME_ZONE' },
      ],
    });
  });
});

describe('a listing', () => {
  it('cannot be made twice by one organisation, nor by one idempotency key', async () => {
    const viewer = await seller();
    const input = { name: 'Twin Desk', idempotencyKey: newId() };
    const both = await Promise.all([drafts.create(viewer, input), drafts.create(viewer, input)]);
    expect(both[0].vendorId).toBe(both[1].vendorId);
    await expect(listing(viewer)).rejects.toMatchObject({ reason: 'ORGANIZATION_HAS_LISTING' });
    const { rows } = await db.owner.query('select id from vendors where organization_id = $1', [
      viewer.organizationId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('gets a slug of its own beside its namesakes, and its old slug still leads to it', async () => {
    const first = await seller();
    const second = await seller();
    const a = await listing(first, 'Ελληνική Φωνή');
    const b = await listing(second, 'Ελληνική Φωνή');
    expect([a.slug, b.slug]).toEqual(['elliniki-foni', 'elliniki-foni-2']);
    await save(first, a.vendorId, 1, { name: 'Новый Голос' });
    const published = await drafts.publish(first, { vendorId: a.vendorId, expectedVersion: 2 });
    expect(published.slug).toBe('novyi-golos');
    expect((await pages.bySlug(null, 'elliniki-foni')).slug).toBe('novyi-golos');
  });
});

describe('a publication', () => {
  it('is numbered, told in the same transaction and readable by everyone', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    await save(viewer, vendorId, 1, { foundedYear: 2001 });
    const first = await drafts.publish(viewer, { vendorId, expectedVersion: 2 });
    expect(first).toMatchObject({ version: 1, claimed: true, source: 'SELF' });
    await save(viewer, vendorId, 2, { foundedYear: 2002 });
    expect((await pages.bySlug(null, first.slug)).profile.foundedYear).toBe(2001);
    await drafts.publish(viewer, { vendorId, expectedVersion: 3 });
    expect((await pages.bySlug(null, first.slug)).profile.foundedYear).toBe(2002);
    expect(told.filter((line) => line.startsWith(vendorId))).toEqual([`${vendorId} 1`, `${vendorId} 2`]);
    const history = await pages.versions(viewer, vendorId, { first: 1 });
    expect(history.nodes.map(({ version }) => version)).toEqual([2]);
    expect(history.pageInfo.hasNextPage).toBe(true);
  });

  it('cannot be changed or removed, even by SQL of its own organisation or of a superuser', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    await drafts.publish(viewer, { vendorId, expectedVersion: 1 });
    for (const sql of ['update vendor_versions set version = 9', 'delete from vendor_versions']) {
      await expect(db.database.run(viewer, (tx) => tx.execute(sql))).rejects.toThrow(/permission denied/);
      await expect(db.owner.query(sql)).rejects.toThrow(/immutable/);
    }
  });

  it('cannot be made of a version that was not read, nor of nothing new', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    await expect(drafts.publish(viewer, { vendorId, expectedVersion: 7 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await drafts.publish(viewer, { vendorId, expectedVersion: 1 });
    await expect(drafts.publish(viewer, { vendorId, expectedVersion: 1 })).rejects.toMatchObject({
      reason: 'NOTHING_TO_PUBLISH',
    });
  });

  it('cannot be written for a listing of another organisation by raw SQL', async () => {
    const { vendorId } = await listing(await seller());
    const other = await seller();
    const forged = db.database.run(other, (tx) =>
      tx.execute(
        `insert into vendor_versions (vendor_id, version, source, profile) values ($1, 1, 'VENDOR', '{"schemaVersion":1}')`,
        [vendorId],
      ),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});
