import type { VendorProfile } from '@ringfair/vendors-core';
import { ASKED_FIELDS, NOTHING_ASKED, type AskedField } from './asked-filters.js';
import { fitOf } from './fit.js';
import type { FitDay, FitSubject } from './fit-verdict.js';
import { figureOf, isSet, type NaiveListing, satisfies } from './naive-search.js';
import type { Criterion, Need } from './need.js';
import { parseSearchUrl, printSearchUrl } from './query-url.js';
import { FILTER_FIELDS, RANGES, type FilterField, type RangeField } from './search-fields.js';
import { vendorQuery, type VendorQuery } from './vendor-query.js';

type Path = keyof VendorProfile;

/** Where a profile says what a filter asks; null: it is not the profile that says it, so silence is no omission. */
const PATH_OF: Readonly<Record<FilterField, Path | null>> = {
  service: 'services',
  language: 'languages',
  agentCountry: 'locations',
  industry: 'industries',
  channel: 'channels',
  direction: 'directions',
  agentModel: 'services',
  queuePolicy: 'services',
  coverage: 'coverage',
  agentRegion: 'locations',
  agentShare: 'locations',
  locationKind: 'locations',
  sizeBand: 'size',
  technology: 'technology',
  deliveryMethod: 'messageDelivery',
  preparation: 'preparations',
  workForm: 'workForms',
  pricingUnit: 'prices',
  spendCurrency: 'terms',
  certification: 'certifications',
  certificationVerified: null,
  reportingModel: 'reporting',
  dataCountry: 'dataHandling',
  standing: null,
  pilotPrice: 'pilotOffers',
  ratingAtLeast: null,
  reviewsAtLeast: null,
  yearsInBusinessAtLeast: 'foundedYear',
  serviceLevelAtLeast: 'metrics',
  asaAtMost: 'metrics',
  holdAtMost: 'metrics',
  waitP95AtMost: 'metrics',
  attritionAtMost: 'metrics',
  minimumSpendAtMost: 'terms',
  termMonthsAtMost: 'terms',
  noticeDaysAtMost: 'terms',
  launchDaysAtMost: 'terms',
  agentsPerWeekAtLeast: 'agentsAddedPerWeek',
  freeAgentsAtLeast: 'capacity',
  pilotDaysAtLeast: 'pilotOffers',
  pilotOffered: 'pilotOffers',
  replyMinutesAtMost: null,
  accent: 'locations',
  agentArea: 'locations',
  agentPlace: 'locations',
  near: 'locations',
  covers: 'calendar',
  monthCost: 'prices',
};

/** Longest kept form of a question; longer ones are too rare to be told of. */
const LONGEST = 1000;

/** The parameter that names a worded filter of a search; what was worded is not kept. */
const WORDED = 'worded';

/** Groups whose values are free text. */
const FREE_GROUPS = ['agentRegion', 'agentPlace', 'accent'] as const;

/**
 * What is remembered of a search: its filters in the form of an address, and nothing else. Never words, and no search
 * that has any: words are somebody's own, and whether a vendor has them can't be told later. Nor one for a region, a
 * town or an accent, whose names are free text. Of distance, hours and the price of a month only that they were asked
 * for: where and when is somebody's own, and means something else on another day.
 * @returns null for a search of which nothing is remembered
 */
export function askedOfSearch(query: VendorQuery): string | null {
  if (query.text !== '' || FREE_GROUPS.some((group) => query.filters[group].length > 0)) return null;
  if (!FILTER_FIELDS.some((field) => isSet(query, field))) return null;
  const worded = ASKED_FIELDS.filter((field) => query[field] !== null);
  const bare = vendorQuery({ ...query, near: null, covers: null, monthCost: null, sort: null });
  const pairs = [...printSearchUrl({ query: bare, page: 1 }), ...worded.map((field) => [WORDED, field])];
  const asked = new URLSearchParams(pairs).toString();
  return asked.length <= LONGEST ? asked : null;
}

/**
 * Kinds that ask for what is measured or checked here, or reckoned for one volume: no silence of a profile. Near what
 * place somebody is, is their own.
 */
const NOT_OF_PROFILE: ReadonlySet<Criterion['kind']> = new Set([
  'RATING',
  'REPLY_TIME',
  'CERTIFICATION_VERIFIED',
  'MONTH_COST',
  'CAPACITY',
  'NEAR',
]);

/**
 * What is remembered of a need: its musts, without wishes, volume and prices; nothing of one that asks for more than a
 * profile says.
 */
export function askedOfNeed({ requirements }: Need): string | null {
  const asksMore = requirements.some(
    ({ importance, criterion }) => importance === 'MUST' && NOT_OF_PROFILE.has(criterion.kind),
  );
  if (asksMore) return null;
  const musts = requirements.flatMap(({ importance, criterion }) =>
    importance === 'MUST' ? [JSON.stringify(criterion)] : [],
  );
  const asked = `[${[...new Set(musts)].sort().join()}]`;
  return musts.length > 0 && asked.length <= LONGEST ? asked : null;
}

/**
 * Fields of the profile whose silence alone kept a listing out of a search: every filter that it does not pass asks
 * for something that it does not state. Empty when it is found, and when anything that it states speaks against it, or
 * may: what it states of places, hours or prices can't be held against what was asked, which is not kept.
 */
export function silentInSearch(asked: string, listing: NaiveListing, year: number): Path[] {
  const params = new URLSearchParams(asked);
  const { query } = parseSearchUrl(params).state;
  const worded = ASKED_FIELDS.filter((field) => params.getAll(WORDED).includes(field));
  if (worded.some((field) => !IS_SILENT[field](listing))) return [];
  const failed = FILTER_FIELDS.filter(
    (field) => !satisfies(listing, { query, year, asked: NOTHING_ASKED }, field),
  );
  const paths = [
    ...failed.map((field) => (isSilent(listing, field) ? PATH_OF[field] : null)),
    ...worded.map((field) => PATH_OF[field]),
  ];
  return paths.includes(null) ? [] : [...new Set(paths as Path[])];
}

/** The same for the musts of a need: such a vendor stands among those of whom it can't be told yet, if at all. */
export function silentInNeed(asked: string, subject: FitSubject, day: FitDay): Path[] {
  const criteria = JSON.parse(asked) as Criterion[];
  const requirements = criteria.map((criterion) => ({ importance: 'MUST' as const, criterion }));
  const { group, missing } = fitOf(subject, { requirements, contactsPerWeek: null }, day);
  return group === 'CANT_TELL' ? missing : [];
}

const IS_SILENT: Readonly<Record<AskedField, (listing: NaiveListing) => boolean>> = {
  near: ({ document }) => document.points.length === 0,
  covers: ({ document }) => document.week === null,
  monthCost: ({ document }) => document.card.price === null,
};

function isSilent(listing: NaiveListing, field: FilterField): boolean {
  if (field === 'pilotOffered') return !listing.document.pilotOffered;
  if (field in RANGES) return figureOf(listing, field as RangeField) === null;
  return listing.document.facets[field as keyof typeof listing.document.facets].length === 0;
}

/** Fewer than so many are never told: a count must not point at anybody. */
export const FEWEST_TOLD = 5;

/**
 * A number of searches as a vendor is told it: nothing below five, then rounded down to fives, fifties from a hundred
 * on, five hundreds from a thousand on.
 */
export function toldCount(searches: number): number | null {
  if (searches < FEWEST_TOLD) return null;
  const step = searches < 100 ? FEWEST_TOLD : searches < 1000 ? 50 : 500;
  return Math.floor(searches / step) * step;
}
