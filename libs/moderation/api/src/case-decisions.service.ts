import { decide, outcomeOf, reasonText } from '@ringfair/moderation-core';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { conflict, type DomainError, notFound } from '@ringfair/platform/errors';
import { renderMail } from '@ringfair/platform/mail';
import { Injectable } from '@nestjs/common';
import type { DecideCaseInput, PreviewDecisionArgs, UndoDecisionInput } from './case.inputs.js';
import { CaseRepository, type CaseRow } from './case.repository.js';
import { caseRefused, decidedAlready, reasonUnknown } from './case-refusals.js';
import { toCase } from './case-mapping.js';
import type { ModerationCase, ModerationPreview } from './case.type.js';
import { decisionParams, ModerationMail } from './moderation.mails.js';
import { ModerationCases } from './moderation-cases.js';

/** What a moderator does to a case. Nothing happens outside of it until the minute for undoing is over. */
@Injectable()
export class CaseDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseRepository,
    private readonly features: ModerationCases,
  ) {}

  decide(viewer: Viewer, input: DecideCaseInput): Promise<ModerationCase> {
    return this.database.run(viewer, async (tx) => {
      const row = await this.existing(tx, input.id);
      if (row.version !== input.expectedVersion) throw changed(row);
      const involved = await this.cases.isInvolved(tx, row);
      const command = { action: 'DECIDE', by: viewer.userId, involved } as const;
      const verdict = decide(situationOf(row), command, await this.cases.now(tx));
      if (!verdict.allowed) throw caseRefused(verdict.reason, row);
      this.checkReason(row, input);
      const decisionId = await this.cases.record(tx, row.id, {
        action: 'DECIDE',
        from: row.state,
        to: verdict.state,
        outcome: input.outcome,
        reason: input.reason,
        note: input.note || null,
        userId: viewer.userId,
      });
      const written = await this.cases.decided(tx, row, decisionId, new Date(verdict.effectiveAt ?? 0));
      if (written === 0) throw changed(await this.existing(tx, row.id));
      return toCase(viewer, await this.existing(tx, row.id));
    });
  }

  undo(viewer: Viewer, input: UndoDecisionInput): Promise<ModerationCase> {
    return this.database.run(viewer, async (tx) => {
      const row = await this.existing(tx, input.id);
      const verdict = decide(
        situationOf(row),
        { action: 'UNDO', by: viewer.userId },
        await this.cases.now(tx),
      );
      if (!verdict.allowed) throw caseRefused(verdict.reason, row);
      if (row.version !== input.expectedVersion) throw conflict(row.version);
      await this.cases.record(tx, row.id, {
        action: 'UNDO',
        from: row.state,
        to: verdict.state,
        outcome: null,
        reason: null,
        note: null,
        userId: viewer.userId,
      });
      // The database compares the clock once more: a worker may have applied the decision meanwhile.
      if ((await this.cases.reopened(tx, row)) === 0) throw caseRefused('UNDO_TOO_LATE', row);
      return toCase(viewer, await this.existing(tx, row.id));
    });
  }

  /** What the recipient would read; null when nobody is told. */
  preview(viewer: Viewer, args: PreviewDecisionArgs): Promise<ModerationPreview | null> {
    return this.database.read(viewer, async (tx) => {
      const row = await this.existing(tx, args.id);
      this.checkReason(row, args);
      const locale = row.recipientLocale;
      if (!locale) return null;
      const text = reasonText(args.reason, locale) ?? '';
      const { title, kind } = row;
      const params = decisionParams({ kind, title, text, outcome: args.outcome, note: args.note || null });
      const mail = renderMail(ModerationMail['case-decided'], locale, params);
      return { locale, subject: mail.subject, text: mail.text };
    });
  }

  private checkReason(row: CaseRow, { outcome, reason }: { outcome: string; reason: string }): void {
    const offered: readonly string[] = this.features.handlerOf(row.kind).templates;
    if (!offered.includes(reason) || outcomeOf(row.kind, reason) !== outcome) throw reasonUnknown();
  }

  private async existing(tx: Tx, id: string): Promise<CaseRow> {
    const row = await this.cases.find(tx, id);
    if (!row) throw notFound('Case');
    return row;
  }
}

const situationOf = (row: CaseRow) => ({
  state: row.state,
  effectiveAt: row.effectiveAt?.getTime() ?? null,
  decidedBy: row.decidedBy,
});

const changed = (row: CaseRow): DomainError => (row.outcome ? decidedAlready(row) : conflict(row.version));
