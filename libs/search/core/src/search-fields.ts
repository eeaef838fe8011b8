import {
  AGENT_MODELS,
  AGENT_PREPARATIONS,
  baseLanguage,
  CERTIFICATION_STANDARDS,
  CHANNELS,
  COVERAGES,
  DELIVERY_METHODS,
  DIRECTIONS,
  INDUSTRIES,
  isCountry,
  LOCATION_KINDS,
  PRICING_UNITS,
  readPlaceCode,
  REPORTING_MODELS,
  SERVICES,
  SIZE_BANDS,
  TECHNOLOGIES,
  WORK_FORMS,
  WORLD_AREAS,
  type SearchFacets,
  type SearchNumber,
} from '@ringfair/vendors-core';
import { ASKED_FIELDS, type AskedField } from './asked-filters.js';

/**
 * Groups of values that a visitor ticks: OR inside a group, AND between groups. The place in the list is the
 * group's number in the database (1..): new ones are added at the end.
 */
export const FACET_GROUPS = [
  'service',
  'language',
  'agentCountry',
  'industry',
  'channel',
  'direction',
  'agentModel',
  'queuePolicy',
  'coverage',
  'agentRegion',
  'agentShare',
  'locationKind',
  'sizeBand',
  'technology',
  'deliveryMethod',
  'preparation',
  'workForm',
  'pricingUnit',
  'spendCurrency',
  'certification',
  'certificationVerified',
  'reportingModel',
  'dataCountry',
  'standing',
  'pilotPrice',
  'accent',
  'agentArea',
  'agentPlace',
] as const satisfies readonly (keyof SearchFacets)[];
export type FacetGroup = (typeof FACET_GROUPS)[number];

/** The value of those who said nothing: counted and filtered by like any other. */
export const NOT_PROVIDED = 'NOT_PROVIDED';

/** The codes of a listing in a group; never none. */
export function codesOf(facets: SearchFacets, group: FacetGroup): readonly string[] {
  const codes: readonly string[] = facets[group];
  return codes.length > 0 ? codes : [NOT_PROVIDED];
}

const CODES: Partial<Record<FacetGroup, ReadonlySet<string>>> = {
  service: new Set(SERVICES),
  industry: new Set(INDUSTRIES),
  channel: new Set(CHANNELS),
  direction: new Set(DIRECTIONS),
  agentModel: new Set(AGENT_MODELS),
  queuePolicy: new Set(['QUEUE_STATED', 'QUEUE_NOT_NEEDED']),
  coverage: new Set(COVERAGES),
  locationKind: new Set(LOCATION_KINDS),
  sizeBand: new Set(SIZE_BANDS),
  technology: new Set(TECHNOLOGIES),
  deliveryMethod: new Set(DELIVERY_METHODS),
  preparation: new Set(AGENT_PREPARATIONS),
  workForm: new Set(WORK_FORMS),
  pricingUnit: new Set(PRICING_UNITS),
  certification: new Set(CERTIFICATION_STANDARDS),
  certificationVerified: new Set(CERTIFICATION_STANDARDS),
  reportingModel: new Set(REPORTING_MODELS),
  standing: new Set(['LISTING_VERIFIED', 'LISTING_CLAIMED', 'LISTING_FROM_DIRECTORY']),
  pilotPrice: new Set(['PILOT_FREE', 'PILOT_PAID']),
  agentArea: new Set(WORLD_AREAS),
};

/** The country of a region, share or place: "US" of "US:Florida". */
export const countryOf = (code: string): string => code.slice(0, 2);

/** Is the code one that the group can hold? Languages are ISO 639 codes, countries ISO 3166-1 alpha-2. */
export function isFacetCode(group: FacetGroup, code: string): boolean {
  if (code === NOT_PROVIDED) return true;
  switch (group) {
    case 'language':
      return /^[a-z]{2,3}$/.test(code);
    case 'agentCountry':
    case 'dataCountry':
      return isCountry(code);
    case 'spendCurrency':
      return /^[A-Z]{3}$/.test(code);
    case 'agentRegion':
      return /^[A-Z]{2}:\P{Cc}{1,100}$/u.test(code) && code.isWellFormed() && isCountry(countryOf(code));
    case 'accent':
      return /^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){1,4}$/.test(code);
    case 'agentPlace':
      return isCountry(readPlaceCode(code)?.country ?? '');
    case 'agentShare':
      return /^[A-Z]{2}:([1-9]\d?|100)$/.test(code) && isCountry(countryOf(code));
    default:
      return CODES[group]?.has(code) ?? false;
  }
}

/**
 * Regions, places and shares are counted for the countries that are asked for only, accents for the languages:
 * without one they would be a list of the whole world. What is ticked is always counted.
 */
export function isCounted(
  group: FacetGroup,
  code: string,
  filters: Record<'agentCountry' | 'language', readonly string[]>,
): boolean {
  if (code === NOT_PROVIDED) return true;
  if (group === 'accent') return filters.language.includes(baseLanguage(code));
  const isWithin = group === 'agentRegion' || group === 'agentPlace' || group === 'agentShare';
  return !isWithin || filters.agentCountry.includes(countryOf(code));
}

