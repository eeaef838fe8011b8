import type {
  AgentModel,
  AgentPreparation,
  Cadence,
  CertificationStandard,
  Channel,
  Coverage,
  DataRole,
  DeliveryMethod,
  HolidayPolicy,
  Industry,
  LanguageLevel,
  LocationKind,
  ManagerDuty,
  Metric,
  PlanUnit,
  Population,
  PricingUnit,
  Register,
  ReportingModel,
  Service,
  Technology,
  TrafficTerm,
  VatTreatment,
  Weekday,
} from './vocabulary.js';

export interface RegisterNumber {
  register: Register;
  number: string;
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
  /** Answered within so many seconds, per cent: promised to each client, not to the team of several. */
  promisedPercent: number | null;
  promisedSeconds: number | null;
}

/** A level of preparation on offer, with what it adds to the price. */
export interface ProfilePreparation {
  level: AgentPreparation;
  /** 15: fifteen per cent dearer than the published price; null: not said. */
  priceDifferencePercent: number | null;
}

/**
 * Open on these days between two local times "HH:MM"; `to` may be "24:00", and at or before `from` it is on the
 * next day.
 */
export interface OpenHours {
  days: Weekday[];
  from: string;
  to: string;
}

export interface ProfileChannel {
  channel: Channel;
  coverage: Coverage[];
  /** BCP 47; empty: the languages of the profile. */
  languages: string[];
  /** In the calendar's time zone; empty: the hours of the calendar. */
  hours: OpenHours[];
}

export interface ProfileLanguageSkill {
  /** BCP 47, canonical. */
  tag: string;
  level: LanguageLevel | null;
  /** Accents and dialects in the vendor's words. */
  note: string | null;
}

export interface AgentLocation extends Place {
  id: string;
  /** IANA. */
  timeZone: string | null;
  /** Degrees, WGS 84; of home-based agents never finer than a tenth. */
  latitude: number | null;
  longitude: number | null;
  /** Agents at this place; null: not said. Shares are derived from these, never typed. */
  headCount: number | null;
  /** null: not said; a directory says that agents are there, never whose they are. */
  kind: LocationKind | null;
  /** What is spoken here; empty: the languages of the profile. */
  languages: ProfileLanguageSkill[];
}

/** When somebody answers, in the local time of one zone, so that changes of the clock are right by themselves. */
export interface CoverageCalendar {
  /** IANA. */
  timeZone: string;
  hours: OpenHours[];
  holidays: HolidayPolicy | null;
  exceptions: CalendarException[];
}

/** A date with other hours; without times it is closed. */
export interface CalendarException {
  /** ISO 8601. */
  date: string;
  from: string | null;
  to: string | null;
  note: string | null;
}

/** Agents that are free for new work, as of a day. */
export interface FreeCapacity {
  id: string;
  /** Row of `locations`; null: anywhere. */
  locationId: string | null;
  /** BCP 47. */
  language: string;
  service: Service | null;
  /** In the location's time zone, or the calendar's. Empty: whenever the vendor is open. */
  hours: OpenHours[];
  freeAgents: number;
  /** ISO 8601. */
  asOf: string;
}

export interface ProfileIndustry {
  industry: Industry;
  years: number | null;
  /** What shows it: a client, an award, an address. */
  proof: string | null;
}

export interface ProfileTechnology {
  category: Technology;
  product: string | null;
}

export interface Certification {
  id: string;
  standard: CertificationStandard;
  number: string | null;
  /** PCI DSS level, SOC 2 type, or the name of another standard. */
  detail: string | null;
  issuer: string | null;
  /** ISO 8601; of PCI DSS the date of the attestation. */
  issuedOn: string | null;
  validUntil: string | null;
}

export interface MessageDelivery {
  method: DeliveryMethod;
  note: string | null;
}

export interface Reporting {
  model: ReportingModel | null;
  cadence: Cadence | null;
  /** Does the client see the queue as it is now? */
  liveQueue: boolean | null;
  sampleFileId: string | null;
  note: string | null;
}

