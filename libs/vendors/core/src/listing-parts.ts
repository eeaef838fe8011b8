import type { VendorProfile } from './profile.js';

/** Parts of a listing's page that somebody can report as wrong. */
export const LISTING_PARTS = [
  'COMPANY',
  'CONTACT',
  'LOCATIONS',
  'SERVICES',
  'LANGUAGES_AND_HOURS',
  'PRICES',
  'QUALITY',
  'OTHER',
] as const;
export type ListingPart = (typeof LISTING_PARTS)[number];

const fieldsOf: Record<ListingPart, readonly (keyof VendorProfile)[]> = {
  COMPANY: ['name', 'legalName', 'registerNumbers', 'legalAddress', 'foundedYear', 'size', 'headquarters'],
  CONTACT: ['site', 'phone', 'email', 'contacts'],
  LOCATIONS: ['locations', 'clientCountries'],
  SERVICES: ['directions', 'services', 'channels', 'industries', 'technology', 'messageDelivery'],
  LANGUAGES_AND_HOURS: ['languages', 'coverage', 'calendar', 'capacity'],
  PRICES: ['prices', 'pricingStyle', 'terms', 'pilotOffers'],
  QUALITY: ['metrics', 'certifications', 'tenure', 'training', 'caseStudies'],
  OTHER: ['name', 'site', 'texts'],
};

const LONGEST = 2000;

/**
 * What a listing says in one of its parts, one fact a line, for a moderator who compares it with a report.
 * @returns null when it says nothing there
 */
export function partOf(profile: VendorProfile, part: ListingPart): string | null {
  const lines = fieldsOf[part].flatMap((field) => linesOf(field, profile[field]));
  if (lines.length === 0) return null;
  const text = lines.join('\n');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function linesOf(path: string, value: unknown): string[] {
  if (value === null || value === undefined || value === '' || path.endsWith(' id')) return [];
  if (Array.isArray(value)) return value.flatMap((inner, index) => linesOf(`${path} ${index + 1}`, inner));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => linesOf(`${path} ${key}`, inner));
  return [`${path}: ${String(value)}`];
}
