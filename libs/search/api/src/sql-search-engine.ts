import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@ringfair/platform/database';
import {
  ASKED_FIELDS,
  bareWords,
  FACET_GROUPS,
  meantBy,
  parseTextQuery,
  RANGE_FIELDS,
  rangeSteps,
  shownCounts,
  stemQuery,
  SYNONYM_WORDS,
  toTsQuery,
  weekCovers,
  type FacetCounts,
  type FacetGroup,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
  type StemmedQuery,
  type TextQuery,
  type Vocabulary,
} from '@ringfair/search-core';
import { FacetDictionary } from './facet-dictionary.js';
import { groupOfId } from './search-figures-sql.js';
import { SearchRepository, type SearchRow } from './search.repository.js';
import { searchStatement, type ResolvedRequest, type SearchStatement } from './search-sql.js';
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
      const facets = await this.facets(tx, row, request, statement);
      return toResult(row, request, facets, request.query.text !== '' && words === null);
    });
  }

  /** What the database must be told beside the request; public for the measurement of the bare statement. */
  async resolve(tx: Tx, request: SearchRequest, words: StemmedQuery | null): Promise<ResolvedRequest> {
    const facetIds: Partial<Record<FacetGroup, number[]>> = {};
    for (const group of FACET_GROUPS) {
      const codes = request.query.filters[group];
      if (codes.length === 0) continue;
      const meant = new Set(codes.flatMap((code) => meantBy(group, code)));
      facetIds[group] = [...new Set(await this.dictionary.ids(tx, group, [...meant]))];
    }
    const { covers } = request.asked;
    const weeks = covers ? await this.repository.weeks(tx) : [];
    const weekIds = weeks.flatMap(({ id, week }) => (covers && weekCovers(week, covers) ? [id] : []));
    return { request, facetIds, weekIds, tsQuery: words === null ? null : toTsQuery(words) };
  }

  /** The text in forms of the index; null when it holds nothing to search by. */
  async words(tx: Tx, text: string): Promise<StemmedQuery | null> {
    const parsed = parseTextQuery(text);
    if (parsed.length === 0) return null;
    const vocabulary = await this.stemmer.vocabulary(tx);
    const typed = wordsToStem(parsed);
    const asked = bareWords(parsed, await this.stemmer.of(tx, typed), vocabulary);
    const similar = await this.similarWords(tx, asked, vocabulary);
    const stem = await this.stemmer.of(tx, [...typed, ...[...similar.values()].flat()]);
    return stemQuery(parsed, stem, vocabulary, (word) => similar.get(word) ?? []);
  }

  /** The same without the database; undefined when it must be asked: a word is new here, or may be mistyped. */
  knownWords(text: string, has: (forms: readonly string[]) => boolean): StemmedQuery | null | undefined {
    const parsed = parseTextQuery(text);
    if (parsed.length === 0) return null;
    const vocabulary = this.stemmer.rememberedVocabulary;
    const stem = vocabulary && this.stemmer.remembered(wordsToStem(parsed));
    if (!stem) return undefined;
    const missing = bareWords(parsed, stem, vocabulary).some(({ forms }) => !has(forms));
    return missing ? undefined : stemQuery(parsed, stem, vocabulary);
  }

  private async similarWords(
    tx: Tx,
    asked: ReturnType<typeof bareWords>,
    vocabulary: Vocabulary,
  ): Promise<ReadonlyMap<string, string[]>> {
    const missing = asked.length === 0 ? [] : await this.repository.missingWords(tx, asked);
    if (missing.length === 0) return new Map();
    const known = missing.map((word) => ({ word, known: vocabulary.near(word) }));
    return this.repository.similarWords(tx, known);
  }

  private async facets(
    tx: Tx,
    row: SearchRow,
    { query, counted }: SearchRequest,
    { filters }: SearchStatement,
  ): Promise<FacetCounts> {
    const counts = row.facets ?? [];
    const values = await this.dictionary.values(
      tx,
      counts.map(([id]) => id),
    );
    const held = new Map(
      FACET_GROUPS.filter((group) => counted.includes(group)).map((group) => [
        group,
        [] as [code: string, count: number][],
      ]),
    );
    for (const [id, count] of counts) {
      const group = groupOfId(id);
      const code = values.get(id)?.code;
      if (group && code !== undefined) held.get(group)?.push([code, count]);
    }
    const [, pilotOffered = 0, ...rest] = row.counts;
    const next = (): number => rest.shift() ?? 0;
    const silent = Object.fromEntries(ASKED_FIELDS.map((field) => [field, next()]));
    const ranges = RANGE_FIELDS.filter((field) => counted.includes(field)).map((field) => {
      const selected = query.ranges[field];
      const steps = rangeSteps(field, selected).map((bound) => ({
        bound,
        count: next(),
        selected: bound === selected,
      }));
      return [field, { values: steps, notProvided: next() }];
    });
    return {
      groups: Object.fromEntries(
        [...held].map(([group, found]) => [group, shownCounts(group, found, query.filters)]),
      ),
      ranges: Object.fromEntries(ranges) as FacetCounts['ranges'],
      pilotOffered,
      without: Object.fromEntries(filters.map((field, index) => [field, row.without[index] ?? 0])),
      silent: silent as FacetCounts['silent'],
    };
  }
}

const wordsToStem = (query: TextQuery): string[] => [
  ...query.flat().flatMap(({ words }) => words),
  ...SYNONYM_WORDS,
];

function toResult(
  row: SearchRow,
  request: SearchRequest,
  facets: FacetCounts,
  textIgnored: boolean,
): SearchResult {
  const rows = row.hits ?? [];
  return {
    total: row.counts[0] ?? 0,
    hits: rows.slice(0, request.first).map(([card, meanThousandths, count, replyMinutes, score, ...key]) => ({
      card,
      rating: meanThousandths === null ? null : { meanThousandths, count },
      score,
      replyMinutes,
      key,
    })),
    hasNext: rows.length > request.first,
    facets,
    textIgnored,
    position: Number(row.position),
  };
}
