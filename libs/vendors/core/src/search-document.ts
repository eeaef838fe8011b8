import { firstCertificateEnd } from './certificates.js';
import { pointOf, usualWeek } from './located-agents.js';
import type { ProfilePrice, VendorProfile } from './profile.js';
import { publicProfile } from './public-profile.js';
import { headCountByCountry, type CountryHeadCount } from './shares.js';
import { searchFacets, unique, type ListingFacts, type SearchFacets } from './search-facets.js';
import { searchNumbers, type SearchNumbers } from './search-numbers.js';
import type { Channel, ProfileLanguage, Service } from './vocabulary.js';

/** What search must know of a listing beside its published profile. */
export interface PublishedListing extends ListingFacts {
  vendorId: string;
  slug: string;
  version: number;
  /** The months of its prices, counted by whoever knows how. */
  monthCosts?: readonly number[];
}

/** What one result of a search shows; stored beside the index, so that a page of results needs no look-up. */
export interface SearchCard {
  vendorId: string;
  slug: string;
  name: string;
  claimed: boolean;
  verified: boolean;
  /** First sentence or so of the summary, at most 280 characters, per language. */
  summaries: Partial<Record<ProfileLanguage, string>>;
  headquartersCountry: string | null;
  agentCountries: CountryHeadCount[];
  services: Service[];
  languages: string[];
  channels: Channel[];
  foundedYear: number | null;
  size: { min: number | null; max: number | null };
  pilotOffered: boolean;
  /** The first published rate; units differ, so it is shown and never compared. */
  price: Pick<ProfilePrice, 'unit' | 'currency' | 'amountMinor' | 'rateScale'> | null;
}

export interface SearchDocument {
  vendorId: string;
  slug: string;
  version: number;
  name: string;
  /** Further names and words to be found by: legal name, cities, products, accents. */
  keywords: string[];
  /** All texts by language, joined. */
  texts: Partial<Record<ProfileLanguage, string>>;
  facets: SearchFacets;
  /** The last day (ISO date) on which the facets are true of this version; null: nothing in it ends. */
  holdsUntil: string | null;
  numbers: SearchNumbers;
  /** Points of the places of its agents, one after the other; empty: not known where. */
  points: readonly number[];
  /** Its usual week; null: not provided. */
  week: string | null;
  /** The months of its prices; empty: not provided. */
  monthCosts: readonly number[];
  foundedYear: number | null;
  pilotOffered: boolean;
  claimed: boolean;
  verified: boolean;
  headCountByCountry: CountryHeadCount[];
  card: SearchCard;
}

const SUMMARY_LENGTH = 280;

/**
 * The searchable form of a published profile: pure, so that a rebuilt index equals the one kept up to date.
 * It holds nothing that the vendor page does not show: of agents at home neither words nor facets name more than the
 * town.
 */
export function toSearchDocument(published: VendorProfile, listing: PublishedListing): SearchDocument {
  const profile = publicProfile(published);
  const facets = searchFacets(profile, listing);
  const countries = headCountByCountry(profile);
  const located = listing.located ?? [];
  return {
    vendorId: listing.vendorId,
    slug: listing.slug,
    version: listing.version,
    name: profile.name,
    keywords: keywordsOf(profile),
    texts: mapTexts(profile, ({ summary, howWeWork }) => [summary, howWeWork].filter(Boolean).join('\n')),
    facets,
    holdsUntil: firstCertificateEnd(profile.certifications, listing.today),
    numbers: searchNumbers(profile, located.length),
    points: located.flatMap(({ latitude, longitude }) => pointOf(latitude, longitude)),
    week: usualWeek(profile),
    monthCosts: listing.monthCosts ?? [],
    foundedYear: profile.foundedYear,
    pilotOffered: profile.pilotOffers.length > 0,
    claimed: listing.claimed,
    verified: listing.verified,
    headCountByCountry: countries,
    card: {
      vendorId: listing.vendorId,
      slug: listing.slug,
      name: profile.name,
      claimed: listing.claimed,
      verified: listing.verified,
      summaries: mapTexts(profile, ({ summary }) => shorten(summary)),
      headquartersCountry: profile.headquarters?.country ?? null,
      agentCountries: countries,
      services: facets.service,
      languages: facets.language,
      channels: facets.channel,
      foundedYear: profile.foundedYear,
      size: profile.size,
      pilotOffered: profile.pilotOffers.length > 0,
      price: priceOf(profile),
    },
  };
}

function keywordsOf(profile: VendorProfile): string[] {
  const words = [
    profile.legalName,
    profile.headquarters?.city,
    ...profile.locations.flatMap(({ city, region }) => [city, region]),
    ...profile.technology.map(({ product }) => product),
    ...profile.languages.map(({ note }) => note),
  ];
  return unique(words.filter((word): word is string => Boolean(word)));
}

function priceOf(profile: VendorProfile): SearchCard['price'] {
  const first = profile.prices[0];
  if (!first) return null;
  const { unit, currency, amountMinor, rateScale } = first;
  return { unit, currency, amountMinor, rateScale };
}

function mapTexts(
  profile: VendorProfile,
  map: (text: { summary: string; howWeWork: string | null }) => string,
): Partial<Record<ProfileLanguage, string>> {
  return Object.fromEntries(Object.entries(profile.texts).map(([language, text]) => [language, map(text)]));
}

function shorten(text: string): string {
  const characters = [...text];
  if (characters.length <= SUMMARY_LENGTH) return text;
  const cut = characters.slice(0, SUMMARY_LENGTH - 1).join('');
  return `${cut.slice(0, cut.lastIndexOf(' ') > 200 ? cut.lastIndexOf(' ') : undefined).trimEnd()}…`;
}
