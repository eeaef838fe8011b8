import {
  FORMATS,
  hoursOverlap,
  isCountry,
  isCurrency,
  isLanguageTag,
  isTimeZone,
  LANGUAGE_LEVELS,
  minuteOfDay,
  REPORTING_MODELS,
  SERVICES,
  AGENT_MODELS,
  AGENT_PREPARATIONS,
  CERTIFICATION_STANDARDS,
  CHANNELS,
  DELIVERY_METHODS,
  DIRECTIONS,
  INDUSTRIES,
  LOCATION_KINDS,
  TECHNOLOGIES,
  WORK_FORMS,
  type LanguageLevel,
  type Metric,
  type OpenHours,
  type Point,
  type Service,
} from '@ringfair/vendors-core';
import type { CriterionKind } from './criterion-kinds.js';
import { RADIUS_KM, readCoordinates, USUAL_RADIUS_KM } from './near.js';
import { WISHED_METRICS, type Criterion, type Importance, type Need, type TermField } from './need.js';
import { monthOf, peakWork, type AskedWork } from './need-work.js';

/** A criterion as a client sends it: which of the fields count follows from the kind. */
export interface RawCriterion {
  kind: CriterionKind;
  /** A code, a base language, a place, or countries. */
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
  reason: 'REQUIRED' | 'UNKNOWN_CODE' | 'OUT_OF_RANGE' | 'OVERLAPPING_HOURS' | 'TOO_MANY' | 'UNKNOWN_PLACE';
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
  PREPARATION: AGENT_PREPARATIONS,
  LOCATION_KIND: LOCATION_KINDS,
  CERTIFICATION: CERTIFICATION_STANDARDS,
  CERTIFICATION_VERIFIED: CERTIFICATION_STANDARDS,
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

type Field = keyof RawCriterion | 'contactsPerWeek';
type Found = Criterion | (Omit<NeedProblem, 'path'> & { field: Field });
const wrong = (field: Field, reason: NeedProblem['reason']) => ({ field, reason });

/**
 * The need that was sent, or everything that is wrong with it.
 * @param locate where a place is; null: not known. By itself only coordinates are understood
 */
export function readNeed(
  requirements: readonly RawRequirement[],
  contactsPerWeek: number | null,
  talkSeconds: number | null = null,
  locate: (place: string) => Point | null = (place) => readCoordinates(place)?.point ?? null,
): { need: Need; problems: NeedProblem[] } {
  const problems: NeedProblem[] = [];
  if (requirements.length > MOST_REQUIREMENTS) problems.push({ path: 'requirements', reason: 'TOO_MANY' });
  if (contactsPerWeek !== null && !(contactsPerWeek >= 0 && contactsPerWeek <= MOST_CONTACTS_PER_WEEK)) {
    problems.push({ path: 'contactsPerWeek', reason: 'OUT_OF_RANGE' });
  }
  const whole: WholeNeed = {
    work: { contactsPerWeek: contactsPerWeek ?? 0, talkSeconds, hours: wantedHours(requirements) },
    service: SERVICES.find((code) => code === codeOf(requirements, 'SERVICE')) ?? null,
    language: codeOf(requirements, 'LANGUAGE'),
    locate,
  };
  const read = requirements.flatMap(({ importance, ...raw }, index) => {
    const found = criterionOf(raw, whole);
    if ('kind' in found) return [{ importance, criterion: found }];
    const { field, reason } = found;
    const path = field === 'contactsPerWeek' ? field : `requirements.${index}.${field}`;
    if (!problems.some((one) => one.path === path)) problems.push({ path, reason });
    return [];
  });
  return { need: { requirements: read, contactsPerWeek }, problems };
}

/** What the kinds look at that are about the whole of the work. */
interface WholeNeed {
  work: AskedWork;
  service: Service | null;
  language: string | null;
  locate: (place: string) => Point | null;
}

const codeOf = (requirements: readonly RawRequirement[], kind: CriterionKind): string | null =>
  requirements.find((row) => row.kind === kind)?.codes[0] ?? null;

/** Hours that would only be nice to have are not reckoned with. */
export const wantedHours = (
  requirements: readonly Pick<RawRequirement, 'kind' | 'importance' | 'hours'>[],
): OpenHours[] =>
  requirements.flatMap(({ kind, importance, hours }) =>
    kind === 'COVERAGE' && importance !== 'NICE' ? hours : [],
  );

function criterionOf(raw: RawCriterion, whole: WholeNeed): Found {
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
    case 'NEAR':
      return near(raw, whole);
    case 'COVERAGE':
      return coverage(raw);
    case 'FREE_AGENTS':
      if (!inRange(bound, 1, 1_000_000)) return wrong('bound', 'OUT_OF_RANGE');
      return { kind, count: bound, language: raw.codes[0] ?? null };
    case 'METRIC':
      if (!raw.metric || !WISHED_METRICS.includes(raw.metric)) return wrong('metric', 'REQUIRED');
      if (!inRange(bound, -100, 1_000_000)) return wrong('bound', 'OUT_OF_RANGE');
      return { kind, metric: raw.metric, bound };
    case 'YEARS_IN_BUSINESS':
    case 'PILOT_DAYS':
    case 'AGENTS_PER_WEEK':
    case 'RATING':
      return inRange(bound, 1, AT_LEAST[kind]) ? { kind, atLeast: bound } : wrong('bound', 'OUT_OF_RANGE');
    case 'REPLY_TIME':
      return inRange(bound, 1, 525_600) ? { kind, atMost: bound } : wrong('bound', 'OUT_OF_RANGE');
    case 'ACCENT':
      return accent(raw.codes);
    case 'MONTH_COST':
      return monthCost(raw, whole);
    case 'CAPACITY':
      return capacity(bound, whole);
    case 'QUEUE_POLICY':
      return { kind };
    default:
      return { kind: 'PILOT' };
  }
}

