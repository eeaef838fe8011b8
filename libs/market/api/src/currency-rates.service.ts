import { Injectable } from '@nestjs/common';
import { readEcbRates, type CurrencyRates } from '@ringfair/market-core';
import { Database } from '@ringfair/platform/database';
import { CurrencyRateRepository } from './currency-rate.repository.js';
import { MarketProjection } from './market-projection.js';

export interface RatesImport {
  days: number;
  /** Rates added or corrected. */
  changed: number;
  /** Listings whose costs were computed again. */
  listings: number;
}

/** Rates come from an operator's file; nothing is fetched. */
@Injectable()
export class CurrencyRatesService {
  constructor(
    private readonly database: Database,
    private readonly rates: CurrencyRateRepository,
    private readonly projection: MarketProjection,
  ) {}

  /** The rates of the latest day that has any; null: none were imported. */
  latest(): Promise<CurrencyRates | null> {
    return this.database.read(null, (tx) => this.rates.latest(tx));
  }

  /**
   * Takes the central bank's CSV and compares all prices by its latest day. The same file again changes nothing.
   * @throws RangeError naming what is wrong with the file; nothing is written then
   */
  async importEcb(csv: string): Promise<RatesImport> {
    const days = readEcbRates(csv);
    if (!Array.isArray(days)) throw new RangeError(`This is no file of the bank's rates: ${days}.`);
    const changed = await this.database.asWorker(null, (tx) => this.rates.save(tx, days));
    const listings = changed > 0 ? await this.projection.rewrite() : 0;
    return { days: days.length, changed, listings };
  }
}
