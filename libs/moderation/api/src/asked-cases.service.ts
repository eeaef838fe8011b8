import { reasonText } from '@ringfair/moderation-core';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  type PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import { Injectable } from '@nestjs/common';
import { AskedCaseRepository, type AskedCaseRow } from './asked-case.repository.js';
import type { AskedCaseState } from './case.enums.js';
import type { AskedCase } from './case.type.js';

const LIST = 'asked cases';

/** The askers' side. */
@Injectable()
export class AskedCasesService {
  constructor(
    private readonly database: Database,
    private readonly cases: AskedCaseRepository,
  ) {}

  async mine(viewer: Viewer, page: PageArgs): Promise<Connection<AskedCase>> {
    const before = page.after ? String(decodeCursor(LIST, page.after)[0]) : null;
    const rows = await this.database.read(viewer, (tx) =>
      this.cases.list(tx, viewer.organizationId, before, page.first + 1),
    );
    const cases = rows.map((row) => ({
      ...row,
      state: stateOf(row),
      reasonText: row.reason && reasonText(row.reason, viewer.locale),
    }));
    return toConnection(cases, page, ({ id }) => encodeCursor(LIST, [id]));
  }
}

function stateOf({ state, outcome }: AskedCaseRow): AskedCaseState {
  switch (state) {
    case 'OPEN':
    case 'DECIDED':
      return 'IN_REVIEW';
    case 'CLOSED':
      return outcome === 'ACCEPTED' ? 'ACCEPTED' : 'DECLINED';
    default:
      return state;
  }
}
