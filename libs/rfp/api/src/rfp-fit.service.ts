import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { requestFit, requestGroup } from '@ringfair/rfp-core';
import type { FitAnswer } from '@ringfair/search-api';
import { fitDay, type FitGroup, type FitSubject } from '@ringfair/search-core';
import { VendorReader } from '@ringfair/vendors-api';
import { timeZonesOf } from '@ringfair/vendors-core';
import { briefOf } from './brief-of.js';
import {
  type OpenRequestLot,
  type OpenRfpFilter,
  openRfps,
  RfpReadingRepository,
} from './rfp-reading.repository.js';
import { MOST_MATCHED, RfpReadingService } from './rfp-reading.service.js';
import { refused } from './rfp.errors.js';
import type { WholeRfp } from './rfp.entity.js';
import type { RfpFilterInput, RfpListArgs } from './rfp.inputs.js';
import type { RfpConnection, RfpFit } from './rfp.type.js';

/** How requests fit what a vendor has published. */
@Injectable()
export class RfpFitService {
  constructor(
    private readonly database: Database,
    private readonly vendors: VendorReader,
    private readonly rfps: RfpReadingRepository,
    private readonly reading: RfpReadingService,
  ) {}

  /**
   * Open requests, by fit too when it is asked for.
   * @throws DomainError INVALID_STATE when nothing is published that fit could be told from
   */
  async open(viewer: Viewer | null, { filter, ...page }: RfpListArgs): Promise<RfpConnection> {
    const asked = filterOf(filter ?? {});
    const groups = filter?.fit ?? [];
    if (groups.length === 0) return this.reading.open(viewer, page, asked);
    const subject = viewer?.sells ? await this.subjectOf(viewer) : null;
    if (!viewer || !subject) throw refused('VENDOR_NOT_PUBLISHED');
    const others = { ...asked, without: viewer.organizationId };
    const lots = await this.database.read(viewer, (tx) =>
      this.rfps.lotsOf(tx, openRfps(others), MOST_MATCHED),
    );
    return this.reading.open(viewer, page, {
      ...others,
      ids: this.idsOf(lots, subject, groups, new Date()),
    });
  }

  /** What the viewer's organisation says of itself; null while nothing is published. */
  subjectOf(viewer: Viewer): Promise<FitSubject | null> {
    return this.database.read(viewer, async (tx) => {
      const profile = await this.vendors.publishedProfile(tx, viewer.organizationId);
      return profile ? { profile, claimed: true } : null;
    });
  }

  fitOf(rfp: WholeRfp, subject: FitSubject, now: Date): RfpFit | null {
    const fit = requestFit(briefOf(rfp).lots, subject, fitDay(now));
    if (!fit) return null;
    const answers = fit.answers.map(({ criterion, code, importance, state, percent, value, missing }) => ({
      kind: criterion.kind as FitAnswer['kind'],
      asked: [code],
      currency: null,
      importance,
      state,
      percent,
      value: value.map(String),
      missing: [...missing],
    }));
    return { ...fit, answers };
  }

  /** Ids of the requests of one of these groups, in the order in which their lots come. */
  idsOf(
    lots: readonly OpenRequestLot[],
    subject: FitSubject,
    groups: readonly FitGroup[],
    now: Date,
  ): string[] {
    const day = fitDay(now);
    return [...Map.groupBy(lots, ({ rfpId }) => rfpId)].flatMap(([rfpId, own]) =>
      groups.includes(requestGroup(own, subject, day)) ? [rfpId] : [],
    );
  }
}

/** A country's requests are those whose work, or whose deadline, goes by one of its clocks. */
function filterOf({ countries, fit: _fit, ...filter }: RfpFilterInput): OpenRfpFilter {
  return { ...filter, timeZones: countries?.length ? countries.flatMap(timeZonesOf) : null };
}
