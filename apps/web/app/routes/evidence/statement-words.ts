import type { ProfilePartsFragment } from '@ringfair/web-graphql';

type Label = (code: string) => string;

/** Names of languages and countries in the language of the page. */
export interface Displayed {
  language: Record<string, string>;
  country: Record<string, string>;
}

/** "ISO 27001, 4711": what the profile says there, in short; empty where a name says it all. */
export function wordsOfStatement(
  path: string,
  profile: ProfilePartsFragment,
  names: Displayed,
  label: Label,
): string {
  const [field = '', key = ''] = path.split('.');
  const describe = rows[field];
  if (describe) return describe(profile, key, names, label).filter(Boolean).join(', ');
  const value = profile[field as keyof ProfilePartsFragment];
  if (field === 'clientCountries')
    return profile.clientCountries.map((one) => names.country[one] ?? one).join(', ');
  if (field === 'clientCurrencies') return profile.clientCurrencies.join(', ');
  if (Array.isArray(value)) return value.map((code) => label(String(code))).join(', ');
  if (field === 'pricingStyle') return profile.pricingStyle ? label(profile.pricingStyle) : '';
  if (field === 'size') return sizeOf(profile);
  if (field === 'headquarters') return placeOf(profile.headquarters, names);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

type Describe = (
  profile: ProfilePartsFragment,
  key: string,
  names: Displayed,
  label: Label,
) => (string | number | null | undefined)[];

const rows: Record<string, Describe> = {
  registerNumbers: ({ registerNumbers }, key, _names, label) => {
    const row = numbered(registerNumbers, ({ register }) => register, key);
    return row ? [label(row.register), row.number] : [];
  },
  services: (_profile, key, _names, label) => [label(bare(key))],
  industries: (_profile, key, _names, label) => [label(bare(key))],
  languages: (_profile, key, names) => [names.language[bare(key)] ?? bare(key)],
  technology: ({ technology }, key, _names, label) => {
    const row = numbered(technology, ({ category }) => category, key);
    return row ? [label(row.category), row.product] : [];
  },
  preparations: (_profile, key, _names, label) => [label(bare(key))],
  channels: (_profile, key, _names, label) => [label(bare(key))],
  messageDelivery: (_profile, key, _names, label) => [label(bare(key))],
  texts: (_profile, key, names) => [names.language[key] ?? key],
  contacts: ({ contacts }, key) => {
    const row = contacts.find(({ id }) => id === key);
    return [row?.name, row?.post];
  },
  capacity: ({ capacity }, key, names) => {
    const row = capacity.find(({ id }) => id === key);
    return row ? [names.language[row.language] ?? row.language, row.freeAgents] : [];
  },
  pilotOffers: ({ pilotOffers }, key) => [pilotOffers.find(({ id }) => id === key)?.days],
  locations: ({ locations }, key, names) => {
    const row = locations.find(({ id }) => id === key);
    return [row ? placeOf(row, names) : null, row?.headCount];
  },
  certifications: ({ certifications }, key, _names, label) => {
    const row = certifications.find(({ id }) => id === key);
    return row ? [label(row.standard), row.detail, row.number] : [];
  },
  metrics: ({ metrics }, key, _names, label) => {
    const row = metrics.find(({ id }) => id === key);
    return row ? [label(row.metric), row.value] : [];
  },
  prices: ({ prices }, key, _names, label) => {
    const row = prices.find(({ id }) => id === key);
    return row ? [label(row.unit), row.currency] : [];
  },
  caseStudies: ({ caseStudies }, key) => [caseStudies.find(({ id }) => id === key)?.title],
};

const bare = (key: string): string => key.replace(/#\d+$/, '');

/** The row of a code, or the second one of the same code ("LEI#2"). */
function numbered<Row>(list: readonly Row[], codeOf: (row: Row) => string, key: string): Row | undefined {
  const [code, number = '1'] = key.split('#');
  return list.filter((row) => codeOf(row) === code)[Number(number) - 1];
}

function sizeOf({ size }: ProfilePartsFragment): string {
  const { min = null, max = null } = size ?? {};
  if (min === max || max === null) return String(min ?? '');
  return min === null ? String(max) : `${min}–${max}`;
}

const placeOf = (
  place: { city?: string | null; region?: string | null; country: string } | null | undefined,
  names: Displayed,
): string =>
  place
    ? [place.city, place.region, names.country[place.country] ?? place.country].filter(Boolean).join(', ')
    : '';
