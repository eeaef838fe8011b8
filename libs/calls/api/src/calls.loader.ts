import { Injectable } from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import { type Vendor, VendorReader } from '@ringfair/vendors-api';
import DataLoader from 'dataloader';
import { CallFiguresRepository } from './call-figures.repository.js';
import { CallRepository } from './call.repository.js';
import type { OwnVendorCalls, VendorCallFigures } from './call.type.js';

const FIGURES = Symbol('call figures by vendor');
const OWN = Symbol('own calls by vendor');
const VENDOR = Symbol('vendor of a call');

/** One query per kind of field, however many vendors or calls a page shows. */
@Injectable()
export class CallsLoader {
  constructor(
    private readonly database: Database,
    private readonly calls: CallRepository,
    private readonly figures: CallFiguresRepository,
    private readonly vendors: VendorReader,
  ) {}

  figuresOf(context: GraphqlContext, vendorId: string): Promise<VendorCallFigures[]> {
    return loaderOf(
      context,
      FIGURES,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = await this.database.read(context.viewer, (tx) => this.figures.of(tx, ids));
          return byVendor(rows, ids);
        }),
    ).load(vendorId);
  }

  /** Of people of an organisation that buys; API tokens do not read calls. */
  async ownOf(context: GraphqlContext, vendorId: string): Promise<OwnVendorCalls[]> {
    const { viewer } = context;
    if (!viewer?.buys || viewer.tokenScopes) return [];
    return loaderOf(
      context,
      OWN,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = await this.database.read(viewer, (tx) =>
            this.calls.own(tx, viewer.organizationId, ids),
          );
          return byVendor(rows, ids);
        }),
    ).load(vendorId);
  }

  vendorOf(context: GraphqlContext, vendorId: string): Promise<Vendor | null> {
    return loaderOf(
      context,
      VENDOR,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = await this.database.read(context.viewer, (tx) => this.vendors.published(tx, ids));
          const byId = new Map(rows.map((row) => [row.id, row]));
          return ids.map((id) => byId.get(id) ?? null);
        }),
    ).load(vendorId);
  }
}

function byVendor<Row extends { vendorId: string }>(rows: Row[], ids: readonly string[]): Row[][] {
  const found = Map.groupBy(rows, ({ vendorId }) => vendorId);
  return ids.map((id) => found.get(id) ?? []);
}
