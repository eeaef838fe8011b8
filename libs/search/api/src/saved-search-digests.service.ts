import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '@ringfair/platform/database';
import { Jobs } from '@ringfair/platform/jobs';
import { Mailer } from '@ringfair/platform/mail';
import { type Alerts, isDigestDue, SAVED_SEARCH_LIMITS } from '@ringfair/search-core';
import { SavedSearchFinder } from './saved-search-finder.js';
import { savedSearchMails } from './saved-search.mails.js';
import { type NewRow, SavedSearchRepository } from './saved-search.repository.js';
import { SavedSearchSecrets } from './saved-search-secrets.js';

const BATCH = 100;
const DAY = 86_400_000;
/** The hour (UTC) from which on digests of a day are made: read with the first coffee from Athens to Lisbon. */
const FROM_HOUR = 4;

/**
 * Asks every saved search again and tells people what is new. Hourly: what was due while the worker was away is made
 * up for. A digest, and that it was made, commit together, so that a crash neither loses nor repeats one.
 */
@Injectable()
export class SavedSearchDigestsService implements OnModuleInit {
  private readonly logger = new Logger(SavedSearchDigestsService.name);

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly searches: SavedSearchRepository,
    private readonly finder: SavedSearchFinder,
    private readonly secrets: SavedSearchSecrets,
  ) {}

  onModuleInit(): void {
    this.jobs.every('saved-search-digests', '19 * * * *', () => this.run());
  }

  async run(now = new Date()): Promise<void> {
    await this.askAll();
    if (now.getUTCHours() < FROM_HOUR) return;
    for (const alerts of ['DAILY', 'WEEKLY'] as const) await this.tellAll(alerts, isoDate(now));
  }

  private async askAll(): Promise<void> {
    for (let after: string | null = null; ;) {
      const rows = await this.asWorker((tx) => this.searches.watched(tx, after, BATCH));
      for (const row of rows) {
        await this.each(`saved search ${row.id}`, async () => {
          const found = (await this.finder.find(row)).slice(0, SAVED_SEARCH_LIMITS.matches);
          await this.asWorker((tx) => this.searches.setMatches(tx, row, found));
        });
      }
      after = rows.at(-1)?.id ?? null;
      if (rows.length < BATCH) return;
    }
  }

  private async tellAll(alerts: Alerts, today: string): Promise<void> {
    const lastOn = [1, 7]
      .map((days) => isoDate(new Date(Date.parse(today) - days * DAY)))
      .find((day) => isDigestDue(alerts, day, today));
    if (lastOn === undefined) return;
    const people = await this.asWorker((tx) => this.searches.due(tx, alerts, lastOn));
    for (const { userId } of people) {
      await this.each(`digest of ${userId}`, () =>
        this.asWorker((tx) => this.tell(tx, userId, alerts, lastOn, today)),
      );
    }
  }

  private async tell(tx: Tx, userId: string, alerts: Alerts, lastOn: string, today: string): Promise<void> {
    const fresh = await this.searches.tell(tx, userId, alerts, lastOn, today);
    const told: NewRow[] = [];
    let person: { email: string; name: string; locale: 'en' | 'ru' | 'el' } | undefined;
    for (const [organizationId, rows] of Map.groupBy(fresh, (row) => row.organizationId)) {
      const member = (await this.searches.members(tx, organizationId)).find((one) => one.userId === userId);
      if (!member) continue;
      person = member;
      told.push(...rows);
    }
    if (!person) return;
    const { email, name, locale } = person;
    await this.mailer.enqueue(tx, {
      template: savedSearchMails['saved-search-digest'],
      to: email,
      locale,
      params: {
        name,
        count: told.reduce((sum, { count }) => sum + count, 0),
        list: told.map(lineOf).join('\n'),
        stop: this.secrets.stopAddress(userId, locale),
      },
      link: '/saved-searches',
      dedupeKey: `saved searches ${alerts} ${userId} ${today}`,
    });
  }

  /** One that fails is tried again in an hour and keeps no other one waiting. */
  private async each(what: string, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.logger.error({ err: error }, what);
    }
  }

  private asWorker<T>(step: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asWorker(null, step);
  }
}

const lineOf = ({ name, vendors, count }: NewRow): string =>
  `${name}: ${vendors.join(', ')}${count > vendors.length ? ` (+${count - vendors.length})` : ''}`;

const isoDate = (date: Date): string => date.toISOString().slice(0, 10);
