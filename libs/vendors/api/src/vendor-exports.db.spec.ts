import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { ExportRepository, ExportSections, ExportService } from '@ringfair/platform/export';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { emptyProfile, profileFrom, readProfile, type VendorProfile } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { ListingRestoreRepository } from './listing-restore.repository.js';
import { ListingRestoreService } from './listing-restore.service.js';
import { profileWorkbook } from './profile-workbook.js';
import { anyProfile } from './profile.fixture.js';
import { vendorsExport } from './vendors-export.js';

let db: TestDatabase;
let empty: TestDatabase;
let exports: ExportService;
let restore: ListingRestoreService;
beforeAll(async () => {
  [db, empty] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const sections = new ExportSections();
  (vendorsExport as { useFactory: (sections: ExportSections) => unknown }).useFactory(sections);
  exports = new ExportService(db.database, sections, new ExportRepository());
  restore = new ListingRestoreService(empty.database, new Events(), new ListingRestoreRepository());
});
afterAll(() => Promise.all([db.close(), empty.close()]));

const seller = (on: TestDatabase) => makeOrganization(on, { sells: true });

/** A listing with a draft and published versions, the first of a directory. */
async function listing(
  viewer: Viewer,
  draft: VendorProfile,
  versions: readonly VendorProfile[],
): Promise<void> {
  const id = newId();
  await db.owner.query(
    `insert into vendors (id, organization_id, slug, name, source, claimed_at, published_version, published_at)
     values ($1::uuid, $2, $1::uuid::text, 'x', 'DIRECTORY', now(), $3::int, case when $3::int is not null then now() end)`,
    [id, viewer.organizationId, versions.length || null],
  );
  await db.owner.query(
    'insert into vendor_drafts (vendor_id, organization_id, profile) values ($1, $2, $3)',
    [id, viewer.organizationId, JSON.stringify(draft)],
  );
  for (const [index, profile] of versions.entries()) {
    await db.owner.query(
      `insert into vendor_versions (vendor_id, version, source, profile, published_at) values ($1, $2, $3, $4, $5)`,
      [
        id,
        index + 1,
        index ? 'VENDOR' : 'DIRECTORY',
        JSON.stringify(profile),
        `202${index}-03-01T10:00:00.123456Z`,
      ],
    );
  }
}
async function exported(viewer: Viewer): Promise<Buffer> {
  let text = '';
  for await (const piece of exports.json(viewer, 'vendors')) text += piece;
  return Buffer.from(text);
}
const kept = async (on: TestDatabase, viewer: Viewer) => {
  const { rows } = await on.owner.query(
    `select d.profile as draft, v.name, v.source, v.published_version,
       (select jsonb_agg(jsonb_build_array(p.version, p.source, p.published_at, p.profile) order by p.version)
        from vendor_versions p where p.vendor_id = v.id) as versions
     from vendors v join vendor_drafts d on d.vendor_id = v.id where v.organization_id = $1`,
    [viewer.organizationId],
  );
  return rows[0];
};

/** A draft of which the organisation has no file. */
const withoutFiles = (profile: VendorProfile): VendorProfile =>
  readProfile(
    {
      ...profile,
      logoFileId: null,
      reporting: profile.reporting && { ...profile.reporting, sampleFileId: null },
    },
    () => undefined,
  );

