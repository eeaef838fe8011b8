import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { AllowModerator, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { notFound } from '@ringfair/platform/errors';
import { csvRow } from '@ringfair/platform/export';
import { HttpErrors } from '@ringfair/platform/http';
import type { DirectoryNote } from '@ringfair/vendors-core';
import type { Request, Response } from 'express';
import { type DirectoryImport, toDirectoryImport } from './directory-import.type.js';
import type { DirectoryImportRow } from './directory-report.repository.js';
import { DirectoryReportsService } from './directory-reports.service.js';
import { DirectoryUploadsService } from './directory-uploads.service.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const columns = ['line', 'column', 'value', 'verdict', 'reason'] as const;

/** Directory files over HTTP, for moderators. */
@Controller('directory-imports')
@UseFilters(HttpErrors)
export class DirectoryImportsController {
  constructor(
    private readonly uploads: DirectoryUploadsService,
    private readonly reports: DirectoryReportsService,
  ) {}

  /** `POST /directory-imports`: multipart/form-data with the part "file". */
  @AllowModerator()
  @Post()
  @HttpCode(201)
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Req() req: Request,
  ): Promise<{ directoryImport: DirectoryImport }> {
    const contentType = req.get('content-type') ?? '';
    const { importId } = await this.uploads.accept(viewer, { contentType, body: req });
    return { directoryImport: toDirectoryImport(await this.reports.byId(viewer, importId)) };
  }

  /** `GET /directory-imports/ID/report.csv`, or .json: every row and cell that was not taken as it stands. */
  @AllowModerator()
  @Get(':id/report.:format')
  async report(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('format') format: string,
    @Res() res: Response,
  ): Promise<void> {
    if (!uuid.test(id) || !['csv', 'json'].includes(format)) throw notFound('Report');
    const row = await this.reports.byId(viewer, id);
    const notes = this.reports.notes(viewer, id);
    res.attachment(`directory-import-${id}.${format}`).setHeader('cache-control', 'private, no-store');
    const lines = format === 'csv' ? csv(notes) : json(row, notes);
    await pipeline(Readable.from(lines), res);
  }
}

/** With a byte order mark, so that spreadsheets read it as UTF-8. */
async function* csv(notes: AsyncIterable<DirectoryNote>): AsyncGenerator<string> {
  yield `\uFEFF${csvRow(columns)}`;
  for await (const note of notes) yield csvRow(columns.map((column) => note[column]));
}

async function* json(
  { sourceName, importedAt, counts, reasons }: DirectoryImportRow,
  notes: AsyncIterable<DirectoryNote>,
): AsyncGenerator<string> {
  const head = JSON.stringify({ sourceName, importedAt, counts, reasons }, null, 1);
  yield `${head.slice(0, -2)},\n "notes": [`;
  let separator = '\n  ';
  for await (const note of notes) {
    yield `${separator}${JSON.stringify(note)}`;
    separator = ',\n  ';
  }
  yield '\n ]\n}\n';
}
