import type { SearchDocument } from '@ringfair/vendors-core';
import { offeredFor, satisfiesCode } from './agent-share.js';
import { ASKED_FIELDS, askedFigure, isAskedField, isAskedSort, isSilentOn, meets } from './asked-filters.js';
import { sortFacetCounts } from './facet-counts.js';
import { DRAWN_FROM_BEHIND, DRAWN_PLACES, isNewcomer, placeDrawn, shuffleOf, turnOf } from './newcomers.js';
import { bestScore, compareOrderKeys, lotOf, orderKey, type OrderKey, type Rating } from './ranking.js';
import type {
  FacetCount,
  FacetCounts,
  RangeCounts,
  SearchRequest,
  SearchResult,
  ShownRating,
} from './search-engine.js';
import {
  boundOf,
  codesOf,
  FACET_GROUPS,
  FILTER_FIELDS,
  isCounted,
  isWithin,
  RANGE_FIELDS,
  RANGES,
  rangeSteps,
  type FacetGroup,
  type FilterField,
  type RangeField,
} from './search-fields.js';
import {
  documentTerms,
  documentWords,
  relevanceTier,
  type IndexedTerm,
  type RelevanceTier,
} from './text-terms.js';
import { statedCodes } from './labelled-codes.js';
import { similarWords } from './similarity.js';
import { bareWords, EXACT, parseTextQuery, stemQuery, type SimilarTo } from './text-query.js';
import type { Stem } from './text-words.js';
import type { VendorQuery } from './vendor-query.js';
import { vocabularyOf, type Vocabulary } from './vocabulary-words.js';

export interface NaiveListing {
  document: SearchDocument;
  rating: Rating | null;
  /** Is the newest check of what is verified a fresh one? */
  fresh: boolean;
  /** Measured median; null: not measured. */
  replyMinutes: number | null;
}

interface Match extends NaiveListing {
  tier: RelevanceTier;
}

interface Placed {
  match: Match;
  key: OrderKey;
}

/**
 * The meaning of a search, written to be read and not to be fast: every filter is tried on every listing.
 * The engines are held equal to it by tests over random listings and queries.
 */
export function searchNaively(
  listings: readonly NaiveListing[],
  request: SearchRequest,
  stem: Stem,
  vocabulary: Vocabulary = vocabularyOf(stem),
): Omit<SearchResult, 'position'> {
  const { query } = request;
  const similar = similarAmong(listings, query.text, stem, vocabulary);
  const words = stemQuery(parseTextQuery(query.text), stem, vocabulary, similar);
  const byText = listings.flatMap((listing): Match[] => {
    const tier = words === null ? 0 : relevanceTier(termsOf(listing, stem), words);
    return tier === null ? [] : [{ ...listing, tier }];
  });
  const matching = (except?: FilterField): Match[] =>
    byText.filter((listing) =>
      FILTER_FIELDS.every((field) => field === except || satisfies(listing, request, field)),
    );

  const ordered = matching()
    .map((match) => ({
      match,
      key: orderKey(query.sort, ranked(match), match.tier, askedOf(match, request)),
    }))
    .sort((a, b) => compareOrderKeys(a.key, b.key));
  const found = query.sort === 'BEST' && request.drawnOn ? withDrawn(ordered, request.drawnOn) : ordered;
  const from = startIndex(
    request,
    found.map(({ key }) => key),
  );
  return {
    total: found.length,
    hits: found.slice(from, from + request.first).map(({ match, key }) => ({
      card: match.document.card,
      rating: shown(match.rating),
      score: bestScore(ranked(match)),
      replyMinutes: match.replyMinutes,
      key,
    })),
    hasNext: found.length > from + request.first,
    facets: countFacets(matching, request),
    textIgnored: query.text !== '' && words === null,
  };
}

/** The default order with the newcomers of the day in their places. */
function withDrawn(ordered: readonly Placed[], day: string): Placed[] {
  const shuffle = shuffleOf(day);
  const behind = ordered.slice(DRAWN_FROM_BEHIND);
  const drawn = behind
    .filter(({ match: { document, rating } }) => isNewcomer(document.claimed, rating))
    .map((placed) => {
      const { vendorId } = placed.match.document;
      return { placed, turn: [turnOf(lotOf(vendorId), shuffle), vendorId] };
    })
    .sort((a, b) => compareOrderKeys(a.turn, b.turn))
    .slice(0, DRAWN_PLACES.length)
    .map(({ placed }) => placed);
  const rest = behind.filter((placed) => !drawn.includes(placed));
  return [...placeDrawn(ordered.slice(0, DRAWN_FROM_BEHIND), drawn), ...rest];
}

const isRange = (field: FilterField): field is RangeField => field in RANGES;

const termsOf = ({ document }: NaiveListing, stem: Stem): IndexedTerm[] =>
  documentTerms(documentWords(document), statedCodes(document), stem);

