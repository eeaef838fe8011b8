import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { createTestDatabase } from '@ringfair/testing';
import { emptyProfile, profileFrom, readProfile, type VendorProfile } from '@ringfair/vendors-core';
import fc from 'fast-check';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import {
  around,
  exported,
  forgetExports,
  listing,
  onDisk,
  pdf,
  reference,
  type Restoring,
  restoring,
  seller,
  sendFile,
  told,
  type Rows,
  workbookOf,
} from './listing-restore.fixture.js';
import type { RestoreReport } from './listing-restore-report.js';
import { profileSheets } from './profile-workbook.js';
import { anyProfile } from '../profile/profile.fixture.js';

let here: Restoring;
let empty: Restoring;
beforeAll(async () => {
  [here, empty] = (await Promise.all([createTestDatabase(), createTestDatabase()])).map(restoring) as [
    Restoring,
    Restoring,
  ];
});
afterAll(() => Promise.all([here.db.close(), empty.db.close(), forgetExports()]));

const restore = async ({ organizationId }: Viewer, bytes: Buffer): Promise<RestoreReport> =>
  empty.restore.restoreAll(organizationId, await onDisk(bytes));
/** By a member, of an uploaded file. */
const restoreOwn = async (viewer: Viewer, bytes: Buffer, name = 'vendor.zip'): Promise<RestoreReport> =>
  empty.restore.restore(viewer, await sendFile(empty, viewer, 'EXPORT', bytes, name));
const added = ({ parts }: RestoreReport) =>
  Object.fromEntries(parts.map(({ part, added: count }) => [part, count]));
const nothing = { DRAFT: 0, VERSIONS: 0, ADDRESSES: 0, FILES: 0, EVIDENCE: 0, REFERENCES: 0, DOSSIER: 0 };

/** A logo that no other organisation has. */
const logo = async (): Promise<Buffer> => {
  const [r, g, b] = createHash('md5').update(newId()).digest();
  return sharp({ create: { width: 8, height: 8, channels: 3, background: { r: r!, g: g!, b: b! } } })
    .png()
    .toBuffer();
};
const showing = (
  profile: VendorProfile,
  logoFileId: string | null,
  sampleFileId: string | null,
): VendorProfile =>
  readProfile(
    { ...profile, logoFileId, reporting: profile.reporting && { ...profile.reporting, sampleFileId } },
    () => undefined,
  );

