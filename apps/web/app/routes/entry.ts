import { redirect } from 'react-router';
import { requestInfo } from '../platform/context.js';
import type { Route } from './+types/entry.js';

/** The bare address: to the visitor's language. */
export function loader({ context, request }: Route.LoaderArgs) {
  const { search } = new URL(request.url);
  return redirect(`/${requestInfo(context).language}${search}`, {
    status: 302,
    headers: { vary: 'Accept-Language, Cookie' },
  });
}
