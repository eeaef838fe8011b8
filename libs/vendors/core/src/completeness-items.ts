import { directionsOf, type VendorProfile } from './profile.js';
import { SERVICE_DIRECTION, sharesAgents, type Metric } from './vocabulary.js';

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
  'CALENDAR_MISSING',
  'FOUNDED_YEAR_MISSING',
  'SIZE_MISSING',
  'SITE_OR_PHONE_MISSING',
  'LEGAL_NAME_MISSING',
  'AGENT_MODEL_MISSING',
  'QUEUE_POLICY_MISSING',
  'WAIT_METRICS_MISSING',
  'MESSAGE_DELIVERY_MISSING',
  'CAPACITY_MISSING',
  'TECHNOLOGY_MISSING',
  'INDUSTRIES_MISSING',
  'PILOT_OFFER_MISSING',
  'CONTINUITY_MISSING',
  'OUTBOUND_CONSENT_MISSING',
  'REPORTING_MISSING',
  'TRAINING_MISSING',
  'ATTRITION_MISSING',
  'TENURE_MISSING',
  'AUTHORITY_MISSING',
  'PROJECT_MANAGER_MISSING',
  'DATA_HANDLING_MISSING',
  'CERTIFICATIONS_MISSING',
  'CASE_STUDIES_MISSING',
  'AGENT_PREPARATION_MISSING',
  'SECOND_LANGUAGE_TEXT_MISSING',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** One thing that a profile may say. */
export interface ProfileItem {
  /** The top-level field of the profile that holds it. */
  path: keyof VendorProfile;
  reason: MissingReason;
  weight: number;
  /** How long saying it usually takes. */
  minutes: number;
  /** Buyers filter or sort by it. */
  filtered: boolean;
  /** Whether the question concerns this vendor at all; what does not is neither asked nor counted. */
  concerns: (profile: VendorProfile) => boolean;
  said: (profile: VendorProfile) => boolean;
}

/** Up to this many people a vendor counts as a small operator. */
export const SMALL_OPERATOR_PEOPLE = 10;

type Test = (profile: VendorProfile) => boolean;
const everyone: Test = () => true;
const small: Test = ({ size }) => size.max !== null && size.max <= SMALL_OPERATOR_PEOPLE;
const larger: Test = (profile) => !small(profile);
const some = (list: readonly unknown[]) => list.length > 0;
const texts = (profile: VendorProfile) => Object.values(profile.texts);
const measures =
  (...metrics: readonly Metric[]): Test =>
  (profile) =>
    metrics.every((metric) => profile.metrics.some((row) => row.metric === metric));
const starts =
  (direction: 'INBOUND' | 'OUTBOUND'): Test =>
  (profile) =>
    directionsOf(profile, SERVICE_DIRECTION).includes(direction);
const takesMessages: Test = ({ services }) =>
  services.some(({ service }) => service === 'TELEPHONE_ANSWERING' || service === 'DISPATCH');
const shares: Test = ({ services }) => services.some(({ agentModel }) => sharesAgents(agentModel));
const termsSaid: Test = ({ prices, terms }) =>
  prices.every(
    (price) =>
      (price.termMonths ?? terms?.termMonths) != null && (price.noticeDays ?? terms?.noticeDays) != null,
  );
const hoursSaid: Test = ({ coverage, calendar, channels }) =>
  some(coverage) || calendar !== null || channels.some((channel) => some(channel.coverage));

const item = (
  reason: MissingReason,
  path: keyof VendorProfile,
  weight: number,
  minutes: number,
  said: Test,
  { concerns = everyone, filtered = true }: { concerns?: Test; filtered?: boolean } = {},
): ProfileItem => ({ reason, path, weight, minutes, said, concerns, filtered });
const shown = { filtered: false };

/**
 * Weights follow what a buyer asks first (what, where, which languages and hours, what it costs). Not asked of
 * a small operator (at most ten people) is what concerns only larger ones: a legal name apart from its name,
 * technology, industries, levels of preparation, reports, training and turnover of staff, a project manager,
 * certificates, a text in a second language. Asked of a small operator alone: who covers illness (004.7). A queue
 * policy is asked only where agents are shared, head counts only where there are locations, terms only where there
 * is a price, delivery only of those who take messages, consent only of those who call out.
 */
