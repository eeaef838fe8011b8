import { Injectable } from '@nestjs/common';
import {
  judgeBeside,
  LEAST_VENDORS,
  type MonthUnknown,
  monthUnknowns,
  type PricedProfile,
  type Quartiles,
  REFERENCE_VOLUMES,
} from '@ringfair/market-core';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import { areaOf, countriesOf, type WorldArea } from '@ringfair/vendors-core';
import DataLoader from 'dataloader';
import { MarketRepository, type VendorCostRow } from './market.repository.js';
import { euro, shownQuartiles } from './market.service.js';
import type { ComparedVendors, VendorMarketPrice } from './market.type.js';

const PRICES = Symbol('market prices by vendor');
const NOBODY: Quartiles = { n: 0, firstQuartile: 0, median: 0, thirdQuartile: 0 };

/** The published prices of some vendors, each judged beside the other vendors of its services and region. */
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
      () => new DataLoader((ids: readonly string[]) => this.all(context.viewer, ids)),
    ).load(vendorId);
  }

  /** Of each of the vendors, in their order, cheapest first. */
  all(viewer: Viewer | null, ids: readonly string[]): Promise<VendorMarketPrice[][]> {
    return this.database.read(viewer, async (tx) => {
      const rows = cheapestOfEach(await this.market.costs(tx, ids));
      const others = await this.othersOf(tx, rows);
      const priced = new Map(
        (await this.market.priced(tx, ids)).map(({ vendorId, profile }) => [vendorId, profile]),
      );
      const prices = Map.groupBy(
        rows.map((row, index) => ({
          vendorId: row.vendorId,
          price: judged(row, others[index] ?? [], unknownOf(row, priced.get(row.vendorId))),
        })),
        ({ vendorId }) => vendorId,
      );
      return ids.map((id) => (prices.get(id) ?? []).map(({ price }) => price));
    });
  }

  /** Of each price first the vendors of its countries, then those of the parts of the world where these lie. */
  private async othersOf(tx: Tx, rows: readonly VendorCostRow[]): Promise<Beside[][]> {
    const regions = rows.map(({ countries }) => {
      const areas = [...new Set(countries.flatMap((country) => areaOf(country) ?? []))];
      return [
        { countries, areas: [], within: countries },
        { countries: [], areas, within: areas.flatMap((area) => [...countriesOf(area)]) },
      ];
    });
    const asked = rows.flatMap(({ vendorId, reference, services }, index) =>
      (regions[index] ?? []).map(({ within }) => ({ vendorId, reference, services, countries: within })),
    );
    const found = await this.market.others(tx, asked);
    return regions.map((wider, index) =>
      wider.map(({ countries, areas }, step) => ({
        countries,
        areas,
        found: found[index * wider.length + step] ?? NOBODY,
      })),
    );
  }
}

/** Other vendors of a region. */
interface Beside {
  countries: string[];
  areas: WorldArea[];
  found: Quartiles;
}

function unknownOf({ priceId }: VendorCostRow, profile: PricedProfile | undefined): MonthUnknown[] {
  const price = profile?.prices.find(({ id }) => id === priceId);
  return profile && price ? monthUnknowns(price, profile) : [];
}

/**
 * Beside the nearest region that has enough vendors, never beside the whole world: wages differ by more than prices
 * do. Without a rate there is nothing to compare by.
 */
function judged(row: VendorCostRow, beside: readonly Beside[], unknown: MonthUnknown[]): VendorMarketPrice {
  const { reference, priceId, services, currency, euroMinor, ratesDay } = row;
  const widest = beside.at(-1) ?? { countries: [], areas: [], found: NOBODY };
  const { found, ...region } = beside.find(({ found: { n } }) => n >= LEAST_VENDORS) ?? widest;
  const comparable = euroMinor === null ? NOBODY : found;
  const judgement = judgeBeside(Number(euroMinor ?? 0), comparable);
  const others: ComparedVendors = { ...region, ...shownQuartiles(comparable) };
  return {
    reference,
    services,
    priceId,
    cost: { amountMinor: row.costMinor, currency },
    estimated: { amountMinor: row.estimatedMinor, currency },
    unknown,
    euro: euroMinor === null ? null : euro(Number(euroMinor)),
    ratesDay,
    judgement: judgement.kind,
    reasons: 'reasons' in judgement ? judgement.reasons : [],
    others,
  };
}

/**
 * Of each vendor, month and set of services the cheapest price, month by month and cheapest first. In euro where there
 * are rates; what has none stands behind what has.
 */
function cheapestOfEach(rows: readonly VendorCostRow[]): VendorCostRow[] {
  const cost = ({ euroMinor }: VendorCostRow) => (euroMinor === null ? Infinity : Number(euroMinor));
  const month = ({ reference }: VendorCostRow) => REFERENCE_VOLUMES.indexOf(reference);
  const sorted = rows.toSorted(
    (a, b) => month(a) - month(b) || cost(a) - cost(b) || a.priceId.localeCompare(b.priceId, 'en'),
  );
  const seen = new Set<string>();
  return sorted.filter(({ vendorId, reference, services }) => {
    const key = [vendorId, reference, ...services].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
