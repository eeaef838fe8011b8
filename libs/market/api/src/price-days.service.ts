import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@ringfair/platform/jobs';
import { MarketProjection } from './market-projection.js';

/** Prices begin to hold on their day. Hourly, so that a worker that was away at midnight makes up for it. */
@Injectable()
export class PriceDaysService implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly projection: MarketProjection,
  ) {}

  onModuleInit(): void {
    this.jobs.every('market-price-days', '4 * * * *', async () => {
      await this.projection.rewrite();
    });
  }
}
