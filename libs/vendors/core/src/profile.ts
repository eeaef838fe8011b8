import type {
  AgentModel,
  AgentPreparation,
  Channel,
  Coverage,
  Direction,
  Industry,
  LocationKind,
  PricingStyle,
  PricingUnit,
  ProfileLanguage,
  Service,
  Technology,
  VatTreatment,
} from './vocabulary.js';

/**
 * What a vendor says about itself: one document, drafted and published as a whole. Everything that was not
 * said is null or an empty list, never a guess. Rows that evidence, grants or answers may point at carry an
 * `id` that stays with them; the others are identified by their code.
 */
export interface VendorProfile {
  schemaVersion: 1;
  name: string;
  legalName: string | null;
  /** Absolute http(s) address with a lower-case host. */
  site: string | null;
  /** E.164. */
  phone: string | null;
  email: string | null;
  contacts: ProfileContact[];
  texts: Partial<Record<ProfileLanguage, ProfileText>>;
  foundedYear: number | null;
  /** Number of people as precisely as known; `max` null means "or more". */
  size: { min: number | null; max: number | null };
  headquarters: Place | null;
  directions: Direction[];
  services: ProfileService[];
  channels: ProfileChannel[];
  /** Spoken and written languages of the agents, BCP 47. */
  languages: ProfileLanguageSkill[];
  locations: AgentLocation[];
  coverage: Coverage[];
  industries: ProfileIndustry[];
  technology: ProfileTechnology[];
  agentPreparation: AgentPreparation | null;
  pricingStyle: PricingStyle | null;
  prices: ProfilePrice[];
  pilotOffers: PilotOffer[];
}

export interface ProfileContact {
  id: string;
  name: string;
  post: string | null;
  email: string | null;
  phone: string | null;
}

/** Texts in one language. */
export interface ProfileText {
  summary: string;
  howWeWork: string | null;
}

export interface Place {
  /** ISO 3166-1 alpha-2. */
  country: string;
  region: string | null;
  city: string | null;
}

export interface ProfileService {
  service: Service;
  agentModel: AgentModel | null;
  /** How the queue is ordered between clients; must be said where agents are shared. */
  queuePolicy: string | null;
}

export interface ProfileChannel {
  channel: Channel;
  coverage: Coverage[];
  /** BCP 47; empty: the languages of the profile. */
  languages: string[];
}

export interface ProfileLanguageSkill {
  /** BCP 47, canonical. */
  tag: string;
  /** Accents and dialects in the vendor's words. */
  note: string | null;
}

export interface AgentLocation extends Place {
  id: string;
  /** IANA. */
  timeZone: string | null;
  /** Agents at this place; null: not said. Shares are derived from these, never typed. */
  headCount: number | null;
  /** null: not said; a directory says that agents are there, never whose they are. */
  kind: LocationKind | null;
}

export interface ProfileIndustry {
  industry: Industry;
  years: number | null;
}

export interface ProfileTechnology {
  category: Technology;
  product: string | null;
}

/** One published rate with the terms that decide what it costs. */
export interface ProfilePrice {
  id: string;
  service: Service | null;
  unit: PricingUnit;
  currency: string;
  /** Amount per unit in minor units of the currency divided by 10^rateScale: 0.854 USD a minute = 854, scale 1. */
  amountMinor: number;
  rateScale: number;
  /** Per minute only: seconds billed at least, and the step after them. */
  firstIncrementSeconds: number | null;
  stepSeconds: number | null;
  includes: string | null;
  vat: VatTreatment | null;
  /** Minor units of `currency` a month. */
  minimumMonthlyMinor: number | null;
  setUpFeeMinor: number | null;
  termMonths: number | null;
  noticeDays: number | null;
  launchDays: number | null;
}

export interface PilotOffer {
  id: string;
  days: number;
  /** Contacts in the pilot. */
  volume: number | null;
  /** Price of the whole pilot; 0 is a free one; null: not said. */
  priceMinor: number | null;
  currency: string | null;
  criteria: string | null;
}

/** A profile of which only the name is known. */
export function emptyProfile(name: string): VendorProfile {
  return {
    schemaVersion: 1,
    name,
    legalName: null,
    site: null,
    phone: null,
    email: null,
    contacts: [],
    texts: {},
    foundedYear: null,
    size: { min: null, max: null },
    headquarters: null,
    directions: [],
    services: [],
    channels: [],
    languages: [],
    locations: [],
    coverage: [],
    industries: [],
    technology: [],
    agentPreparation: null,
    pricingStyle: null,
    prices: [],
    pilotOffers: [],
  };
}

/** Everything that the profile sells: what it names, and the directions of the named services. */
export function directionsOf(
  profile: VendorProfile,
  directionOf: Record<Service, Direction | null>,
): Direction[] {
  const found = new Set(profile.directions);
  for (const { service } of profile.services) {
    const direction = directionOf[service];
    if (direction) found.add(direction);
  }
  return [...found].sort();
}
