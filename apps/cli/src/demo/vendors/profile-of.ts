import {
  profileFrom,
  sharesAgents,
  type Coverage,
  type Place,
  type ProfileText,
  type Said,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { PLACES, type PlaceKey } from '../places.js';
import { depthOf, levelOf } from './depth.js';
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

/** Where agents sit; people at home are placed no finer than a tenth of a degree. */
const locationOf = ([place, headCount, kind = 'OWN']: VendorSeed['agents'][number]) => {
  const [, , , , latitude, longitude] = PLACES[place];
  const [east, north] = kind === 'HOME_BASED' ? [tenth(longitude), tenth(latitude)] : [longitude, latitude];
  return { ...placeOf(place), latitude: north, longitude: east, headCount, kind };
};
const tenth = (degrees: number): number => Math.round(degrees * 10) / 10;

/** Voice is staffed as the profile says; what is written, in the narrower hours usual for it. */
const channelsOf = ({ channels, coverage }: VendorSeed) =>
  channels.map((channel) => ({
    channel,
    coverage: coverage.length === 0 ? [] : channel === 'VOICE' ? [...coverage] : spoken(coverage),
  }));

/**
 * The document that the owner of a demo listing would have filled in.
 * @param today ISO date on which the demo is loaded
 */
export function profileOf(seed: VendorSeed, today: string): VendorProfile {
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
      queuePolicy:
        agentModel !== null && sharesAgents(agentModel) ? (seed.queue ?? QUEUES[seed.locale]) : null,
    })),
    channels: channelsOf(seed),
    languages: seed.languages.map((one, index) => {
      const [tag, note] = typeof one === 'string' ? [one, null] : one;
      return { tag, note, level: levelOf(seed, index) };
    }),
    locations: seed.agents.map(locationOf),
    coverage: [...seed.coverage],
    industries: rows(seed.industries).map(([industry, years]) => ({ industry, years })),
    technology: rows(seed.technology).map(([category, product]) => ({ category, product })),
    preparations: preparationsOf(seed),
    pricingStyle: seed.style,
    prices: seed.prices,
    pilotOffers: seed.pilot ? [seed.pilot] : [],
    ...depthOf(seed, today),
  });
}

/** The usual level is in the price; plainer people are cheaper, specialists dearer. */
function preparationsOf({ preparation, style }: VendorSeed): Said<VendorProfile['preparations']> {
  if (!preparation) return [];
  const usual = { level: preparation, priceDifferencePercent: 0 };
  if (style !== 'TAILORED') return [usual];
  return preparation === 'SPECIALIST'
    ? [{ level: 'PRE_TRAINED', priceDifferencePercent: -12 }, usual]
    : [usual, { level: 'SPECIALIST', priceDifferencePercent: 20 }];
}

/** Every address of the demo lies under .example, a domain that nobody can own. */
export const siteHostOf = ({ key }: Pick<VendorSeed, 'key'>): string => `${key}.example`;