describe('an export', () => {
  it('imported into an empty database gives the same profile and versions, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(anyProfile(), fc.array(anyProfile(), { maxLength: 2 }), async (draft, versions) => {
        const [from, to] = await Promise.all([seller(db), seller(empty)]);
        await listing(from, draft, versions);
        const result = await restore.restore(to.organizationId, await exported(from));
        expect(result.versions).toBe(versions.length);
        const name = (versions.at(-1) ?? draft).name;
        // But for files: those of the draft were another organisation's, and come by themselves.
        expect(await kept(empty, to)).toEqual({
          ...(await kept(db, from)),
          draft: withoutFiles(draft),
          name,
        });
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('of the profile as a workbook gives the same draft', async () => {
    const [profile] = fc.sample(anyProfile(), { numRuns: 1, seed: 7 });
    const to = await seller(empty);
    const draft = profile ?? emptyProfile('x');
    await restore.restore(to.organizationId, await profileWorkbook(draft));
    expect(await kept(empty, to)).toMatchObject({ draft: withoutFiles(draft), versions: null });
  });

  it('holds nothing of another organisation, and no secrets', async () => {
    const [anna, ben] = await Promise.all([seller(db), seller(db)]);
    await listing(anna, emptyProfile('Anna’s secret draft'), []);
    await listing(ben, emptyProfile('Ben'), []);
    const text = (await exported(ben)).toString();
    expect(text).toContain('Ben');
    expect(text).not.toContain('Anna');
    expect(text).not.toMatch(/token|hash"/);
  });

  it('is read page by page, each row once', async () => {
    const anna = await seller(db);
    await listing(anna, emptyProfile('Many'), []);
    await db.owner.query(
      `insert into vendor_slugs (slug, vendor_id) select 'many-' || n, v.id
       from generate_series(1, 1203) n, vendors v where v.organization_id = $1`,
      [anna.organizationId],
    );
    const { addresses } = JSON.parse((await exported(anna)).toString()) as { addresses: { slug: string }[] };
    expect(new Set(addresses.map(({ slug }) => slug)).size).toBe(1203);
    expect(addresses).toHaveLength(1203);
  });
});

describe('an import', () => {
  it('keeps in the draft the files that the organisation has, and leaves out others', async () => {
    const [from, to] = await Promise.all([seller(db), seller(empty)]);
    const [logoFileId, sampleFileId] = [newId(), newId()];
    const profile = profileFrom({ name: 'Larkspur', logoFileId, reporting: { sampleFileId } });
    await listing(from, profile, [profile]);
    await empty.owner.query(
      `insert into files (id, organization_id, purpose, name, media_type, bytes, sha256)
       values ($1, $2, 'LOGO', 'x', 'image/png', 1, repeat('a', 64))`,
      [logoFileId, to.organizationId],
    );
    await restore.restore(to.organizationId, await exported(from));
    const restored = await kept(empty, to);
    expect(restored).toMatchObject({ draft: { logoFileId, reporting: null } });
    expect(restored).toMatchObject({ versions: [[1, 'DIRECTORY', expect.any(String), profile]] });
  });

  it('cannot replace a listing that the organisation keeps', async () => {
    const [anna, to] = await Promise.all([seller(db), seller(empty)]);
    await listing(anna, emptyProfile('Larkspur'), [emptyProfile('Larkspur')]);
    const bytes = await exported(anna);
    await restore.restore(to.organizationId, bytes);
    await expect(restore.restore(to.organizationId, bytes)).rejects.toMatchObject({ hint: 'CONFLICT' });
  });

  it('cannot read what is no export, nor a profile that departs from its form', async () => {
    const { organizationId } = await seller(empty);
    for (const text of ['', '[]', '{"format": "other"}', '{"format":"ringfair-export","version":1}']) {
      await expect(restore.restore(organizationId, Buffer.from(text))).rejects.toMatchObject({
        code: 'VALIDATION',
      });
    }
    const broken = { format: 'ringfair-export', version: 1, vendor: [{}], draft: [{ profile: { name: 7 } }] };
    await expect(restore.restore(organizationId, Buffer.from(JSON.stringify(broken)))).rejects.toMatchObject({
      fields: [{ path: 'draft.0.profile.name', reason: 'WRONG_TYPE' }],
    });
  });

  it('cannot be called by those who serve requests', async () => {
    const anna = await seller(empty);
    const call = `select app.restore_listing(null, null, null, null, null, null)`;
    await expect(empty.database.run(anna, (tx) => tx.query(call))).rejects.toMatchObject({ code: '42501' });
    await expect(empty.database.read(null, (tx) => tx.query(call))).rejects.toMatchObject({ code: '42501' });
  });
});
