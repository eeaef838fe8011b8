import type { INestApplicationContext } from '@nestjs/common';
import { DomainError } from '@ringfair/platform/errors';
import type { Config } from '@ringfair/platform/config';
import type { Viewer } from '@ringfair/platform/auth';
import type { BuyerKey } from './buyers.js';

/** What every part of the load needs. */
export interface Stage {
  app: INestApplicationContext;
  config: Config;
  say: (line: string) => void;
}

/** Who acts: the owners of the demo organisations, by the key of their buyer or vendor. */
export interface Cast {
  /** When the load began, also after a crash: every time of the demo counts from it. */
  anchor: Date;
  buyer(key: BuyerKey): Viewer;
  vendor(key: string): Viewer;
  /** Has no listing yet and says that one of the directory is its own. */
  claimant: Viewer;
  /** Decides about reviews and evidence while loading; the demo's own moderator comes last. */
  desk: Viewer;
}

/** Runs `work` over the list, so many at once; the first failure ends it. */
export async function inParallel<T>(
  list: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const queue = list.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

/** Passes over a refusal that says "this is done already", as a second start after a crash meets it. */
export async function unlessDone<T>(reason: string, work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DomainError && error.reason === reason) return undefined;
    throw error;
  }
}
