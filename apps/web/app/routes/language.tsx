import { data, Outlet, redirect } from 'react-router';
import { requestInfo } from '../platform/context.js';
import { inLanguage, isLanguage } from '../platform/languages.js';
import type { Route } from './+types/language.js';

/** A first segment that is no language stands for a path without one; a second one that is unknown is a 404. */
export function loader({ params, request, context }: Route.LoaderArgs) {
  if (isLanguage(params.lang)) return null;
  const { pathname: asked, search } = new URL(request.url);
  const pathname = asked.replace(/\.data$/, '');
  if (/\.[a-z0-9]{2,5}$/i.test(pathname)) throw data({ code: 'NOT_FOUND' }, { status: 404 });
  throw redirect(inLanguage(requestInfo(context).language, pathname, search), {
    status: 302,
    headers: { vary: 'Accept-Language, Cookie' },
  });
}

export default function LanguageLayout() {
  return <Outlet />;
}
