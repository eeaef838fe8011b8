import { decide, reasonText } from '@ringfair/moderation-core';
import { Database, type Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, fromPostgres } from '@ringfair/platform/errors';
import { Jobs } from '@ringfair/platform/jobs';
import { Mailer } from '@ringfair/platform/mail';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CaseRepository, type CaseRow } from './case.repository.js';
import { decisionParams, ModerationMail } from './moderation.mails.js';
import { ModerationCases } from './moderation-cases.js';

const MOST_AT_ONCE = 200;

/** Refusals of a feature that mean: the thing has changed, the decision cannot take effect any more. */
const overtaking: ReadonlySet<ErrorCode> = new Set([
  ErrorCode.INVALID_STATE,
  ErrorCode.CONFLICT,
  ErrorCode.NOT_FOUND,
]);

/** The worker's part: decisions take effect when their minute is over, each once and in a transaction of its own. */
@Injectable()
export class CaseEffects implements OnModuleInit {
  private readonly logger = new Logger(CaseEffects.name);

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly cases: CaseRepository,
    private readonly features: ModerationCases,
  ) {}

  onModuleInit(): void {
    this.jobs.every('moderation-effects', '* * * * *', () => this.applyDue());
  }

  /** A case whose feature fails is left for the next run and keeps no other one waiting. */
  async applyDue(): Promise<void> {
    const due = await this.database.asWorker(null, (tx) => this.cases.due(tx, MOST_AT_ONCE));
    for (const { id, organizationId } of due) {
      try {
        await this.applyOrEnd(id, organizationId);
      } catch (error) {
        this.logger.error(`case ${id}: ${error instanceof Error ? error.message : 'failed'}`);
      }
    }
  }

  private async applyOrEnd(id: string, organizationId: string | null): Promise<void> {
    try {
      await this.database.asWorker(organizationId, (tx) => this.apply(tx, id));
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal || !overtaking.has(refusal.code)) throw error;
      const why = refusal.reason ?? refusal.code;
      await this.database.asWorker(organizationId, (tx) => this.overtake(tx, id, why));
    }
  }

  private async apply(tx: Tx, id: string): Promise<void> {
    const row = await this.due(tx, id, 'APPLY');
    if (!row) return;
    const { outcome, reason, note, decidedBy } = row;
    await this.features.handlerOf(row.kind).apply(tx, row.subjectId, { outcome, reason, note, decidedBy });
    await this.cases.record(tx, id, {
      action: 'APPLY',
      from: 'DECIDED',
      to: 'CLOSED',
      outcome: null,
      reason: null,
      note: null,
      userId: null,
    });
    await this.cases.closed(tx, row);
    await this.tell(tx, row);
  }

  /** The case, locked, while this may be done to it: another worker, or an undo, may have been here first. */
  private async due(tx: Tx, id: string, action: 'APPLY' | 'OVERTAKE'): Promise<DecidedCase | undefined> {
    const row = await this.cases.lockDue(tx, id);
    if (!row || !isDecided(row)) return undefined;
    const situation = {
      state: row.state,
      effectiveAt: row.effectiveAt.getTime(),
      decidedBy: row.decidedBy,
    };
    return decide(situation, { action }, await this.cases.now(tx)).allowed ? row : undefined;
  }

  private async overtake(tx: Tx, id: string, why: string): Promise<void> {
    const row = await this.due(tx, id, 'OVERTAKE');
    if (!row) return;
    await this.cases.record(tx, id, {
      action: 'OVERTAKE',
      from: 'DECIDED',
      to: 'OVERTAKEN',
      outcome: null,
      reason: why,
      note: null,
      userId: null,
    });
    await this.cases.overtaken(tx, id);
    await this.features.handlerOf(row.kind).overtaken?.(tx, row.subjectId);
    const moderator = await this.cases.moderatorContact(tx, row.decidedBy);
    if (!moderator) return;
    await this.mailer.enqueue(tx, {
      template: ModerationMail['case-overtaken'],
      to: moderator.email,
      locale: moderator.locale,
      params: { kind: row.kind, title: row.title },
      link: `/moderation/cases/${id}`,
      dedupeKey: `case overtaken ${id}`,
    });
  }

  private async tell(tx: Tx, row: DecidedCase): Promise<void> {
    if (!row.recipientEmail || !row.recipientLocale) return;
    const text = reasonText(row.reason, row.recipientLocale);
    await this.mailer.enqueue(tx, {
      template: ModerationMail['case-decided'],
      to: row.recipientEmail,
      locale: row.recipientLocale,
      params: decisionParams({ ...row, text: text ?? '' }),
      ...(row.organizationId ? { link: '/cases' } : {}),
      dedupeKey: `case decided ${row.id}`,
    });
  }
}

/** A feature's own refusal, or one of its functions in the database; any other error is a fault of ours. */
function refusalOf(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  return (error as { code?: string }).code === 'RF001' ? fromPostgres(error) : undefined;
}

type DecidedCase = CaseRow & {
  effectiveAt: Date;
  outcome: NonNullable<CaseRow['outcome']>;
  reason: string;
  decidedBy: string;
};

const isDecided = (row: CaseRow): row is DecidedCase =>
  row.effectiveAt !== null && row.outcome !== null && row.reason !== null && row.decidedBy !== null;
