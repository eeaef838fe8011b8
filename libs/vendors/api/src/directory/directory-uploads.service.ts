import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { type AccessRule, checkAccess, type Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { DomainError, ErrorCode } from '@ringfair/platform/errors';
import { Files } from '@ringfair/platform/files';
import busboy from 'busboy';
import { DirectoryFileError } from './directory-file.js';
import { DirectoryImportService, type ImportReport } from './directory-import.service.js';
import { vendorReasons } from '../vendors.errors.js';

/** Who may read a directory into the marketplace. */
const rule: AccessRule = { kind: 'moderator' };

/** Larger files take longer than a browser waits: they are for the command line. */
export const MOST_UPLOADED_BYTES = 5_000_000;

export interface DirectoryForm {
  /** With its boundary. */
  contentType: string;
  body: Readable;
}

/** Directory files sent by moderators: a form with the file in the part "file" and, if wished, its name in "source". */
@Injectable()
export class DirectoryUploadsService {
  constructor(
    private readonly imports: DirectoryImportService,
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** @throws DomainError FORBIDDEN before anything is read; VALIDATION for a file that cannot be read, with its line */
  async accept(viewer: Viewer | null, form: DirectoryForm): Promise<ImportReport> {
    checkAccess(rule, viewer);
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ringfair-directory-'));
    try {
      const file = path.join(folder, 'file');
      const { name, source } = await receive(form, file);
      return await this.run(viewer, file, source || stem(name));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The same with a file that was sent before, for the purpose DIRECTORY. */
  async acceptStored(
    viewer: Viewer,
    { fileId, sourceName }: { fileId: string; sourceName?: string | null },
  ): Promise<ImportReport> {
    const { id, name } = await this.database.read(viewer, (tx) =>
      this.files.own(tx, viewer, fileId, 'DIRECTORY'),
    );
    return this.files.onDisk(id, (file) => this.run(viewer, file, sourceName?.trim() || stem(name)));
  }

  private async run(viewer: Viewer | null, file: string, sourceName: string): Promise<ImportReport> {
    try {
      const report = await this.imports.run({
        file,
        sourceName: sourceName.slice(0, 200),
        ...(viewer ? { importedBy: viewer.userId } : {}),
      });
      if (!report) throw new Error('An import without a limit of batches ends with a report.');
      return report;
    } catch (error) {
      throw error instanceof DirectoryFileError ? refused(error.reason, error.message, error.line) : error;
    }
  }
}

const stem = (name: string): string => path.basename(name, path.extname(name)) || 'upload';

/** Streams the part "file" to disk. */
async function receive(
  { contentType, body }: DirectoryForm,
  to: string,
): Promise<{ name: string; source: string }> {
  const parser = parserFor(contentType);
  let source = '';
  let name = '';
  let writing: Promise<unknown> | undefined;
  let tooLarge = false;
  parser.on('field', (field, value) => {
    if (field === 'source') source = value.trim();
  });
  parser.on('file', (field, stream, info) => {
    if (field !== 'file' || !info.filename || writing) return void stream.resume();
    name = info.filename;
    stream.on('limit', () => (tooLarge = true));
    writing = pipeline(stream, createWriteStream(to));
    writing.catch(() => undefined);
  });
  const whole = await pipeline(body, parser).then(
    () => true,
    () => false,
  );
  if (!whole) throw unreadable();
  await writing;
  if (tooLarge) throw refused('DIRECTORY_TOO_LARGE', 'The file is too large: use the command line.');
  if (!writing) throw refused('DIRECTORY_FILE_MISSING', 'A part "file" with a file name is expected.');
  return { name, source };
}

function parserFor(contentType: string): busboy.Busboy {
  try {
    const limits = { files: 1, fields: 10, fieldSize: 1000, parts: 11, fileSize: MOST_UPLOADED_BYTES };
    return busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8', limits });
  } catch {
    throw unreadable();
  }
}

const unreadable = (): DomainError =>
  new DomainError(ErrorCode.VALIDATION, { message: 'A whole form of type multipart/form-data is expected.' });

const refused = (reason: keyof typeof vendorReasons, message: string, line?: number): DomainError =>
  new DomainError(ErrorCode.VALIDATION, {
    reason: vendorReasons[reason],
    message,
    fields: [{ path: 'input.file', reason, message }],
    ...(line === undefined ? {} : { details: { line } }),
  });
