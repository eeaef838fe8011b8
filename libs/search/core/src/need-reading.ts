import {
  FORMATS,
  hoursOverlap,
  isCountry,
  isCurrency,
  isLanguageTag,
  isTimeZone,
  LANGUAGE_LEVELS,
  METRICS,
  minuteOfDay,
  REPORTING_MODELS,
  SERVICES,
  AGENT_MODELS,
  CERTIFICATION_STANDARDS,
  CHANNELS,
  DELIVERY_METHODS,
  DIRECTIONS,
  INDUSTRIES,
  TECHNOLOGIES,
  WORK_FORMS,
  type LanguageLevel,
  type Metric,
  type OpenHours,
} from '@ringfair/vendors-core';
import type { Criterion, Importance, Need, TermField } from './need.js';

export const CRITERION_KINDS = [
  'SERVICE',
  'DIRECTION',
  'CHANNEL',
  'INDUSTRY',
  'TECHNOLOGY',
  'DELIVERY_METHOD',
  'WORK_FORM',
  'CERTIFICATION',
  'AGENT_MODEL',
  'REPORTING',
  'LANGUAGE',
  'AGENT_COUNTRY',
  'DATA_COUNTRY',
  'COVERAGE',
  'FREE_AGENTS',
  'MINIMUM_SPEND',
  'TERM_MONTHS',
  'NOTICE_DAYS',
  'LAUNCH_DAYS',
  'METRIC',
  'YEARS_IN_BUSINESS',
  'PILOT',
] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** A criterion as a client sends it: which of the fields count follows from the kind. */
export interface RawCriterion {
  kind: CriterionKind;
  /** A code, a base language, or countries. */
  codes: readonly string[];
  /** At most or at least so much; amounts in minor units. */
  bound: number | null;
  currency: string | null;
  level: LanguageLevel | null;
  metric: Metric | null;
  timeZone: string | null;
  hours: readonly OpenHours[];
}

export interface RawRequirement extends RawCriterion {
  importance: Importance;
}

export interface NeedProblem {
  /** Path inside the need: "requirements.2.codes". */
  path: string;
  reason: 'REQUIRED' | 'UNKNOWN_CODE' | 'OUT_OF_RANGE' | 'OVERLAPPING_HOURS' | 'TOO_MANY';
}

/** More would be a tender, not a need. */
export const MOST_REQUIREMENTS = 40;
/** Contacts a week beyond this are a typing error. */
export const MOST_CONTACTS_PER_WEEK = 10_000_000;

const LISTS = {
  SERVICE: SERVICES,
  DIRECTION: DIRECTIONS,
  CHANNEL: CHANNELS,
  INDUSTRY: INDUSTRIES,
  TECHNOLOGY: TECHNOLOGIES,
  DELIVERY_METHOD: DELIVERY_METHODS,
  WORK_FORM: WORK_FORMS,
  CERTIFICATION: CERTIFICATION_STANDARDS,
  AGENT_MODEL: AGENT_MODELS,
  REPORTING: REPORTING_MODELS,
} as const;
const isListKind = (kind: CriterionKind): kind is keyof typeof LISTS => kind in LISTS;

const TERMS: Partial<Record<CriterionKind, TermField>> = {
  MINIMUM_SPEND: 'minimumMonthlyMinor',
  TERM_MONTHS: 'termMonths',
  NOTICE_DAYS: 'noticeDays',
  LAUNCH_DAYS: 'launchDays',
};

type Found = Criterion | (Omit<NeedProblem, 'path'> & { field: keyof RawCriterion });
const wrong = (field: keyof RawCriterion, reason: NeedProblem['reason']) => ({ field, reason });

/** The need that was sent, or everything that is wrong with it. */
export function readNeed(
  requirements: readonly RawRequirement[],
  contactsPerWeek: number | null,
): { need: Need; problems: NeedProblem[] } {
  const problems: NeedProblem[] = [];
  if (requirements.length > MOST_REQUIREMENTS) problems.push({ path: 'requirements', reason: 'TOO_MANY' });
  if (contactsPerWeek !== null && !(contactsPerWeek >= 0 && contactsPerWeek <= MOST_CONTACTS_PER_WEEK)) {
    problems.push({ path: 'contactsPerWeek', reason: 'OUT_OF_RANGE' });
  }
  const read = requirements.flatMap(({ importance, ...raw }, index) => {
    const found = criterionOf(raw);
    if ('kind' in found) return [{ importance, criterion: found }];
    problems.push({ path: `requirements.${index}.${found.field}`, reason: found.reason });
    return [];
  });
  return { need: { requirements: read, contactsPerWeek }, problems };
}

