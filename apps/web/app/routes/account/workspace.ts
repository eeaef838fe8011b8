import { redirectTo, api } from '../../platform/api.js';
import { FrameViewer } from '../../platform/frame-viewer.server.js';
import { homeOf } from '../../frame/navigation.js';
import type { Route } from './+types/workspace.js';

/** After signing in: to the place where this person's work is. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = await api(context, request).request(FrameViewer);
  return redirectTo(context, viewer ? homeOf(viewer) : '/sign-in', 302);
}
