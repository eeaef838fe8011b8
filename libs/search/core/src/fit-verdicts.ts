import {
  agentShares,
  baseLanguage,
  certificateHolds,
  declaredFigure,
  directionsOf,
  freeAgents as freeOf,
  LANGUAGE_LEVELS,
  SERVICE_DIRECTION,
  type AgentModel,
  type LanguageLevel,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { LESS_IS_BETTER, type Criterion, type TermField } from './need.js';

/** PARTLY: some of it is there; NOT_PROVIDED: the vendor does not say, which is neither a yes nor a no. */
export type FitState = 'MET' | 'PARTLY' | 'NOT_MET' | 'NOT_PROVIDED';

/** How one vendor answers one criterion. */
export interface Verdict {
  state: FitState;
  /** 0..100, whole: how much of it is met; 0 where it is not provided. */
  percent: number;
  /** The vendor's own value, for display: codes, numbers, dates. */
  value: readonly (string | number)[];
  /** Fields of the profile that would tell, when something is missing. */
  missing: readonly (keyof VendorProfile)[];
}

/** What fit looks at. Size, fame, plan, payment and age of the account are not among it. */
export interface FitSubject {
  profile: VendorProfile;
  /** A vendor lists all that it does; a directory's list is never whole, so what it lacks is not said. */
  claimed: boolean;
}

export interface FitDay {
  /** ISO date (UTC). */
  today: string;
  /** Share 0..1 of the wanted hours in which the vendor's calendar is open, in a week of `today`. */
  coverage: (
    calendar: NonNullable<VendorProfile['calendar']>,
    wanted: Criterion & { kind: 'COVERAGE' },
  ) => number;
}

type Values = Verdict['value'];
const met = (value: Values): Verdict => ({ state: 'MET', percent: 100, value, missing: [] });
const notMet = (value: Values): Verdict => ({ state: 'NOT_MET', percent: 0, value, missing: [] });
const unsaid = (...missing: (keyof VendorProfile)[]): Verdict => ({
  state: 'NOT_PROVIDED',
  percent: 0,
  value: [],
  missing,
});
const partly = (percent: number, value: Values, ...missing: (keyof VendorProfile)[]): Verdict => ({
  state: 'PARTLY',
  percent,
  value,
  missing,
});

type ListKind =
  'SERVICE' | 'DIRECTION' | 'CHANNEL' | 'INDUSTRY' | 'TECHNOLOGY' | 'DELIVERY_METHOD' | 'WORK_FORM';

/** Criteria that ask for one code of a list. */
const LISTS: Record<ListKind, readonly [keyof VendorProfile, (profile: VendorProfile) => readonly string[]]> =
  {
    SERVICE: ['services', (p) => p.services.map(({ service }) => service)],
    DIRECTION: ['directions', (p) => directionsOf(p, SERVICE_DIRECTION)],
    CHANNEL: ['channels', (p) => p.channels.map(({ channel }) => channel)],
    INDUSTRY: ['industries', (p) => p.industries.map(({ industry }) => industry)],
    TECHNOLOGY: ['technology', (p) => p.technology.map(({ category }) => category)],
    DELIVERY_METHOD: ['messageDelivery', (p) => p.messageDelivery.map(({ method }) => method)],
    WORK_FORM: ['workForms', (p) => p.workForms],
  };

/**
 * How much of a requirement counts as met, per cent, where the profile says some of it and no figure tells how much: a
 * language below the level asked for or without one, agents in a country and not which part of all agents they are,
 * hours in words of the market and no calendar, agents that can be added week by week where none is said to be free.
 */
export const PART_MET = 50;

/** How a vendor answers one criterion, from its published profile alone. */
export function verdict(subject: FitSubject, criterion: Criterion, day: FitDay): Verdict {
  const { profile } = subject;
  switch (criterion.kind) {
    case 'CERTIFICATION':
      return certification(profile, criterion.code, day.today);
    case 'AGENT_MODEL':
      return agentModel(subject, criterion.code);
    case 'LANGUAGE':
      return language(subject, criterion.code, criterion.level);
    case 'AGENT_COUNTRY':
      return agentCountry(subject, criterion.codes, criterion.percentAtLeast);
    case 'DATA_COUNTRY':
      return dataCountry(profile, criterion.codes);
    case 'COVERAGE':
      return coverage(profile, criterion, day);
    case 'FREE_AGENTS':
      return freeAgents(profile, criterion.count, criterion.language);
    case 'TERM':
      return term(profile, criterion.field, criterion.atMost, criterion.currency);
    case 'METRIC':
      return metric(profile, criterion);
    case 'REPORTING':
      return reporting(profile, criterion.code);
    case 'YEARS_IN_BUSINESS':
      return years(profile, criterion.atLeast, day.today);
    case 'PILOT':
      return listed(subject, profile.pilotOffers.length > 0 ? ['PILOT'] : [], 'PILOT', 'pilotOffers');
    default: {
      const [field, values] = LISTS[criterion.kind];
      return listed(subject, values(profile), criterion.code, field);
    }
  }
}

/** A list that says something and lacks the code is a no of whoever keeps it, and says nothing in a directory. */
function listed(
  { claimed }: FitSubject,
  values: readonly string[],
  code: string,
  field: keyof VendorProfile,
): Verdict {
  if (values.includes(code)) return met([code]);
  return values.length > 0 && claimed ? notMet(values) : unsaid(field);
}

function certification(profile: VendorProfile, code: string, today: string): Verdict {
  const held = profile.certifications.filter(({ standard }) => standard === code);
  const valid = held.find((one) => certificateHolds(one, today));
  if (valid) return met([code, ...(valid.validUntil ? [valid.validUntil] : [])]);
  return held.length > 0
    ? notMet(held.flatMap(({ validUntil }) => validUntil ?? []))
    : unsaid('certifications');
}

/** A hybrid team is a shared and a dedicated one. */
function agentModel(subject: FitSubject, wanted: AgentModel): Verdict {
  const models = [...new Set(subject.profile.services.flatMap((row) => row.agentModel ?? []))];
  return models.includes('HYBRID') ? met(models) : listed(subject, models, wanted, 'services');
}

const rank = (level: LanguageLevel): number => LANGUAGE_LEVELS.indexOf(level);

function language(subject: FitSubject, code: string, wanted: LanguageLevel | null): Verdict {
  const { languages, locations, channels } = subject.profile;
  const skills = [...languages, ...locations.flatMap((row) => row.languages)];
  const tags = [...skills.map(({ tag }) => tag), ...channels.flatMap((row) => row.languages)].map(
    baseLanguage,
  );
  if (!tags.includes(baseLanguage(code)))
    return listed(subject, [...new Set(tags)].sort(), baseLanguage(code), 'languages');
  if (wanted === null) return met([code]);
  const levels = skills.flatMap(({ tag, level }) =>
    baseLanguage(tag) === baseLanguage(code) && level ? [level] : [],
  );
  if (levels.some((level) => rank(level) >= rank(wanted))) return met([code, ...levels]);
  return levels.length > 0 ? partly(PART_MET, [code, ...levels]) : partly(PART_MET, [code], 'languages');
}

/** Of an unclaimed listing places may be missing, so it has no shares and no place where nobody sits. */
function agentCountry(
  { profile, claimed }: FitSubject,
  codes: readonly string[],
  percentAtLeast: number | null,
): Verdict {
  const shares = agentShares(profile);
  const there = shares.filter(({ country }) => codes.includes(country));
  const value = shares.map(({ country }) => country);
  if (there.length === 0) return claimed && shares.length > 0 ? notMet(value) : unsaid('locations');
  if (percentAtLeast === null) return met(value);
  if (!claimed || shares.some(({ share }) => share === null)) {
    return partly(PART_MET, value, 'locations');
  }
  const percent = Math.floor(there.reduce((sum, { share }) => sum + 100 * (share ?? 0), 0) + 1e-9);
  return percent >= percentAtLeast ? met([percent]) : partly(percent, [percent]);
}

function dataCountry({ dataHandling }: VendorProfile, codes: readonly string[]): Verdict {
  const countries = dataHandling?.countries ?? [];
  if (countries.length === 0) return unsaid('dataHandling');
  return countries.every((country) => codes.includes(country)) ? met(countries) : notMet(countries);
}

function coverage(profile: VendorProfile, wanted: Criterion & { kind: 'COVERAGE' }, day: FitDay): Verdict {
  const codes = [...new Set([...profile.coverage, ...profile.channels.flatMap((row) => row.coverage)])];
  if (profile.calendar) {
    const percent = Math.floor(100 * day.coverage(profile.calendar, wanted) + 1e-9);
    if (percent >= 100) return met([percent]);
    return percent > 0 ? partly(percent, [percent]) : notMet([percent]);
  }
  if (codes.includes('AROUND_THE_CLOCK')) return met(['AROUND_THE_CLOCK']);
  return codes.length > 0 ? partly(PART_MET, codes, 'calendar') : unsaid('calendar');
}

/** More free agents than asked for are worth no more than those asked for. */
function freeAgents(
  { capacity, agentsAddedPerWeek }: VendorProfile,
  count: number,
  tag: string | null,
): Verdict {
  const free = freeOf(
    capacity.filter((row) => tag === null || baseLanguage(row.language) === baseLanguage(tag)),
  );
  if (free === null) {
    return agentsAddedPerWeek === null
      ? unsaid('capacity')
      : partly(PART_MET, [agentsAddedPerWeek], 'capacity');
  }
  if (free >= count) return met([free]);
  return free > 0 ? partly(Math.floor((100 * free) / count), [free]) : notMet([free]);
}

function term(profile: VendorProfile, field: TermField, atMost: number, currency: string | null): Verdict {
  const sources = [...profile.prices, ...(profile.terms ? [profile.terms] : [])];
  const said = sources.filter(
    (row) => row[field] !== null && (field !== 'minimumMonthlyMinor' || row.currency === currency),
  );
  const values = [...new Set(said.map((row) => row[field] ?? 0))].sort((a, b) => a - b);
  const [least] = values;
  if (least === undefined) return unsaid('terms');
  return least <= atMost ? met([least]) : notMet([least]);
}

function metric(profile: VendorProfile, { metric: code, bound }: Criterion & { kind: 'METRIC' }): Verdict {
  const latest = declaredFigure(profile.metrics, code);
  if (!latest) return unsaid('metrics');
  const good = LESS_IS_BETTER.has(code) ? latest.value <= bound : latest.value >= bound;
  return good ? met([latest.value]) : notMet([latest.value]);
}

/** Who reports both reports either. */
function reporting({ reporting: said }: VendorProfile, wanted: string): Verdict {
  if (!said?.model) return unsaid('reporting');
  return said.model === wanted || said.model === 'BOTH' ? met([said.model]) : notMet([said.model]);
}

/** Calendar years since the founding year, as search counts them. */
function years({ foundedYear }: VendorProfile, atLeast: number, today: string): Verdict {
  if (foundedYear === null) return unsaid('foundedYear');
  const age = Number(today.slice(0, 4)) - foundedYear;
  return age >= atLeast ? met([foundedYear]) : notMet([foundedYear]);
}
