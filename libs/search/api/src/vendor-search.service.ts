import { Inject, Injectable } from '@nestjs/common';
import { validation } from '@ringfair/platform/errors';
import { decodeCursor, encodeCursor } from '@ringfair/platform/graphql';
import { MONTH_LADDER } from '@ringfair/market-core';
import {
  ASKED_FIELDS,
  COUNTED_FIELDS,
  FACET_GROUPS,
  isAskedField,
  isDrawn,
  orderKeyShape,
  RANGE_FIELDS,
  queryKey,
  queryProblems,
  suggestFilters,
  vendorQuery,
  type FilterSuggestion,
  type OrderKey,
  type QueryProblem,
  type SearchEngine,
  type SearchHit,
  type SearchResult,
  type SearchStart,
  type VendorQuery,
} from '@ringfair/search-core';
import { AskedWords, type Understood } from './asked-words.js';
import type { RankingDay } from './ranking-day.type.js';
import { RankingDays } from './ranking-days.js';
import { SearchDemandService } from './search-demand.service.js';
import { SearchProjection } from './search-projection.js';
import { SearchWords } from './search-words.js';
import type { SearchSuggestionsArgs, VendorSearchArgs } from './vendor-search.inputs.js';
import type { VendorSuggestion } from './suggestion.type.js';
import type { VendorCard } from './vendor-card.type.js';
import type { VendorSearchConnection } from './vendor-search.type.js';

/** The engine that answers; a switch may name another. */
export const SEARCH_ENGINE = Symbol('SearchEngine');

const MESSAGES: Record<QueryProblem['reason'], string> = {
  UNKNOWN_VALUE: 'is not a known value',
  TOO_LONG: 'has more than 200 characters',
  TOO_MANY: 'has more than 50 values',
  NOT_A_NUMBER: 'is not a number of the expected kind',
  OUT_OF_RANGE: 'is out of range',
  BAD_CHARACTER: 'holds a character that no text can hold',
  NEEDS_CURRENCY: 'needs exactly one spendCurrency: amounts of several can not be compared',
  NEEDS_PLACE: 'needs a place to count from: filter.near',
  NEEDS_MONTH: 'needs a month to be priced: filter.monthCost',
  INCOMPLETE: 'is missing',
  OVERLAPPING: 'says an hour twice',
  UNKNOWN_PLACE: 'is no city that is known here, and no latitude and longitude',
  NO_RATE: 'has no exchange rate here, so that no prices can be compared in it',
};

@Injectable()
export class VendorSearchService {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly projection: SearchProjection,
    private readonly words: SearchWords,
    private readonly askedWords: AskedWords,
    private readonly days: RankingDays,
    private readonly demand: SearchDemandService,
  ) {}

  suggest({ prefix, first }: SearchSuggestionsArgs): Promise<VendorSuggestion[]> {
    return this.words.suggest(prefix, first);
  }

  suggestFilters({ prefix, first }: SearchSuggestionsArgs): FilterSuggestion[] {
    return suggestFilters(prefix, first);
  }

  rankingDay(): Promise<RankingDay | null> {
    return this.days.inForce();
  }

  async search(args: VendorSearchArgs): Promise<VendorSearchConnection> {
    const query = queryOf(args);
    const kind = cursorKind(query);
    const start = startOf(args, query, kind);
    const now = new Date();
    const year = now.getUTCFullYear();
    const understood = await this.askedWords.understand(query, now);
    if (understood.problems.length > 0) throw validation(understood.problems.map(toFieldError));
    const { asked } = understood;
    if ('offset' in start && start.offset === 0) this.demand.countSearch(query);
    await this.projection.ready();
    const counted = args.counted ?? COUNTED_FIELDS;
    const day = await this.days.inForce();
    const drawnOn = day?.drawsNewcomers ? day.day : undefined;
    const result = await this.engine.search({
      query,
      start,
      first: args.first,
      year,
      asked,
      counted,
      drawnOn,
    });
    const found = {
      ...toConnection(result, query, understood, kind, 'after' in start || start.offset > 0),
      scoredOn: day?.day ?? null,
    };
    if (args.highlight && query.text !== '') await this.words.highlight(query.text, found.nodes);
    return found;
  }
}

