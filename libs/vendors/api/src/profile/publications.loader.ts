import { Injectable } from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import DataLoader from 'dataloader';
import { type PublicationRow, VendorRepository } from './vendor.repository.js';

const PUBLICATIONS = Symbol('publications by vendor');
const MOST = 100;

/** One query for all listings of an answer. */
@Injectable()
export class PublicationsLoader {
  constructor(
    private readonly database: Database,
    private readonly vendors: VendorRepository,
  ) {}

  of(context: GraphqlContext, vendorId: string): Promise<PublicationRow[]> {
    return loaderOf(
      context,
      PUBLICATIONS,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = await this.database.read(context.viewer, (tx) =>
            this.vendors.publications(tx, ids, MOST),
          );
          const byVendor = Map.groupBy(rows, (row) => row.vendorId);
          return ids.map((id) => byVendor.get(id) ?? []);
        }),
    ).load(vendorId);
  }
}