describe('an export', () => {
  it('read into an empty database gives the same again, whatever it says, and once more changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyProfile(),
        fc.array(anyProfile(), { maxLength: 2 }),
        fc.nat({ max: 3 }),
        async (said, versions, much) => {
          const [from, to, other] = await Promise.all([seller(here.db), seller(empty.db), seller(empty.db)]);
          const ids = [
            await sendFile(here, from, 'LOGO', await logo(), 'logo.png'),
            await sendFile(here, from, 'SAMPLE_REPORT', pdf(from.userId)),
          ] as const;
          const shown = versions.map((one) => showing(one, ...ids));
          const id = await listing(here, from, showing(said, ...ids), shown);
          await around(here, from, id, much);

          const report = await restore(to, await exported(here, from, 'zip'));
          // What nothing refers to stays behind.
          const { files, ...all } = await told(empty, to);
          const { files: kept, ...expected } = await told(here, from);
          expect(all).toEqual(expected);
          expect(kept).toEqual(expect.arrayContaining(files as string[]));
          expect(report.left).toEqual([]);
          const { rows } = await empty.db.owner.query(
            'select distinct state from vendor_evidence where organization_id = $1',
            [to.organizationId],
          );
          expect(rows).toEqual(much && (all['evidence'] as []).length ? [{ state: 'UPLOADED' }] : []);
          expect(added(await restore(to, await exported(here, from, 'zip')))).toEqual(nothing);
          expect(added(await restore(to, await exported(empty, to, 'zip')))).toEqual(nothing);

          // A workbook says the same, but for the bytes of files.
          await restore(other, await exported(here, from, 'xlsx'));
          const table = await told(empty, other);
          expect(table).toMatchObject({
            draft: [{ profile: showing(said, null, null) }],
            references: expected['references'],
            contacts: expected['contacts'],
          });
          expect((table['versions'] as object[]).length).toBe(versions.length);
          expect(added(await restore(other, await exported(here, from, 'zip')))).toMatchObject({
            DRAFT: 0,
            EVIDENCE: (expected['evidence'] as []).length,
          });
        },
      ),
      { numRuns: 5 },
    );
  }, 120_000);

  it('comes with a member but for publications, which nobody can say of themselves', async () => {
    const [from, to] = await Promise.all([seller(here.db), seller(empty.db)]);
    const profile = profileFrom({ name: 'Larkspur', foundedYear: 2009, phone: '+49431123456' });
    const id = await listing(here, from, profile, [profile]);
    await around(here, from, id, 2);
    const report = await restoreOwn(to, await exported(here, from, 'zip'));
    expect(added(report)).toEqual({ ...nothing, DRAFT: 1, FILES: 2, EVIDENCE: 1, REFERENCES: 2, DOSSIER: 2 });
    expect(report.left.map(({ at, reason }) => [at, reason])).toEqual([
      ['versions', 'OPERATOR_ONLY'],
      [`addresses.larkspur-${id}`, 'OPERATOR_ONLY'],
      [`addresses.earlier-${id}`, 'OPERATOR_ONLY'],
    ]);
    expect(await told(empty, to)).toMatchObject({
      vendor: [{ source: 'SELF', published_version: null }],
      versions: [],
    });
    const cases = await empty.db.owner.query(
      `select from moderation_cases where kind = 'EVIDENCE' and organization_id = $1`,
      [to.organizationId],
    );
    expect(cases.rowCount).toBe(1);
    expect(added(await restoreOwn(to, await exported(here, from, 'zip')))).toEqual(nothing);
    // The operator adds what is missing.
    expect(added(await restore(to, await exported(here, from, 'zip')))).toEqual({
      ...nothing,
      VERSIONS: 1,
      ADDRESSES: 2,
    });
  });

  it('without files says which are missing; the archive adds them', async () => {
    const [from, to] = await Promise.all([seller(here.db), seller(empty.db)]);
    const id = await listing(here, from, profileFrom({ name: 'Larkspur', foundedYear: 2009 }), []);
    await around(here, from, id, 2);
    const report = await restoreOwn(to, await exported(here, from, 'json'), 'vendor.json');
    expect(added(report)).toMatchObject({ DRAFT: 1, FILES: 0, EVIDENCE: 0, DOSSIER: 1 });
    expect(report.left).toEqual(
      expect.arrayContaining([
        { at: 'evidence.0', reason: 'FILE_NOT_THERE' },
        { at: 'dossierItems.1', reason: 'FILE_NOT_THERE' },
      ]),
    );
    expect(added(await restoreOwn(to, await exported(here, from, 'zip')))).toEqual({
      ...nothing,
      FILES: 2,
      EVIDENCE: 1,
      DOSSIER: 1,
    });
  });

  it('cannot bring back evidence that ended, nor for what is not said, nor as anybody else', async () => {
    const [from, to] = await Promise.all([seller(here.db), seller(empty.db)]);
    const id = await listing(here, from, profileFrom({ name: 'Larkspur', foundedYear: 2009 }), []);
    await around(here, from, id, 1);
    const brought = JSON.parse((await exported(here, from, 'json')).toString()) as Rows;
    const [sent] = brought['evidence'] ?? [];
    const fileId = await sendFile(empty, to, 'EVIDENCE', pdf('of the new one'));
    const change = (changes: object) => ({ ...sent, file_id: fileId, company: 'Siemens AG', ...changes });
    brought['evidence'] = [
      change({ state: 'DECLINED' }),
      change({ claimed_value: '1899' }),
      change({ issued_on: '1800-01-01' }),
      change({}),
    ];
    const { left } = await restoreOwn(to, Buffer.from(JSON.stringify(brought)), 'vendor.json');
    expect(left.slice(0, 3)).toEqual([
      { at: 'evidence.0', reason: 'HAS_ENDED' },
      { at: 'evidence.1', reason: 'STATEMENT_GONE' },
      { at: 'evidence.2', reason: 'HAS_ENDED' },
    ]);
    const { evidence } = await told(empty, to);
    expect(evidence).toMatchObject([{ path: 'foundedYear', claimed_value: '2009', company: 'Larkspur' }]);
  });

  it('of the profile alone, as a person may fill it in, gives the draft', async () => {
    const to = await seller(empty.db);
    const profile = profileFrom({ name: 'Larkspur', foundedYear: 2009 });
    await restoreOwn(to, await workbookOf(profileSheets(profile)), 'vendor.xlsx');
    expect(await told(empty, to)).toMatchObject({ draft: [{ profile }] });
  });
});

