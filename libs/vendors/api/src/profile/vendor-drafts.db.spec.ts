import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { Idempotency, newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { FileRepository, Files, FileStore } from '@ringfair/platform/files';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { profileFrom, type Said, type VendorProfile } from '@ringfair/vendors-core';
import { DraftRepository } from './draft.repository.js';
import { toProfileType } from './profile-mapping.js';
import type { VendorProfilePatch } from './profile.type.js';
import { VendorRepository } from './vendor.repository.js';
import { VendorDraftsService } from './vendor-drafts.service.js';
import { VendorPagesService } from './vendor-pages.service.js';

let db: TestDatabase;
let drafts: VendorDraftsService;
let pages: VendorPagesService;
let files: Files;
const told: string[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  const events = new Events();
  events.inTransaction('vendor.published', (_tx, { payload }) => {
    told.push(`${payload.vendorId} ${payload.version}`);
    return Promise.resolve();
  });
  const vendors = new VendorRepository();
  files = new Files(db.database, new FileStore(db.config), new FileRepository());
  drafts = new VendorDraftsService(
    db.database,
    new Idempotency(),
    events,
    vendors,
    new DraftRepository(),
    files,
  );
  pages = new VendorPagesService(db.database, vendors);
});
afterAll(() => db.close());

const seller = (): Promise<Viewer> => makeOrganization(db, { sells: true });
const listing = async (viewer: Viewer, name = `Larkspur ${newId()}`) =>
  drafts.create(viewer, { name, idempotencyKey: newId() });
type Change = Omit<Said<VendorProfile>, 'schemaVersion'>;
const save = (viewer: Viewer, vendorId: string, expectedVersion: number, change: Change) =>
  drafts.save(viewer, {
    vendorId,
    expectedVersion,
    profile: toProfileType(profileFrom({ name: 'Larkspur', ...change })),
  });
const edit = (viewer: Viewer, vendorId: string, expectedVersion: number, changes: VendorProfilePatch) =>
  drafts.edit(viewer, { vendorId, expectedVersion, changes });

const versionsOf = async (vendorId: string): Promise<number[]> =>
  (
    await db.owner.query<{ version: number }>(
      'select version from vendor_versions where vendor_id = $1 order by version',
      [vendorId],
    )
  ).rows.map(({ version }) => version);
const byVersion = (a: string, b: string): number => Number(a.split(' ')[1]) - Number(b.split(' ')[1]);

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

  it('cannot hold what departs from the form of a profile; the paths are those of the input', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    const wrong = save(viewer, vendorId, 1, {
      foundedYear: 12,
      locations: [{ country: 'GR', timeZone: 'Mars/Base', headCount: -1 }],
      texts: { ru: { summary: 'x'.repeat(2001) } },
    });
    await expect(wrong).rejects.toMatchObject({
      code: 'VALIDATION',
      fields: [
        { path: 'input.profile.texts.0.summary', reason: 'TOO_LONG' },
        { path: 'input.profile.foundedYear', reason: 'OUT_OF_RANGE' },
        { path: 'input.profile.locations.0.timeZone', reason: 'UNKNOWN_TIME_ZONE' },
        { path: 'input.profile.locations.0.headCount', reason: 'OUT_OF_RANGE' },
      ],
    });
  });

  it('keeps what is wrong in meaning among its problems, and cannot be published with it', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    const draft = await save(viewer, vendorId, 1, {
      size: { min: 1, max: 5 },
      locations: [{ country: 'GR', headCount: 6 }],
      services: [{ service: 'DISPATCH', agentModel: 'SHARED' }],
    });
    expect(draft.problems.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'size.max HEAD_COUNTS_EXCEED_SIZE',
      'services.0.queuePolicy QUEUE_POLICY_MISSING',
    ]);
    await expect(drafts.publish(viewer, { vendorId, expectedVersion: 2 })).rejects.toMatchObject({
      code: 'VALIDATION',
      fields: [{ path: 'profile.size.max' }, { path: 'profile.services.0.queuePolicy' }],
    });
  });
});

