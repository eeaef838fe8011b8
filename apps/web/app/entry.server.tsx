import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import {
  ServerRouter,
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
} from 'react-router';
import { isApiError } from '@ringfair/web-graphql/client';
import { requestInfo } from './platform/context.js';
import { serverI18n } from './platform/i18n.server.js';
import { lateScripts } from './platform/late-scripts.server.js';
import { NonceProvider } from './platform/nonce.js';

const abortAfterMs = 6_000;

function securityHeaders(headers: Headers, nonce: string): void {
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    // Mantine passes sizes to its style sheet as custom properties in style attributes.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ];
  headers.set('Content-Security-Policy', policy.join('; '));
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  const { nonce } = requestInfo(loadContext);
  securityHeaders(headers, nonce);
  if (request.method === 'HEAD') return new Response(null, { status, headers });

  return new Response(lateScripts(await rendered(request, routerContext, loadContext)), { status, headers });
}

/** Whole, not piece by piece: nothing of a page comes later than the rest, and a browser lays it out once. */
function rendered(
  request: Request,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<string> {
  const { language, nonce, correlationId } = requestInfo(loadContext);
  return new Promise((resolve, reject) => {
    let begun = false;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={serverI18n(language)}>
        <NonceProvider value={nonce}>
          <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
        </NonceProvider>
      </I18nextProvider>,
      {
        nonce,
        onShellReady() {
          begun = true;
        },
        onAllReady() {
          clearTimeout(timer);
          text(pipe(new PassThrough())).then(resolve, reject);
        },
        onShellError(error) {
          clearTimeout(timer);
          reject(error instanceof Error ? error : new Error(String(error)));
        },
        onError(error: unknown) {
          if (begun) report(error, correlationId);
        },
      },
    );
    const timer = setTimeout(abort, abortAfterMs);
  });
}

/** Refusals of the API are answers, not faults; everything else is written with the id that the page shows. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isApiError(error)) return;
  report(error, requestInfo(context as RouterContextProvider).correlationId);
};

function report(error: unknown, correlationId: string): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${JSON.stringify({ level: 'error', source: 'web', correlationId, stack })}\n`);
}
