import fs from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Entries, checkReadable, withEntries } from './archive-entries.js';
import { type ArchivedFile, hashOf, MANIFEST } from './export-archive.js';
import { exportRefused } from './export.errors.js';
import type { ExportedRow } from './export.repository.js';
import { EXPORT_FORMAT, EXPORT_SHEET, EXPORT_VERSION } from './export.service.js';
import { readWorkbook } from './workbook-reader.js';

/** An export that somebody brings. */
export interface BroughtExport {
  /** Its lists by name. */
  sections: ReadonlyMap<string, readonly ExportedRow[]>;
  /** The files whose bytes are in it, by id. */
  files: ReadonlyMap<string, BroughtFile>;
}

export interface BroughtFile extends ArchivedFile {
  stream(): Promise<Readable>;
}

const isPlain = (value: unknown): value is ExportedRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads an export: JSON, workbook, or archive with files. The bytes of every file are looked at before `use` is called.
 * @param file on disk
 * @throws DomainError VALIDATION with a reason of ExportReason and where it shows
 */
export async function withExport<T>(file: string, use: (brought: BroughtExport) => Promise<T>): Promise<T> {
  if (!(await isArchive(file))) {
    checkReadable((await fs.stat(file)).size, 'file');
    return use({ sections: sectionsOf(await fs.readFile(file), 'file'), files: new Map() });
  }
  return withEntries(file, async (entries) => {
    if (entries.names.includes('[Content_Types].xml')) {
      checkReadable(entries.unpacked, 'file');
      await entries.prove();
      return use({ sections: await sheetsOf(await fs.readFile(file)), files: new Map() });
    }
    const document = entries.names.find((name) => /^(organization|vendor)\.json$/.test(name));
    if (!document) throw exportRefused('EXPORT_UNREADABLE', 'It holds no export.', 'archive');
    const sections = sectionsOf(await entries.read(document), document);
    return use({ sections, files: await filesOf(entries) });
  });
}

async function isArchive(file: string): Promise<boolean> {
  const handle = await fs.open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await handle.close();
  }
}

function sectionsOf(bytes: Buffer, name: string): Map<string, ExportedRow[]> {
  const { format, version, exportedAt: _day, ...lists } = parsed(bytes, name);
  checkHead({ format, version }, name);
  return new Map(
    Object.entries(lists).map(([list, rows]) => {
      if (!Array.isArray(rows)) throw exportRefused('EXPORT_UNREADABLE', 'This is no list.', list);
      const odd = rows.findIndex((row) => !isPlain(row));
      if (odd >= 0) throw exportRefused('EXPORT_UNREADABLE', 'This is no row.', `${list}.${odd}`);
      return [list, rows as ExportedRow[]];
    }),
  );
}

/** Also the workbook of a profile, which a person may have made without the sheet that says what it is. */
async function sheetsOf(bytes: Buffer): Promise<Map<string, ExportedRow[]>> {
  const sheets = await readWorkbook(bytes).catch((error: Error) => {
    throw exportRefused('EXPORT_UNREADABLE', error.message, 'file');
  });
  const head = sheets.get(EXPORT_SHEET);
  if (head) checkHead(head[0] ?? {}, EXPORT_SHEET);
  return sheets;
}

async function filesOf(entries: Entries): Promise<Map<string, BroughtFile>> {
  if (!entries.names.includes(MANIFEST)) return new Map();
  const { files, ...head } = parsed(await entries.read(MANIFEST), MANIFEST);
  checkHead(head, MANIFEST);
  if (!Array.isArray(files))
    throw exportRefused('EXPORT_UNREADABLE', 'This is no list.', `${MANIFEST}.files`);
  const found = new Map<string, BroughtFile>();
  for (const [index, row] of files.entries()) {
    const at = `${MANIFEST}.files.${index}`;
    if (!isArchived(row)) throw exportRefused('EXPORT_UNREADABLE', 'This is no file.', at);
    const { id, path, bytes, sha256 } = row;
    if (entries.bytesOf(path) === undefined)
      throw exportRefused('EXPORT_FILE_MISSING', `There is no ${path} in the archive.`, at);
    if (entries.bytesOf(path) !== bytes || (await hashIn(entries, path)) !== sha256)
      throw exportRefused('EXPORT_FILE_DAMAGED', `The bytes of ${path} are others.`, at);
    found.set(id, { id, path, bytes, sha256, stream: () => entries.stream(path) });
  }
  return found;
}

async function hashIn(entries: Entries, path: string): Promise<string | null> {
  const stream = await entries.stream(path);
  return hashOf(stream).catch(() => null);
}

const isArchived = (row: unknown): row is ArchivedFile =>
  isPlain(row) &&
  ['id', 'path', 'sha256'].every((name) => typeof row[name] === 'string') &&
  Number.isInteger(row['bytes']);

function parsed(bytes: Buffer, name: string): ExportedRow {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (isPlain(value)) return value;
  } catch {
    // Neither is one of ours.
  }
  throw exportRefused('EXPORT_UNREADABLE', 'This is no export of an organisation or a vendor.', name);
}

function checkHead({ format, version }: ExportedRow, at: string): void {
  if (format !== EXPORT_FORMAT || typeof version !== 'number')
    throw exportRefused('EXPORT_UNREADABLE', 'This is no export of an organisation or a vendor.', at);
  if (version > EXPORT_VERSION) {
    const message = `It is of version ${version}; up to ${EXPORT_VERSION} can be read here.`;
    throw exportRefused('EXPORT_TOO_NEW', message, `${at}.version`);
  }
}
