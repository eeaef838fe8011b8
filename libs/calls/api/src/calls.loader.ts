import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
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
    private readonly callFigures: CallFiguresRepository,
    private readonly vendors: VendorReader,
  ) {}

  figuresOf(context: GraphqlContext, vendorId: string): Promise<VendorCallFigures[]> {
    return loaderOf(
      context,
      FIGURES,
      () => new DataLoader((ids: readonly string[]) => this.figures(context.viewer, ids)),
    ).load(vendorId);
  }

  ownOf(context: GraphqlContext, vendorId: string): Promise<OwnVendorCalls[]> {
    return loaderOf(
      context,
      OWN,
      () => new DataLoader((ids: readonly string[]) => this.own(context.viewer, ids)),
    ).load(vendorId);
  }

  /** What is public, of each of the vendors in their order. */
  async figures(viewer: Viewer | null, ids: readonly string[]): Promise<VendorCallFigures[][]> {
    return byVendor(await this.database.read(viewer, (tx) => this.callFigures.of(tx, ids)), ids);
  }

  /** Of people of an organisation that buys; API tokens do not read calls. */
  async own(viewer: Viewer | null, ids: readonly string[]): Promise<OwnVendorCalls[][]> {
    if (!viewer?.buys || viewer.tokenScopes) return ids.map(() => []);
    const rows = await this.database.read(viewer, (tx) => this.calls.own(tx, viewer.organizationId, ids));
    return byVendor(rows, ids);
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
