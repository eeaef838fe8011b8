import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { ModerationCases } from '@ringfair/moderation-api';
import { Database, type Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Jobs } from '@ringfair/platform/jobs';
import { Mailer } from '@ringfair/platform/mail';
import { Notifier } from '@ringfair/platform/notifications';
import { claimText, evidenceRuleOf } from '@ringfair/vendors-core';
import { evidenceMails } from './evidence.mails.js';
import { type EndingEvidence, EvidenceRepository } from './evidence.repository.js';
import { isoDate } from '../iso-date.js';

/** The vendor is told so many days before its evidence ends. */
export const REMINDER_DAYS = 30;
const MOST_AT_ONCE = 10_000;
const DAY = 86_400_000;
const PAGE = '/profile/evidence';

/**
 * Evidence ends by its date, whether this ran or not; this records it, takes the mark from search, and reminds the
 * vendor in time. Hourly, so that a worker that was away at midnight makes up for it.
 */
@Injectable()
export class EvidenceEndsService implements OnModuleInit {
  private readonly logger = new Logger(EvidenceEndsService.name);

  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly notifier: Notifier,
    private readonly evidence: EvidenceRepository,
    private readonly cases: ModerationCases,
  ) {}

  onModuleInit(): void {
    this.jobs.every('evidence-ends', '1 * * * *', () => this.run());
  }

  async run(now = new Date()): Promise<void> {
    const today = isoDate(now);
    const soon = isoDate(new Date(now.getTime() + REMINDER_DAYS * DAY));
    const asWorker = <T>(step: (tx: Tx) => Promise<T>) => this.database.asWorker(null, step);
    const ended = await asWorker((tx) => this.evidence.ended(tx, today, MOST_AT_ONCE));
    await this.each(ended, (tx, id) => this.expire(tx, id, today));
    const ending = await asWorker((tx) => this.evidence.ending(tx, today, soon, MOST_AT_ONCE));
    await this.each(ending, (tx, id) => this.remind(tx, id));
  }

  /** Each in a transaction of its own: one that fails is tried again in an hour and keeps no other one waiting. */
  private async each(ids: readonly string[], step: (tx: Tx, id: string) => Promise<void>): Promise<void> {
    for (const id of ids) {
      try {
        await this.database.asWorker(null, (tx) => step(tx, id));
      } catch (error) {
        this.logger.error({ err: error }, `evidence ${id}`);
      }
    }
  }

  private async expire(tx: Tx, id: string, today: string): Promise<void> {
    const row = await this.evidence.expire(tx, id, today);
    if (!row) return;
    await this.cases.withdraw(tx, id);
    const { organizationId, vendorId } = row;
    await this.events.emit(tx, { name: 'vendor.evidence-changed', organizationId, payload: { vendorId } });
  }

  private async remind(tx: Tx, id: string): Promise<void> {
    const ending = await this.evidence.remind(tx, id);
    if (ending) await this.tell(tx, ending);
  }

  private async tell(
    tx: Tx,
    { id, organizationId, vendorName, path, holdsUntil }: EndingEvidence,
  ): Promise<void> {
    const claim = evidenceRuleOf(path)?.claim;
    for (const { userId, email, name, locale } of await this.evidence.recipients(tx, organizationId)) {
      await this.mailer.enqueue(tx, {
        template: evidenceMails['evidence-ends'],
        to: email,
        locale,
        params: {
          name,
          vendor: vendorName,
          statement: claim ? claimText(claim, locale) : path,
          holdsUntil: new Date(holdsUntil),
        },
        link: PAGE,
        dedupeKey: `evidence ends ${id} ${userId}`,
      });
      await this.notifier.tell(tx, {
        userId,
        organizationId,
        kind: 'EVIDENCE_ENDS',
        day: holdsUntil,
        link: PAGE,
      });
    }
  }
}
