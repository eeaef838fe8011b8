import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { Allow, CurrentViewer } from '../auth/decorators.js';
import type { Viewer } from '../auth/viewer.js';
import { HttpErrors } from '../http/error-handler.js';
import { ExportService } from './export.service.js';
import { writeWorkbook } from './workbook.js';

/** Everything that an organisation keeps here, to take along. */
@Controller('exports')
@UseFilters(HttpErrors)
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  /** The whole organisation; holds the mail addresses of its members. */
  @Allow('ADMIN', { scope: 'organization:read' })
  @Get('organization.json')
  organizationJson(@CurrentViewer() viewer: Viewer, @Res() res: Response): Promise<void> {
    return sendJson(res, 'organization', this.exports.json(viewer));
  }

  @Allow('ADMIN', { scope: 'organization:read' })
  @Get('organization.xlsx')
  async organizationXlsx(@CurrentViewer() viewer: Viewer, @Res() res: Response): Promise<void> {
    attach(res, 'organization.xlsx');
    await writeWorkbook(this.exports.sectionsOf(viewer), res);
  }
}

/** Sends pieces of JSON as a file. */
export async function sendJson(res: Response, name: string, pieces: AsyncIterable<string>): Promise<void> {
  attach(res, `${name}.json`);
  await pipeline(Readable.from(pieces), res).catch((error: NodeJS.ErrnoException) => {
    // The reader has left; nothing is to be said to anyone.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** A file to be saved, for its reader alone. */
export function attach(res: Response, name: string): void {
  res.attachment(name);
  res.setHeader('cache-control', 'private, no-store');
  res.setHeader('x-content-type-options', 'nosniff');
}
