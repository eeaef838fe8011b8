import { type ClaimField, type Metric, saysSomething } from '@ringfair/vendors-core';
import type { ProfilePartsFragment, VendorCallsPartFragment } from '@ringfair/web-graphql';
import { measuredSeconds } from '../calls/measured-seconds.js';

/** A good centre has these ready (004.9, 003.2): what is missing is named as missing. */
export const ALWAYS_ASKED: readonly Metric[] = [
  'SERVICE_LEVEL',
  'ASA',
  'HOLD_TIME',
  'WAIT_P95',
  'FCR',
  'ATTRITION',
];

/** The sections of a profile in their order, with the statements that stand there. */
export const SECTION_FIELDS = {
  about: ['texts'],
  services: [
    'services',
    'directions',
    'capacity',
    'agentsAddedPerWeek',
    'preparations',
    'workForms',
    'scripts',
    'routing',
    'answerAfterRings',
  ],
  agents: ['locations'],
  hours: ['calendar', 'coverage'],
  channels: ['channels', 'languages'],
  prices: ['prices', 'pilotOffers', 'pricingStyle', 'terms'],
  quality: ['metrics'],
  people: ['training', 'incentives', 'tenure', 'authority', 'complaintPath', 'projectManager', 'reporting'],
  experience: ['industries', 'caseStudies', 'clientCountries', 'clientCurrencies'],
  technology: ['technology', 'messageDelivery'],
  security: ['certifications', 'dataHandling'],
  continuity: ['continuity', 'outboundConsent'],
  company: [
    'name',
    'legalName',
    'registerNumbers',
    'legalAddress',
    'foundedYear',
    'foundedOn',
    'size',
    'headquarters',
    'site',
    'phone',
    'email',
    'contacts',
  ],
} as const satisfies Record<string, readonly ClaimField[]>;

export type SectionId = keyof typeof SECTION_FIELDS;
export const SECTIONS = Object.keys(SECTION_FIELDS) as SectionId[];

/**
 * Of which sections anything is said at all. The name stands on top of every page and makes no section; a figure that
 * calls measured stands in its section although the vendor declares none.
 */
export function sectionsSaid(
  profile: ProfilePartsFragment,
  callFigures: VendorCallsPartFragment['callFigures'] = [],
): { said: SectionId[]; missing: SectionId[] } {
  const measured = ALWAYS_ASKED.some((metric) => measuredSeconds(metric, callFigures) !== null);
  const isSaid = (id: SectionId) =>
    SECTION_FIELDS[id].some((field) => field !== 'name' && saysSomething(profile[field])) ||
    (id === 'quality' && measured);
  return { said: SECTIONS.filter(isSaid), missing: SECTIONS.filter((id) => !isSaid(id)) };
}
