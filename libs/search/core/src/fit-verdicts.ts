import {
  agentShares,
  baseLanguage,
  directionsOf,
  freeAgents as freeOf,
  LANGUAGE_LEVELS,
  queueStatement,
  SERVICE_DIRECTION,
  type AgentModel,
  type LanguageLevel,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { capacity } from './fit-capacity.js';
import {
  agentsPerWeek,
  certification,
  metric,
  monthCost,
  pilotDays,
  rating,
  replyTime,
  term,
  years,
} from './fit-figures.js';
import {
  listed,
  met,
  notMet,
  PART_MET,
  partly,
  share,
  unsaid,
  type FitDay,
  type FitSubject,
  type Verdict,
} from './fit-verdict.js';
import { chordOf, kilometresOf, nearestChord } from './near.js';
import type { Criterion } from './need.js';

type ListKind =
  | 'SERVICE'
  | 'DIRECTION'
  | 'CHANNEL'
  | 'INDUSTRY'
  | 'TECHNOLOGY'
  | 'DELIVERY_METHOD'
  | 'WORK_FORM'
  | 'PREPARATION'
  | 'LOCATION_KIND';

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
    PREPARATION: ['preparations', (p) => p.preparations.map(({ level }) => level)],
    LOCATION_KIND: ['locations', (p) => p.locations.flatMap(({ kind }) => kind ?? [])],
  };

/** How a vendor answers one criterion, from its published profile and what was measured and checked here. */
export function verdict(subject: FitSubject, criterion: Criterion, day: FitDay): Verdict {
  const { profile } = subject;
  switch (criterion.kind) {
    case 'CERTIFICATION':
    case 'CERTIFICATION_VERIFIED':
      return certification(subject, criterion.code, day.today, criterion.kind === 'CERTIFICATION_VERIFIED');
    case 'QUEUE_POLICY':
      return queuePolicy(profile);
    case 'ACCENT':
      return accent(subject, criterion.code);
    case 'AGENTS_PER_WEEK':
      return agentsPerWeek(profile, criterion.atLeast);
    case 'PILOT_DAYS':
      return pilotDays(profile, criterion.atLeast);
    case 'RATING':
      return rating(subject, criterion.atLeast);
    case 'REPLY_TIME':
      return replyTime(subject, criterion.atMost);
    case 'MONTH_COST':
      return monthCost(profile, criterion, day);
    case 'CAPACITY':
      return capacity(profile, criterion.work);
    case 'AGENT_MODEL':
      return agentModel(subject, criterion.code);
    case 'LANGUAGE':
      return language(subject, criterion.code, criterion.level);
    case 'AGENT_COUNTRY':
      return agentCountry(subject, criterion.codes, criterion.percentAtLeast);
    case 'NEAR':
      return near(subject, criterion);
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

/** A hybrid team is a shared and a dedicated one. */
function agentModel(subject: FitSubject, wanted: AgentModel): Verdict {
  const models = [...new Set(subject.profile.services.flatMap((row) => row.agentModel ?? []))];
  return models.includes('HYBRID') ? met(models) : listed(subject, models, wanted, 'services');
}

const rank = (level: LanguageLevel): number => LANGUAGE_LEVELS.indexOf(level);

/** How the queue is ordered between clients (003.8); where no agent is shared there is nothing to say. */
function queuePolicy(profile: VendorProfile): Verdict {
  const said = queueStatement(profile);
  return said.length > 0 ? met(said) : unsaid('services');
}

const tagsOf = ({ languages, locations, channels }: VendorProfile): string[] => [
  ...[...languages, ...locations.flatMap((row) => row.languages)].map(({ tag }) => tag),
  ...channels.flatMap((row) => row.languages),
];

/** A tag that names a country or script (004.3); the bare language leaves open which of its accents. */
function accent(subject: FitSubject, code: string): Verdict {
  const tags = [...new Set(tagsOf(subject.profile))];
  if (tags.includes(code)) return met([code]);
  const own = tags.filter((tag) => baseLanguage(tag) === baseLanguage(code));
  if (own.includes(baseLanguage(code))) return unsaid('languages');
  return listed(subject, own.length > 0 ? own : tags, code, 'languages');
}

function language(subject: FitSubject, code: string, wanted: LanguageLevel | null): Verdict {
  const { languages, locations } = subject.profile;
  const skills = [...languages, ...locations.flatMap((row) => row.languages)];
  const tags = tagsOf(subject.profile).map(baseLanguage);
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

/** Kilometres to the nearest agents; a place that nobody can find on a map, or that a directory lacks, may be nearer. */
function near({ profile, claimed, facts }: FitSubject, { point, km }: Criterion & { kind: 'NEAR' }): Verdict {
  const points = facts?.points ?? [];
  const chord = nearestChord(points, point);
  if (chord === null) return unsaid('locations');
  const away = Math.round(kilometresOf(chord));
  if (chord <= chordOf(km)) return met([away]);
  return claimed && profile.locations.length * 3 <= points.length ? notMet([away]) : unsaid('locations');
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
  return share(free, count);
}

/** Who reports both reports either. */
function reporting({ reporting: said }: VendorProfile, wanted: string): Verdict {
  if (!said?.model) return unsaid('reporting');
  return said.model === wanted || said.model === 'BOTH' ? met([said.model]) : notMet([said.model]);
}
