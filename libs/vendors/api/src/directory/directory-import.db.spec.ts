import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { Events } from '@ringfair/platform/events';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { columnMapping, type DirectoryNote } from '@ringfair/vendors-core';
import { DirectoryImportService } from './directory-import.service.js';
import { DirectoryReportRepository } from './directory-report.repository.js';
import { DirectoryReportsService } from './directory-reports.service.js';
import { DirectoryRepository } from './directory.repository.js';
import { VendorRepository } from '../profile/vendor.repository.js';

/** Invented companies. By hand: 8 rows, one without a name, two pairs of the same site, so 5 listings. */
const FIXTURE = `company_name,website,company_hq,year_founded,languages,size_employee_count,service_lines,channels_supported,onshore_delivery_footprint,nearshore_delivery_footprint
Larkspur Voice,https://www.larkspur-voice.example,"Springfield, Illinois, USA",1998,English | Spanish,"SME (1–1,000 employees)","BPO, Answering Services",voice only,Illinois,
Larkspur Voice Inc,larkspur-voice.example,"Boston, Massachusetts, USA",1998,French,"SME (1–1,000 employees)","BPO, Collections Recovery Services",,Ohio,
Petrel Lines,HTTPS://Petrel-Lines.example/,United states,2041,150 different languages and dialects,"Enterprise (5,000+ employees)","BPO, Sales Outsourcing",omni-channel,,Jamaica | Caribbean
Petrel Lines,https://petrel-lines.example,United States,,English,,"Virtual Receptionist",,,
Harbour Desk,/,Unknown,,,,Dispatch,,,
Quiet Oak,https://r.clutch.co/redirect?u=x,Georgia,,Klingon,,"BPO",,,
,https://nameless.example,Greece,,,,,,,
Ήχος Αιγαίου,https://ixos.example,Greece,2015,Greek,,"Customer Service Outsourcing",,,
`;

let db: TestDatabase;
let service: DirectoryImportService;
const folder = mkdtempSync(path.join(os.tmpdir(), 'ringfair-import-'));

