import type { Request, Response } from 'express';
import type { Viewer } from '../auth/viewer.js';

/** What every resolver may know about the request it serves. */
export interface GraphqlContext {
  readonly viewer: Viewer | null;
  /** The caller proved that a foreign page did not make it (header over HTTP, Origin check on our pages). */
  readonly preflighted: boolean;
  readonly correlationId: string;
  readonly req: Request;
  readonly res: Response;
  /** Per-request DataLoaders, made on first use by their feature. */
  readonly loaders: Map<symbol, unknown>;
}

/** The request's own instance of a batching loader. */
export function loaderOf<L>(context: GraphqlContext, key: symbol, make: () => L): L {
  const existing = context.loaders.get(key) as L | undefined;
  if (existing) return existing;
  const made = make();
  context.loaders.set(key, made);
  return made;
}
