import { COUNTRIES } from './countries.js';
import { listItems, type Remark } from './directory-note.js';
import type { Place } from './profile.js';
import { usState } from './us-states.js';

const ALIASES: Record<string, string> = {
  usa: 'US',
  us: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  uae: 'AE',
  'czech republic': 'CZ',
  'republic of korea': 'KR',
  korea: 'KR',
  turkey: 'TR',
  'hong kong': 'HK',
  macau: 'MO',
  trinidad: 'TT',
  'bosnia and herzegovina': 'BA',
  macedonia: 'MK',
  'russian federation': 'RU',
  'viet nam': 'VN',
  'ivory coast': 'CI',
  burma: 'MM',
  'cape verde': 'CV',
  swaziland: 'SZ',
  'saint lucia': 'LC',
  'saint kitts and nevis': 'KN',
  'saint vincent and the grenadines': 'VC',
  holland: 'NL',
  'the netherlands': 'NL',
};
const PARTS_OF_THE_WORLD = new Set(
  'asia,africa,europe,latin america,south america,north america,central america,caribbean,middle east,oceania,apac,emea,latam,worldwide,global'.split(
    ',',
  ),
);

const names = new Intl.DisplayNames(['en'], { type: 'region' });
const byName = new Map<string, string>(COUNTRIES.map((code) => [plain(names.of(code) ?? code), code]));
for (const [alias, code] of Object.entries(ALIASES)) byName.set(alias, code);

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’]/g, "'")
    .replace(/&/g, 'and')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** ISO 3166-1 code of a country written in English, in any case ("United states", "USA", "Czech Republic"). */
export function countryOf(text: string): string | undefined {
  return byName.get(plain(text));
}

/**
 * A place in free text: "United States", "San Francisco, United States", "Gallatin, Tennessee, USA",
 * "Austin, TX, USA[1][2]". A state of the USA implies the country. Nothing is guessed: what says that it is
 * unknown, is a piece of a sentence, or means two places ("Georgia") is rejected.
 */
export function readHeadquarters(cell: string, remark: Remark): Place | null {
  const uncited = cell.replace(/\[\d+\]/g, '').trim();
  if (uncited === '') return null;
  if (/^(unknown|location\b|not\b|n\/?a\b)/i.test(uncited)) {
    remark('REJECTED', 'PLACE_UNKNOWN', cell);
    return null;
  }
  if (/^\p{Ll}|[()]|\bfounded\b/u.test(uncited) || uncited.length > 80) {
    remark('REJECTED', 'PLACE_NOT_READABLE', cell);
    return null;
  }
  const parts = uncited.split(',').map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  if (parts.length === 1 && countryOf(last) && usState(last)) {
    remark('REJECTED', 'PLACE_AMBIGUOUS', cell);
    return null;
  }
  const state = usState(last);
  const country = state ? 'US' : countryOf(last);
  if (!country) {
    remark('REJECTED', 'COUNTRY_UNKNOWN', cell);
    return null;
  }
  if (uncited !== cell.trim()) remark('DOUBTFUL', 'CITATION_MARKS', cell);
  return { country, ...within(country, state ? parts : parts.slice(0, -1)) };
}

/** Region and city from what stands before the country: "city, state", "state" or "city". */
function within(country: string, parts: string[]): { region: string | null; city: string | null } {
  const last = parts.at(-1) ?? '';
  const state = country === 'US' ? usState(last) : undefined;
  if (state) return { region: state, city: parts.at(-2) ?? null };
  if (parts.length > 1) return { region: last, city: parts.at(-2) ?? null };
  return { region: null, city: parts[0] ?? null };
}

export interface AgentPlace {
  country: string;
  region: string | null;
}

/**
 * Countries (and states of the USA) of a delivery footprint: agents are there, nobody says how many.
 * "Georgia" is the state beside other states or where the whole cell speaks of the USA (`inUsa`), the country
 * beside other countries, and rejected where it stands alone.
 */
export function readAgentPlaces(cell: string, inUsa: boolean, remark: Remark): AgentPlace[] {
  const items = listItems(cell);
  const states = items.some((item) => usState(item) && !countryOf(item));
  const countries = items.some((item) => countryOf(item) && !usState(item));
  return items.flatMap((item): AgentPlace[] => {
    const state = usState(item);
    const country = countryOf(item);
    if (state && country) {
      if (inUsa || states) return [{ country: 'US', region: state }];
      if (countries) return [{ country, region: null }];
      remark('REJECTED', 'PLACE_AMBIGUOUS', item);
      return [];
    }
    if (state) return [{ country: 'US', region: state }];
    if (country) return [{ country, region: null }];
    remark('REJECTED', PARTS_OF_THE_WORLD.has(plain(item)) ? 'NOT_A_COUNTRY' : 'COUNTRY_UNKNOWN', item);
    return [];
  });
}

/** Each place once; a country without a region only where no region of it is named. */
export function distinctPlaces(places: readonly AgentPlace[]): AgentPlace[] {
  const named = new Set(places.filter(({ region }) => region !== null).map(({ country }) => country));
  const seen = new Set<string>();
  return places.filter(({ country, region }) => {
    const key = `${country}|${region ?? ''}`;
    if (seen.has(key) || (region === null && named.has(country))) return false;
    seen.add(key);
    return true;
  });
}
