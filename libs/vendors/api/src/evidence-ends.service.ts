import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModerationCases } from '@ringfair/moderation-api';
import { Database, type Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Jobs } from '@ringfair/platform/jobs';
import { Mailer } from '@ringfair/platform/mail';
import { claimText, evidenceRuleOf } from '@ringfair/vendors-core';
import { evidenceMails } from './evidence.mails.js';
import { type EndingEvidence, EvidenceRepository } from './evidence.repository.js';

/** The vendor is told so many days before its evidence ends. */
export const REMINDER_DAYS = 30;
const PER_TRANSACTION = 200;
const DAY = 86_400_000;

/**
 * Evidence ends by its date, whether this ran or not; this records it, takes the mark from search, and reminds the
 * vendor in time. Hourly, so that a worker that was away at midnight makes up for it.
 */
@Injectable()
export class EvidenceEndsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly evidence: EvidenceRepository,
    private readonly cases: ModerationCases,
  ) {}

  onModuleInit(): void {
    this.jobs.every('evidence-ends', '1 * * * *', () => this.run());
  }

  async run(now = new Date()): Promise<void> {
    const today = isoDate(now);
    const soon = isoDate(new Date(now.getTime() + REMINDER_DAYS * DAY));
    await this.repeat((tx) => this.expire(tx, today));
    await this.repeat((tx) => this.remind(tx, today, soon));
  }

  private async repeat(step: (tx: Tx) => Promise<number>): Promise<void> {
    while ((await this.database.asWorker(null, step)) === PER_TRANSACTION);
  }

  private async expire(tx: Tx, today: string): Promise<number> {
    const ended = await this.evidence.expire(tx, today, PER_TRANSACTION);
    for (const { id } of ended) await this.cases.withdraw(tx, id);
    const vendors = new Map(ended.map((row) => [row.vendorId, row.organizationId]));
    for (const [vendorId, organizationId] of vendors) {
      await this.events.emit(tx, { name: 'vendor.evidence-changed', organizationId, payload: { vendorId } });
    }
    return ended.length;
  }

  private async remind(tx: Tx, today: string, by: string): Promise<number> {
    const ending = await this.evidence.ending(tx, today, by, PER_TRANSACTION);
    for (const one of ending) await this.mail(tx, one);
    return ending.length;
  }

  private async mail(
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
        link: '/profile/evidence',
        dedupeKey: `evidence ends ${id} ${userId}`,
      });
    }
  }
}

const isoDate = (date: Date): string => date.toISOString().slice(0, 10);
