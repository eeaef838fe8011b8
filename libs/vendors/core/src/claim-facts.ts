import { type DirectoryListing, listingProfile } from './directory-listing.js';
import type { ClaimFact } from './doubtful-facts.js';
import type { VendorProfile } from './profile.js';
import type { Channel, Service } from './vocabulary.js';

/** What a claimant says about one doubtful fact. Nothing filled in means: it is right as it stands. */
export interface FactAnswer {
  fact: ClaimFact;
  /** The whole list: services, languages (BCP 47), channels or countries (ISO 3166-1). */
  codes: string[];
  country: string | null;
  region: string | null;
  city: string | null;
  minimum: number | null;
  /** null beside a minimum: "or more". */
  maximum: number | null;
  year: number | null;
}

/** The section of the profile that a fact is about. */
export const FACT_FIELDS: Readonly<Record<ClaimFact, keyof VendorProfile>> = {
  SERVICES: 'services',
  LANGUAGES: 'languages',
  AGENT_COUNTRIES: 'locations',
  SIZE: 'size',
  HEADQUARTERS: 'headquarters',
  CHANNELS: 'channels',
  FOUNDED_YEAR: 'foundedYear',
};

/**
 * The profile with the claimant's corrections. A list replaces the one that stood there, but rows that stay keep
 * all they say; whether the codes exist is for `validateProfile` to judge.
 */
export function withFactAnswers(profile: VendorProfile, answers: readonly FactAnswer[]): VendorProfile {
  return answers.reduce((corrected, answer) => ({ ...corrected, ...correction(corrected, answer) }), profile);
}

function correction(profile: VendorProfile, answer: FactAnswer): Partial<VendorProfile> {
  const { fact, codes, country, region, city, minimum, maximum, year } = answer;
  const rows = (listing: Partial<DirectoryListing>) => listingProfile({ ...NOTHING_LISTED, ...listing });
  switch (fact) {
    case 'SERVICES': {
      const fresh = rows({ services: codes as Service[] }).services;
      return codes.length > 0 ? { services: replaced(profile.services, fresh, (row) => row.service) } : {};
    }
    case 'LANGUAGES': {
      const fresh = rows({ languages: codes }).languages;
      return codes.length > 0 ? { languages: replaced(profile.languages, fresh, (row) => row.tag) } : {};
    }
    case 'CHANNELS': {
      const fresh = rows({ channels: codes as Channel[] }).channels;
      return codes.length > 0 ? { channels: replaced(profile.channels, fresh, (row) => row.channel) } : {};
    }
    case 'AGENT_COUNTRIES':
      return codes.length > 0 ? { locations: inCountries(profile, codes) } : {};
    case 'SIZE':
      return minimum === null && maximum === null ? {} : { size: { min: minimum ?? 1, max: maximum } };
    case 'HEADQUARTERS': {
      const place = country ?? profile.headquarters?.country ?? null;
      if (place === null || (country === null && region === null && city === null)) return {};
      return { headquarters: { country: place, region, city } };
    }
    case 'FOUNDED_YEAR':
      return year === null ? {} : { foundedYear: year };
  }
}

const NOTHING_LISTED: DirectoryListing = {
  line: 0,
  key: '',
  name: '',
  site: null,
  siteHost: null,
  phone: null,
  headquarters: null,
  foundedYear: null,
  size: { min: null, max: null },
  languages: [],
  services: [],
  directions: [],
  industries: [],
  channels: [],
  places: [],
};

/** The rows of `fresh`, each as it already stood where it did. */
function replaced<Row>(present: readonly Row[], fresh: readonly Row[], codeOf: (row: Row) => string): Row[] {
  const known = new Map(present.map((row) => [codeOf(row), row]));
  return fresh.map((row) => known.get(codeOf(row)) ?? row);
}

/** Places in the named countries stay; a country of which no place is known gets one without a region. */
function inCountries(profile: VendorProfile, countries: readonly string[]): VendorProfile['locations'] {
  const kept = profile.locations.filter((place) => countries.includes(place.country));
  const unknown = countries.filter((country) => !kept.some((place) => place.country === country));
  const { locations } = listingProfile({
    ...NOTHING_LISTED,
    places: [
      ...profile.locations.map(({ country, region }) => ({ country, region })),
      ...unknown.map((country) => ({ country, region: null })),
    ],
  });
  // New rows are numbered after all that stood there, so that no id of an old row comes back.
  return [...kept, ...locations.slice(profile.locations.length)];
}
