import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@ringfair/platform/database';
import {
  FACET_GROUPS,
  parseTextQuery,
  RATING_STEPS,
  sortFacetCounts,
  stemQuery,
  thresholdSteps,
  toTsQuery,
  YEARS_STEPS,
  type FacetCount,
  type FacetCounts,
  type FacetGroup,
  type FilterField,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
  type StemmedQuery,
  type VendorQuery,
} from '@ringfair/search-core';
import { FacetDictionary } from './facet-dictionary.js';
import { SearchRepository, type SearchRow } from './search.repository.js';
import { searchStatement, type ResolvedRequest } from './search-sql.js';
import { Stemmer } from './stemmer.js';

/** Search by SQL over the projection: the truth, and what answers while no index does. */
@Injectable()
export class SqlSearchEngine implements SearchEngine {
  constructor(
    private readonly database: Database,
    private readonly repository: SearchRepository,
    private readonly dictionary: FacetDictionary,
    private readonly stemmer: Stemmer,
  ) {}

  search(request: SearchRequest): Promise<SearchResult> {
    return this.database.read(null, async (tx) => {
      const words = await this.words(tx, request.query.text);
      const statement = searchStatement(await this.resolve(tx, request, words));
      const row = await this.repository.search(tx, statement);
      const facets = await this.facets(tx, row, request.query, statement.filters);
      return toResult(row, request, facets, request.query.text !== '' && words === null);
    });
  }

  /** What the database must be told beside the request; public for the measurement of the bare statement. */
  async resolve(tx: Tx, request: SearchRequest, words: StemmedQuery | null): Promise<ResolvedRequest> {
    const facetIds: Partial<Record<FacetGroup, number[]>> = {};
    for (const group of FACET_GROUPS) {
      const codes = request.query.filters[group];
      if (codes.length > 0) facetIds[group] = await this.dictionary.ids(tx, group, codes);
    }
    return { request, facetIds, tsQuery: words === null ? null : toTsQuery(words) };
  }

  /** The text in stems; null when it holds nothing to search by. */
  async words(tx: Tx, text: string): Promise<StemmedQuery | null> {
    const parsed = parseTextQuery(text);
    if (parsed.length === 0) return null;
    const words = parsed.flat().flatMap((term) => term.words);
    return stemQuery(parsed, await this.stemmer.of(tx, words));
  }

  private async facets(
    tx: Tx,
    row: SearchRow,
    query: VendorQuery,
    set: readonly FilterField[],
  ): Promise<FacetCounts> {
    const counts = row.facets ?? [];
    const values = await this.dictionary.values(
      tx,
      counts.map(([id]) => id),
    );
    const groups = Object.fromEntries(
      FACET_GROUPS.map((group) => {
        const selected = query.filters[group];
        return [
          group,
          new Map(selected.map((code): [string, FacetCount] => [code, { code, count: 0, selected: true }])),
        ];
      }),
    ) as Record<FacetGroup, Map<string, FacetCount>>;
    for (const [id, count] of counts) {
      const value = values.get(id);
      if (!value) continue;
      const { code, facetGroup } = value;
      groups[facetGroup].set(code, { code, count, selected: groups[facetGroup].has(code) });
    }
    const [, ...thresholds] = row.counts;
    const rating = thresholdSteps(RATING_STEPS, query.ratingAtLeast);
    const years = thresholdSteps(YEARS_STEPS, query.yearsInBusinessAtLeast);
    const next = (atLeast: number, selected: number | null) => ({
      atLeast,
      count: thresholds.shift() ?? 0,
      selected: atLeast === selected,
    });
    return {
      groups: Object.fromEntries(
        FACET_GROUPS.map((group) => [group, sortFacetCounts([...groups[group].values()])]),
      ) as Record<FacetGroup, FacetCount[]>,
      rating: rating.map((stars) => next(stars, query.ratingAtLeast)),
      yearsInBusiness: years.map((count) => next(count, query.yearsInBusinessAtLeast)),
      pilotOffered: thresholds.shift() ?? 0,
      without: Object.fromEntries(set.map((field, index) => [field, row.without[index] ?? 0])),
    };
  }
}

function toResult(
  row: SearchRow,
  request: SearchRequest,
  facets: FacetCounts,
  textIgnored: boolean,
): SearchResult {
  const rows = row.hits ?? [];
  return {
    total: row.counts[0] ?? 0,
    hits: rows.slice(0, request.first).map(([card, meanThousandths, count, ...key]) => ({
      card,
      rating: meanThousandths === null ? null : { meanThousandths, count },
      key,
    })),
    hasNext: rows.length > request.first,
    facets,
    textIgnored,
  };
}