function queryOf({ text, filter, sort }: VendorSearchArgs): VendorQuery {
  const filters = Object.fromEntries(FACET_GROUPS.map((group) => [group, filter?.[group] ?? []]));
  const ranges = Object.fromEntries(RANGE_FIELDS.map((field) => [field, filter?.[field] ?? null]));
  const query = vendorQuery({
    text: text ?? '',
    filters,
    ranges,
    silent: filter?.notProvided ?? [],
    pilotOffered: filter?.pilotOffered ?? false,
    near: filter?.near ? { place: filter.near.place, km: filter.near.radiusKm } : null,
    covers: filter?.covers ?? null,
    monthCost: filter?.monthCost ?? null,
    sort: sort ?? null,
  });
  const problems = queryProblems(query);
  if (problems.length > 0) throw validation(problems.map(toFieldError));
  return query;
}

function toFieldError({ field, value, reason }: QueryProblem): {
  path: string;
  reason: string;
  message: string;
} {
  const path = field === 'text' || field === 'sort' ? field : `filter.${field.replace(/^filters\./, '')}`;
  return { path, reason, message: `${JSON.stringify(value)} ${MESSAGES[reason]}` };
}

/** A cursor belongs to one search: in another one it would point nowhere. */
const cursorKind = (query: VendorQuery): string => `vendors ${fingerprint(queryKey(query))}`;

function startOf({ after, page, first }: VendorSearchArgs, query: VendorQuery, kind: string): SearchStart {
  if (after && page) {
    throw validation([{ path: 'page', reason: 'AMBIGUOUS', message: 'and after exclude each other' }]);
  }
  if (!after) return { offset: ((page ?? 1) - 1) * first };
  const key = decodeCursor(kind, after);
  const shape = orderKeyShape(query.sort);
  if (key.length !== shape.length || !key.every((part, index) => isPart(part, shape[index]))) {
    throw validation([
      { path: 'after', reason: 'INVALID_CURSOR', message: 'is not a cursor of this search' },
    ]);
  }
  return { after: key };
}

function isPart(part: number | string, kind: 'number' | 'text' | 'id' | undefined): boolean {
  if ((typeof part === 'number') !== (kind === 'number')) return false;
  if (typeof part === 'number') return Number.isInteger(part) && Math.abs(part) <= 2 ** 31 - 1;
  if (kind === 'id') return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(part);
  return part.isWellFormed() && !part.includes('\u0000');
}

/** FNV-1a, 32 bits, in hexadecimal. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16);
}

function toConnection(
  { total, hits, hasNext, facets, textIgnored, position }: SearchResult,
  query: VendorQuery,
  { asked, place }: Understood,
  kind: string,
  hasPrevious: boolean,
): Omit<VendorSearchConnection, 'scoredOn'> {
  const cursorOf = (key: OrderKey): string => encodeCursor(kind, key);
  const edges = hits.map((hit) => ({
    node: { ...toCard(hit), drawn: query.sort === 'BEST' && isDrawn(hit.key) },
    cursor: cursorOf(hit.key),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
    facets: FACET_GROUPS.flatMap((group) => {
      const values = facets.groups[group];
      return values ? [{ group, values }] : [];
    }),
    rangeCounts: RANGE_FIELDS.flatMap((field) => {
      const counts = facets.ranges[field];
      return counts ? [{ field, ...counts }] : [];
    }),
    wordedCounts: ASKED_FIELDS.map((field) => ({
      field,
      provided: (facets.without[field] ?? total) - facets.silent[field],
      notProvided: facets.silent[field],
    })),
    pilotOfferedCount: facets.pilotOffered,
    filterEffects: Object.entries(facets.without).map(([field, totalCountWithout]) => ({
      field,
      totalCountWithout,
      notProvided: isAskedField(field) ? facets.silent[field] : null,
    })),
    near: place,
    monthPricedFor: asked.monthCost ? (MONTH_LADDER[asked.monthCost.step] ?? null) : null,
    textIgnored,
    sort: query.sort,
    position: String(position),
  };
}

/** A vendor as lists show it; where nobody is drawn, it is not. */
export function toCard({ card, rating, replyMinutes, score }: Omit<SearchHit, 'key'>): VendorCard {
  const { vendorId, summaries, price, ...rest } = card;
  return {
    ...rest,
    id: vendorId,
    nameHighlights: null,
    passage: null,
    summaries: Object.entries(summaries).map(([language, text]) => ({ language, text, highlights: null })),
    price: price && { ...price, amountMinor: String(price.amountMinor) },
    rating: rating && { mean: rating.meanThousandths / 1000, count: rating.count },
    score: score / 10_000,
    drawn: false,
    replyMinutes,
  };
}
