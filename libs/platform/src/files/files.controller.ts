import { pipeline } from 'node:stream/promises';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow, CurrentViewer, Public } from '../auth/decorators.js';
import type { Viewer } from '../auth/viewer.js';
import { Database } from '../database/database.js';
import { notFound, validation } from '../errors/index.js';
import { HttpErrors } from '../http/error-handler.js';
import { FILE_PURPOSES, isFilePurpose, PDF } from './file-rules.js';
import { FileUploads, uploadRule } from './file-uploads.js';
import type { StoredFile } from './file.repository.js';
import { fileRefused } from './files.errors.js';
import { Files } from './files.js';
import { isImage } from './image.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Files over HTTP, with the rights and refusals of /graphql. */
@Controller('files')
@UseFilters(HttpErrors)
export class FilesController {
  constructor(
    private readonly uploads: FileUploads,
    private readonly files: Files,
    private readonly database: Database,
  ) {}

  /** `POST /files/EVIDENCE`: multipart/form-data with one part "file". */
  @Allow(uploadRule.role, { scope: uploadRule.scope })
  @Post(':purpose')
  @HttpCode(201)
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Param('purpose') purpose: string,
    @Req() req: Request,
  ): Promise<{ file: StoredFile }> {
    if (!isFilePurpose(purpose)) throw unknownPurpose();
    const { file, refusal } = await this.uploads.accept(viewer, {
      purpose,
      field: 'file',
      contentType: req.get('content-type') ?? '',
      body: req,
    });
    if (refusal) throw refusal;
    if (!file) throw fileRefused('FILE_MISSING', 'A part "file" with a file name is expected.');
    return { file };
  }

  /**
   * The bytes, for those who may see the file; everyone else learns no more than that there is nothing.
   * `?show` asks for a document to be read beside its facts, which moderators do.
   */
  @Public()
  @Get(':id')
  async download(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Param('id') id: string,
    @Query('show') show: string | undefined,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!uuid.test(id)) throw notFound('File');
    const found = await this.database.read(reader(viewer), (tx) => this.files.open(tx, id));
    if (!found) throw notFound('File');
    const beside = show !== undefined && found.file.mediaType === PDF && moderates(viewer);
    describe(res, found.file, { published: found.published, beside });
    if (req.fresh) return void res.status(304).end();
    if (req.method === 'HEAD') return void res.end();
    const stream = await found.stream();
    // Ends early when the reader leaves; nothing is to be said then.
    await pipeline(stream, res).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    });
  }
}

/** A token without the right to read the profile reads what everyone may. */
const reader = (viewer: Viewer | null): Viewer | null =>
  viewer?.tokenScopes && !viewer.tokenScopes.includes('profile:read') ? null : viewer;

const moderates = (viewer: Viewer | null): boolean =>
  viewer !== null && !viewer.tokenScopes && viewer.platformRoles.includes('MODERATOR');

/**
 * Nothing that was uploaded runs or is guessed at: the type is ours, everything but an image that we encoded
 * ourselves is saved rather than shown, and even opened directly it has no rights. Only what a moderator reads
 * beside the facts is shown as it is, by the browser's own viewer of PDF, and in a frame of our pages alone.
 */
function describe(
  res: Response,
  file: StoredFile,
  { published, beside }: { published: boolean; beside: boolean },
): void {
  res.attachment(file.name);
  if (isImage(file.mediaType)) res.setHeader('content-disposition', 'inline');
  if (beside) res.setHeader('content-disposition', inlineAs(res));
  res.setHeader('content-type', file.mediaType);
  res.setHeader('content-length', file.bytes);
  const framedBy = beside ? "'self'" : "'none'";
  res.setHeader('content-security-policy', `default-src 'none'; sandbox; frame-ancestors ${framedBy}`);
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('etag', `"${file.id}"`);
  res.setHeader('cache-control', published ? 'public, max-age=31536000, immutable' : 'private, no-cache');
}

/** Under the name that it would be saved as. */
const inlineAs = (res: Response): string =>
  String(res.getHeader('content-disposition')).replace(/^attachment/, 'inline');

const unknownPurpose = () =>
  validation([{ path: 'purpose', reason: 'IS_ENUM', message: `must be one of ${FILE_PURPOSES.join(', ')}` }]);
