import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createRequestHandler } from '@react-router/express';
import compression from 'compression';
import express from 'express';
import { RouterContextProvider } from 'react-router';
import sirv from 'sirv';
import * as build from 'virtual:react-router/server-build';
import type { ApiClient } from '@ringfair/web-graphql/client';
import { forCrawlers, type CrawlerOptions } from './crawlers.js';
import { apiContext, requestContext, type RequestInfo } from '../app/platform/context.js';
import { languageOfPath, preferredLanguage, readCookie } from '../app/platform/languages.js';

export interface WebHandlerOptions extends CrawlerOptions {
  /** The API as the visitor of this request may use it; its mutations set cookies on `res`. */
  apiFor(req: express.Request, res: express.Response): ApiClient;
  development: boolean;
}

/** Pages and static files. Mount it last, before any body parser has read the request. */
export function createWebHandler(options: WebHandlerOptions): express.RequestHandler {
  const router = express.Router();
  const client = join(import.meta.dirname, '../client');
  // Pages are compressed here; files were by the build, and are sent as they lie there.
  router.use(compression());
  const compressed = { brotli: true, gzip: true, etag: true };
  const [year, hour] = [31_536_000, 3600];
  router.use('/assets', sirv(join(client, 'assets'), { ...compressed, immutable: true, maxAge: year }));
  router.use('/assets', (_req, res) => void res.status(404).type('text/plain').send('Not found'));
  router.use(sirv(client, { ...compressed, maxAge: hour }));
  router.use(forCrawlers(options));
  router.use(
    createRequestHandler({
      build,
      mode: options.development ? 'development' : 'production',
      getLoadContext: (req, res) => {
        const context = new RouterContextProvider();
        context.set(apiContext, options.apiFor(req, res));
        context.set(requestContext, describe(req, res, options));
        return context;
      },
    }),
  );
  return router;
}

function describe(
  req: express.Request,
  res: express.Response,
  { publicUrl, development }: WebHandlerOptions,
): RequestInfo {
  const cookies = req.headers.cookie;
  const given = res.getHeader('x-correlation-id') ?? res.getHeader('x-request-id');
  return {
    language: languageOfPath(req.path) ?? preferredLanguage(cookies, req.headers['accept-language']),
    nonce: randomBytes(16).toString('base64'),
    correlationId: typeof given === 'string' ? given : randomUUID(),
    publicUrl,
    development,
    timeZone: knownTimeZone(readCookie(cookies, 'time-zone')),
  };
}

function knownTimeZone(encoded: string | undefined): string {
  try {
    const timeZone = decodeURIComponent(encoded ?? 'UTC');
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
