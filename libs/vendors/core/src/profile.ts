import type {
  AgentLocation,
  CoverageCalendar,
  FreeCapacity,
  Place,
  ProfileChannel,
  ProfileContact,
  ProfileIndustry,
  ProfileLanguageSkill,
  ProfilePreparation,
  ProfileService,
  ProfileTechnology,
  ProfileText,
  RegisterNumber,
} from './profile-parts.js';
import type {
  AgentAuthority,
  CaseStudy,
  Certification,
  ComplaintPath,
  Continuity,
  DataHandling,
  DeclaredMetric,
  MessageDelivery,
  OutboundConsent,
  ProjectManager,
  Reporting,
  TenureMix,
  Training,
} from './profile-practice.js';
import type { CommercialTerms, PilotOffer, ProfilePrice } from './profile-prices.js';
import type {
  Coverage,
  Direction,
  Incentive,
  PricingStyle,
  ProfileLanguage,
  Routing,
  Scripts,
  Service,
  WorkForm,
} from './vocabulary.js';

export type * from './profile-parts.js';
export type * from './profile-practice.js';
export type * from './profile-prices.js';

/**
 * What a vendor says about itself: one document, drafted and published as a whole. Everything that was not
 * said is null or an empty list, never a guess. Rows that evidence, grants or answers may point at carry an
 * `id` that stays with them; the others are identified by their code.
 */
export interface VendorProfile {
  schemaVersion: 2;
  name: string;
  legalName: string | null;
  registerNumbers: RegisterNumber[];
  legalAddress: string | null;
  /** Absolute http(s) address with a lower-case host. */
  site: string | null;
  /** E.164. */
  phone: string | null;
  email: string | null;
  contacts: ProfileContact[];
  /** A stored file; becomes public with the version that shows it. */
  logoFileId: string | null;
  texts: Partial<Record<ProfileLanguage, ProfileText>>;
  foundedYear: number | null;
  /** ISO 8601: the day, where it is known; in the year of founding. */
  foundedOn: string | null;
  /** Number of people as precisely as known; `max` null means "or more". */
  size: { min: number | null; max: number | null };
  headquarters: Place | null;
  directions: Direction[];
  services: ProfileService[];
  workForms: WorkForm[];
  preparations: ProfilePreparation[];
  /** Who may write the scripts. */
  scripts: Scripts[];
  routing: Routing[];
  /** After so many rings a call that the client did not answer comes to the vendor; with AFTER_RINGS only. */
  answerAfterRings: number | null;
  channels: ProfileChannel[];
  /** Spoken and written languages of the agents, wherever they sit. */
  languages: ProfileLanguageSkill[];
  locations: AgentLocation[];
  /** Hours in words of the market; `calendar` says them exactly. */
  coverage: Coverage[];
  calendar: CoverageCalendar | null;
  capacity: FreeCapacity[];
  /** Agents that can be added a week after an agreed start. */
  agentsAddedPerWeek: number | null;
  industries: ProfileIndustry[];
  technology: ProfileTechnology[];
  certifications: Certification[];
  messageDelivery: MessageDelivery[];
  reporting: Reporting | null;
  training: Training | null;
  incentives: Incentive[];
  tenure: TenureMix | null;
  authority: AgentAuthority | null;
  complaintPath: ComplaintPath | null;
  projectManager: ProjectManager | null;
  dataHandling: DataHandling | null;
  continuity: Continuity | null;
  outboundConsent: OutboundConsent | null;
  pricingStyle: PricingStyle | null;
  prices: ProfilePrice[];
  /** Terms of every contract; a price's own terms go before them. */
  terms: CommercialTerms | null;
  pilotOffers: PilotOffer[];
  /** ISO 3166-1. */
  clientCountries: string[];
  /** ISO 4217. */
  clientCurrencies: string[];
  caseStudies: CaseStudy[];
  metrics: DeclaredMetric[];
}

/** A profile of which only the name is known. */
export function emptyProfile(name: string): VendorProfile {
  return {
    schemaVersion: 2,
    name,
    legalName: null,
    registerNumbers: [],
    legalAddress: null,
    site: null,
    phone: null,
    email: null,
    contacts: [],
    logoFileId: null,
    texts: {},
    foundedYear: null,
    foundedOn: null,
    size: { min: null, max: null },
    headquarters: null,
    directions: [],
    services: [],
    workForms: [],
    preparations: [],
    scripts: [],
    routing: [],
    answerAfterRings: null,
    channels: [],
    languages: [],
    locations: [],
    coverage: [],
    calendar: null,
    capacity: [],
    agentsAddedPerWeek: null,
    industries: [],
    technology: [],
    certifications: [],
    messageDelivery: [],
    reporting: null,
    training: null,
    incentives: [],
    tenure: null,
    authority: null,
    complaintPath: null,
    projectManager: null,
    dataHandling: null,
    continuity: null,
    outboundConsent: null,
    pricingStyle: null,
    prices: [],
    terms: null,
    pilotOffers: [],
    clientCountries: [],
    clientCurrencies: [],
    caseStudies: [],
    metrics: [],
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