beforeAll(async () => {
  db = await createTestDatabase();
  service = new DirectoryImportService(
    db.database,
    new Events(),
    new DirectoryRepository(),
    new VendorRepository(),
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db.close();
});

const file = (name: string, text: string): string => {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
};
const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await db.owner.query<Row>(sql)).rows;
const total = async (table: string): Promise<number> =>
  Number((await rows<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);

describe('importing a directory', () => {
  it('accepts, merges and rejects what was counted by hand', async () => {
    const report = await service.run({ file: file('directory.csv', FIXTURE) });
    expect(report?.counts).toEqual({
      rows: 8,
      rejected: 1,
      accepted: 5,
      merged: 2,
      created: 5,
      updated: 0,
      unchanged: 0,
      claimed: 0,
      removed: 0,
      doubtfulCells: 6,
      rejectedCells: 8,
    });
    expect(report?.reasons).toContainEqual({
      reason: 'SAME_SITE',
      verdict: 'MERGED',
      count: 2,
      example: { line: 3, column: 'website', value: 'larkspur-voice.example' },
    });
    expect(report?.reasons.find(({ reason }) => reason === 'NAME_MISSING')).toMatchObject({ count: 1 });
  });

  it('keeps every remark for the report, in the order of the file, for moderators only', async () => {
    const [row] = await rows<{ id: string }>('select id from directory_imports order by applied_at limit 1');
    const reports = new DirectoryReportsService(db.database, new DirectoryReportRepository());
    const notesFor = async (viewer: Viewer | null) => {
      const found: DirectoryNote[] = [];
      for await (const note of reports.notes(viewer, row?.id ?? '')) found.push(note);
      return found;
    };
    const notes = await notesFor(null);
    expect(notes.find(({ reason }) => reason === 'YEAR_NOT_READABLE')).toMatchObject({
      line: 4,
      value: '2041',
    });
    const cells = notes.filter(({ reason }) => !/^(SAME|MERGE)_/.test(reason)).map(({ line }) => line);
    expect(cells).toEqual(cells.toSorted((a, b) => a - b));
    expect(notes.filter(({ verdict }) => verdict === 'MERGED')).toHaveLength(2);
    expect(await notesFor(await makeOrganization(db, { platformRoles: ['MODERATOR'] }))).toEqual(notes);
    const stranger = await makeOrganization(db, { sells: true });
    expect(await notesFor(stranger)).toEqual([]);
    await expect(reports.byId(stranger, row?.id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('unites rows of one site: lists together, the first of conflicting values, the other reported', async () => {
    const [row] = await rows<{ slug: string; profile: Record<string, unknown> }>(
      `select v.slug, p.profile from vendors v join vendor_versions p on p.vendor_id = v.id where site_host = 'larkspur-voice.example'`,
    );
    expect(row?.slug).toBe('larkspur-voice');
    expect(row?.profile).toMatchObject({
      name: 'Larkspur Voice',
      headquarters: { country: 'US', region: 'Illinois', city: 'Springfield' },
      languages: [{ tag: 'en' }, { tag: 'es' }, { tag: 'fr' }],
      services: [{ service: 'DEBT_COLLECTION' }, { service: 'TELEPHONE_ANSWERING' }],
      locations: [
        { country: 'US', region: 'Illinois', headCount: null, kind: null },
        { country: 'US', region: 'Ohio', headCount: null },
      ],
    });
  });

  it('changes nothing in a second run', async () => {
    const before = await rows('select * from vendors order by id');
    const report = await service.run({ file: file('directory.csv', FIXTURE) });
    expect(report?.counts).toMatchObject({ created: 0, updated: 0, unchanged: 5 });
    expect(await rows('select * from vendors order by id')).toEqual(before);
    expect(await total('vendor_versions')).toBe(5);
    expect(await total('directory_import_rows')).toBe(0);
  });

  it('publishes a next version where the directory says something new', async () => {
    const changed = FIXTURE.replace('Greece,2015,Greek', 'Greece,2015,Greek | English');
    const report = await service.run({ file: file('newer.csv', changed), sourceName: 'directory' });
    expect(report?.counts).toMatchObject({ created: 0, updated: 1, unchanged: 4 });
    expect(await rows(`select slug, published_version from vendors where name = 'Ήχος Αιγαίου'`)).toEqual([
      { slug: 'ichos-aigaiou', published_version: 2 },
    ]);
  });

  it('cannot touch a listing that its vendor keeps, not even by SQL', async () => {
    const { organizationId } = await makeOrganization(db, { sells: true });
    await db.owner.query(
      `update vendors set organization_id = $1, claimed_at = now() where site_host = 'ixos.example'`,
      [organizationId],
    );
    const report = await service.run({ file: file('directory.csv', FIXTURE) });
    expect(report?.counts).toMatchObject({ claimed: 1, updated: 0, unchanged: 4 });
    expect(report?.reasons.find(({ reason }) => reason === 'KEPT_BY_VENDOR')).toMatchObject({
      verdict: 'SKIPPED',
      count: 1,
    });
    const touched = await db.database.asWorker(null, (tx) =>
      tx.execute(`update vendors set name = 'x' where site_host = 'ixos.example'`),
    );
    expect(touched).toBe(0);
  });

  it('goes on where a killed run stopped, and shows nothing before the end', async () => {
    const lines = Array.from(
      { length: 1200 },
      (_, index) => `Plover ${index},https://plover-${index}.example`,
    );
    const csv = file('large.csv', `company_name,website\n${lines.join('\n')}\n`);
    const before = await total('vendors');
    expect(await service.run({ file: csv, stopAfterBatches: 1 })).toBeNull();
    expect(await total('vendors')).toBe(before);
    expect(await total('directory_import_rows')).toBe(500);
    const staged = jest.spyOn(DirectoryRepository.prototype, 'stage');
    const report = await service.run({ file: csv });
    const again = staged.mock.calls.flatMap(([, , rows]) => rows.map(({ line }) => line));
    staged.mockRestore();
    expect([again.length, again[0]]).toEqual([700, 502]);
    expect(report?.counts).toMatchObject({ rows: 1200, created: 1200 });
  }, 120_000);

  it('unites rows of one site page by page, however many they are', async () => {
    const lines = Array.from(
      { length: 2600 },
      (_, index) => `Godwit,https://godwit.example,${1900 + (index % 90)}`,
    );
    const csv = file('one-site.csv', `company_name,website,year_founded\n${lines.join('\n')}\n`);
    const pages = jest.spyOn(DirectoryRepository.prototype, 'keyed');
    const progress: number[] = [];
    const report = await service.run({ file: csv, onProgress: (done) => progress.push(done) });
    const sizes = await Promise.all(
      pages.mock.results.map(async ({ value }) => (await (value as Promise<unknown[]>)).length),
    );
    pages.mockRestore();
    expect(sizes).toEqual([500, 500, 500, 500, 500, 100]);
    expect(report?.counts).toMatchObject({ rows: 2600, accepted: 1, created: 1, merged: 2599 });
    const count = (reason: string) => report?.reasons.find((row) => row.reason === reason)?.count;
    expect([count('SAME_SITE'), count('MERGE_CONFLICT')]).toEqual([2599, 2571]);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect((await service.run({ file: csv }))?.counts).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 1,
    });
  });

  it('cannot leave half of a file behind when a quote is never closed', async () => {
    const before = await total('vendors');
    const csv = file(
      'broken.csv',
      'company_name,website\nFine,https://fine.example\n"Never closed,https://x.example\n',
    );
    await expect(service.run({ file: csv })).rejects.toThrow(/[Qq]uote/);
    expect(await total('vendors')).toBe(before);
  });

  it('reads other columns by a mapping and names the columns of a file that does not fit', async () => {
    const csv = file('other.csv', 'Firma;Web\n');
    await expect(service.run({ file: csv })).rejects.toThrow(/The file has: Firma, Web/);
    const mapped = file('mapped.csv', 'Firma,Web\nMapped Desk,mapped.example\n');
    const report = await service.run({ file: mapped, mapping: columnMapping(['Firma=name', 'Web=site']) });
    expect(report?.counts).toMatchObject({ created: 1 });
  });
});

const real = path.resolve(import.meta.dirname, '../../../../../../shared/data/call-center-directory.csv');
const found = existsSync(real);
if (!found) process.stdout.write(`The real directory is not at ${real}: its import is not tested here.\n`);

/** Counted apart from this code, with the csv module of Python. */
(found ? describe : describe.skip)('the real directory', () => {
  it('gives the counts and reasons that were found by hand, and changes nothing in a second run', async () => {
    const own = await createTestDatabase();
    try {
      const importer = new DirectoryImportService(
        own.database,
        new Events(),
        new DirectoryRepository(),
        new VendorRepository(),
      );
      const first = await importer.run({ file: real });
      expect(first?.counts).toMatchObject({
        rows: 684,
        rejected: 0,
        accepted: 684,
        merged: 0,
        created: 684,
        doubtfulCells: 508,
        rejectedCells: 20,
      });
      const hosts = await own.owner.query('select count(distinct site_host)::int as n from vendors');
      expect(hosts.rows).toEqual([{ n: 678 }]);
      const count = (reason: string) => first?.reasons.find((row) => row.reason === reason)?.count ?? 0;
      expect(count('SITE_NOT_AN_ADDRESS')).toBe(5);
      expect(count('SITE_REDIRECTOR')).toBe(1);
      expect(count('CHANNELS_NOT_NAMED')).toBe(52);
      expect(count('SERVICE_TOO_GENERAL')).toBe(437);
      expect(count('NO_SERVICE_NAMED')).toBe(8);
      expect(count('LANGUAGE_COUNT_ONLY')).toBe(7);
      expect(count('PLACE_UNKNOWN')).toBe(6);
      expect(count('LANGUAGE_UNKNOWN')).toBe(0);
      expect(count('NAME_MISSING')).toBe(0);
      expect(count('SAME_SITE')).toBe(0);
      const again = await importer.run({ file: real });
      expect(again?.counts).toMatchObject({ created: 0, updated: 0, unchanged: 684, claimed: 0 });
      expect(again?.reasons).toEqual(first?.reasons);
      const written = await own.owner.query('select count(*)::int as n from vendor_versions');
      expect(written.rows).toEqual([{ n: 684 }]);
    } finally {
      await own.close();
    }
  }, 120_000);
});