function criterionOf(raw: RawCriterion): Found {
  const { kind, bound } = raw;
  if (isListKind(kind)) return listCriterion(kind, raw.codes);
  const field = TERMS[kind];
  if (field) return term(field, raw);
  switch (kind) {
    case 'LANGUAGE':
      return language(raw);
    case 'AGENT_COUNTRY':
    case 'DATA_COUNTRY':
      return country(kind, raw);
    case 'COVERAGE':
      return coverage(raw);
    case 'FREE_AGENTS':
      if (!inRange(bound, 1, 1_000_000)) return wrong('bound', 'OUT_OF_RANGE');
      return { kind, count: bound, language: raw.codes[0] ?? null };
    case 'METRIC':
      if (!raw.metric || !METRICS.includes(raw.metric)) return wrong('metric', 'REQUIRED');
      if (!inRange(bound, -100, 1_000_000)) return wrong('bound', 'OUT_OF_RANGE');
      return { kind, metric: raw.metric, bound };
    case 'YEARS_IN_BUSINESS':
      return inRange(bound, 1, 200) ? { kind, atLeast: bound } : wrong('bound', 'OUT_OF_RANGE');
    default:
      return { kind: 'PILOT' };
  }
}

const inRange = (value: number | null, least: number, most: number): value is number =>
  value !== null && value >= least && value <= most;

function listCriterion(kind: keyof typeof LISTS, [code]: readonly string[]): Found {
  if (code === undefined) return wrong('codes', 'REQUIRED');
  if (!(LISTS[kind] as readonly string[]).includes(code)) return wrong('codes', 'UNKNOWN_CODE');
  return { kind, code } as Criterion;
}

function language({ codes, level }: RawCriterion): Found {
  const [code] = codes;
  if (code === undefined) return wrong('codes', 'REQUIRED');
  if (!isLanguageTag(code)) return wrong('codes', 'UNKNOWN_CODE');
  if (level !== null && !LANGUAGE_LEVELS.includes(level)) return wrong('level', 'UNKNOWN_CODE');
  return { kind: 'LANGUAGE', code: FORMATS.language.clean?.(code) ?? code, level };
}

function country(kind: 'AGENT_COUNTRY' | 'DATA_COUNTRY', { codes, bound }: RawCriterion): Found {
  if (codes.length === 0) return wrong('codes', 'REQUIRED');
  if (!codes.every(isCountry)) return wrong('codes', 'UNKNOWN_CODE');
  if (kind === 'DATA_COUNTRY') return { kind, codes };
  if (bound !== null && !inRange(bound, 1, 100)) return wrong('bound', 'OUT_OF_RANGE');
  return { kind, codes, percentAtLeast: bound };
}

function coverage({ timeZone, hours }: RawCriterion): Found {
  if (timeZone === null) return wrong('timeZone', 'REQUIRED');
  if (!isTimeZone(timeZone)) return wrong('timeZone', 'UNKNOWN_CODE');
  const formed = ({ days, from, to }: OpenHours) =>
    days.length > 0 && minuteOfDay(from) !== null && minuteOfDay(to) !== null;
  if (hours.length === 0 || !hours.every(formed)) return wrong('hours', 'REQUIRED');
  if (hoursOverlap(hours)) return wrong('hours', 'OVERLAPPING_HOURS');
  return { kind: 'COVERAGE', timeZone, hours };
}

function term(field: TermField, { bound, currency }: RawCriterion): Found {
  if (!inRange(bound, 0, 1e12)) return wrong('bound', 'OUT_OF_RANGE');
  if (field !== 'minimumMonthlyMinor') return { kind: 'TERM', field, atMost: bound, currency: null };
  if (currency === null) return wrong('currency', 'REQUIRED');
  if (!isCurrency(currency)) return wrong('currency', 'UNKNOWN_CODE');
  return { kind: 'TERM', field, atMost: bound, currency };
}
