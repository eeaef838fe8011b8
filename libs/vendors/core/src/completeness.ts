import type { VendorProfile } from './profile.js';

/** What a listing may still say; the pages translate the code and tell why it helps. */
export const MISSING_REASONS = [
  'SUMMARY_MISSING',
  'SERVICES_MISSING',
  'CHANNELS_MISSING',
  'LANGUAGES_MISSING',
  'LOCATIONS_MISSING',
  'HEAD_COUNTS_MISSING',
  'PRICE_MISSING',
  'PRICE_TERMS_MISSING',
  'COVERAGE_MISSING',
  'FOUNDED_YEAR_MISSING',
  'SIZE_MISSING',
  'SITE_OR_PHONE_MISSING',
  'LEGAL_NAME_MISSING',
  'AGENT_MODEL_MISSING',
  'QUEUE_POLICY_MISSING',
  'TECHNOLOGY_MISSING',
  'INDUSTRIES_MISSING',
  'PILOT_OFFER_MISSING',
  'AGENT_PREPARATION_MISSING',
  'SECOND_LANGUAGE_TEXT_MISSING',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export interface MissingItem {
  /** The section of the editor that holds it: a top-level field of the profile. */
  path: keyof VendorProfile;
  reason: MissingReason;
  /** Points of the score that it would add, rounded. */
  points: number;
}

export interface Completeness {
  /** 0..100: weight of what is said over weight of what concerns this vendor. */
  score: number;
  /** What is missing, most valuable first. */
  missing: MissingItem[];
}

interface Item {
  path: keyof VendorProfile;
  reason: MissingReason;
  weight: number;
  /** Whether the question concerns this vendor at all; what does not is neither asked nor counted. */
  concerns?: (profile: VendorProfile) => boolean;
  said: (profile: VendorProfile) => boolean;
}

/** Up to this many people a vendor counts as a small operator. */
export const SMALL_OPERATOR_PEOPLE = 10;

const small = ({ size }: VendorProfile) => size.max !== null && size.max <= SMALL_OPERATOR_PEOPLE;
const texts = (profile: VendorProfile) => Object.values(profile.texts);
const dueTerms = (profile: VendorProfile) =>
  profile.prices.every(({ termMonths, noticeDays }) => termMonths !== null && noticeDays !== null);

/**
 * Weights follow what a buyer asks first (what, where, which languages and hours, what it costs). Not asked of
 * a small operator (at most ten people): legal name apart from its name, technology, industries, preparation
 * levels, a text in a second language. A queue policy is asked only where agents are shared, head counts only
 * where there are locations, terms only where there is a price.
 */
const ITEMS: readonly Item[] = [
  { path: 'texts', reason: 'SUMMARY_MISSING', weight: 12, said: (p) => texts(p).length > 0 },
  { path: 'services', reason: 'SERVICES_MISSING', weight: 14, said: (p) => p.services.length > 0 },
  { path: 'channels', reason: 'CHANNELS_MISSING', weight: 8, said: (p) => p.channels.length > 0 },
  { path: 'languages', reason: 'LANGUAGES_MISSING', weight: 10, said: (p) => p.languages.length > 0 },
  { path: 'locations', reason: 'LOCATIONS_MISSING', weight: 10, said: (p) => p.locations.length > 0 },
  {
    path: 'locations',
    reason: 'HEAD_COUNTS_MISSING',
    weight: 6,
    concerns: (p) => p.locations.length > 0,
    said: (p) => p.locations.every(({ headCount }) => headCount !== null),
  },
  { path: 'prices', reason: 'PRICE_MISSING', weight: 12, said: (p) => p.prices.length > 0 },
  {
    path: 'prices',
    reason: 'PRICE_TERMS_MISSING',
    weight: 4,
    concerns: (p) => p.prices.length > 0,
    said: dueTerms,
  },
  {
    path: 'coverage',
    reason: 'COVERAGE_MISSING',
    weight: 8,
    said: (p) => p.coverage.length > 0 || p.channels.some(({ coverage }) => coverage.length > 0),
  },
  { path: 'foundedYear', reason: 'FOUNDED_YEAR_MISSING', weight: 4, said: (p) => p.foundedYear !== null },
  { path: 'size', reason: 'SIZE_MISSING', weight: 4, said: (p) => p.size.min !== null },
  {
    path: 'phone',
    reason: 'SITE_OR_PHONE_MISSING',
    weight: 4,
    said: (p) => p.site !== null || p.phone !== null,
  },
  {
    path: 'legalName',
    reason: 'LEGAL_NAME_MISSING',
    weight: 3,
    concerns: (p) => !small(p),
    said: (p) => p.legalName !== null,
  },
  {
    path: 'services',
    reason: 'AGENT_MODEL_MISSING',
    weight: 4,
    concerns: (p) => p.services.length > 0,
    said: (p) => p.services.every(({ agentModel }) => agentModel !== null),
  },
  {
    path: 'services',
    reason: 'QUEUE_POLICY_MISSING',
    weight: 4,
    concerns: (p) => p.services.some(({ agentModel }) => agentModel === 'SHARED'),
    said: (p) => p.services.every((row) => row.agentModel !== 'SHARED' || row.queuePolicy !== null),
  },
  {
    path: 'technology',
    reason: 'TECHNOLOGY_MISSING',
    weight: 4,
    concerns: (p) => !small(p),
    said: (p) => p.technology.length > 0,
  },
  {
    path: 'industries',
    reason: 'INDUSTRIES_MISSING',
    weight: 4,
    concerns: (p) => !small(p),
    said: (p) => p.industries.length > 0,
  },
  { path: 'pilotOffers', reason: 'PILOT_OFFER_MISSING', weight: 4, said: (p) => p.pilotOffers.length > 0 },
  {
    path: 'agentPreparation',
    reason: 'AGENT_PREPARATION_MISSING',
    weight: 3,
    concerns: (p) => !small(p),
    said: (p) => p.agentPreparation !== null,
  },
  {
    path: 'texts',
    reason: 'SECOND_LANGUAGE_TEXT_MISSING',
    weight: 2,
    concerns: (p) => !small(p) && texts(p).length > 0,
    said: (p) => texts(p).length > 1,
  },
];

/** How much of what concerns this vendor its profile says, and what is still missing. */
export function completeness(profile: VendorProfile): Completeness {
  const asked = ITEMS.filter((item) => item.concerns?.(profile) ?? true);
  const missing = asked.filter((item) => !item.said(profile));
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  const open = missing.reduce((sum, { weight }) => sum + weight, 0);
  return {
    score: Math.round((100 * (whole - open)) / whole),
    missing: [...missing]
      .sort((a, b) => b.weight - a.weight)
      .map(({ path, reason, weight }) => ({
        path,
        reason,
        points: Math.max(1, Math.round((100 * weight) / whole)),
      })),
  };
}
