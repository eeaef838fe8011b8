import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { Allow, CurrentViewer } from '../auth/decorators.js';
import type { Viewer } from '../auth/viewer.js';
import { DomainError, ErrorCode } from '../errors/index.js';
import { HttpErrors } from '../http/error-handler.js';
import { ExportArchives } from './export-archive.js';
import { ExportService } from './export.service.js';
import { writeWorkbook } from './workbook.js';

/** Everything that an organisation keeps here, to take along. */
@Controller('exports')
@UseFilters(HttpErrors)
export class ExportController {
  constructor(
    private readonly exports: ExportService,
    private readonly archives: ExportArchives,
  ) {}

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
    await writeWorkbook(this.exports.sheetsOf(viewer), res);
  }

  /** Both, and the bytes of all files; a token needs the scope by which it could read each of them. */
  @Allow('ADMIN', { scope: 'organization:read' })
  @Get('organization.zip')
  organizationZip(@CurrentViewer() viewer: Viewer, @Res() res: Response): Promise<void> {
    checkFileScope(viewer);
    const content = { name: 'organization', sheets: this.exports.sheetsOf(viewer) };
    return sendFile(res, 'organization.zip', this.archives.open(viewer, content));
  }
}

/** @throws DomainError FORBIDDEN for a token that reads no files */
function checkFileScope({ tokenScopes }: Viewer): void {
  if (!tokenScopes || tokenScopes.includes('profile:read')) return;
  throw new DomainError(ErrorCode.FORBIDDEN, { message: 'The token needs the scope profile:read as well.' });
}

/** Sends pieces of JSON as a file. */
export const sendJson = (res: Response, name: string, pieces: AsyncIterable<string>): Promise<void> =>
  sendFile(res, `${name}.json`, Readable.from(pieces));

/** Sends a stream as a file to be saved. */
export async function sendFile(res: Response, name: string, from: Readable): Promise<void> {
  attach(res, name);
  await pipeline(from, res).catch((error: NodeJS.ErrnoException) => {
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
