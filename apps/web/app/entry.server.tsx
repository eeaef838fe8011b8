import { createReadableStreamFromReadable } from '@react-router/node';
import { isbot } from 'isbot';
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
import { NonceProvider } from './platform/nonce.js';
import { TextBeforeScripts } from './platform/text-before-scripts.server.js';

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

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Response | Promise<Response> {
  const { language, nonce } = requestInfo(loadContext);
  securityHeaders(headers, nonce);
  if (request.method === 'HEAD') return new Response(null, { status, headers });

  const whole = isbot(request.headers.get('user-agent') ?? '');
  return new Promise((resolve, reject) => {
    let shellSent = false;
    const send = () => {
      shellSent = true;
      const body = new TextBeforeScripts();
      body.once('finish', () => clearTimeout(timer));
      pipe(body);
      resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
    };
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={serverI18n(language)}>
        <NonceProvider value={nonce}>
          <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
        </NonceProvider>
      </I18nextProvider>,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']: send,
        onShellError: reject,
        onError(error: unknown) {
          if (shellSent) report(error, requestInfo(loadContext).correlationId);
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
