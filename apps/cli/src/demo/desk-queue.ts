import { CaseRepository } from '@ringfair/moderation-api';
import { Database } from '@ringfair/platform/database';
import type { Cast, Stage } from './stage.js';

type Queue = CaseRepository['queue'];

/** What of one kind waits for the desk. */
export const waitingCases = (
  { app }: Stage,
  { desk }: Cast,
  kind: Parameters<Queue>[1]['kind'],
): ReturnType<Queue> =>
  app
    .get(Database)
    .read(desk, (tx) =>
      app
        .get(CaseRepository)
        .queue(tx, { state: 'OPEN', kind, locale: null, own: [desk.locale], after: null }, 100),
    );
