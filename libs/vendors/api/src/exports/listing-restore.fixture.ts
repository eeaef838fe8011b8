import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { CaseRepository, ModerationCases } from '@ringfair/moderation-api';
import type { Viewer } from '@ringfair/platform/auth';
import { Idempotency, newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import {
  ExportArchives,
  ExportRepository,
  ExportSections,
  ExportService,
  writeWorkbook,
} from '@ringfair/platform/export';
import { type FilePurpose, FileRepository, Files, FileStore } from '@ringfair/platform/files';
import { makeOrganization, type TestDatabase } from '@ringfair/testing';
import { claimsOf, evidenceRuleOf, type ReferenceDetails, type VendorProfile } from '@ringfair/vendors-core';
import { DossierItemRepository } from '../sharing/dossier-item.repository.js';
import { DossierItemsService } from '../sharing/dossier-items.service.js';
import { DraftRepository } from '../profile/draft.repository.js';
import { EvidenceRepository } from '../evidence/evidence.repository.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { ListingRestoreRepository } from './listing-restore.repository.js';
import { ListingRestoreService } from './listing-restore.service.js';
import { ListingRestoreFiles } from './listing-restore-files.js';
import { ListingRestoreParts } from './listing-restore-parts.js';
import { profileSheets } from './profile-workbook.js';
import { ReferenceRepository } from '../sharing/reference.repository.js';
import { today } from '../profile/vendor-drafts.service.js';
import { VendorRepository } from '../profile/vendor.repository.js';
import { vendorsExport } from './vendors-export.js';

/** Everything that exports and reads in again, on one database. */
export function restoring(db: TestDatabase) {
  const { database } = db;
  const sections = new ExportSections();
  (vendorsExport as { useFactory: (sections: ExportSections) => unknown }).useFactory(sections);
  const exports = new ExportService(database, sections, new ExportRepository());
  const files = new Files(database, new FileStore(db.config), new FileRepository());
  const [events, drafts, vendors] = [new Events(), new DraftRepository(), new VendorRepository()];
  const [references, items, restored] = [
    new ReferenceRepository(),
    new DossierItemRepository(),
    new ListingRestoreRepository(),
  ];
  const cases = new ModerationCases(new CaseRepository());
  const evidence = new EvidenceService(
    database,
    new Idempotency(),
    events,
    files,
    drafts,
    new EvidenceRepository(),
    cases,
  );
  const dossier = new DossierItemsService(database, new Idempotency(), files, items, vendors);
  const parts = new ListingRestoreParts(vendors, drafts, restored, files, evidence, references, items);
  const bringing = new ListingRestoreFiles(database, files, dossier);
  const restore = new ListingRestoreService(database, events, vendors, restored, bringing, parts);
  const archives = new ExportArchives(exports, database, files);
  return { db, exports, archives, files, drafts, references, items, evidence, dossier, restore };
}
export type Restoring = ReturnType<typeof restoring>;

export const seller = (on: TestDatabase): Promise<Viewer> => makeOrganization(on, { sells: true });

export const sendFile = async (
  { files }: Restoring,
  viewer: Viewer,
  purpose: FilePurpose,
  bytes: Buffer,
  name = 'document.pdf',
): Promise<string> => (await files.receive(viewer, { purpose, name, stream: Readable.from([bytes]) })).id;

export const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`);

/** A listing with a draft, published versions, the first of a directory, and earlier addresses. */
export async function listing(
  { db }: Restoring,
  viewer: Viewer,
  draft: VendorProfile,
  versions: readonly VendorProfile[],
): Promise<string> {
  const id = newId();
  const slugs = [`larkspur-${id}`, `earlier-${id}`];
  await db.owner.query(
    `insert into vendors (id, organization_id, slug, name, source, claimed_at, published_version, published_at)
     values ($1::uuid, $2, $4, $5, 'DIRECTORY', now(), $3::int, case when $3::int is not null then now() end)`,
    [id, viewer.organizationId, versions.length || null, slugs[0], (versions.at(-1) ?? draft).name],
  );
  await db.owner.query('insert into vendor_slugs (slug, vendor_id) select unnest($2::text[]), $1', [
    id,
    slugs,
  ]);
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
  return id;
}

export const reference = (change: Partial<ReferenceDetails> = {}): ReferenceDetails => ({
  client: 'Ηλεκτρονικό Κατάστημα ΑΕ',
  person: '=Ελένη',
  post: null,
  phone: '+302101234567',
  email: null,
  languages: ['el', 'en'],
  work: '{"not": "JSON"}',
  industry: 'INSURANCE',
  country: 'GR',
  service: 'ORDER_TAKING',
  sinceYear: 2021,
  untilYear: null,
  consent: { by: 'Ελένη', on: '2026-01-15', how: 'EMAIL' },
  ...change,
});

/** Documents for some statements of the draft, every other one verified; references; a dossier. */
export async function around(on: Restoring, viewer: Viewer, vendorId: string, much: number): Promise<void> {
  const { database, owner } = on.db;
  const { organizationId } = viewer;
  for (const [index, { path, value }] of evidenced(
    await database.read(viewer, (tx) => on.drafts.ofVendor(tx, vendorId, organizationId)),
  )
    .slice(0, much)
    .entries()) {
    const rule = evidenceRuleOf(path)!;
    const fileId = await sendFile(on, viewer, 'EVIDENCE', pdf(`${vendorId} ${index}`));
    const kind = rule.accepts[0]!;
    const id = await database.run(viewer, async (tx) =>
      on.evidence.send(tx, viewer, (await on.drafts.ofVendor(tx, vendorId, organizationId))!, {
        ...{ path, value, rule, kind, fileId },
        issuedOn: today(),
        validUntil: null,
      }),
    );
    if (index % 2)
      await owner.query(
        `update vendor_evidence set state = 'VERIFIED', decided_at = now(), decided_by = $2 where id = $1`,
        [id, newId()],
      );
  }
  for (let number = 0; number < much; number += 1) {
    const file =
      number % 2 ? await sendFile(on, viewer, 'DOSSIER', pdf(`${vendorId} dossier ${number}`)) : null;
    const content = {
      kind: 'OTHER' as const,
      statement: file ? null : `'Word ${number}`,
      recoveryTimeHours: null,
      recoveryPointHours: null,
      issuedOn: '2026-01-01',
      expiresOn: number ? '2099-01-01' : null,
      file: file ? await on.dossier.fileOf(viewer, file) : null,
    };
    await database.run(viewer, async (tx) => {
      const of = { vendorId, organizationId };
      await on.references.insert(tx, { id: newId(), ...of }, reference({ sinceYear: 2000 + number }));
      const item = { id: newId(), vendorId, kind: content.kind, title: `-Item ${number}` };
      await on.items.insert(tx, viewer, item, content);
    });
  }
}

