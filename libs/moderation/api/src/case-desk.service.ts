import { outcomeOf, queueRank, reasonText } from '@ringfair/moderation-core';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, notFound } from '@ringfair/platform/errors';
import { Files } from '@ringfair/platform/files';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  type PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { ModerationCaseFilter } from './case.inputs.js';
import { CaseRepository, type CaseRow, type QueueFilter } from './case.repository.js';
import { toCase } from './case-mapping.js';
import type {
  ModerationCase,
  ModerationCaseCount,
  ModerationCaseDetail,
  ModerationFile,
  ModerationTemplate,
} from './case.type.js';
import { ModerationCases } from './moderation-cases.js';

/** What moderators see: the queue, how much waits, and one case with all that is needed to decide it. */
@Injectable()
export class CaseDeskService {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseRepository,
    private readonly features: ModerationCases,
    private readonly files: Files,
  ) {}

  /** Oldest first, those in the moderator's own language before all others. */
  async queue(
    viewer: Viewer,
    filter: ModerationCaseFilter,
    page: PageArgs,
  ): Promise<Connection<ModerationCase>> {
    const own = [viewer.locale];
    const { kind = null, locale = null, state } = filter;
    const list = ['cases', viewer.locale, kind, locale, state].join(' ');
    const [rank, id] = page.after ? decodeCursor(list, page.after) : [];
    const after = rank === undefined ? null : { rank: Number(rank), id: String(id) };
    const rows = await this.database.read(viewer, (tx) =>
      this.cases.queue(tx, { kind, locale, state, own, after }, page.first + 1),
    );
    const cases = rows.map((row) => toCase(viewer, row));
    return toConnection(cases, page, (row) => encodeCursor(list, [queueRank(row.locale, own), row.id]));
  }

  counts(viewer: Viewer): Promise<ModerationCaseCount[]> {
    return this.database.read(viewer, (tx) => this.cases.counts(tx));
  }

  one(viewer: Viewer, id: string): Promise<ModerationCaseDetail> {
    return this.database.read(viewer, async (tx) => {
      const row = await this.cases.find(tx, id);
      if (!row) throw notFound('Case');
      const handler = this.features.handlerOf(row.kind);
      const facts = await unlessGone(() => handler.present(tx, row.subjectId));
      const rules = await unlessGone(async () => handler.rules?.(tx, row.subjectId, viewer.locale) ?? []);
      const { organizationId } = row;
      return {
        ...toCase(viewer, row),
        organizationName: organizationId && (await this.cases.organizationName(tx, organizationId)),
        recipientEmail: row.recipientEmail,
        recipientLocale: row.recipientLocale,
        mayDecide: row.state === 'OPEN' && !(await this.cases.isInvolved(tx, row)),
        facts,
        rules,
        files: await this.filesOf(tx, row),
        history: await this.cases.history(tx, row.id),
        templates: templatesOf(viewer, row, handler.templates),
        nextId: await this.nextOf(tx, viewer, row),
      };
    });
  }

  private async filesOf(tx: Tx, row: CaseRow): Promise<ModerationFile[]> {
    const ids = await this.cases.fileIds(tx, row.id);
    if (ids.length === 0) return [];
    const files = new Map((await this.files.byIds(tx, ids)).map((file) => [file.id, file]));
    return ids.flatMap((id) => {
      const file = files.get(id);
      return file ? [{ id, name: file.name, mediaType: file.mediaType, bytes: file.bytes }] : [];
    });
  }

  /** The open case after this one in the moderator's queue; from its end back to its beginning. */
  private async nextOf(tx: Tx, viewer: Viewer, row: CaseRow): Promise<string | null> {
    const own = [viewer.locale];
    const waiting: QueueFilter = { kind: null, locale: null, state: 'OPEN', own, after: null };
    const here = { rank: queueRank(row.locale, own), id: row.id };
    const [next] = await this.cases.queue(tx, { ...waiting, after: here }, 1);
    if (next) return next.id;
    const [first] = await this.cases.queue(tx, waiting, 1);
    return first && first.id !== row.id ? first.id : null;
  }
}

/** What a closed case was about may be gone; the case itself stays readable. */
async function unlessGone<T>(read: () => Promise<readonly T[]>): Promise<T[]> {
  try {
    return [...(await read())];
  } catch (error) {
    if (error instanceof DomainError && error.code === ErrorCode.NOT_FOUND) return [];
    throw error;
  }
}

const templatesOf = (viewer: Viewer, row: CaseRow, reasons: readonly string[]): ModerationTemplate[] =>
  reasons.flatMap((reason) => {
    const outcome = outcomeOf(row.kind, reason);
    if (!outcome) return [];
    const text = reasonText(reason, viewer.locale) ?? reason;
    return [
      {
        reason,
        outcome,
        text,
        recipientText: row.recipientLocale && reasonText(reason, row.recipientLocale),
      },
    ];
  });
