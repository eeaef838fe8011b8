import type { DirectoryField, DirectoryReason } from './directory-note.js';
import type { VendorProfile } from './profile.js';
import { isWideSize, sizeBandsOf } from './size-band.js';

/** What a claimant is asked about a listing that a directory wrote. */
export const CLAIM_FACTS = [
  'SERVICES',
  'LANGUAGES',
  'AGENT_COUNTRIES',
  'SIZE',
  'HEADQUARTERS',
  'CHANNELS',
  'FOUNDED_YEAR',
] as const;
export type ClaimFact = (typeof CLAIM_FACTS)[number];

/** Why a fact is doubtful. */
export const CLAIM_DOUBTS = [
  'SERVICES_UNKNOWN',
  'SERVICES_TOO_GENERAL',
  'LANGUAGES_COUNTED',
  'LANGUAGES_UNKNOWN',
  'AGENT_COUNTRIES_UNKNOWN',
  'AGENT_COUNTRIES_UNREADABLE',
  'SIZE_UNKNOWN',
  'SIZE_TOO_WIDE',
  'HEADQUARTERS_UNKNOWN',
  'HEADQUARTERS_COUNTRY_ONLY',
  'CHANNELS_NOT_NAMED',
  'CHANNELS_UNKNOWN',
  'FOUNDED_YEAR_UNKNOWN',
  'SOURCES_DISAGREE',
] as const;
export type ClaimDoubt = (typeof CLAIM_DOUBTS)[number];

/** What an import could not take as it stood, kept with the listing. */
export interface ListingNote {
  field: DirectoryField;
  reason: DirectoryReason;
  /** The directory's own words. */
  value: string;
}

export interface DoubtfulFact {
  fact: ClaimFact;
  doubt: ClaimDoubt;
  /** The directory's own words that raised the doubt; null where it said nothing. */
  said: string | null;
}

interface Question extends DoubtfulFact {
  /** How much a wrong or missing answer keeps buyers from finding the vendor, 0 to 100. */
  weight: number;
}

/**
 * The doubts about a listing that cost it most: what buyers filter by (services, languages, how many people, where
 * the agents are) before the rest. A claim without names ("150 languages", "1-1,000 employees") weighs more than
 * silence, because it stands for something true that nobody can find. One doubt per fact; the same listing always gives
 * the same ones.
 * @param notes what the import remarked about this listing
 * @param most how many at most
 */
export function doubtfulFacts(
  profile: VendorProfile,
  notes: readonly ListingNote[],
  most = 3,
): DoubtfulFact[] {
  const asked: Question[] = [];
  const ask = (weight: number, fact: ClaimFact, doubt: ClaimDoubt, said: string | null = null) => {
    if (!asked.some((question) => question.fact === fact)) asked.push({ weight, fact, doubt, said });
  };
  const saidOf = (field: DirectoryField, ...reasons: DirectoryReason[]): string | null =>
    notes.find((note) => note.field === field && reasons.includes(note.reason))?.value ?? null;

  const general = saidOf('services', 'SERVICE_TOO_GENERAL', 'SERVICE_UNKNOWN', 'NO_SERVICE_NAMED');
  if (profile.services.length === 0) ask(100, 'SERVICES', 'SERVICES_UNKNOWN', general);
  else if (general) ask(84, 'SERVICES', 'SERVICES_TOO_GENERAL', general);

  const counted = saidOf('languages', 'LANGUAGE_COUNT_ONLY', 'LANGUAGES_NOT_NAMED');
  if (counted) ask(96, 'LANGUAGES', 'LANGUAGES_COUNTED', counted);
  else if (profile.languages.length === 0) {
    ask(86, 'LANGUAGES', 'LANGUAGES_UNKNOWN', saidOf('languages', 'LANGUAGE_UNKNOWN'));
  }

  const place = saidOf('agentsOnshore', 'PLACE_AMBIGUOUS', 'COUNTRY_UNKNOWN', 'NOT_A_COUNTRY');
  const abroad = place ?? saidOf('agentsAbroad', 'PLACE_AMBIGUOUS', 'COUNTRY_UNKNOWN', 'NOT_A_COUNTRY');
  if (profile.locations.length === 0) ask(82, 'AGENT_COUNTRIES', 'AGENT_COUNTRIES_UNKNOWN', abroad);
  else if (abroad) ask(60, 'AGENT_COUNTRIES', 'AGENT_COUNTRIES_UNREADABLE', abroad);

  askAboutCompany(profile, saidOf, ask);
  return asked
    .sort((a, b) => b.weight - a.weight || CLAIM_FACTS.indexOf(a.fact) - CLAIM_FACTS.indexOf(b.fact))
    .slice(0, most)
    .map(({ fact, doubt, said }) => ({ fact, doubt, said }));
}

function askAboutCompany(
  profile: VendorProfile,
  saidOf: (field: DirectoryField, ...reasons: DirectoryReason[]) => string | null,
  ask: (weight: number, fact: ClaimFact, doubt: ClaimDoubt, said?: string | null) => void,
): void {
  const conflicts = [
    ['SIZE', 'size', 78],
    ['HEADQUARTERS', 'headquarters', 74],
    ['FOUNDED_YEAR', 'foundedYear', 72],
  ] as const;
  for (const [fact, field, weight] of conflicts) {
    const other = saidOf(field, 'MERGE_CONFLICT');
    if (other) ask(weight, fact, 'SOURCES_DISAGREE', other);
  }
  if (sizeBandsOf(profile.size).length === 0)
    ask(70, 'SIZE', 'SIZE_UNKNOWN', saidOf('size', 'SIZE_NOT_READABLE'));
  else if (isWideSize(profile.size)) ask(90, 'SIZE', 'SIZE_TOO_WIDE');

  const { headquarters } = profile;
  const unread = saidOf(
    'headquarters',
    'PLACE_UNKNOWN',
    'PLACE_NOT_READABLE',
    'PLACE_AMBIGUOUS',
    'COUNTRY_UNKNOWN',
  );
  if (!headquarters) ask(66, 'HEADQUARTERS', 'HEADQUARTERS_UNKNOWN', unread);
  else if (!headquarters.city && !headquarters.region) ask(50, 'HEADQUARTERS', 'HEADQUARTERS_COUNTRY_ONLY');

  const channels = saidOf('channels', 'CHANNELS_NOT_NAMED', 'CHANNEL_UNKNOWN');
  if (channels) ask(56, 'CHANNELS', 'CHANNELS_NOT_NAMED', channels);
  else if (profile.channels.length === 0) ask(46, 'CHANNELS', 'CHANNELS_UNKNOWN');

  if (profile.foundedYear === null) {
    ask(54, 'FOUNDED_YEAR', 'FOUNDED_YEAR_UNKNOWN', saidOf('foundedYear', 'YEAR_NOT_READABLE'));
  }
}
