import type {
  Cadence,
  CertificationStandard,
  Channel,
  DataRole,
  DeliveryMethod,
  Industry,
  ManagerDuty,
  Metric,
  Population,
  ReportingModel,
  Service,
} from './vocabulary.js';

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

/** Work done for a client, told by the vendor. */
export interface CaseStudy {
  id: string;
  title: string;
  /** BCP 47, of title and text; null: the language of the profile's first text. */
  language: string | null;
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
  /** In the metric's unit: per cent, seconds, a score of 1 to 5, NPS points, units of `currency`. */
  value: number;
  /** ISO 4217; costs only. */
  currency: string | null;
  /** Service level: answered within so many seconds. */
  thresholdSeconds: number | null;
  /** Service level: are contacts left out that hung up within the first seconds? */
  shortAbandonsExcluded: boolean | null;
  /** First-contact resolution: nobody came back within so many days. */
  windowDays: number | null;
  /** Surveys: part of those asked that answered, per cent; `sampleSize` counts the answers. */
  responseRatePercent: number | null;
  channel: Channel | null;
  /** ISO 8601, both included. */
  from: string | null;
  to: string | null;
  /** null: the one that the metric's definition names (`populationOf`). */
  population: Population | null;
  /** Number of contacts or people behind the figure. */
  sampleSize: number | null;
  definition: string | null;
}
