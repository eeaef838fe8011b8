import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { Idempotency, newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { createTestDatabase, makeColleague, makeOrganization, type TestDatabase } from '@ringfair/testing';
import {
  type CertificationStandard,
  claimValue,
  emptyProfile,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { DraftRepository } from './draft.repository.js';
import { toProfileType } from './profile-mapping.js';
import type { VendorProfileInput } from './profile.type.js';
import { VendorDraftsService } from './vendor-drafts.service.js';
import type { UpsertVendorProfileInput } from './vendor-upsert.inputs.js';
import { VendorUpsertService } from './vendor-upsert.service.js';
import { VendorRepository } from './vendor.repository.js';

let db: TestDatabase;
let service: VendorUpsertService;
const files = {
  byIds: () => Promise.resolve([]),
  keep: () => Promise.resolve(),
  publish: () => Promise.resolve(),
};

beforeAll(async () => {
  db = await createTestDatabase();
  const [vendors, drafts] = [new VendorRepository(), new DraftRepository()];
  const writing = new VendorDraftsService(
    db.database,
    new Idempotency(),
    new Events(),
    vendors,
    drafts,
    files as never,
  );
  service = new VendorUpsertService(db.database, vendors, drafts, writing);
});
afterAll(() => db.close());

const profile = (said: Partial<VendorProfileInput> = {}): VendorProfileInput => {
  const {
    agentShares: _shares,
    hints: _hints,
    ...document
  } = toProfileType({
    ...emptyProfile('Larkspur Voice'),
    foundedYear: 2009,
    languages: [{ tag: 'el', level: null, note: null }],
  });
  return { ...document, ...said } as unknown as VendorProfileInput;
};
const seller = () => makeOrganization(db, { sells: true });
const upsert = (viewer: Viewer, input: Partial<UpsertVendorProfileInput> = {}) =>
  service.upsert(viewer, { profile: profile(), ...input });
const published = async (viewer: Viewer): Promise<VendorProfile[]> =>
  (
    await db.owner.query<{ profile: VendorProfile }>(
      `select p.profile from vendor_versions p join vendors v on v.id = p.vendor_id
       where v.organization_id = $1 order by p.version desc`,
      [viewer.organizationId],
    )
  ).rows.map(({ profile: said }) => said);
const written = async (viewer: Viewer) => {
  const { rows } = await db.owner.query<{ drafts: number; version: number | null; versions: number }>(
    `select count(distinct d.vendor_id)::int as drafts, max(d.version) as version, count(p.version)::int as versions
     from vendor_drafts d left join vendor_versions p using (vendor_id) where d.organization_id = $1`,
    [viewer.organizationId],
  );
  return rows[0];
};

describe('the whole profile from the vendor’s own systems', () => {
  it('creates the listing, publishes it, and changes nothing the second time', async () => {
    const anna = await seller();
    const first = await upsert(anna, { publish: true });
    expect(first).toMatchObject({
      created: true,
      saved: true,
      published: true,
      publishedVersion: 1,
      problems: [],
    });
    expect(first.changes.map(({ path }) => path)).toContain('foundedYear');
    const again = await upsert(anna, { publish: true });
    expect(again).toEqual({
      ...first,
      created: false,
      saved: false,
      published: false,
      changes: [],
    });
    expect(await written(anna)).toEqual({ drafts: 1, version: first.version, versions: 1 });
  });

  it('knows rows without ids again: one put in front is one difference, and the others keep their claims', async () => {
    const anna = await seller();
    const certified = (...standards: readonly CertificationStandard[]) =>
      profile({
        certifications: standards.map((standard) => ({ id: '', standard })) as never,
      });
    await upsert(anna, { profile: certified('ISO_27001', 'ISO_9001'), publish: true });
    const [before] = await published(anna);
    const again = { profile: certified('PCI_DSS', 'ISO_27001', 'ISO_9001'), publish: true };
    expect((await upsert(anna, again)).changes).toEqual([
      { path: 'certifications.e3', before: null, after: expect.stringContaining('PCI_DSS') },
    ]);
    const [after] = await published(anna);
    for (const path of ['certifications.e1', 'certifications.e2'])
      expect(claimValue(after!, path)).toBe(claimValue(before!, path));
    expect(await upsert(anna, again)).toMatchObject({ saved: false, changes: [] });
  });

  it('publishes only on request, and only what has no problems', async () => {
    const anna = await seller();
    expect(await upsert(anna)).toMatchObject({ saved: true, published: false, publishedVersion: null });
    const future = { profile: profile({ foundedYear: 2999 }), publish: true };
    expect(await upsert(anna, future)).toMatchObject({
      saved: true,
      published: false,
      problems: [{ path: 'input.profile.foundedYear' }],
    });
    expect(await upsert(anna, { publish: true })).toMatchObject({ published: true, publishedVersion: 1 });
    const next = { profile: profile({ foundedYear: 2010 }), publish: true };
    expect(await upsert(anna, next)).toMatchObject({
      published: true,
      publishedVersion: 2,
      changes: [{ path: 'foundedYear', before: '2009', after: '2010' }],
    });
  });

  it('tells in a dry run what would change and what is wrong, and writes nothing', async () => {
    const anna = await seller();
    expect(await upsert(anna, { dryRun: true, publish: true })).toMatchObject({
      vendorId: null,
      created: true,
      published: true,
    });
    const broken = profile({ languages: [{ tag: 'xx-invalid-tag-that-is-none', level: null, note: null }] });
    expect(await upsert(anna, { dryRun: true, profile: broken })).toMatchObject({
      saved: false,
      problems: [{ path: 'input.profile.languages.0.tag' }],
    });
    expect(await written(anna)).toMatchObject({ drafts: 0 });
    await upsert(anna, { publish: true });
    const before = await written(anna);
    const dry = { dryRun: true, publish: true, profile: profile({ foundedYear: 2011 }) };
    expect(await upsert(anna, dry)).toMatchObject({ published: true, publishedVersion: 2, saved: true });
    expect(await written(anna)).toEqual(before);
  });

  it('cannot overwrite a draft that changed since the version that was expected', async () => {
    const anna = await seller();
    await expect(upsert(anna, { expectedVersion: 3 })).rejects.toMatchObject({ code: 'CONFLICT' });
    const { version } = await upsert(anna, { expectedVersion: 0 });
    await expect(upsert(anna, { expectedVersion: 0 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { currentVersion: version },
    });
    await upsert(anna, { expectedVersion: version, profile: profile({ foundedYear: 2001 }) });
  });

  it('cannot depart from the form of a profile, nor show a file that is not there', async () => {
    const anna = await seller();
    await expect(upsert(anna, { profile: profile({ name: ' ' }) })).rejects.toMatchObject({
      code: 'VALIDATION',
    });
    await expect(upsert(anna, { profile: profile({ logoFileId: newId() }) })).rejects.toMatchObject({
      fields: [{ path: 'input.profile.logoFileId' }],
    });
    expect(await written(anna)).toMatchObject({ drafts: 0 });
  });

  it('cannot become two listings when it is sent twice at once', async () => {
    const anna = await seller();
    const ben = await makeColleague(db, anna, 'EDITOR');
    const reports = await Promise.all(
      [anna, ben, anna, ben].map((viewer) => upsert(viewer, { publish: true })),
    );
    expect(reports.filter(({ created }) => created)).toHaveLength(1);
    expect(await written(anna)).toMatchObject({ drafts: 1, versions: 1 });
  });
});
