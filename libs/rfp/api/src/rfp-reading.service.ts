import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { notFound } from '@ringfair/platform/errors';
import { decodeCursor, encodeCursor, type PageArgs, toConnection } from '@ringfair/platform/graphql';
import { type Offer, openFit, type OpenFit, phaseOf } from '@ringfair/rfp-core';
import { RfpOpeningService } from './rfp-opening.service.js';
import {
  type OpenRfpFilter,
  openRfps,
  ownRfps,
  receivedRfps,
  type RfpPosition,
  RfpReadingRepository,
  type RfpSelection,
} from './rfp-reading.repository.js';
import type { WholeRfp } from './rfp.entity.js';
import type { RfpConnection } from './rfp.type.js';

/** Requests that an offer is compared with; more are never open at once for long. */
export const MOST_MATCHED = 2_000;

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Finding requests. The buyer who looks after the deadline opens the answers by looking. */
@Injectable()
export class RfpReadingService {
  constructor(
    private readonly database: Database,
    private readonly rfps: RfpReadingRepository,
    private readonly opening: RfpOpeningService,
  ) {}

  async one(viewer: Viewer | null, id: string): Promise<WholeRfp> {
    const find = async () => {
      const rfp = uuid.test(id)
        ? await this.database.read(viewer, (tx) => this.rfps.find(tx, id))
        : undefined;
      if (!rfp) throw notFound('Request');
      return rfp;
    };
    const rfp = await find();
    const due = viewer?.organizationId === rfp.organizationId && phaseOf(rfp, new Date()) === 'CLOSED';
    return due && viewer && (await this.opening.openOnLooking(viewer, id)) ? find() : rfp;
  }

  open(viewer: Viewer | null, page: PageArgs, filter: OpenRfpFilter = {}): Promise<RfpConnection> {
    return this.list(viewer, 'open-rfps', openRfps(filter), page);
  }

  /** How many open public requests an offer fits. Nothing else of them leaves: also what is public is not listed here. */
  async fitOf(viewer: Viewer | null, offer: Offer): Promise<OpenFit> {
    const lots = await this.database.read(viewer, (tx) => this.rfps.lotsOf(tx, openRfps({}), MOST_MATCHED));
    return openFit(lots, offer);
  }

  own(viewer: Viewer, args: PageArgs): Promise<RfpConnection> {
    return this.list(viewer, 'own-rfps', ownRfps(viewer.organizationId), args);
  }

  received(viewer: Viewer, args: PageArgs): Promise<RfpConnection> {
    return this.list(viewer, 'received-rfps', receivedRfps(viewer.organizationId), args);
  }

  private list(
    viewer: Viewer | null,
    kind: string,
    selection: RfpSelection,
    args: PageArgs,
  ): Promise<RfpConnection> {
    const after = args.after ? positionOf(kind, args.after) : undefined;
    return this.database.read(viewer, async (tx) => {
      const { positions, total } = await this.rfps.page(tx, selection, after, args.first);
      const at = new Map(positions.map((position) => [position.id, position.at]));
      const rows = await this.rfps.findAll(tx, [...at.keys()]);
      const page = toConnection(rows, args, ({ id }) => encodeCursor(kind, [at.get(id) ?? '', id]));
      return { ...page, totalCount: total };
    });
  }
}

function positionOf(kind: string, cursor: string): RfpPosition {
  const [at, id] = decodeCursor(kind, cursor);
  if (typeof at !== 'string' || typeof id !== 'string' || !uuid.test(id) || Number.isNaN(Date.parse(at))) {
    return positionOf(kind, '');
  }
  return { at, id };
}
