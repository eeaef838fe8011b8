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

type Field = Exclude<keyof VendorProfile, 'schemaVersion'>;

/** Where each field is reported: a new field of a profile does not compile until it has a part. */
const PART_OF: Readonly<Record<Field, ListingPart>> = {
  name: 'COMPANY',
  legalName: 'COMPANY',
  registerNumbers: 'COMPANY',
  legalAddress: 'COMPANY',
  logoFileId: 'COMPANY',
  foundedYear: 'COMPANY',
  foundedOn: 'COMPANY',
  size: 'COMPANY',
  headquarters: 'COMPANY',
  site: 'CONTACT',
  phone: 'CONTACT',
  email: 'CONTACT',
  contacts: 'CONTACT',
  locations: 'LOCATIONS',
  clientCountries: 'LOCATIONS',
  directions: 'SERVICES',
  services: 'SERVICES',
  workForms: 'SERVICES',
  preparations: 'SERVICES',
  scripts: 'SERVICES',
  routing: 'SERVICES',
  answerAfterRings: 'SERVICES',
  channels: 'SERVICES',
  industries: 'SERVICES',
  technology: 'SERVICES',
  messageDelivery: 'SERVICES',
  languages: 'LANGUAGES_AND_HOURS',
  coverage: 'LANGUAGES_AND_HOURS',
  calendar: 'LANGUAGES_AND_HOURS',
  capacity: 'LANGUAGES_AND_HOURS',
  agentsAddedPerWeek: 'LANGUAGES_AND_HOURS',
  pricingStyle: 'PRICES',
  prices: 'PRICES',
  terms: 'PRICES',
  pilotOffers: 'PRICES',
  clientCurrencies: 'PRICES',
  metrics: 'QUALITY',
  certifications: 'QUALITY',
  reporting: 'QUALITY',
  training: 'QUALITY',
  incentives: 'QUALITY',
  tenure: 'QUALITY',
  authority: 'QUALITY',
  complaintPath: 'QUALITY',
  projectManager: 'QUALITY',
  caseStudies: 'QUALITY',
  texts: 'OTHER',
  dataHandling: 'OTHER',
  continuity: 'OTHER',
  outboundConsent: 'OTHER',
};

/**
 * What a listing says in one of its parts, for a moderator who compares it with a report: JSON by field, in the form
 * of the document.
 * @returns null when it says nothing there
 */
export function partOf(profile: VendorProfile, part: ListingPart): string | null {
  const fields = (Object.keys(PART_OF) as Field[]).filter(
    (field) => PART_OF[field] === part && isSaid(profile[field]),
  );
  if (fields.length === 0) return null;
  return JSON.stringify(Object.fromEntries(fields.map((field) => [field, profile[field]])));
}

const isSaid = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(isSaid) : value !== null;
