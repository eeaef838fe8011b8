import { Injectable } from '@nestjs/common';
import { LEAST_VENDORS, type Quartiles, REFERENCES } from '@ringfair/market-core';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { validation } from '@ringfair/platform/errors';
import type { Money } from '@ringfair/platform/graphql';
import { isCountry } from '@ringfair/vendors-core';
import { CurrencyRateRepository } from './currency-rate.repository.js';
import type { MarketGrouping } from './market.enums.js';
import { type Cell, MarketRepository } from './market.repository.js';
import type { Market, MarketCell } from './market.type.js';

/** The market's middle, from what vendors publish here and nothing else. */
@Injectable()
export class MarketService {
  constructor(
    private readonly database: Database,
    private readonly market: MarketRepository,
    private readonly rates: CurrencyRateRepository,
  ) {}

  /** @throws DomainError VALIDATION for a country that does not exist */
  async overview(viewer: Viewer | null, by: MarketGrouping, cell: Cell): Promise<Market> {
    if (cell.country !== null && !isCountry(cell.country)) {
      throw validation([{ path: 'country', reason: 'UNKNOWN_COUNTRY', message: 'Unknown country code.' }]);
    }
    return this.database.read(viewer, async (tx) => {
      const whole = await this.market.cell(tx, cell);
      const cells = await this.market.cells(tx, by === 'SERVICE' ? 'service' : 'country', cell);
      return {
        month: { reference: cell.reference, ...REFERENCES[cell.reference] },
        whole: toCell(whole, cell),
        cells: cells.map((row) => toCell(row, row)),
        asOf: new Date(),
        ratesDay: (await this.rates.latest(tx))?.date ?? null,
      };
    });
  }
}

const toCell = (found: Quartiles, { service, country }: Pick<Cell, 'service' | 'country'>): MarketCell => ({
  service,
  country,
  ...shownQuartiles(found),
});

/** Quartiles are shown from five vendors on: of fewer they would tell single prices. */
export function shownQuartiles(
  found: Quartiles,
): Pick<MarketCell, 'n' | 'firstQuartile' | 'median' | 'thirdQuartile'> {
  const enough = found.n >= LEAST_VENDORS;
  return {
    n: found.n,
    firstQuartile: enough ? euro(found.firstQuartile) : null,
    median: enough ? euro(found.median) : null,
    thirdQuartile: enough ? euro(found.thirdQuartile) : null,
  };
}

export const euro = (cents: number): Money => ({ amountMinor: String(Math.round(cents)), currency: 'EUR' });
