import { Controller, Get, Res, UseFilters } from '@nestjs/common';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { notFound } from '@ringfair/platform/errors';
import { attach, ExportService, sendJson } from '@ringfair/platform/export';
import { HttpErrors } from '@ringfair/platform/http';
import type { Response } from 'express';
import { DraftRepository } from './draft.repository.js';
import { profileWorkbook } from './profile-workbook.js';

/** What a vendor has written, to take along. */
@Controller('exports')
@UseFilters(HttpErrors)
export class VendorExportsController {
  constructor(
    private readonly exports: ExportService,
    private readonly database: Database,
    private readonly drafts: DraftRepository,
  ) {}

  /** The listing: its draft, all its versions, evidence, claims, website checks, files by name. */
  @Allow('VIEWER', { side: 'SELLS', scope: 'profile:read' })
  @Get('vendor.json')
  json(@CurrentViewer() viewer: Viewer, @Res() res: Response): Promise<void> {
    return sendJson(res, 'vendor', this.exports.json(viewer, 'vendors'));
  }

  /** The profile as it is being written, to be read in again as it is. */
  @Allow('VIEWER', { side: 'SELLS', scope: 'profile:read' })
  @Get('vendor.xlsx')
  async xlsx(@CurrentViewer() viewer: Viewer, @Res() res: Response): Promise<void> {
    const draft = await this.database.read(viewer, (tx) =>
      this.drafts.ofOrganization(tx, viewer.organizationId),
    );
    if (!draft) throw notFound('Vendor');
    const bytes = await profileWorkbook(draft.profile);
    attach(res, 'vendor.xlsx');
    res.end(bytes);
  }
}
