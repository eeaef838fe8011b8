import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import { Jobs } from '@ringfair/platform/jobs';
import { ReplyTimeRepository } from './reply-time.repository.js';

const hourly = '17 * * * *';

/** A reply is measured when it is made; that requests grow old and silence grows long is measured every hour. */
@Injectable()
export class ReplyTimesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly replyTimes: ReplyTimeRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('reply-times', hourly, async () => {
      await this.measureAll();
    });
  }

  /** @returns for how many vendors it was measured */
  measureAll(): Promise<number> {
    return this.database.asWorker(null, (tx) => this.replyTimes.measureAll(tx));
  }
}
