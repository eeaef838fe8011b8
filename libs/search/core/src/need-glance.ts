import {
  baseLanguage,
  type Metric,
  type OpenHours,
  type Point,
  type SearchNumber,
} from '@ringfair/vendors-core';
import { minorDigits } from '@ringfair/market-core';
import { chordOf } from './near.js';
import type { Criterion, TermField } from './need.js';
import type { ComparedNumber, FacetGroup } from './search-fields.js';

/**
 * What the projection of search tells of a must without a look at the profile: which listings deny it, which say nothing
 * of it. It never rules out whom fit would not: where it can't tell, the profile is read.
 */
export type Glance =
  /** Has it one of the codes? `denies`: a claimed listing that has others only denies it. */
  | { by: 'FACET'; group: FacetGroup; codes: readonly string[]; denies: boolean }
  /** Is the figure at least, or at most, the bound? `currency`: it is an amount in the listing's own one. */
  | {
      by: 'NUMBER';
      number: ComparedNumber;
      direction: 'least' | 'most';
      bound: number;
      currency: string | null;
    }
  /** Is the nearest point at most so many metres away in a straight line? Only who places all its agents denies it. */
  | { by: 'NEAR'; point: Point; chord: number }
  /** Does the usual week cover these hours? */
  | { by: 'WEEK'; timeZone: string; hours: readonly OpenHours[] };

const GROUPS: Partial<Record<Criterion['kind'], FacetGroup>> = {
  SERVICE: 'service',
  DIRECTION: 'direction',
  CHANNEL: 'channel',
  INDUSTRY: 'industry',
  TECHNOLOGY: 'technology',
  DELIVERY_METHOD: 'deliveryMethod',
  WORK_FORM: 'workForm',
  PREPARATION: 'preparation',
  LOCATION_KIND: 'locationKind',
};

const TERMS: Record<TermField, SearchNumber> = {
  minimumMonthlyMinor: 'minimumSpend',
  termMonths: 'termMonths',
  noticeDays: 'noticeDays',
  launchDays: 'launchDays',
};

/** Declared figures that the projection has, in hundredths of their unit, and whether more is better. */
const METRICS: Partial<Record<Metric, [SearchNumber, 'least' | 'most']>> = {
  SERVICE_LEVEL: ['serviceLevel', 'least'],
  ASA: ['asa', 'most'],
  HOLD_TIME: ['hold', 'most'],
  WAIT_P95: ['waitP95', 'most'],
  ATTRITION: ['attrition', 'most'],
};

/** More than any stored figure. */
const LARGEST = 2 ** 31 - 1;

/**
 * What tells of a criterion at a glance; null: only the profile does.
 * @param year in which the question is asked
 */
export function glanceAt(criterion: Criterion, year: number): Glance | null {
  switch (criterion.kind) {
    case 'LANGUAGE':
      return facet('language', [baseLanguage(criterion.code)]);
    case 'AGENT_COUNTRY':
      return facet('agentCountry', criterion.codes);
    case 'DATA_COUNTRY':
      return facet('dataCountry', criterion.codes);
    case 'AGENT_MODEL':
      return facet('agentModel', [criterion.code, 'HYBRID']);
    case 'REPORTING':
      return facet('reportingModel', [criterion.code, 'BOTH']);
    // One that has ended is not among them: that there was one only the profile tells.
    case 'CERTIFICATION':
      return mention('certification', [criterion.code]);
    case 'CERTIFICATION_VERIFIED':
      return mention('certificationVerified', [criterion.code]);
    case 'QUEUE_POLICY':
      return mention('queuePolicy', ['QUEUE_STATED', 'QUEUE_NOT_NEEDED']);
    case 'ACCENT':
      return mention('accent', [criterion.code]);
    case 'AGENTS_PER_WEEK':
      return number('agentsPerWeek', 'least', Math.ceil(criterion.atLeast));
    case 'PILOT_DAYS':
      return number('pilotDays', 'least', Math.ceil(criterion.atLeast));
    case 'RATING':
      return number('rating', 'least', Math.ceil(criterion.atLeast * 1000 - 1e-6));
    case 'REPLY_TIME':
      return number('replyMinutes', 'most', Math.floor(criterion.atMost));
    // Of free agents anybody who says how many is looked at.
    case 'CAPACITY':
      return number('freeAgents', 'least', 0);
    case 'NEAR':
      return { by: 'NEAR', point: criterion.point, chord: chordOf(criterion.km) };
    case 'COVERAGE':
      return { by: 'WEEK', timeZone: criterion.timeZone, hours: criterion.hours };
    case 'FREE_AGENTS':
      return criterion.language === null ? number('freeAgents', 'least', Math.ceil(criterion.count)) : null;
    case 'TERM':
      return termGlance(criterion);
    case 'METRIC':
      return metricGlance(criterion);
    case 'YEARS_IN_BUSINESS':
      return number('founded', 'most', Math.floor(year - criterion.atLeast));
    case 'PILOT':
      return number('pilotDays', 'least', 1);
    default: {
      const group = GROUPS[criterion.kind];
      return group && 'code' in criterion ? facet(group, [criterion.code]) : null;
    }
  }
}

/** It is stated, and only the profile tells whether it holds; without it nothing is denied. */
const mention = (group: FacetGroup, codes: readonly string[]): Glance => ({
  by: 'FACET',
  group,
  codes,
  denies: false,
});

const facet = (group: FacetGroup, codes: readonly string[]): Glance => ({
  by: 'FACET',
  group,
  codes,
  denies: true,
});

const number = (
  of: ComparedNumber,
  direction: 'least' | 'most',
  bound: number,
  currency: string | null = null,
): Glance => ({ by: 'NUMBER', number: of, direction, bound: Math.min(LARGEST, bound), currency });

/** Amounts of the projection are whole units, rounded up: nobody within the bound is above it then. */
function termGlance({ field, atMost, currency }: Criterion & { kind: 'TERM' }): Glance {
  const bound = currency === null ? atMost : Math.ceil(atMost / 10 ** minorDigits(currency));
  return number(TERMS[field], 'most', Math.floor(bound), currency);
}

function metricGlance({ metric, bound }: Criterion & { kind: 'METRIC' }): Glance | null {
  const known = METRICS[metric];
  if (!known) return null;
  const [of, direction] = known;
  const hundredths = bound * 100;
  const whole = direction === 'least' ? Math.ceil(hundredths - 1e-6) : Math.floor(hundredths + 1e-6);
  return number(of, direction, whole);
}
