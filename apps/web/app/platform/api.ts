import { redirect } from 'react-router';
import { ApiError, isApiError, type ApiClient } from '@ringfair/web-graphql/client';
import { apiContext, requestInfo, type Context } from './context.js';

/**
 * The API of a loader or action. A refusal is thrown as ApiError: uncaught it becomes the error page with its
 * status. A missing session sends the visitor to sign in and back.
 */
export function api(context: Context, request?: Request): ApiClient {
  const client = context.get(apiContext);
  const orSignIn = (error: unknown): never => {
    if (request && isApiError(error) && error.code === 'UNAUTHENTICATED' && !error.reason) {
      throw redirect(signInPath(context, request));
    }
    throw error;
  };
  return {
    request: (document, ...variables) => client.request(document, ...variables).catch(orSignIn),
    upload: (form) => client.upload(form).catch(orSignIn),
    importDirectory: (form) => client.importDirectory(form).catch(orSignIn),
  };
}

/** Where to sign in, and to come back from. */
export function signInPath(context: Context, request: Request): string {
  const page = request.method === 'GET' ? request.url : (request.headers.get('referer') ?? request.url);
  const { pathname, search } = new URL(page, request.url);
  const next = `${pathname.replace(/\.data$/, '')}${search}`;
  return `/${requestInfo(context).language}/sign-in?next=${encodeURIComponent(next)}`;
}

/** `next` only when it is a path of this site: never another origin, never a scheme. */
export function safeNext(next: string | null | undefined, fallback: string): string {
  if (!next || !next.startsWith('/') || next.startsWith('//') || /[\\\p{Cc}]/u.test(next)) return fallback;
  const { origin, pathname, search, hash } = new URL(next, 'https://ringfair.invalid');
  return origin === 'https://ringfair.invalid' && !pathname.startsWith('//')
    ? `${pathname}${search}${hash}`
    : fallback;
}

/** A redirect to a path without language, in the language of the request. */
export function redirectTo(context: Context, path: string, status = 303): Response {
  return redirect(`/${requestInfo(context).language}${path === '/' ? '' : path}`, status);
}

/** What a query about the viewer found; for nobody: to sign in and back. */
export function required<V>(viewer: V | null, context: Context, request: Request): V {
  if (viewer === null) throw redirect(signInPath(context, request));
  return viewer;
}

/**
 * Says before a long form is filled in what the API would say after it: who only reads, or whose organisation
 * stands on the other side, cannot send it.
 */
export function maySend(
  viewer: { role: string; organization: { sells: boolean; buys: boolean } },
  side: 'buys' | 'sells',
): void {
  const reason = !viewer.organization[side]
    ? { buys: 'BUYING_ORGANIZATION_REQUIRED', sells: 'SELLING_ORGANIZATION_REQUIRED' }[side]
    : viewer.role === 'VIEWER'
      ? 'EDITOR_REQUIRED'
      : undefined;
  if (reason) throw new ApiError({ code: 'FORBIDDEN', reason });
}
