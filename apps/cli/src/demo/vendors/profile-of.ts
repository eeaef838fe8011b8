import {
  profileFrom,
  type Coverage,
  type Place,
  type ProfileText,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { PLACES, type PlaceKey } from '../places.js';
import type { VendorSeed } from './vendor-seed.js';

/** Keys and values of a table whose values are all there. */
const rows = <K extends string, V>(table: Partial<Record<K, V>>) => Object.entries(table) as [K, V][];

const placeOf = (key: PlaceKey): Place & { timeZone: string } => {
  const [country, region, city, timeZone] = PLACES[key];
  return { country, region, city, timeZone };
};

const spoken = (coverage: readonly Coverage[]): Coverage[] =>
  coverage.includes('AROUND_THE_CLOCK') ? ['EXTENDED_HOURS', 'WEEKENDS'] : ['BUSINESS_HOURS'];

const textsOf = (seed: VendorSeed): VendorProfile['texts'] =>
  Object.fromEntries(
    rows(seed.texts).map(([language, [summary, howWeWork]]): [string, ProfileText] => [
      language,
      { summary, howWeWork: howWeWork ?? null },
    ]),
  );

/** The usual answer of those who have thought about it. */
const QUEUES: Record<VendorSeed['locale'], string> = {
  en: 'First come, first served, whoever the client is; nobody can buy a place further ahead.',
  ru: 'В порядке поступления, чей бы клиент ни звонил; место впереди не продаётся.',
  el: 'Με τη σειρά άφιξης, ανεξάρτητα από τον πελάτη· καμία θέση δεν πωλείται.',
};

/** Voice is staffed as the profile says; what is written, in the narrower hours usual for it. */
const channelsOf = ({ channels, coverage }: VendorSeed) =>
  channels.map((channel) => ({
    channel,
    coverage: coverage.length === 0 ? [] : channel === 'VOICE' ? [...coverage] : spoken(coverage),
  }));

/** The document that the owner of a demo listing would have filled in. */
export function profileOf(seed: VendorSeed): VendorProfile {
  const [person, post] = seed.person;
  const { country, region, city } = placeOf(seed.home);
  const people = typeof seed.people === 'number' ? ([seed.people, seed.people] as const) : seed.people;
  const host = siteHostOf(seed);
  return profileFrom({
    name: seed.name,
    legalName: seed.legalName ?? null,
    site: `https://www.${host}/`,
    phone: seed.phone ?? null,
    email: `hello@${host}`,
    contacts: [{ name: person, post, email: `sales@${host}`, phone: seed.phone ?? null }],
    texts: textsOf(seed),
    foundedYear: seed.founded,
    size: { min: people?.[0] ?? null, max: people?.[1] ?? null },
    headquarters: { country, region, city },
    services: rows(seed.services).map(([service, agentModel]) => ({
      service,
      agentModel,
      queuePolicy: agentModel === 'SHARED' ? (seed.queue ?? QUEUES[seed.locale]) : null,
    })),
    channels: channelsOf(seed),
    languages: seed.languages.map((one) =>
      typeof one === 'string' ? { tag: one } : { tag: one[0], note: one[1] },
    ),
    locations: seed.agents.map(([place, headCount, kind]) => ({
      ...placeOf(place),
      headCount,
      kind: kind ?? 'OWN',
    })),
    coverage: [...seed.coverage],
    industries: rows(seed.industries).map(([industry, years]) => ({ industry, years })),
    technology: rows(seed.technology).map(([category, product]) => ({ category, product })),
    preparations: seed.preparation ? [{ level: seed.preparation }] : [],
    pricingStyle: seed.style,
    prices: seed.prices,
    pilotOffers: seed.pilot ? [seed.pilot] : [],
  });
}

/** Every address of the demo lies under .example, a domain that nobody can own. */
export const siteHostOf = ({ key }: Pick<VendorSeed, 'key'>): string => `${key}.example`;
