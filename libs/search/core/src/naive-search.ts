import type { SearchDocument } from '@ringfair/vendors-core';
import { compareOrderKeys, orderKey, type OrderKey, type Rating } from './ranking.js';
import type {
  FacetCount,
  FacetCounts,
  FilterField,
  SearchRequest,
  SearchResult,
  ThresholdCount,
} from './search-engine.js';
import { documentTerms, documentWords, relevanceTier, type RelevanceTier } from './text-terms.js';
import { parseTextQuery, stemQuery } from './text-query.js';
import type { Stem } from './text-words.js';
import {
  FACET_GROUPS,
  RATING_STEPS,
  YEARS_STEPS,
  type FacetGroup,
  type VendorQuery,
} from './vendor-query.js';

export interface NaiveListing {
  document: SearchDocument;
  rating: Rating | null;
}

/** What can exclude a listing; each has counts of its own that it must not reduce. */
const FIELDS: readonly FilterField[] = [
  ...FACET_GROUPS,
  'ratingAtLeast',
  'yearsInBusinessAtLeast',
  'pilotOffered',
];

interface Match extends NaiveListing {
  tier: RelevanceTier;
}

/**
 * The meaning of a search, written to be read and not to be fast: every filter is tried on every listing.
 * The engines are held equal to it by tests over random listings and queries.
 */
export function searchNaively(
  listings: readonly NaiveListing[],
  request: SearchRequest,
  stem: Stem,
): SearchResult {
  const { query, year } = request;
  const words = stemQuery(parseTextQuery(query.text), stem);
  const byText = listings.flatMap((listing): Match[] => {
    const tier =
      words === null ? 0 : relevanceTier(documentTerms(documentWords(listing.document), stem), words);
    return tier === null ? [] : [{ ...listing, tier }];
  });
  const matching = (except?: FilterField): Match[] =>
    byText.filter((listing) =>
      FIELDS.every((field) => field === except || satisfies(listing, query, field, year)),
    );

  const found = matching()
    .map((match) => ({ match, key: orderKey(query.sort, ranked(match), match.tier) }))
    .sort((a, b) => compareOrderKeys(a.key, b.key));
  const from = startIndex(
    request,
    found.map(({ key }) => key),
  );
  return {
    total: found.length,
    hits: found
      .slice(from, from + request.first)
      .map(({ match, key }) => ({ card: match.document.card, rating: match.rating, key })),
    hasNext: found.length > from + request.first,
    facets: countFacets(matching, query, year),
    textIgnored: query.text !== '' && words === null,
  };
}

function satisfies(listing: NaiveListing, query: VendorQuery, field: FilterField, year: number): boolean {
  const { document, rating } = listing;
  switch (field) {
    case 'ratingAtLeast':
      return query.ratingAtLeast === null || isRatedAtLeast(rating, query.ratingAtLeast);
    case 'yearsInBusinessAtLeast':
      return query.yearsInBusinessAtLeast === null || isAged(document, query.yearsInBusinessAtLeast, year);
    case 'pilotOffered':
      return !query.pilotOffered || document.pilotOffered;
    default: {
      const wanted = query.filters[field];
      const own: readonly string[] = document.facets[field];
      return wanted.length === 0 || wanted.some((code) => own.includes(code));
    }
  }
}

/** Is the filter one that can keep a listing out? */
export function isSet(query: VendorQuery, field: FilterField): boolean {
  switch (field) {
    case 'ratingAtLeast':
    case 'yearsInBusinessAtLeast':
      return query[field] !== null;
    case 'pilotOffered':
      return query.pilotOffered;
    default:
      return query.filters[field].length > 0;
  }
}

const isRatedAtLeast = (rating: Rating | null, stars: number): boolean =>
  rating !== null && rating.meanThousandths >= Math.round(stars * 1000);

const isAged = ({ foundedYear }: SearchDocument, years: number, year: number): boolean =>
  foundedYear !== null && year - foundedYear >= years;

function countFacets(
  matching: (except: FilterField) => Match[],
  query: VendorQuery,
  year: number,
): FacetCounts {
  const groups = Object.fromEntries(
    FACET_GROUPS.map((group) => [group, countGroup(matching(group), group, query.filters[group])]),
  ) as Record<FacetGroup, FacetCount[]>;
  const rated = matching('ratingAtLeast');
  const aged = matching('yearsInBusinessAtLeast');
  return {
    groups,
    rating: thresholds(
      RATING_STEPS,
      query.ratingAtLeast,
      (stars) => rated.filter(({ rating }) => isRatedAtLeast(rating, stars)).length,
    ),
    yearsInBusiness: thresholds(
      YEARS_STEPS,
      query.yearsInBusinessAtLeast,
      (years) => aged.filter(({ document }) => isAged(document, years, year)).length,
    ),
    pilotOffered: matching('pilotOffered').filter(({ document }) => document.pilotOffered).length,
    without: Object.fromEntries(
      FIELDS.filter((field) => isSet(query, field)).map((field) => [field, matching(field).length]),
    ),
  };
}

function countGroup(matches: readonly Match[], group: FacetGroup, selected: readonly string[]): FacetCount[] {
  const counts = new Map<string, number>(selected.map((code) => [code, 0]));
  for (const { document } of matches) {
    for (const code of document.facets[group]) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return sortFacetCounts(
    [...counts].map(([code, count]) => ({ code, count, selected: selected.includes(code) })),
  );
}

/** Most results first; equal ones by code. */
export function sortFacetCounts(counts: FacetCount[]): FacetCount[] {
  return counts.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** The steps that the pages offer, and the one asked for where it is another. */
export function thresholdSteps(steps: readonly number[], selected: number | null): number[] {
  return [...new Set(selected === null ? steps : [...steps, selected])].sort((a, b) => a - b);
}

function thresholds(
  steps: readonly number[],
  selected: number | null,
  count: (step: number) => number,
): ThresholdCount[] {
  return thresholdSteps(steps, selected).map((atLeast) => ({
    atLeast,
    count: count(atLeast),
    selected: atLeast === selected,
  }));
}

function ranked({ document, rating }: NaiveListing): Parameters<typeof orderKey>[1] {
  const { vendorId, name, foundedYear, claimed, verified } = document;
  return { vendorId, name, foundedYear, claimed, verified, rating };
}

function startIndex({ start }: SearchRequest, keys: readonly OrderKey[]): number {
  if ('offset' in start) return start.offset;
  const next = keys.findIndex((key) => compareOrderKeys(key, start.after) > 0);
  return next === -1 ? keys.length : next;
}
