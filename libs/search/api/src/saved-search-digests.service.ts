import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '@ringfair/platform/database';
import { Jobs } from '@ringfair/platform/jobs';
import { Mailer, StopLinks } from '@ringfair/platform/mail';
import { Notifier } from '@ringfair/platform/notifications';
import {
  type Alerts,
  DIGESTS_FROM_HOUR,
  isoDay,
  lastDigestOn,
  SAVED_SEARCH_LIMITS,
  type Told,
} from '@ringfair/search-core';
import { SavedSearchFinder } from './saved-search-finder.js';
import { savedSearchMails, SEARCH_ALERTS } from './saved-search.mails.js';
import { type NewRow, SavedSearchRepository } from './saved-search.repository.js';

const BATCH = 100;
const PAGE = '/saved-searches';

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
    private readonly notifier: Notifier,
    private readonly searches: SavedSearchRepository,
    private readonly finder: SavedSearchFinder,
    private readonly stopLinks: StopLinks,
  ) {}

  onModuleInit(): void {
    this.jobs.every('saved-search-digests', '19 * * * *', () => this.run());
  }

  async run(now = new Date()): Promise<void> {
    await this.askAll();
    if (now.getUTCHours() < DIGESTS_FROM_HOUR) return;
    for (const alerts of ['DAILY', 'WEEKLY'] as const) await this.tellAll(alerts, isoDay(now));
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

  private async tellAll(alerts: Told, today: string): Promise<void> {
    const lastOn = lastDigestOn(alerts, today);
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
      await this.notifier.tell(tx, {
        userId,
        organizationId,
        kind: 'SAVED_SEARCH_FOUND',
        count: countOf(rows),
        link: PAGE,
      });
    }
    if (!person) return;
    const { email, name, locale } = person;
    await this.mailer.enqueue(tx, {
      template: savedSearchMails['saved-search-digest'],
      to: email,
      locale,
      params: {
        name,
        count: countOf(told),
        list: told.map(lineOf).join('\n'),
        stop: this.stopLinks.address(SEARCH_ALERTS, `${PAGE}/stop`, userId, locale),
      },
      link: PAGE,
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

const countOf = (rows: readonly NewRow[]): number => rows.reduce((sum, { count }) => sum + count, 0);

const lineOf = ({ name, vendors, count }: NewRow): string =>
  `${name}: ${vendors.join(', ')}${count > vendors.length ? ` (+${count - vendors.length})` : ''}`;
