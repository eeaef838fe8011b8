import { Controller, Get, Res, UseFilters } from '@nestjs/common';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { notFound } from '@ringfair/platform/errors';
import {
  attach,
  ExportArchives,
  type ExportedSection,
  ExportService,
  sendFile,
  sendJson,
  writeWorkbook,
} from '@ringfair/platform/export';
import { HttpErrors } from '@ringfair/platform/http';
import type { Response } from 'express';
import { DraftRepository } from '../profile/draft.repository.js';
import { profileSheets } from './profile-workbook.js';

/** What a vendor has written, to take along and to be read in again. */
@Controller('exports')
@UseFilters(HttpErrors)
export class VendorExportsController {
  constructor(
    private readonly exports: ExportService,
    private readonly archives: ExportArchives,
    private readonly database: Database,
    private readonly drafts: DraftRepository,
  ) {}

  /** The listing: its draft, all its versions, evidence, references, dossier, claims, website checks, files by name. */
  @Allow('VIEWER', { side: 'SELLS', scope: 'profile:read' })
  @Get('vendor.json')
  json(@CurrentViewer() viewer: Viewer, @Res() res: Response): Promise<void> {
    return sendJson(res, 'vendor', this.exports.json(viewer, 'vendors'));
  }

  /** The same; the profile as it is being written stands on sheets that people can read and fill in. */
  @Allow('VIEWER', { side: 'SELLS', scope: 'profile:read' })
  @Get('vendor.xlsx')
  async xlsx(@CurrentViewer() viewer: Viewer, @Res() res: Response): Promise<void> {
    const sheets = await this.sheets(viewer);
    attach(res, 'vendor.xlsx');
    await writeWorkbook(sheets, res);
  }

  /** Both, and the bytes of all files. */
  @Allow('VIEWER', { side: 'SELLS', scope: 'profile:read' })
  @Get('vendor.zip')
  async zip(@CurrentViewer() viewer: Viewer, @Res() res: Response): Promise<void> {
    const content = { name: 'vendor', feature: 'vendors', sheets: await this.sheets(viewer) };
    return sendFile(res, 'vendor.zip', this.archives.open(viewer, content));
  }

  private async sheets(viewer: Viewer): Promise<ExportedSection[]> {
    const draft = await this.database.read(viewer, (tx) =>
      this.drafts.ofOrganization(tx, viewer.organizationId),
    );
    if (!draft) throw notFound('Vendor');
    const others = [...this.exports.sheetsOf(viewer, 'vendors')].filter(({ name }) => name !== 'draft');
    return [...profileSheets(draft.profile), ...others];
  }
}