/** The most that may be asked for: years, days, agents, stars. */
const AT_LEAST = { YEARS_IN_BUSINESS: 200, PILOT_DAYS: 365, AGENTS_PER_WEEK: 10_000, RATING: 5 } as const;

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

function near({ codes: [place], bound }: RawCriterion, { locate }: WholeNeed): Found {
  if (place === undefined) return wrong('codes', 'REQUIRED');
  const km = bound ?? USUAL_RADIUS_KM;
  if (!inRange(km, RADIUS_KM.min, RADIUS_KM.max)) return wrong('bound', 'OUT_OF_RANGE');
  const point = locate(place);
  return point ? { kind: 'NEAR', place, km, point } : wrong('codes', 'UNKNOWN_PLACE');
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

function accent([code]: readonly string[]): Found {
  if (code === undefined) return wrong('codes', 'REQUIRED');
  const tag = FORMATS.language.clean?.(code) ?? code;
  return isLanguageTag(code) && tag.includes('-')
    ? { kind: 'ACCENT', code: tag }
    : wrong('codes', 'UNKNOWN_CODE');
}

function monthCost({ bound, currency }: RawCriterion, { work, service }: WholeNeed): Found {
  if (!inRange(bound, 0, 1e12)) return wrong('bound', 'OUT_OF_RANGE');
  if (currency === null) return wrong('currency', 'REQUIRED');
  if (!isCurrency(currency)) return wrong('currency', 'UNKNOWN_CODE');
  const volume = monthOf(work);
  if (!volume) return wrong('contactsPerWeek', 'REQUIRED');
  return { kind: 'MONTH_COST', atMost: bound, currency, service, volume };
}

/** The bound is the share of contacts that automation settles. */
function capacity(bound: number | null, { work, language, service }: WholeNeed): Found {
  if (bound !== null && !inRange(bound, 0, 99)) return wrong('bound', 'OUT_OF_RANGE');
  if (work.contactsPerWeek <= 0) return wrong('contactsPerWeek', 'REQUIRED');
  return { kind: 'CAPACITY', work: { ...peakWork(work, bound ?? 0), language, service } };
}
