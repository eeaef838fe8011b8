import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '@ringfair/platform/database';
import { Jobs } from '@ringfair/platform/jobs';
import { Mailer } from '@ringfair/platform/mail';
import { EXPIRY_NOTICE_DAYS } from '@ringfair/vendors-core';
import { DossierItemRepository, type EndingItem } from './dossier-item.repository.js';
import { LetterRepository, type Recipient } from '../letter.repository.js';
import { sharingMails } from './sharing.mails.js';

const PER_TRANSACTION = 100;
const DAY = 86_400_000;

/** Tells vendors, once, that an item of their dossier ends soon. Hourly, so that a worker that was away makes up for it. */
@Injectable()
export class DossierExpiryService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly items: DossierItemRepository,
    private readonly letters: LetterRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('dossier-expiry', '31 * * * *', () => this.run());
  }

  async run(now = new Date()): Promise<void> {
    const by = new Date(now.getTime() + EXPIRY_NOTICE_DAYS * DAY);
    while ((await this.database.asWorker(null, (tx) => this.tell(tx, now, by))) === PER_TRANSACTION);
  }

  private async tell(tx: Tx, now: Date, by: Date): Promise<number> {
    const ending = await this.items.ending(tx, isoDay(now), isoDay(by), PER_TRANSACTION);
    for (const [organizationId, items] of Map.groupBy(ending, (item) => item.organizationId)) {
      const members = await this.letters.members(tx, organizationId);
      for (const item of items) await this.mail(tx, item, members);
    }
    return ending.length;
  }

  private async mail(tx: Tx, item: EndingItem, members: readonly Recipient[]): Promise<void> {
    for (const { userId, email, locale } of members) {
      await this.mailer.enqueue(tx, {
        template: sharingMails['dossier-item-ends'],
        to: email,
        locale,
        // Noon, so that no zone of the server moves the day.
        params: {
          vendor: item.vendorName,
          title: item.title,
          expiresOn: new Date(`${item.expiresOn}T12:00:00Z`),
        },
        link: '/dossier',
        dedupeKey: `dossier item ends ${item.id} ${item.revision} ${userId}`,
      });
    }
  }
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
