import type { Viewer } from '@ringfair/platform/auth';

/** On operations that are open to all, an API token without the scope to read requests is nobody in particular. */
export const readerOf = (viewer: Viewer | null): Viewer | null =>
  viewer?.tokenScopes && !viewer.tokenScopes.includes('rfps:read') ? null : viewer;
