import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import type { Viewer } from '../auth/viewer.js';
import { Database } from '../database/database.js';
import { extensionOf, Files, type StoredFile } from '../files/index.js';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportedSection, ExportService } from './export.service.js';
import { writeWorkbook } from './workbook.js';

/** A file of an export, as its manifest names it. */
export interface ArchivedFile {
  /** As the lists of the export refer to it. */
  id: string;
  /** Name of the entry: the same bytes stand in the archive once. */
  path: string;
  bytes: number;
  /** Of the bytes of the entry. */
  sha256: string;
}

/** The entry that says which files there are; the last one, since their hashes are known by then. */
export const MANIFEST = 'manifest.json';

export interface ArchiveContent {
  /** Of the two documents, without ending. */
  name: string;
  /** Only what this feature keeps; everything when left out. */
  feature?: string;
  sheets: Iterable<ExportedSection>;
}

/** An export with the bytes of its files. */
@Injectable()
export class ExportArchives {
  constructor(
    private readonly exports: ExportService,
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** The archive as a stream: the lists as JSON and as a workbook, then file by file. */
  open(viewer: Viewer, { name, feature, sheets }: ArchiveContent): Readable {
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    zip.on('error', (error: Error) => output.destroy(error));
    zip.addReadStreamLazy(`${name}.json`, (give) => {
      give(null, Readable.from(this.exports.json(viewer, feature)));
    });
    zip.addReadStreamLazy(`${name}.xlsx`, { compress: false }, (give) => {
      const through = new PassThrough();
      writeWorkbook(sheets, through).catch((error: Error) => through.destroy(error));
      give(null, through);
    });
    this.addFiles(zip, viewer).catch((error: Error) => output.destroy(error));
    return output;
  }

  private async addFiles(zip: ZipFile, viewer: Viewer): Promise<void> {
    const manifest: ArchivedFile[] = [];
    for (const { file, stream } of await this.database.read(viewer, (tx) => this.files.kept(tx, viewer))) {
      const sha256 = await hashOf(await stream());
      const path = `files/${sha256}.${extensionOf(file.mediaType)}`;
      if (!manifest.some((one) => one.path === path)) addFile(zip, path, file, stream);
      manifest.push({ id: file.id, path, bytes: file.bytes, sha256 });
    }
    const head = { format: EXPORT_FORMAT, version: EXPORT_VERSION };
    zip.addBuffer(Buffer.from(`${JSON.stringify({ ...head, files: manifest }, null, 1)}\n`), MANIFEST);
    zip.end();
  }
}

/** What is stored is compressed already, for the most part. */
function addFile(zip: ZipFile, path: string, file: StoredFile, open: () => Promise<Readable>): void {
  const options = { compress: false, size: file.bytes, mtime: file.createdAt };
  zip.addReadStreamLazy(path, options, (give) => {
    open().then(
      (stream) => give(null, stream),
      (error: unknown) => give(error, Readable.from([])),
    );
  });
}

/** SHA-256 of everything that a stream gives, in hexadecimal digits. */
export async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
