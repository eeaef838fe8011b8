import { Inject, Injectable } from '@nestjs/common';
import { SAVED_SEARCH_LIMITS, savedQuery, type SearchEngine } from '@ringfair/search-core';
import { MOST_JUDGED, NeedService } from './need.service.js';
import type { WatchedRow } from './saved-search.repository.js';
import { SearchProjection } from './search-projection.js';
import { SEARCH_ENGINE } from './vendor-search.service.js';

/** What a saved search finds now: all that a search finds, and of a need those that are known to fit. */
@Injectable()
export class SavedSearchFinder {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly projection: SearchProjection,
    private readonly needs: NeedService,
  ) {}

  /** @returns at most one more than can be watched */
  async find({ kind, query, need }: Pick<WatchedRow, 'kind' | 'query' | 'need'>): Promise<string[]> {
    if (kind === 'NEED' && need) {
      const { nodes } = await this.needs.fitting(need, { first: MOST_JUDGED, after: null });
      return nodes.flatMap(({ vendor, group }) => (group === 'FITS' ? [vendor.id] : []));
    }
    await this.projection.ready();
    const { hits } = await this.engine.search({
      query: savedQuery(query).query,
      start: { offset: 0 },
      first: SAVED_SEARCH_LIMITS.matches + 1,
      year: new Date().getUTCFullYear(),
      counted: [],
    });
    return hits.map(({ card }) => card.vendorId);
  }
}
