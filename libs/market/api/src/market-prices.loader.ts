import { Injectable } from '@nestjs/common';
import { judgeBeside, type Quartiles, REFERENCE_VOLUMES } from '@ringfair/market-core';
import { Database } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import type { Service } from '@ringfair/vendors-core';
import DataLoader from 'dataloader';
import { MarketRepository, type VendorCostRow } from './market.repository.js';
import { euro, toCell } from './market.service.js';
import type { VendorMarketPrice } from './market.type.js';

const PRICES = Symbol('market prices by vendor');

/** The cheapest month of each reference volume of some vendors, judged beside all other vendors of the service. */
@Injectable()
export class MarketPricesLoader {
  constructor(
    private readonly database: Database,
    private readonly market: MarketRepository,
  ) {}

  of(context: GraphqlContext, vendorId: string): Promise<VendorMarketPrice[]> {
    return loaderOf(
      context,
      PRICES,
      () => new DataLoader((ids: readonly string[]) => this.load(context, ids)),
    ).load(vendorId);
  }

  private load(context: GraphqlContext, ids: readonly string[]): Promise<VendorMarketPrice[][]> {
    return this.database.read(context.viewer, async (tx) => {
      const rows = Map.groupBy(await this.market.costs(tx, ids), (row) => row.vendorId);
      const cheapest = ids.flatMap((id) =>
        REFERENCE_VOLUMES.flatMap((reference) => {
          const row = cheapestOf((rows.get(id) ?? []).filter((one) => one.reference === reference));
          return row ? [{ ...row, service: serviceOf(row) }] : [];
        }),
      );
      const others = await this.market.others(tx, cheapest);
      const prices = Map.groupBy(
        cheapest.map((row, index) => judged(row, others[index] ?? null)),
        (_, index) => cheapest[index]?.vendorId,
      );
      return ids.map((id) => prices.get(id) ?? []);
    });
  }
}

/** A price for one service is judged beside that service; one for several beside all. */
const serviceOf = ({ services }: VendorCostRow): Service | null =>
  services.length === 1 ? (services[0] ?? null) : null;

function judged(
  row: VendorCostRow & { service: Service | null },
  found: Quartiles | null,
): VendorMarketPrice {
  const { reference, priceId, currency, euroMinor, ratesDay } = row;
  // Without a rate there is nothing to compare by.
  const others = euroMinor === null ? null : found;
  const judgement = judgeBeside(Number(euroMinor ?? 0), others);
  return {
    reference,
    priceId,
    cost: { amountMinor: row.costMinor, currency },
    estimated: { amountMinor: row.estimatedMinor, currency },
    euro: euroMinor === null ? null : euro(Number(euroMinor)),
    ratesDay,
    judgement: judgement.kind,
    reasons: 'reasons' in judgement ? judgement.reasons : [],
    others: toCell(others, { service: row.service, country: null }),
  };
}

/** In euro where there are rates; what has none stands behind what has. */
function cheapestOf(rows: readonly VendorCostRow[]): VendorCostRow | undefined {
  const cost = (row: VendorCostRow) => (row.euroMinor === null ? Infinity : Number(row.euroMinor));
  return rows.toSorted((a, b) => cost(a) - cost(b) || a.priceId.localeCompare(b.priceId, 'en'))[0];
}
