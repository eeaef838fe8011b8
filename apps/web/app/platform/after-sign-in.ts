import { redirect } from 'react-router';
import { safeNext } from './api.js';
import { requestInfo, type Context } from './context.js';
import { readCookie } from './languages.js';

/*
 * Where somebody wanted to go survives the way through the mailbox in a cookie: the link in the mail knows
 * nothing of it, and another person's link can't lead anywhere new.
 */
const name = 'after-sign-in';

/** Remembers the page's `next`, for a day; without one nothing is set. */
export function rememberNext(next: string | null): Record<string, string> {
  const path = safeNext(next, '');
  if (!path) return {};
  return {
    'set-cookie': `${name}=${encodeURIComponent(path)}; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax`,
  };
}

/** To the remembered or given page, else to the workspace. */
export function goOn(context: Context, request: Request, next: string | null = null): Response {
  const { language } = requestInfo(context);
  const remembered = readCookie(request.headers.get('cookie') ?? undefined, name);
  const home = `/${language}/workspace`;
  const target = safeNext(next, safeNext(decode(remembered), home));
  return redirect(target, {
    status: 303,
    headers: remembered ? { 'set-cookie': `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax` } : {},
  });
}

function decode(value: string | undefined): string {
  try {
    return decodeURIComponent(value ?? '');
  } catch {
    return '';
  }
}