/** For words that no listing has: what is like them among words of names, of keywords, and of what listings state. */
function similarAmong(
  listings: readonly NaiveListing[],
  text: string,
  stem: Stem,
  vocabulary: Vocabulary,
): SimilarTo {
  const asked = bareWords(parseTextQuery(text), stem, vocabulary);
  if (asked.length === 0) return () => [];
  const held = new Set(listings.flatMap((listing) => termsOf(listing, stem)).map((term) => term.stem));
  const isHeld = ({ forms }: { forms: readonly string[] }): boolean => forms.some((form) => held.has(form));
  const words = [...held].filter((form) => form.startsWith(EXACT)).map((form) => form.slice(EXACT.length));
  const missing = new Set(asked.filter((one) => !isHeld(one)).map(({ word }) => word));
  return (word) => {
    if (!missing.has(word)) return [];
    const known = vocabulary.near(word).filter(isHeld);
    return similarWords(word, [...words, ...known.map((one) => one.word)]);
  };
}

/** The figure that a range compares; null: not provided. */
export function figureOf({ document, rating, replyMinutes }: NaiveListing, field: RangeField): number | null {
  const { number } = RANGES[field];
  if (number === 'rating') return rating?.meanThousandths ?? null;
  if (number === 'reviews') return rating?.count ?? null;
  if (number === 'replyMinutes') return replyMinutes;
  return number === 'founded' ? document.foundedYear : document.numbers[number];
}

/** Does a listing pass one filter of a request? */
export function satisfies(
  listing: NaiveListing,
  { query, year, asked }: Pick<SearchRequest, 'query' | 'year' | 'asked'>,
  field: FilterField,
): boolean {
  const { document } = listing;
  if (isAskedField(field)) return query[field] === null || meets(field, document, asked) === true;
  if (field === 'pilotOffered') return !query.pilotOffered || document.pilotOffered;
  if (isRange(field)) {
    if (!isSet(query, field)) return true;
    const [bound, figure] = [query.ranges[field], figureOf(listing, field)];
    if (figure === null) return query.silent.includes(field);
    return bound !== null && isWithin(field, figure, boundOf(field, bound, year));
  }
  const wanted = query.filters[field];
  return wanted.length === 0 || wanted.some((code) => holds(document, field, code));
}

const holds = ({ facets }: SearchDocument, group: FacetGroup, code: string): boolean =>
  codesOf(facets, group).some((held) => satisfiesCode(group, held, code));

/** Is the filter one that can keep a listing out? */
export function isSet(query: VendorQuery, field: FilterField): boolean {
  if (field === 'pilotOffered') return query.pilotOffered;
  if (isAskedField(field)) return query[field] !== null;
  if (isRange(field)) return query.ranges[field] !== null || query.silent.includes(field);
  return query.filters[field].length > 0;
}

function countFacets(
  matching: (except: FilterField) => Match[],
  { query, year, counted, asked }: SearchRequest,
): FacetCounts {
  const wanted = new Set<string>(counted);
  const groups = FACET_GROUPS.filter((group) => wanted.has(group));
  const ranges = RANGE_FIELDS.filter((field) => wanted.has(field));
  return {
    groups: Object.fromEntries(groups.map((group) => [group, countGroup(matching(group), group, query)])),
    ranges: Object.fromEntries(
      ranges.map((field) => [field, countRange(matching(field), field, query.ranges[field], year)]),
    ),
    pilotOffered: matching('pilotOffered').filter(({ document }) => document.pilotOffered).length,
    without: Object.fromEntries(
      FILTER_FIELDS.filter((field) => isSet(query, field)).map((field) => [field, matching(field).length]),
    ),
    silent: Object.fromEntries(
      ASKED_FIELDS.map((field) => [
        field,
        matching(field).filter(({ document }) => isSilentOn(field, document, asked)).length,
      ]),
    ) as FacetCounts['silent'],
  };
}

function countGroup(matches: readonly Match[], group: FacetGroup, { filters }: VendorQuery): FacetCount[] {
  const selected = filters[group];
  const offered = matches
    .flatMap(({ document }) => codesOf(document.facets, group))
    .flatMap((held) => offeredFor(group, held))
    .filter((code) => isCounted(group, code, filters));
  return sortFacetCounts(
    [...new Set([...selected, ...offered])].map((code) => ({
      code,
      count: matches.filter(({ document }) => holds(document, group, code)).length,
      selected: selected.includes(code),
    })),
  );
}

function countRange(
  matches: readonly Match[],
  field: RangeField,
  selected: number | null,
  year: number,
): RangeCounts {
  const figures = matches.map((match) => figureOf(match, field));
  return {
    values: rangeSteps(field, selected).map((bound) => ({
      bound,
      count: figures.filter((figure) => isWithin(field, figure, boundOf(field, bound, year))).length,
      selected: bound === selected,
    })),
    notProvided: figures.filter((figure) => figure === null).length,
  };
}

const shown = (rating: Rating | null): ShownRating | null =>
  rating && { meanThousandths: rating.meanThousandths, count: rating.count };

function ranked({ document, rating, fresh, replyMinutes }: NaiveListing): Parameters<typeof orderKey>[1] {
  const { vendorId, name, foundedYear, numbers, claimed, verified } = document;
  return { vendorId, name, foundedYear, numbers, claimed, verified, fresh, rating, replyMinutes };
}

const askedOf = ({ document }: NaiveListing, { query: { sort }, asked }: SearchRequest): number | null =>
  isAskedSort(sort) ? askedFigure(sort, document, asked) : null;

function startIndex({ start }: SearchRequest, keys: readonly OrderKey[]): number {
  if ('offset' in start) return start.offset;
  const next = keys.findIndex((key) => compareOrderKeys(key, start.after) > 0);
  return next === -1 ? keys.length : next;
}
