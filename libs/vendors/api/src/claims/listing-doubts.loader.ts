import { Injectable } from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import type { ListingPart } from '@ringfair/vendors-core';
import DataLoader from 'dataloader';
import { ReportRepository } from '../reports/report.repository.js';

const DOUBTS = Symbol('doubtful parts by vendor');

/** One query for all listings of an answer. */
@Injectable()
export class ListingDoubtsLoader {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportRepository,
  ) {}

  ofVendor(context: GraphqlContext, vendorId: string): Promise<ListingPart[]> {
    return loaderOf(
      context,
      DOUBTS,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = await this.database.read(context.viewer, (tx) => this.reports.doubts(tx, ids));
          return ids.map((id) => rows.filter((row) => row.vendorId === id).map(({ part }) => part));
        }),
    ).load(vendorId);
  }
}
