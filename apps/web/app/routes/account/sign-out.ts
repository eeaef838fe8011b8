import { graphql } from '@ringfair/web-graphql';
import { api, redirectTo } from '../../platform/api.js';
import type { Route } from './+types/sign-out.js';

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

export async function action({ context }: Route.ActionArgs) {
  await api(context).request(SignOut);
  return redirectTo(context, '/');
}

/** Somebody who comes back to this address has nothing to do here. */
export function loader({ context }: Route.LoaderArgs) {
  return redirectTo(context, '/');
}
