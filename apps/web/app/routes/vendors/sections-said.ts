import type { ProfilePartsFragment } from '@ringfair/web-graphql';

type Said = (profile: ProfilePartsFragment) => boolean;

/** The sections of a profile in their order, and whether anything at all is said there. */
const SECTIONS = {
  about: (p) => p.texts.length > 0,
  services: (p) =>
    p.services.length + p.directions.length + p.capacity.length + p.preparations.length > 0 ||
    p.workForms.length + p.scripts.length + p.routing.length > 0 ||
    p.agentsAddedPerWeek !== null,
  agents: (p) => p.locations.length > 0,
  hours: (p) => p.calendar !== null || p.coverage.length > 0,
  channels: (p) => p.channels.length + p.languages.length > 0,
  prices: (p) => p.prices.length + p.pilotOffers.length > 0 || p.pricingStyle !== null || p.terms !== null,
  quality: (p) => p.metrics.length > 0,
  people: (p) =>
    p.incentives.length > 0 ||
    [p.training, p.tenure, p.authority, p.complaintPath, p.projectManager, p.reporting].some(
      (part) => part !== null,
    ),
  experience: (p) =>
    p.industries.length + p.caseStudies.length + p.clientCountries.length + p.clientCurrencies.length > 0,
  technology: (p) => p.technology.length + p.messageDelivery.length > 0,
  security: (p) => p.certifications.length > 0 || p.dataHandling !== null,
  continuity: (p) => p.continuity !== null || p.outboundConsent !== null,
  company: (p) =>
    p.registerNumbers.length + p.contacts.length > 0 ||
    [p.legalName, p.legalAddress, p.foundedYear, p.headquarters, p.site, p.phone, p.email].some(
      (field) => field !== null,
    ) ||
    p.size?.min != null,
} as const satisfies Record<string, Said>;

export type SectionId = keyof typeof SECTIONS;

export function sectionsSaid(profile: ProfilePartsFragment): { said: SectionId[]; missing: SectionId[] } {
  const ids = Object.keys(SECTIONS) as SectionId[];
  return {
    said: ids.filter((id) => SECTIONS[id](profile)),
    missing: ids.filter((id) => !SECTIONS[id](profile)),
  };
}
