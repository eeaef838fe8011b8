import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import { newId } from '../database/ids.js';

const storage = new AsyncLocalStorage<string>();

/** Header that carries the id of a request to and from us. */
export const CORRELATION_HEADER = 'x-correlation-id';

/** Id of the request or job that is being served, for logs and error answers; empty outside of any. */
export const correlationId = (): string => storage.getStore() ?? '';

/** Runs `fn` so that everything it logs carries `id`. */
export const withCorrelation = <T>(id: string, fn: () => T): T => storage.run(id, fn);

/** Takes over a well-formed id of the caller, else makes one; answers with it. */
export function correlate(req: Request, res: Response, next: NextFunction): void {
  const given = req.get(CORRELATION_HEADER);
  const id = given && /^[\w-]{8,64}$/.test(given) ? given : newId();
  req.correlationId = id;
  res.setHeader(CORRELATION_HEADER, id);
  storage.run(id, next);
}
