/** Code lists of how a vendor works, what it shows for it and on what terms; `vocabulary.ts` has what it offers. */

/** What the vendor gives: the work done, or people who work under the client's management. */
export const WORK_FORMS = ['OUTSOURCING', 'OUTSTAFFING'] as const;
export type WorkForm = (typeof WORK_FORMS)[number];

/** Which calls come to the vendor. */
export const ROUTINGS = ['ALL', 'AFTER_RINGS', 'OUT_OF_HOURS', 'WHEN_BUSY', 'SWITCHED_BY_CLIENT'] as const;
export type Routing = (typeof ROUTINGS)[number];

/** Who writes what agents say. */
export const SCRIPTS = ['SCRIPTS_BY_VENDOR', 'SCRIPTS_BY_CLIENT', 'SCRIPTS_JOINTLY'] as const;
export type Scripts = (typeof SCRIPTS)[number];

/** How well a language is spoken: CEFR levels and native speakers. */
export const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'NATIVE'] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

/** Days of the week as RFC 5545 writes them. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What happens on public holidays. */
export const HOLIDAY_POLICIES = ['OPEN', 'REDUCED', 'CLOSED'] as const;
export type HolidayPolicy = (typeof HOLIDAY_POLICIES)[number];

/** Registers of companies and of tax payers. */
export const REGISTERS = ['EIN', 'OGRN', 'INN', 'GEMI', 'AFM', 'LEI', 'OTHER'] as const;
export type Register = (typeof REGISTERS)[number];

/** HIPAA is not certified: a vendor signs a business associate agreement. */
export const CERTIFICATION_STANDARDS = [
  'ISO_18295_1',
  'ISO_18295_2',
  'COPC_CX',
  'ISO_9001',
  'ISO_27001',
  'ISO_22301',
  'PCI_DSS',
  'SOC_2',
  'HIPAA_BAA',
  'OTHER',
] as const;
export type CertificationStandard = (typeof CERTIFICATION_STANDARDS)[number];

/** How a message taken for the client reaches the client. */
export const DELIVERY_METHODS = ['SMS', 'EMAIL', 'APP', 'CRM', 'WEBHOOK', 'PHONE', 'FAX', 'OTHER'] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

/** Reports of minutes and contacts, of results, or of both. */
export const REPORTING_MODELS = ['ACTIVITY', 'OUTCOME', 'BOTH'] as const;
export type ReportingModel = (typeof REPORTING_MODELS)[number];

export const CADENCES = ['LIVE', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY'] as const;
export type Cadence = (typeof CADENCES)[number];

export const INCENTIVES = [
  'PRIZES',
  'DEAL_BONUS',
  'QUALITY_BONUS',
  'ATTENDANCE_BONUS',
  'CAREER_STEPS',
  'PAID_LEARNING',
] as const;
export type Incentive = (typeof INCENTIVES)[number];

export const MANAGER_DUTIES = [
  'MONITORS_QUALITY',
  'WATCHES_QUEUE',
  'UPDATES_KNOWLEDGE',
  'REPORTS_MONTHLY',
  'RECOMMENDS',
] as const;
export type ManagerDuty = (typeof MANAGER_DUTIES)[number];

/** What the vendor is towards personal data of the client's customers. */
export const DATA_ROLES = ['CONTROLLER', 'PROCESSOR'] as const;
export type DataRole = (typeof DATA_ROLES)[number];

/** Who pays for toll-free traffic. */
export const TRAFFIC_TERMS = ['INCLUDED', 'EXTRA'] as const;
export type TrafficTerm = (typeof TRAFFIC_TERMS)[number];

/** What a bundled plan counts. */
/** What a price may include beside the work itself; what it leaves out is paid on top. */
export const INCLUDED_ITEMS = ['SUPERVISION', 'REPORTING', 'SOFTWARE', 'TELEPHONY'] as const;
export type IncludedItem = (typeof INCLUDED_ITEMS)[number];

export const PLAN_UNITS = ['MINUTE', 'CONTACT'] as const;
export type PlanUnit = (typeof PLAN_UNITS)[number];
