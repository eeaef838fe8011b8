import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { nextPriceDay, publishedCosts } from '@ringfair/market-core';
import { Database, type Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { CurrencyRateRepository } from './currency-rate.repository.js';
import { MarketRepository } from './market.repository.js';

/** Raised whenever costs are computed otherwise: those of another form are written again at start. */
export const COSTS_FORM = 2;
const BATCH = 200;

const today = (): string => new Date().toISOString().slice(0, 10);

/** Keeps what the market knows equal to what is published, in the transaction that changes it. */
@Injectable()
export class MarketProjection implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger(MarketProjection.name);

  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly market: MarketRepository,
    private readonly rates: CurrencyRateRepository,
  ) {}

  onModuleInit(): void {
    this.events.inTransaction('vendor.published', (tx, { payload }) => this.refresh(tx, payload.vendorId));
    this.events.inTransaction('vendor.withdrawn', (tx, { payload }) =>
      this.market.withdraw(tx, payload.vendorId),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    const written = await this.rewrite();
    if (written > 0) this.logger.log(`the costs of ${written} listings were computed`);
  }

  async refresh(tx: Tx, vendorId: string): Promise<void> {
    const published = await this.market.published(tx, vendorId);
    if (!published) return this.market.withdraw(tx, vendorId);
    const rates = await this.rates.latest(tx);
    const day = { today: today(), rates };
    const costs = publishedCosts(published.profile, day);
    await this.market.refresh(tx, {
      vendorId,
      version: published.version,
      ratesDay: rates?.date ?? null,
      form: COSTS_FORM,
      costs,
    });
    await this.market.notePriceDay(tx, vendorId, nextPriceDay(published.profile, day.today));
  }

  /**
   * Computes again what rests on older rates, an older version or an older form, or has prices that began to hold, in
   * short transactions.
   * @returns how many listings
   */
  async rewrite(): Promise<number> {
    for (let written = 0; ;) {
      const count = await this.database.asWorker(null, async (tx) => {
        const stale = await this.market.stale(tx, COSTS_FORM, today(), BATCH);
        for (const { id, began } of stale) {
          await this.refresh(tx, id);
          if (began) await this.began(tx, id);
        }
        return stale.length;
      });
      written += count;
      if (count === 0) return written;
    }
  }

  private began(tx: Tx, vendorId: string): Promise<void> {
    return this.events.emit(tx, { name: 'vendor.price-began', organizationId: null, payload: { vendorId } });
  }
}
