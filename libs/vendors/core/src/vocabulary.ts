/**
 * The code lists of a profile. GraphQL enumerations, CHECK constraints and the label catalogues of the pages
 * (namespace `codes`, key = the code) are made from these; order is the order of display.
 */

/** Work that a vendor offers or a buyer asks for. */
export const SERVICES = [
  'CUSTOMER_SUPPORT',
  'TECHNICAL_SUPPORT_TIER_1',
  'TECHNICAL_SUPPORT_TIER_2',
  'TECHNICAL_SUPPORT_TIER_3',
  'ORDER_TAKING',
  'EVENT_REGISTRATION',
  'SUBSCRIPTION_MANAGEMENT',
  'APPOINTMENT_SCHEDULING',
  'COMPLAINTS',
  'TELEPHONE_ANSWERING',
  'DISPATCH',
  'COLD_CALLING',
  'LEAD_GENERATION',
  'TELESALES',
  'MARKET_RESEARCH',
  'DEBT_COLLECTION',
  'CUSTOMER_RETENTION',
  'PROMOTION',
  'THIRD_PARTY_VERIFICATION',
  'BACK_OFFICE',
  'CONTENT_MODERATION',
] as const;
export type Service = (typeof SERVICES)[number];

/** Who starts the contact. */
export const DIRECTIONS = ['INBOUND', 'OUTBOUND'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const CHANNELS = [
  'VOICE',
  'CALLBACK',
  'EMAIL',
  'LIVE_CHAT',
  'SMS',
  'WHATSAPP',
  'VIBER',
  'TELEGRAM',
  'VK',
  'MAX',
  'MARKETPLACE_CHAT',
  'SOCIAL_MEDIA',
  'VIDEO',
  'IN_APP',
  'POST',
  'FAX',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Kinds of technology; the product's name stands beside the kind. */
export const TECHNOLOGIES = [
  'ACD',
  'IVR',
  'CLOUD_CONTACT_CENTRE',
  'DIALLER_PREVIEW',
  'DIALLER_PROGRESSIVE',
  'DIALLER_PREDICTIVE',
  'CRM',
  'HELPDESK',
  'WORKFORCE_MANAGEMENT',
  'RECORDING_AND_QUALITY',
  'CALL_AND_SPEECH_ANALYTICS',
  'VIRTUAL_AGENT',
  'AGENT_ASSIST',
  'KNOWLEDGE_BASE',
  'TELEPHONY',
] as const;
export type Technology = (typeof TECHNOLOGIES)[number];

export const INDUSTRIES = [
  'FINANCIAL_SERVICES',
  'INSURANCE',
  'HEALTHCARE',
  'TECHNOLOGY',
  'TELECOM',
  'CONSUMER_AND_RETAIL',
  'PUBLIC_SECTOR',
  'ENERGY_AND_UTILITIES',
  'TRAVEL_AND_HOSPITALITY',
  'TRANSPORT_AND_LOGISTICS',
  'REAL_ESTATE',
  'HOME_SERVICES',
  'LEGAL_SERVICES',
  'EDUCATION',
  'AUTOMOTIVE',
  'MEDIA_AND_ENTERTAINMENT',
  'MANUFACTURING',
  'NON_PROFIT',
] as const;
export type Industry = (typeof INDUSTRIES)[number];

/** Filter bands over the number of people; the number itself is stored as a minimum and a maximum. */
export const SIZE_BANDS = [
  'PEOPLE_1',
  'PEOPLE_2_10',
  'PEOPLE_11_50',
  'PEOPLE_51_200',
  'PEOPLE_201_1000',
  'PEOPLE_1001_5000',
  'PEOPLE_5001_PLUS',
] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

/** Who shares the agents: one team for several clients, a team for one client, or a mix. */
export const AGENT_MODELS = ['SHARED', 'DEDICATED', 'HYBRID'] as const;
export type AgentModel = (typeof AGENT_MODELS)[number];

/** Whether callers of several clients may wait for the same people: a hybrid team shares a part of its agents. */
export const sharesAgents = (model: AgentModel | null): boolean => model === 'SHARED' || model === 'HYBRID';

/** Whose people sit at a location. */
export const LOCATION_KINDS = ['OWN', 'SUBCONTRACTED', 'HOME_BASED'] as const;
export type LocationKind = (typeof LOCATION_KINDS)[number];

export const PRICING_UNITS = [
  'AGENT_HOUR_PAID',
  'AGENT_HOUR_LOGGED',
  'AGENT_HOUR_PRODUCTIVE',
  'MINUTE',
  'CONTACT',
  'RESOLUTION',
  'MESSAGE',
  'FTE_MONTH',
  'SEAT_MONTH',
  'LEAD',
  'SALE',
  'COMMISSION',
  'BUNDLED_PLAN',
] as const;
export type PricingUnit = (typeof PRICING_UNITS)[number];

/** Mass tariffs for everyone, or terms made for the client. */
export const PRICING_STYLES = ['STANDARD', 'TAILORED'] as const;
export type PricingStyle = (typeof PRICING_STYLES)[number];

/** How value added tax relates to a stated amount. */
export const VAT_TREATMENTS = ['ADDED', 'INCLUDED', 'EXEMPT'] as const;
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

export const COVERAGES = [
  'BUSINESS_HOURS',
  'EXTENDED_HOURS',
  'AROUND_THE_CLOCK',
  'NIGHTS',
  'WEEKENDS',
  'HOLIDAYS',
] as const;
export type Coverage = (typeof COVERAGES)[number];

/** How well agents are prepared before the client's work starts. */
export const AGENT_PREPARATIONS = ['PLAIN', 'PRE_TRAINED', 'SPECIALIST'] as const;
export type AgentPreparation = (typeof AGENT_PREPARATIONS)[number];

export const PROFILE_LANGUAGES = ['en', 'ru', 'el'] as const;
export type ProfileLanguage = (typeof PROFILE_LANGUAGES)[number];

/** What a service's contacts are by nature; hybrids such as market research are counted where they usually start. */
export const SERVICE_DIRECTION: Record<Service, Direction | null> = {
  CUSTOMER_SUPPORT: 'INBOUND',
  TECHNICAL_SUPPORT_TIER_1: 'INBOUND',
  TECHNICAL_SUPPORT_TIER_2: 'INBOUND',
  TECHNICAL_SUPPORT_TIER_3: 'INBOUND',
  ORDER_TAKING: 'INBOUND',
  EVENT_REGISTRATION: 'INBOUND',
  SUBSCRIPTION_MANAGEMENT: 'INBOUND',
  APPOINTMENT_SCHEDULING: 'INBOUND',
  COMPLAINTS: 'INBOUND',
  TELEPHONE_ANSWERING: 'INBOUND',
  DISPATCH: 'INBOUND',
  COLD_CALLING: 'OUTBOUND',
  LEAD_GENERATION: 'OUTBOUND',
  TELESALES: 'OUTBOUND',
  MARKET_RESEARCH: 'OUTBOUND',
  DEBT_COLLECTION: 'OUTBOUND',
  CUSTOMER_RETENTION: 'OUTBOUND',
  PROMOTION: 'OUTBOUND',
  THIRD_PARTY_VERIFICATION: 'OUTBOUND',
  BACK_OFFICE: null,
  CONTENT_MODERATION: null,
};

export * from './vocabulary-practice.js';
export * from './metrics.js';
