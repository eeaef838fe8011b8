import { Injectable } from '@nestjs/common';
import { CurrencyRatesService } from '@ringfair/market-api';
import { Database } from '@ringfair/platform/database';
import { validation } from '@ringfair/platform/errors';
import { decodeCursor, encodeCursor, type PageArgs, toConnection } from '@ringfair/platform/graphql';
import {
  compareOrderKeys,
  type Fit,
  type FitDay,
  type FitSubject,
  fitDay,
  fitOf,
  fitOrderKey,
  type Need,
  needHints,
  type OrderKey,
} from '@ringfair/search-core';
import { openMinutes } from '@ringfair/vendors-core';
import { needOf, volumeOf } from './asked-need.js';
import { NeedGlances } from './need-glances.js';
import type { NeedInput } from './need.inputs.js';
import { type CandidateRow, type JudgedRow, NeedRepository } from './need.repository.js';
import type { FittingVendor, FittingVendorConnection, VendorFit } from './need.type.js';
import { Gazetteer } from './places/gazetteer.js';
import { SearchDemandService } from './search-demand.service.js';
import { SearchProjection } from './search-projection.js';
import { type AskedNeed, toVendorFit } from './vendor-fit.js';
import { toCard } from './vendor-search.service.js';

/** Profiles read and judged for one need: a few hundred milliseconds of work at most. */
export const MOST_JUDGED = 2000;
const CURSOR = 'fitting vendors';

interface Judged {
  row: CandidateRow;
  fit: Fit;
  key: OrderKey;
}

/** Vendors in the order in which they fit a need. */
@Injectable()
export class NeedService {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedRepository,
    private readonly glances: NeedGlances,
    private readonly projection: SearchProjection,
    private readonly demand: SearchDemandService,
    private readonly rates: CurrencyRatesService,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** A person asks: counted once, whatever pages follow; questions about chosen vendors are not searches. */
  async asked(
    input: NeedInput,
    page: PageArgs,
    slugs: readonly string[] | null,
  ): Promise<FittingVendorConnection> {
    if (!page.after && !slugs) this.demand.countNeed(needOf(input, 'need', this.gazetteer));
    return this.fitting(input, page, slugs);
  }

  /**
   * @param slugs only these listings; null: all
   * @throws DomainError VALIDATION with the paths of what is wrong in the need, or of a foreign cursor
   */
  async fitting(
    input: NeedInput,
    page: PageArgs,
    slugs: readonly string[] | null = null,
  ): Promise<FittingVendorConnection> {
    const need = needOf(input, 'need', this.gazetteer);
    const after = page.after ? cursorKey(page.after) : null;
    await this.projection.ready();
    const now = today();
    const day = fitDay(now, await this.rates.latest());
    const { total, rows } = await this.database.read(null, async (tx) =>
      this.needs.candidates(
        tx,
        await this.glances.seen(tx, need, now),
        await this.glances.checked(tx, need),
        slugs,
        MOST_JUDGED,
      ),
    );
    const results = judge(rows, need, day);
    const rest = after ? results.filter(({ key }) => compareOrderKeys(key, after) > 0) : results;
    const shown = toConnection(rest.slice(0, page.first + 1), page, ({ key }) => encodeCursor(CURSOR, key));
    const asked = { input, need, volume: volumeOf(input), day };
    const vendorOf = (result: Judged) => toFittingVendor(result, asked);
    return {
      ...shown,
      edges: shown.edges.map(({ cursor, node }) => ({ cursor, node: vendorOf(node) })),
      nodes: shown.nodes.map(vendorOf),
      fits: results.filter(({ fit }) => fit.group === 'FITS').length,
      cantTell: results.filter(({ fit }) => fit.group === 'CANT_TELL').length,
      judged: rows.length,
      candidates: total,
      hints: needHints(need, (hours) => openMinutes(hours) / 60),
    };
  }

  /**
   * How one vendor answers a need, whether it fits or not; null while nothing of it is published.
   * @throws DomainError VALIDATION with the paths of what is wrong in the need
   */
  async fitOfVendor(vendorId: string, input: NeedInput): Promise<VendorFit | null> {
    const need = needOf(input, 'need', this.gazetteer);
    const row = await this.database.read(null, async (tx) =>
      this.needs.published(tx, vendorId, await this.glances.checked(tx, need)),
    );
    if (!row) return null;
    const day = fitDay(today(), await this.rates.latest());
    const fit = fitOf(subjectOf(row), need, day);
    return toVendorFit(row.profile, fit, { input, need, volume: volumeOf(input), day });
  }
}

const today = (): Date => new Date();

const subjectOf = ({ profile, claimed, ...facts }: JudgedRow): FitSubject => ({ profile, claimed, facts });

function judge(rows: readonly CandidateRow[], need: Need, day: FitDay): Judged[] {
  return rows
    .map((row): Judged => {
      const fit = fitOf(subjectOf(row), need, day);
      return { row, fit, key: fitOrderKey(row, fit) };
    })
    .filter(({ fit }) => fit.group !== 'DOES_NOT_FIT')
    .sort((a, b) => compareOrderKeys(a.key, b.key));
}

const ratingOf = ({ ratingThousandths, ratingCount }: CandidateRow) =>
  ratingThousandths === null ? null : { meanThousandths: ratingThousandths, count: ratingCount };

const toFittingVendor = ({ row, fit }: Judged, asked: AskedNeed): FittingVendor => ({
  ...toVendorFit(row.profile, fit, asked),
  vendor: toCard({ card: row.card, rating: ratingOf(row), replyMinutes: row.replyMinutes, score: row.score }),
});

function cursorKey(cursor: string): OrderKey {
  const key = decodeCursor(CURSOR, cursor);
  const numbers = key.slice(0, 5).every((part) => typeof part === 'number');
  if (key.length !== 6 || !numbers || typeof key[5] !== 'string') {
    throw validation([{ path: 'after', reason: 'INVALID_CURSOR', message: 'is not a cursor of this list' }]);
  }
  return key;
}
