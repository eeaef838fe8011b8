import { Inject, Injectable } from '@nestjs/common';
import { SAVED_SEARCH_LIMITS, savedQuery, type SearchEngine } from '@ringfair/search-core';
import { AskedWords } from './asked-words.js';
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
    private readonly askedWords: AskedWords,
  ) {}

  /** @returns at most one more than can be watched */
  async find({ kind, query, need }: Pick<WatchedRow, 'kind' | 'query' | 'need'>): Promise<string[]> {
    if (kind === 'NEED' && need) {
      const { nodes } = await this.needs.fitting(need, { first: MOST_JUDGED, after: null });
      return nodes.flatMap(({ vendor, group }) => (group === 'FITS' ? [vendor.id] : []));
    }
    await this.projection.ready();
    const now = new Date();
    const { query: asking } = savedQuery(query);
    const { asked, problems } = await this.askedWords.understand(asking, now);
    // Without what it asks for it would find more than it was saved for.
    if (problems.length > 0) return [];
    const { hits } = await this.engine.search({
      query: asking,
      asked,
      start: { offset: 0 },
      first: SAVED_SEARCH_LIMITS.matches + 1,
      year: now.getUTCFullYear(),
      counted: [],
    });
    return hits.map(({ card }) => card.vendorId);
  }
}
