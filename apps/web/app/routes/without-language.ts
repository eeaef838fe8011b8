import { data, redirect } from 'react-router';
import { requestInfo } from '../platform/context.js';
import { inLanguage } from '../platform/languages.js';
import type { Route } from './+types/without-language.js';

/** A path without a language leads to the same path with one: links in mails are such. Files do not. */
export function loader({ context, request }: Route.LoaderArgs) {
  const { pathname: asked, search } = new URL(request.url);
  const pathname = asked.replace(/\.data$/, '');
  if (/\.[a-z0-9]{2,5}$/i.test(pathname)) throw data({ code: 'NOT_FOUND' }, { status: 404 });
  return redirect(inLanguage(requestInfo(context).language, pathname, search), {
    status: 302,
    headers: { vary: 'Accept-Language, Cookie' },
  });
}