const evidenced = (draft: { profile: VendorProfile } | undefined) =>
  claimsOf(draft!.profile).filter(({ path }) => evidenceRuleOf(path));

const folder = fs.mkdtemp(path.join(os.tmpdir(), 'ringfair-exports-'));

/** Bytes as a file on disk. */
export async function onDisk(bytes: Buffer): Promise<string> {
  const file = path.join(await folder, newId());
  await fs.writeFile(file, bytes);
  return file;
}
export const forgetExports = async (): Promise<void> => fs.rm(await folder, { recursive: true, force: true });

/** The listing as it is taken along; an archive with an empty workbook, since nobody reads that one. */
export async function exported(on: Restoring, viewer: Viewer, as: 'json' | 'xlsx' | 'zip'): Promise<Buffer> {
  if (as === 'json') return Buffer.concat(await bytesOf(Readable.from(on.exports.json(viewer, 'vendors'))));
  if (as === 'zip') {
    const content = { name: 'vendor', feature: 'vendors', sheets: [{ name: 'empty', rows: [] }] };
    return Buffer.concat(await bytesOf(on.archives.open(viewer, content)));
  }
  const draft = await on.db.database.read(viewer, (tx) =>
    on.drafts.ofOrganization(tx, viewer.organizationId),
  );
  const others = [...on.exports.sheetsOf(viewer, 'vendors')].filter(({ name }) => name !== 'draft');
  return workbookOf([...profileSheets(draft!.profile), ...others]);
}

/** Sheets as the bytes of a workbook. */
export async function workbookOf(sheets: Parameters<typeof writeWorkbook>[0]): Promise<Buffer> {
  const through = new PassThrough();
  const [bytes] = await Promise.all([bytesOf(through), writeWorkbook(sheets, through)]);
  return Buffer.concat(bytes);
}

const bytesOf = async (stream: Readable): Promise<Buffer[]> =>
  (await stream.toArray()).map((piece) => Buffer.from(piece as Buffer));

export type Rows = Record<string, Record<string, unknown>[]>;
/**
 * What an export says, but for what another database cannot say: ids, the days of rows, who sent them, what moderators
 * decided. Files stand for their ids, by purpose, name and bytes.
 */
export async function told(on: Restoring, viewer: Viewer) {
  const rows = JSON.parse((await exported(on, viewer, 'json')).toString()) as Rows;
  const files = new Map<string, string>();
  for (const { file, stream } of await on.db.database.read(viewer, (tx) => on.files.kept(tx, viewer))) {
    const hash = createHash('sha256');
    for await (const chunk of await stream()) hash.update(chunk as Buffer);
    files.set(file.id, `${file.purpose} ${file.name} ${hash.digest('hex')}`);
  }
  const plain = (list: string, names: readonly string[]) =>
    (rows[list] ?? []).map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));
  const document = { row: ['kind', 'issued_on', 'valid_until', 'holds_until', 'file_id'] };
  const text = JSON.stringify({
    vendor: plain('vendor', ['name', 'source', 'slug', 'published_version']),
    addresses: plain('addresses', ['slug']),
    draft: plain('draft', ['profile']),
    versions: plain('versions', ['version', 'source', 'published_at', 'profile']),
    evidence: plain('evidence', ['path', 'claimed_value', 'claimed_hash', 'company', ...document.row]),
    references: plain('references', [
      'industry',
      'country',
      'service',
      'since_year',
      'until_year',
      'consented_on',
    ]),
    contacts: plain('referenceContacts', ['client', 'person', 'phone', 'languages', 'work', 'consented_how']),
    items: plain('dossierItems', ['kind', 'title', 'revision']),
    revisions: plain('dossierRevisions', [
      'file_id',
      'file_name',
      'sha256',
      'statement',
      'issued_on',
      'expires_on',
    ]),
    files: [...files.values()].sort(),
  });
  const named = [...files].reduce((all, [id, file]) => all.replaceAll(id, file), text);
  return JSON.parse(named) as Record<string, unknown>;
}
