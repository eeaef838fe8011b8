import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '@ringfair/platform/database';
import { Jobs } from '@ringfair/platform/jobs';
import { RankingDayRepository } from './ranking-day.repository.js';
import { SearchProjection } from './search-projection.js';

/** Listings written in one transaction: readers and reviews that are published meanwhile wait for no more. */
const BATCH = 200;

/**
 * Counts the scores of each day: reviews weigh less than yesterday, checks may no longer be fresh, and certificates
 * that have ended are not found any more. Hourly, so that a
 * worker that was away at midnight makes up for it; what is done already is not done again. The day comes into force
 * when all of it is there.
 */
@Injectable()
export class RankingDayService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly days: RankingDayRepository,
    private readonly projection: SearchProjection,
  ) {}

  onModuleInit(): void {
    this.jobs.every('ranking-day', '2 * * * *', () => this.run());
  }

  async run(now = new Date()): Promise<void> {
    const day = now.toISOString().slice(0, 10);
    await this.inBatches((tx) => this.days.recountRatings(tx, day, BATCH));
    await this.inBatches((tx) => this.days.ageChecks(tx, day, BATCH));
    await this.inBatches((tx) => this.projection.stepDown(tx, day, BATCH));
    await this.database.asWorker(null, (tx) => this.days.make(tx, day));
  }

  private async inBatches(step: (tx: Tx) => Promise<number>): Promise<void> {
    while ((await this.database.asWorker(null, step)) === BATCH);
  }
}