export const PROFILE_ITEMS: readonly ProfileItem[] = [
  item('SERVICES_MISSING', 'services', 14, 1, (p) => some(p.services)),
  item('SUMMARY_MISSING', 'texts', 12, 3, (p) => some(texts(p)), shown),
  item('PRICE_MISSING', 'prices', 12, 2, (p) => some(p.prices)),
  item('LANGUAGES_MISSING', 'languages', 10, 1, (p) => some(p.languages)),
  item('LOCATIONS_MISSING', 'locations', 10, 2, (p) => some(p.locations)),
  item('CHANNELS_MISSING', 'channels', 8, 1, (p) => some(p.channels)),
  item('COVERAGE_MISSING', 'coverage', 8, 1, hoursSaid),
  item('HEAD_COUNTS_MISSING', 'locations', 6, 1, (p) => p.locations.every((row) => row.headCount !== null), {
    concerns: (p) => some(p.locations),
  }),
  item('PRICE_TERMS_MISSING', 'prices', 4, 1, termsSaid, { concerns: (p) => some(p.prices) }),
  item('FOUNDED_YEAR_MISSING', 'foundedYear', 4, 1, (p) => p.foundedYear !== null),
  item('SIZE_MISSING', 'size', 4, 1, (p) => p.size.min !== null),
  item('SITE_OR_PHONE_MISSING', 'phone', 4, 1, (p) => p.site !== null || p.phone !== null, shown),
  item('AGENT_MODEL_MISSING', 'services', 4, 1, (p) => p.services.every((row) => row.agentModel !== null), {
    concerns: (p) => some(p.services),
  }),
  item(
    'QUEUE_POLICY_MISSING',
    'services',
    4,
    2,
    (p) => p.services.every((row) => !sharesAgents(row.agentModel) || row.queuePolicy !== null),
    { concerns: shares },
  ),
  item('PILOT_OFFER_MISSING', 'pilotOffers', 4, 1, (p) => some(p.pilotOffers)),
  item('WAIT_METRICS_MISSING', 'metrics', 4, 2, measures('ASA', 'HOLD_TIME'), {
    concerns: (p) => larger(p) && starts('INBOUND')(p),
  }),
  item('TECHNOLOGY_MISSING', 'technology', 4, 2, (p) => some(p.technology), { concerns: larger }),
  item('INDUSTRIES_MISSING', 'industries', 4, 1, (p) => some(p.industries), { concerns: larger }),
  item('MESSAGE_DELIVERY_MISSING', 'messageDelivery', 3, 1, (p) => some(p.messageDelivery), {
    concerns: takesMessages,
  }),
  item('CONTINUITY_MISSING', 'continuity', 3, 2, (p) => p.continuity !== null, {
    concerns: small,
    filtered: false,
  }),
  item('OUTBOUND_CONSENT_MISSING', 'outboundConsent', 3, 2, (p) => p.outboundConsent !== null, {
    concerns: starts('OUTBOUND'),
    filtered: false,
  }),
  item('LEGAL_NAME_MISSING', 'legalName', 3, 1, (p) => p.legalName !== null, {
    concerns: larger,
    filtered: false,
  }),
  item('CALENDAR_MISSING', 'calendar', 3, 1, (p) => p.calendar !== null, { concerns: larger }),
  item('CAPACITY_MISSING', 'capacity', 3, 2, (p) => some(p.capacity) || p.agentsAddedPerWeek !== null, {
    concerns: larger,
  }),
  item('AGENT_PREPARATION_MISSING', 'preparations', 3, 1, (p) => some(p.preparations), { concerns: larger }),
  item('REPORTING_MISSING', 'reporting', 3, 2, (p) => p.reporting !== null, { concerns: larger }),
  item('DATA_HANDLING_MISSING', 'dataHandling', 3, 2, (p) => p.dataHandling !== null, { concerns: larger }),
  item('TRAINING_MISSING', 'training', 2, 1, (p) => p.training !== null, {
    concerns: larger,
    filtered: false,
  }),
  item('ATTRITION_MISSING', 'metrics', 2, 1, measures('ATTRITION'), { concerns: larger }),
  item('TENURE_MISSING', 'tenure', 2, 1, (p) => p.tenure !== null, { concerns: larger, filtered: false }),
  item('AUTHORITY_MISSING', 'authority', 2, 2, (p) => p.authority !== null, {
    concerns: larger,
    filtered: false,
  }),
  item('PROJECT_MANAGER_MISSING', 'projectManager', 2, 1, (p) => p.projectManager !== null, {
    concerns: larger,
    filtered: false,
  }),
  item('CERTIFICATIONS_MISSING', 'certifications', 2, 3, (p) => some(p.certifications), { concerns: larger }),
  item('CASE_STUDIES_MISSING', 'caseStudies', 2, 5, (p) => some(p.caseStudies), {
    concerns: larger,
    filtered: false,
  }),
  item('SECOND_LANGUAGE_TEXT_MISSING', 'texts', 2, 5, (p) => texts(p).length > 1, {
    concerns: (p) => larger(p) && some(texts(p)),
    filtered: false,
  }),
];