export interface Training {
  initialHours: number | null;
  monthlyHours: number | null;
  method: string | null;
}

/** Parts of the agents by time with the vendor, per cent; together 100. */
export interface TenureMix {
  underOneYear: number;
  oneToThreeYears: number;
  overThreeYears: number;
}

/** What an agent may settle alone. */
export interface AgentAuthority {
  decides: string | null;
  refundLimitMinor: number | null;
  currency: string | null;
  escalates: string | null;
}

/** Where somebody turns who was not helped. */
export interface ComplaintPath {
  /** How a complaint is made: an address, a form, a person. */
  contact: string | null;
  /** Answered within so many hours. */
  answerHours: number | null;
  /** Where it goes when the answer does not help. */
  beyond: string | null;
}

export interface ProjectManager {
  name: string | null;
  /** Part of the working time for one client, per cent. */
  timePercent: number | null;
  duties: ManagerDuty[];
}

export interface DataHandling {
  /** ISO 3166-1: where data of clients' customers is kept. */
  countries: string[];
  roles: DataRole[];
  retention: string | null;
  returnAtExit: string | null;
}

/** What keeps the service up; of a small operator also who covers illness. */
export interface Continuity {
  illnessCover: string | null;
  backup: string | null;
  recoveryHours: number | null;
  /** ISO 8601. */
  testedOn: string | null;
}

/** Practice of outbound work: do-not-call registers that are checked, and how consent is kept. */
export interface OutboundConsent {
  /** ISO 3166-1. */
  registerCountries: string[];
  consentRecorded: boolean | null;
  practice: string | null;
}

/** One published rate with the terms that decide what it costs. */
export interface ProfilePrice {
  id: string;
  service: Service | null;
  unit: PricingUnit;
  currency: string;
  /**
   * Amount per unit in minor units of the currency divided by 10^rateScale: 0.854 USD a minute = 854, scale 1. A
   * commission counts each 100 of the value that is sold or collected: 15 per cent in USD = 1500, scale 0.
   */
  amountMinor: number;
  rateScale: number;
  /** ISO 3166-1: for agents in this country only. */
  agentCountry: string | null;
  /** ISO 8601. */
  validFrom: string | null;
  /** Per minute only: seconds billed at least, and the step after them. */
  firstIncrementSeconds: number | null;
  stepSeconds: number | null;
  wrapUpBilled: boolean | null;
  holdBilled: boolean | null;
  spamBilled: boolean | null;
  /** Times the rate, per cent: 150 is half as much again. */
  nightPercent: number | null;
  weekendPercent: number | null;
  holidayPercent: number | null;
  tollFree: TrafficTerm | null;
  /** Bundled plans: what the amount buys a month, and the amount per unit beyond (scaled like the rate). */
  includedUnits: number | null;
  countedIn: PlanUnit | null;
  overageMinor: number | null;
  includes: string | null;
  vat: VatTreatment | null;
  /** Minor units of `currency` a month. */
  minimumMonthlyMinor: number | null;
  setUpFeeMinor: number | null;
  trainingFeeMinor: number | null;
  replacementTrainingFeeMinor: number | null;
  termMonths: number | null;
  noticeDays: number | null;
  launchDays: number | null;
}

export interface CommercialTerms {
  minimumMonthlyMinor: number | null;
  currency: string | null;
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

/** Work done for a client, told by the vendor. */
export interface CaseStudy {
  id: string;
  title: string;
  client: string | null;
  industry: Industry | null;
  service: Service | null;
  year: number | null;
  text: string;
  url: string | null;
}

/** A figure that the vendor states, with what it needs to mean anything. */
export interface DeclaredMetric {
  id: string;
  metric: Metric;
  /** In the metric's unit: per cent, seconds, a score of 1 to 5, NPS points. */
  value: number;
  /** Service level: answered within so many seconds. */
  thresholdSeconds: number | null;
  channel: Channel | null;
  /** ISO 8601, both included. */
  from: string | null;
  to: string | null;
  population: Population | null;
  /** Number of contacts or people behind the figure. */
  sampleSize: number | null;
  definition: string | null;
}
