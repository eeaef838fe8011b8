import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { notFound } from '@ringfair/platform/errors';
import { HttpErrors } from '@ringfair/platform/http';
import {
  type DossierPack,
  dossierCover,
  PROFILE_LANGUAGES,
  type ProfileLanguage,
  slugify,
} from '@ringfair/vendors-core';
import type { Response } from 'express';
import { dossierPdf } from './dossier-pdf.js';
import { dossierZip } from './dossier-zip.js';
import { SharedDossiersService } from './shared-dossiers.service.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Dossiers over HTTP, for members of the buyer that a vendor shares with. Each download is logged with the
 * person's name, so API tokens are refused.
 */
@Controller('dossiers')
@UseFilters(HttpErrors)
export class DossiersController {
  constructor(private readonly dossiers: SharedDossiersService) {}

  /** `GET /dossiers/ID/dossier.zip`: all files with manifest, index and cover. */
  @Allow('VIEWER', { side: 'BUYS' })
  @Get(':id/dossier.zip')
  async archive(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('lang') lang: unknown,
    @Res() res: Response,
  ): Promise<void> {
    const content = await this.dossiers.archive(viewer, known(id));
    const language = languageOf(lang, viewer);
    const now = new Date();
    const cover = await dossierPdf(dossierCover(content.pack, language, now), language);
    attach(res, fileName(content.pack, 'zip'), 'application/zip');
    await send(dossierZip(content, { language, cover, now }), res);
  }

  /** `GET /dossiers/ID/cover.pdf`: what it contains, since when, until when, with hashes. */
  @Allow('VIEWER', { side: 'BUYS' })
  @Get(':id/cover.pdf')
  async cover(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('lang') lang: unknown,
    @Res() res: Response,
  ): Promise<void> {
    const pack = await this.dossiers.cover(viewer, known(id));
    const language = languageOf(lang, viewer);
    const pdf = await dossierPdf(dossierCover(pack, language, new Date()), language);
    attach(res, fileName(pack, 'pdf'), 'application/pdf');
    await send(Readable.from([pdf]), res);
  }

  /** `GET /dossiers/ID/items/ITEM`: one file. */
  @Allow('VIEWER', { side: 'BUYS' })
  @Get(':id/items/:item')
  async item(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('item') item: string,
    @Res() res: Response,
  ): Promise<void> {
    const { file, stream } = await this.dossiers.item(viewer, known(id), known(item));
    attach(res, file.name, file.mediaType);
    res.setHeader('content-length', file.bytes);
    await send(await stream(), res);
  }
}

function known(id: string): string {
  if (!uuid.test(id)) throw notFound('Dossier');
  return id;
}

const languageOf = (asked: unknown, viewer: Viewer): ProfileLanguage =>
  PROFILE_LANGUAGES.find((language) => language === asked) ?? viewer.locale;

const fileName = (pack: DossierPack, extension: string): string =>
  `dossier-${slugify(pack.vendorName)}-${pack.sharedAt.toISOString().slice(0, 10)}.${extension}`;

/** Saved, never shown; nothing in it runs, nothing on the way keeps it. */
function attach(res: Response, name: string, mediaType: string): void {
  res.attachment(name);
  res.setHeader('content-type', mediaType);
  res.setHeader('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'");
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('cache-control', 'private, no-store');
}

/** Ends early when the reader leaves; nothing is to be said then. */
const send = (from: Readable, res: Response): Promise<void> =>
  pipeline(from, res).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