interface Entry {
  name: string;
  content: Buffer;
}
async function archive(entries: readonly Entry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content } of entries) zip.addBuffer(content, name);
  zip.end();
  return Buffer.concat((await (zip.outputStream as Readable).toArray()) as Buffer[]);
}
/** An archive of one entry that states another size for what it unpacks to. */
function stating(bytes: Buffer, unpacked: number): Buffer {
  const stated = Buffer.from(bytes);
  stated.writeUInt32LE(unpacked, stated.indexOf('PK\u0001\u0002') + 24);
  return stated;
}
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const vendorId = newId();
const head = { format: 'ringfair-export', version: 1 };
const document = (change: object = {}): Entry => ({
  name: 'vendor.json',
  content: json({
    ...head,
    vendor: [{ id: vendorId, slug: 'larkspur', source: 'SELF' }],
    draft: [{ vendor_id: vendorId, profile: { ...emptyProfile('Larkspur') } }],
    ...change,
  }),
});
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('what somebody brings', () => {
  const fileId = newId();
  const withLogo = (content: Buffer, change: object = {}): Entry[] => [
    document({
      draft: [{ vendor_id: vendorId, profile: { ...emptyProfile('Larkspur'), logoFileId: fileId } }],
      files: [{ id: fileId, purpose: 'LOGO', name: 'logo.png' }],
    }),
    { name: 'files/logo.png', content },
    {
      name: 'manifest.json',
      content: json({
        ...head,
        files: [
          { id: fileId, path: 'files/logo.png', bytes: content.length, sha256: sha256(content), ...change },
        ],
      }),
    },
  ];
  const refusedWith = async (entries: readonly Entry[] | Buffer, expected: object, name?: string) => {
    const to = await seller(empty.db);
    const bytes = Buffer.isBuffer(entries) ? entries : await archive(entries);
    await expect(restoreOwn(to, bytes, name)).rejects.toMatchObject({ code: 'VALIDATION', ...expected });
    const { rows } = await empty.db.owner.query(
      `select from vendors v where v.organization_id = $1
       union all select from files f where f.organization_id = $1 and f.purpose <> 'EXPORT'`,
      [to.organizationId],
    );
    expect(rows).toEqual([]);
  };

  it('cannot be a path out of the archive, a bomb, or a name that stands there twice', async () => {
    const evil = await archive([document(), { name: 'files/aa/aa/x', content: Buffer.from('x') }]);
    const path = Buffer.from(evil.toString('latin1').replaceAll('files/aa/aa/x', 'files/../../x'), 'latin1');
    await refusedWith(path, { reason: 'EXPORT_UNREADABLE' });
    const twice = await archive([
      document(),
      { name: 'files/b', content: Buffer.from('x') },
      { name: 'files/c', content: Buffer.from('y') },
    ]);
    await refusedWith(Buffer.from(twice.toString('latin1').replaceAll('files/c', 'files/b'), 'latin1'), {
      reason: 'EXPORT_UNREADABLE',
    });
    const zeros = { name: 'vendor.json', content: Buffer.alloc(1_000_000) };
    await refusedWith(stating(await archive([zeros]), 200_000_000), { reason: 'EXPORT_TOO_LARGE' });
    // What states little and unpacks to much is stopped while it does.
    await refusedWith(stating(await archive([zeros]), 1000), { reason: 'EXPORT_UNREADABLE' });
    const workbook = { ...zeros, name: '[Content_Types].xml' };
    await refusedWith(stating(await archive([workbook]), 200_000_000), { reason: 'EXPORT_TOO_LARGE' });
    await refusedWith(stating(await archive([workbook]), 1000), { reason: 'EXPORT_UNREADABLE' });
  });

  it('cannot lack a file that it names, or hold other bytes, or a file of another type', async () => {
    const png = await logo();
    await refusedWith(withLogo(png, { path: 'files/other.png' }), {
      reason: 'EXPORT_FILE_MISSING',
      details: { path: 'manifest.json.files.0' },
    });
    for (const change of [{ sha256: 'f'.repeat(64) }, { bytes: 3 }])
      await refusedWith(withLogo(png, change), {
        reason: 'EXPORT_FILE_DAMAGED',
        details: { path: 'manifest.json.files.0' },
      });
    await refusedWith(withLogo(pdf('no image')), {
      reason: 'FILE_TYPE_NOT_ALLOWED',
      details: { path: 'files.0' },
    });
  });

  it('cannot be of a newer version, no export, or without a profile', async () => {
    await refusedWith([document({ version: 2 })], {
      reason: 'EXPORT_TOO_NEW',
      details: { path: 'vendor.json.version' },
    });
    await refusedWith([{ name: 'other.json', content: json({}) }], { reason: 'EXPORT_UNREADABLE' });
    await refusedWith(json({ format: 'other' }), { reason: 'EXPORT_UNREADABLE' }, 'vendor.json');
    await refusedWith([document({ draft: [] })], { reason: 'EXPORT_WITHOUT_LISTING' });
    await refusedWith([document({ evidence: {} })], {
      reason: 'EXPORT_UNREADABLE',
      details: { path: 'evidence' },
    });
  });

  it('cannot depart from the form: every place is named, and nothing is written', async () => {
    const row = { vendor_id: vendorId, id: 'r' };
    await refusedWith(
      [
        document({
          draft: [{ vendor_id: vendorId, profile: { name: 7 } }],
          evidence: [{ ...row, path: 'foundedYear', claimed_value: '{', kind: 'OATH', state: 'UPLOADED' }],
          references: [{ ...row, ...reference(), country: 'XX' }],
          referenceContacts: [{ reference_id: 'r', ...reference(), phone: 'no number' }],
          dossierItems: [{ ...row, kind: 'OTHER', title: 'x', revision: 1 }],
        }),
      ],
      {
        reason: 'EXPORT_ROW_WRONG',
        fields: expect.arrayContaining(
          [
            'draft.0.profile.name',
            'evidence.0.claimed_value',
            'evidence.0.kind',
            'evidence.0.file_id',
            'references.0.country',
            'references.0.contact.phone',
            'dossierItems.0.revision',
          ].map((path) => expect.objectContaining({ path: `export.${path}` })),
        ),
      },
    );
  });

  it('cannot be more than a listing can have', async () => {
    const row = (number: number) => ({
      ...reference(),
      vendor_id: vendorId,
      id: number,
      since_year: 1950 + number,
    });
    const rows = Array.from({ length: 51 }, (_unused, number) => row(number));
    await refusedWith(
      [
        document({
          references: rows,
          referenceContacts: rows.map((one) => ({ ...one, reference_id: one.id })),
        }),
      ],
      { code: 'INVALID_STATE', reason: 'REFERENCE_LIMIT' },
    );
  });

  it('cannot take the place of another listing', async () => {
    const [from, to] = await Promise.all([seller(here.db), seller(empty.db)]);
    await listing(empty, to, emptyProfile('Petrel'), [emptyProfile('Petrel')]);
    await listing(here, from, emptyProfile('Larkspur'), []);
    const before = await told(empty, to);
    const bytes = await exported(here, from, 'zip');
    const refusal = { code: 'CONFLICT', reason: 'EXPORT_OF_OTHER_LISTING' };
    await expect(restoreOwn(to, bytes)).rejects.toMatchObject(refusal);
    await expect(restore(to, bytes)).rejects.toMatchObject(refusal);
    expect(await told(empty, to)).toEqual(before);
  });

  it('cannot be read from another organisation’s file, nor write over what was changed since', async () => {
    const [from, to, stranger] = await Promise.all([seller(here.db), seller(empty.db), seller(empty.db)]);
    await listing(here, from, emptyProfile('Larkspur'), []);
    const bytes = await exported(here, from, 'zip');
    const fileOf = await sendFile(empty, to, 'EXPORT', bytes, 'vendor.zip');
    await expect(empty.restore.restore(stranger, fileOf)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { vendorId } = await empty.restore.restore(to, fileOf);
    const newer = profileFrom({ name: 'Larkspur', foundedYear: 2010 });
    await empty.db.owner.query('update vendor_drafts set profile = $2 where vendor_id = $1', [
      vendorId,
      JSON.stringify(newer),
    ]);
    const report = await empty.restore.restore(to, fileOf);
    expect(added(report)).toEqual(nothing);
    expect(report.left).toContainEqual({ at: 'draft.0', reason: 'LISTING_KEPT' });
    expect(await told(empty, to)).toMatchObject({ draft: [{ profile: newer }] });
  });

  it('cannot bring publications but by the operator', async () => {
    const anna = await seller(empty.db);
    const call = `select app.restore_publications(null, null, null, null, null, null)`;
    for (const ask of [
      empty.db.database.run(anna, (tx) => tx.query(call)),
      empty.db.database.read(null, (tx) => tx.query(call)),
    ])
      await expect(ask).rejects.toMatchObject({ code: '42501' });
  });
});