describe('two editors of one draft', () => {
  it('who read an older version may change what nobody else has changed since; both changes stay', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    await edit(viewer, vendorId, 1, { foundedYear: 2001 });
    const merged = await edit(viewer, vendorId, 1, { legalName: 'Quiet Oak Ltd' });
    expect(merged).toMatchObject({ version: 3, profile: { foundedYear: 2001, legalName: 'Quiet Oak Ltd' } });
  });

  it('cannot overwrite a field that the other has changed since: CONFLICT names it, nothing is written', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    await edit(viewer, vendorId, 1, { foundedYear: 2001 });
    await expect(edit(viewer, vendorId, 1, { foundedYear: 1999, legalName: 'X' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { currentVersion: 2, fields: ['foundedYear'] },
    });
    expect((await drafts.mine(viewer))?.profile).toMatchObject({ foundedYear: 2001, legalName: null });
    const seen = await edit(viewer, vendorId, 2, { foundedYear: 1999, legalName: 'X' });
    expect(seen.profile).toMatchObject({ foundedYear: 1999, legalName: 'X' });
  });

  it('say the same: no conflict and no new version; a list that is left out stays, an empty one clears', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    await edit(viewer, vendorId, 1, { foundedYear: 2001, clientCountries: ['GR', 'CY'] });
    expect(await edit(viewer, vendorId, 1, { foundedYear: 2001 })).toMatchObject({
      version: 2,
      profile: { clientCountries: ['GR', 'CY'] },
    });
    expect((await edit(viewer, vendorId, 2, { clientCountries: [] })).profile.clientCountries).toEqual([]);
  });

  it('have both their changes when they save different fields at once', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    await Promise.all([
      edit(viewer, vendorId, 1, { foundedYear: 2001 }),
      edit(viewer, vendorId, 1, { legalName: 'Quiet Oak Ltd' }),
      edit(viewer, vendorId, 1, { agentsAddedPerWeek: 3 }),
    ]);
    expect((await drafts.mine(viewer))?.profile).toMatchObject({
      foundedYear: 2001,
      legalName: 'Quiet Oak Ltd',
      agentsAddedPerWeek: 3,
    });
  });

  it("cannot touch another organisation's draft", async () => {
    const { vendorId } = await listing(await seller());
    await expect(edit(await seller(), vendorId, 1, { foundedYear: 2001 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
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
    expect(history.nodes[0]?.changes).toEqual([{ path: 'foundedYear', before: '2001', after: '2002' }]);
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

  it('cannot be made twice of one draft: of ten at once one becomes the version, and is told once', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => drafts.publish(viewer, { vendorId, expectedVersion: 1 })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ reason: 'NOTHING_TO_PUBLISH' });
    }
    expect(await versionsOf(vendorId)).toEqual([1]);
    expect(told.filter((line) => line.startsWith(vendorId))).toEqual([`${vendorId} 1`]);
  });

  it('of two editors who save and publish at once: exactly one version each, no number lost or doubled', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    let made = 0;
    /** Saves five changes and publishes each, reading again after a conflict as a person would. */
    const keepPublishing = async (change: (round: number) => VendorProfilePatch): Promise<void> => {
      for (let round = 0; round < 5;) {
        const read = (await drafts.mine(viewer))?.version ?? 0;
        try {
          const { version } = await edit(viewer, vendorId, read, change(round));
          await drafts.publish(viewer, { vendorId, expectedVersion: version });
          made += 1;
          round += 1;
        } catch (error) {
          const { code, reason } = error as { code: string; reason?: string };
          expect(reason ?? code).toMatch(/^(CONFLICT|NOTHING_TO_PUBLISH)$/);
          // The other one has published this change with the own one.
          if (reason) round += 1;
        }
      }
    };
    await Promise.all([
      keepPublishing((round) => ({ foundedYear: 2000 + round })),
      keepPublishing((round) => ({ legalName: `Quiet Oak ${round} Ltd` })),
    ]);
    const numbers = Array.from({ length: made }, (_, index) => index + 1);
    expect(await versionsOf(vendorId)).toEqual(numbers);
    expect(told.filter((line) => line.startsWith(vendorId)).sort(byVersion)).toEqual(
      numbers.map((version) => `${vendorId} ${version}`),
    );
    const draft = await drafts.mine(viewer);
    expect(draft).toMatchObject({ publishedVersion: numbers.length, changed: false });
    expect(draft?.profile).toMatchObject({ foundedYear: 2004, legalName: 'Quiet Oak 4 Ltd' });
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

describe('files of a profile', () => {
  const sample = (viewer: Viewer) =>
    files.receive(viewer, {
      purpose: 'SAMPLE_REPORT',
      name: 'month.pdf',
      stream: Readable.from([Buffer.from(`%PDF-1.7\n% ${newId()}\ntrailer\n<<>>\n%%EOF\n`)]),
    });
  const isPublic = async (id: string) =>
    (await db.database.read(null, (tx) => files.byIds(tx, [id]))).length === 1;

  it('become public with the version that shows them', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    const { id } = await sample(viewer);
    await edit(viewer, vendorId, 1, {
      reporting: profileFrom({ name: 'x', reporting: { sampleFileId: id } }).reporting,
    });
    expect(await isPublic(id)).toBe(false);
    await drafts.publish(viewer, { vendorId, expectedVersion: 2 });
    expect(await isPublic(id)).toBe(true);
  });

  it("cannot be another organisation's, nor of another purpose, nor made up", async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    const foreign = await sample(await seller());
    const own = await sample(viewer);
    for (const logoFileId of [foreign.id, own.id, newId()]) {
      await expect(edit(viewer, vendorId, 1, { logoFileId })).rejects.toMatchObject({
        code: 'VALIDATION',
        fields: [{ path: 'input.changes.logoFileId', reason: 'UNKNOWN_FILE' }],
      });
    }
  });

  it('cannot keep anybody from writing the rest when one of them is gone', async () => {
    const viewer = await seller();
    const { vendorId } = await listing(viewer);
    const gone = newId();
    await db.owner.query(
      `update vendor_drafts set profile = profile || jsonb_build_object('logoFileId', $2::text) where vendor_id = $1`,
      [vendorId, gone],
    );
    await edit(viewer, vendorId, 1, { foundedYear: 2001 });
    await save(viewer, vendorId, 2, { foundedYear: 2002, logoFileId: gone });
    await expect(edit(viewer, vendorId, 3, { logoFileId: newId() })).rejects.toMatchObject({
      fields: [{ path: 'input.changes.logoFileId', reason: 'UNKNOWN_FILE' }],
    });
    expect((await edit(viewer, vendorId, 3, { logoFileId: null })).profile.logoFileId).toBeNull();
  });
});