/** Figures that are compared: those of the profile, what reviews say, the founding year, and what is measured here. */
export type ComparedNumber = SearchNumber | 'rating' | 'reviews' | 'founded' | 'replyMinutes';

export interface RangeDefinition {
  number: ComparedNumber;
  /** Must the figure be at least, or at most, the bound? */
  direction: 'least' | 'most';
  /** Steps that the pages offer with counts; a request may name any other within the limits. */
  steps: readonly number[];
  min: number;
  max: number;
  /** Stored units in one asked unit: stars are stored in thousandths, declared metrics in hundredths. */
  scale: number;
}

const days = { min: 0, max: 730, scale: 1 };
const declared = { min: 0, max: 1_000_000, scale: 100 };

/** Filters by a bound. Who did not state the figure is within none, and is asked for by itself. */
export const RANGES = {
  ratingAtLeast: {
    number: 'rating',
    direction: 'least',
    steps: [3, 3.5, 4, 4.5],
    min: 1,
    max: 5,
    scale: 1000,
  },
  reviewsAtLeast: {
    number: 'reviews',
    direction: 'least',
    steps: [1, 5, 20, 50],
    min: 1,
    max: 1_000_000,
    scale: 1,
  },
  /** Calendar years since the founding year: the older, the smaller the year. */
  yearsInBusinessAtLeast: {
    number: 'founded',
    direction: 'most',
    steps: [2, 5, 10, 20],
    min: 1,
    max: 200,
    scale: 1,
  },
  serviceLevelAtLeast: {
    number: 'serviceLevel',
    direction: 'least',
    steps: [70, 80, 90, 95],
    ...declared,
    max: 100,
  },
  asaAtMost: { number: 'asa', direction: 'most', steps: [10, 20, 30, 60], ...declared },
  holdAtMost: { number: 'hold', direction: 'most', steps: [15, 30, 60, 120], ...declared },
  waitP95AtMost: { number: 'waitP95', direction: 'most', steps: [30, 60, 120, 300], ...declared },
  attritionAtMost: { number: 'attrition', direction: 'most', steps: [15, 30, 45, 60], ...declared },
  minimumSpendAtMost: {
    number: 'minimumSpend',
    direction: 'most',
    steps: [0, 100, 500, 2000, 10_000],
    min: 0,
    max: 2_000_000_000,
    scale: 1,
  },
  termMonthsAtMost: {
    number: 'termMonths',
    direction: 'most',
    steps: [0, 1, 6, 12],
    min: 0,
    max: 240,
    scale: 1,
  },
  noticeDaysAtMost: { number: 'noticeDays', direction: 'most', steps: [7, 30, 60, 90], ...days },
  launchDaysAtMost: { number: 'launchDays', direction: 'most', steps: [2, 7, 14, 30], ...days },
  agentsPerWeekAtLeast: {
    number: 'agentsPerWeek',
    direction: 'least',
    steps: [1, 5, 20, 50],
    min: 1,
    max: 10_000,
    scale: 1,
  },
  freeAgentsAtLeast: {
    number: 'freeAgents',
    direction: 'least',
    steps: [1, 5, 20, 100],
    min: 1,
    max: 1_000_000,
    scale: 1,
  },
  pilotDaysAtLeast: {
    number: 'pilotDays',
    direction: 'least',
    steps: [7, 14, 30],
    min: 1,
    max: 365,
    scale: 1,
  },
  /** Median minutes to the first reply to quick requests, measured. */
  replyMinutesAtMost: {
    number: 'replyMinutes',
    direction: 'most',
    steps: [15, 60, 240, 1440],
    min: 0,
    max: 1_000_000,
    scale: 1,
  },
} as const satisfies Record<string, RangeDefinition>;
export type RangeField = keyof typeof RANGES;
export const RANGE_FIELDS = Object.keys(RANGES) as RangeField[];
export const rangeOf = (field: RangeField): RangeDefinition => RANGES[field];

/** The stored figure at which a range begins or ends. `year` is the one in which the question is asked. */
export function boundOf(field: RangeField, value: number, year: number): number {
  const { number, scale } = rangeOf(field);
  return number === 'founded' ? year - value : Math.round(value * scale);
}

/** Does a stored figure satisfy the range? */
export function isWithin(field: RangeField, figure: number | null, bound: number): boolean {
  if (figure === null) return false;
  return rangeOf(field).direction === 'least' ? figure >= bound : figure <= bound;
}

/** The steps that the pages offer, and the one asked for where it is another. */
export function rangeSteps(field: RangeField, selected: number | null): number[] {
  const { steps } = rangeOf(field);
  return [...new Set(selected === null ? steps : [...steps, selected])].sort((a, b) => a - b);
}

/** What can keep a vendor out, besides the words; each has counts of its own that it must not reduce. */
export type FilterField = FacetGroup | RangeField | 'pilotOffered' | AskedField;
/** What is counted value by value. */
export type CountedField = FacetGroup | RangeField;
export const COUNTED_FIELDS: readonly CountedField[] = [...FACET_GROUPS, ...RANGE_FIELDS];
export const FILTER_FIELDS: readonly FilterField[] = [...COUNTED_FIELDS, 'pilotOffered', ...ASKED_FIELDS];
