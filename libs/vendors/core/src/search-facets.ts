import { certificateHolds } from './certificates.js';
import type { LocatedAgents } from './located-agents.js';
import { directionsOf, type VendorProfile } from './profile.js';
import { agentShares } from './shares.js';
import { sizeBandsOf } from './size-band.js';
import { areaOf, type WorldArea } from './world-areas.js';
import {
  SERVICE_DIRECTION,
  sharesAgents,
  type AgentModel,
  type AgentPreparation,
  type CertificationStandard,
  type Channel,
  type Coverage,
  type DeliveryMethod,
  type Direction,
  type Industry,
  type LocationKind,
  type PricingUnit,
  type ReportingModel,
  type Service,
  type SizeBand,
  type Technology,
  type WorkForm,
} from './vocabulary.js';

/** Is the order of the queue between clients said, where agents are shared? */
export type QueueStatement = 'QUEUE_STATED' | 'QUEUE_NOT_NEEDED';
/** Who answers for a listing. */
export type ListingStanding = 'LISTING_VERIFIED' | 'LISTING_CLAIMED' | 'LISTING_FROM_DIRECTORY';
export type PilotPrice = 'PILOT_FREE' | 'PILOT_PAID';

/** What search must know of a listing's standing, beside its profile. */
export interface ListingFacts {
  /** ISO date (UTC) on which it stands so: what has ended by then is not found. */
  today: string;
  claimed: boolean;
  verified: boolean;
  /** Rows of `certifications` whose evidence was checked. */
  verifiedCertifications?: readonly string[];
  /** Where its agents are; found by whoever has a gazetteer. */
  located?: readonly LocatedAgents[];
}

/**
 * Facet codes of a listing by group; an empty group was not provided. Languages are base languages ("en" for
 * "en-GB"), accents the tags that name a country or script, countries ISO 3166-1, regions "US:Florida", shares "GR:50"
 * (so many whole per cent of all agents are in Greece, rounded down), areas UN M49, places "GR:38.0,23.7:Athens".
 */
export interface SearchFacets {
  service: Service[];
  language: string[];
  agentCountry: string[];
  industry: Industry[];
  channel: Channel[];
  direction: Direction[];
  agentModel: AgentModel[];
  queuePolicy: QueueStatement[];
  coverage: Coverage[];
  agentRegion: string[];
  agentShare: string[];
  locationKind: LocationKind[];
  sizeBand: SizeBand[];
  technology: Technology[];
  deliveryMethod: DeliveryMethod[];
  preparation: AgentPreparation[];
  workForm: WorkForm[];
  pricingUnit: PricingUnit[];
  spendCurrency: string[];
  certification: CertificationStandard[];
  certificationVerified: CertificationStandard[];
  reportingModel: ReportingModel[];
  dataCountry: string[];
  standing: ListingStanding[];
  pilotPrice: PilotPrice[];
  accent: string[];
  agentArea: WorldArea[];
  agentPlace: string[];
}

export function searchFacets(profile: VendorProfile, facts: ListingFacts): SearchFacets {
  const { locations, channels } = profile;
  const certificates = profile.certifications.filter((one) => certificateHolds(one, facts.today));
  const verified = new Set(facts.verifiedCertifications ?? []);
  const spend = minimumSpend(profile);
  const tags = [
    ...profile.languages.map(({ tag }) => tag),
    ...channels.flatMap((channel) => channel.languages),
    ...locations.flatMap(({ languages }) => languages.map(({ tag }) => tag)),
  ];
  return {
    service: unique(profile.services.map(({ service }) => service)),
    language: unique(tags.map(baseLanguage)),
    agentCountry: unique(locations.map(({ country }) => country)),
    industry: unique(profile.industries.map(({ industry }) => industry)),
    channel: unique(channels.map(({ channel }) => channel)),
    direction: directionsOf(profile, SERVICE_DIRECTION),
    agentModel: present(profile.services.map(({ agentModel }) => agentModel)),
    queuePolicy: queueStatement(profile),
    coverage: unique([...profile.coverage, ...channels.flatMap(({ coverage }) => coverage)]),
    agentRegion: present(locations.map(({ country, region }) => region && `${country}:${region}`)),
    agentShare: unique(
      agentShares(profile).flatMap(({ country, share }) =>
        share === null ? [] : `${country}:${Math.floor(share * 100 + 1e-9)}`,
      ),
    ),
    locationKind: present(locations.map(({ kind }) => kind)),
    sizeBand: sizeBandsOf(profile.size),
    technology: unique(profile.technology.map(({ category }) => category)),
    deliveryMethod: unique(profile.messageDelivery.map(({ method }) => method)),
    preparation: unique(profile.preparations.map(({ level }) => level)),
    workForm: unique(profile.workForms),
    pricingUnit: unique(profile.prices.map(({ unit }) => unit)),
    spendCurrency: spend ? [spend.currency] : [],
    certification: unique(certificates.map(({ standard }) => standard)),
    certificationVerified: unique(
      certificates.filter(({ id }) => verified.has(id)).map(({ standard }) => standard),
    ),
    reportingModel: present([profile.reporting?.model]),
    dataCountry: unique(profile.dataHandling?.countries ?? []),
    standing: unique([
      facts.claimed ? 'LISTING_CLAIMED' : 'LISTING_FROM_DIRECTORY',
      ...(facts.verified ? (['LISTING_VERIFIED'] as const) : []),
    ]),
    pilotPrice: present(
      profile.pilotOffers.map(({ priceMinor }) =>
        priceMinor === null ? null : priceMinor === 0 ? 'PILOT_FREE' : 'PILOT_PAID',
      ),
    ),
    accent: unique(tags.filter((tag) => tag.includes('-'))),
    agentArea: present(locations.map(({ country }) => areaOf(country))),
    agentPlace: present((facts.located ?? []).map(({ place }) => place)),
  };
}

/** "pt-BR" -> "pt", "zh-Hans-CN" -> "zh". */
export function baseLanguage(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}

/** The least monthly spend in the currency of the terms, or else of the first price that names one. */
export function minimumSpend({
  terms,
  prices,
}: Pick<VendorProfile, 'terms' | 'prices'>): { currency: string; minor: number } | null {
  const said = [
    ...(terms?.currency ? [{ currency: terms.currency, minor: terms.minimumMonthlyMinor }] : []),
    ...prices.map(({ currency, minimumMonthlyMinor }) => ({ currency, minor: minimumMonthlyMinor })),
  ].flatMap(({ currency, minor }) => (minor === null ? [] : [{ currency, minor }]));
  const currency = said[0]?.currency;
  if (currency === undefined) return null;
  return {
    currency,
    minor: Math.min(...said.filter((one) => one.currency === currency).map(({ minor }) => minor)),
  };
}

/** Stated by every service with shared agents; not needed where no agent is shared; else nothing is known. */
export function queueStatement({ services }: VendorProfile): QueueStatement[] {
  const shared = services.filter(({ agentModel }) => sharesAgents(agentModel));
  if (shared.length > 0) return shared.every(({ queuePolicy }) => queuePolicy) ? ['QUEUE_STATED'] : [];
  const told = services.length > 0 && services.every(({ agentModel }) => agentModel === 'DEDICATED');
  return told ? ['QUEUE_NOT_NEEDED'] : [];
}

const present = <T extends string>(values: readonly (T | '' | null | undefined)[]): T[] =>
  unique(values.filter((value): value is T => Boolean(value)));

export function unique<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}
