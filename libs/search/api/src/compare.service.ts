import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { MarketPricesLoader } from '@ringfair/market-api';
import { REFERENCE_VOLUMES } from '@ringfair/market-core';
import { COMPARE_SECTIONS, compareProfiles, measuredRow, type ComparedRow } from '@ringfair/search-core';
import { toProfileType } from '@ringfair/vendors-api';
import { publicProfile } from '@ringfair/vendors-core';
import { CompareRepository, type ComparedVendorRow } from './compare.repository.js';
import type { VendorComparison } from './compare.type.js';
import { ComparedRows } from './compared-rows.js';

/** Published vendors side by side. */
@Injectable()
export class CompareService {
  constructor(
    private readonly database: Database,
    private readonly vendors: CompareRepository,
    private readonly prices: MarketPricesLoader,
    private readonly more: ComparedRows,
  ) {}

  async compare(viewer: Viewer | null, slugs: readonly string[]): Promise<VendorComparison> {
    const rows = await this.database.read(viewer, (tx) => this.vendors.published(tx, slugs));
    const bySlug = new Map(rows.map((row) => [row.asked, row]));
    const found = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
    // Two addresses of one vendor are one column.
    const vendors = [...new Map(found.map((row) => [row.id, row])).values()];
    return {
      vendors: vendors.map(({ asked: _asked, rating: _rating, ...vendor }) => ({
        ...vendor,
        profile: toProfileType(publicProfile(vendor.profile)),
      })),
      gone: slugs.filter((slug) => !bySlug.has(slug)),
      rows: vendors.length === 0 ? [] : await this.rows(viewer, vendors),
    };
  }

  /** What their profiles say, and what is reckoned and measured here, section by section. */
  private async rows(viewer: Viewer | null, vendors: readonly ComparedVendorRow[]): Promise<ComparedRow[]> {
    const ids = vendors.map(({ id }) => id);
    const rows = [
      ...(await this.months(viewer, ids)),
      measuredRow(
        'measured',
        'rating',
        vendors.map(({ rating }) => rating),
        ({ mean }) => mean,
      ),
      ...(await this.more.of(viewer, ids)),
      ...compareProfiles(vendors.map(({ profile }) => publicProfile(profile))),
    ];
    const place = ({ section }: ComparedRow): number => COMPARE_SECTIONS.indexOf(section);
    return rows.toSorted((a, b) => place(a) - place(b));
  }

  /** What the cheapest published price of each comes to for the reference months. */
  private async months(viewer: Viewer | null, ids: readonly string[]): Promise<ComparedRow[]> {
    const prices = await this.prices.all(viewer, ids);
    return REFERENCE_VOLUMES.map((reference) =>
      measuredRow(
        'month',
        `month.${reference}`,
        prices.map((own) => {
          const cheapest = own.find((price) => price.reference === reference);
          return (
            cheapest && {
              ...cheapest.cost,
              estimatedMinor: cheapest.estimated.amountMinor,
              unknown: cheapest.unknown,
              judgement: cheapest.judgement,
            }
          );
        }),
        ({ amountMinor, currency }) => [amountMinor, currency],
      ),
    );
  }
}
