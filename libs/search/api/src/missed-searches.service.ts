import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { fitDay, silentInNeed, silentInSearch, toldCount } from '@ringfair/search-core';
import { VendorReader } from '@ringfair/vendors-api';
import {
  publicProfile,
  toSearchDocument,
  type LocatedAgents,
  type VendorProfile,
} from '@ringfair/vendors-core';
import type { MissedSearches } from './missed-searches.type.js';
import type { Demand } from './search-demand.repository.js';
import { Gazetteer } from './places/gazetteer.js';
import { DEMAND_DAYS, SearchDemandService } from './search-demand.service.js';

/** What silence costs a listing: told to its own organisation only, in rounded counts. */
@Injectable()
export class MissedSearchesService {
  constructor(
    private readonly database: Database,
    private readonly vendors: VendorReader,
    private readonly demand: SearchDemandService,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** null while nothing is published. */
  async of(viewer: Viewer, now = new Date()): Promise<MissedSearches | null> {
    const profile = await this.database.read(viewer, (tx) =>
      this.vendors.publishedProfile(tx, viewer.organizationId),
    );
    if (!profile) return null;
    const located = this.gazetteer.located(publicProfile(profile).locations);
    const missed = countMissed(await this.demand.lately(now), profile, located, now);
    const fields = [...missed].flatMap(([path, searches]) => {
      const told = toldCount(searches);
      return told === null ? [] : [{ path, searches: told }];
    });
    return { days: DEMAND_DAYS, fields: fields.sort((a, b) => b.searches - a.searches) };
  }
}

/** By field, how many searches its silence kept the listing out of; one search may count for several fields. */
function countMissed(
  demands: readonly Demand[],
  profile: VendorProfile,
  located: readonly LocatedAgents[],
  now: Date,
): Map<string, number> {
  // Standing and reviews are no statements of the profile: what asks for them is left out whatever they are.
  const facts = { vendorId: '', slug: '', version: 0, claimed: true, verified: false, located };
  const [day, year] = [fitDay(now), now.getUTCFullYear()];
  const listing = {
    document: toSearchDocument(profile, { ...facts, today: day.today }),
    rating: null,
    fresh: false,
    replyMinutes: null,
  };
  const missed = new Map<string, number>();
  for (const { kind, asked, searches } of demands) {
    const paths =
      kind === 'SEARCH'
        ? silentInSearch(asked, listing, year)
        : silentInNeed(asked, { profile, claimed: true }, day);
    for (const path of paths) missed.set(path, (missed.get(path) ?? 0) + searches);
  }
  return missed;
}
