import type { ProfilePartsFragment } from '@ringfair/web-graphql';

/** Names of the languages and countries of a profile, made on the server: browsers know other names for some. */
export interface ProfileNames {
  language: Record<string, string>;
  country: Record<string, string>;
}

export function profileNames(locale: string, profile: ProfilePartsFragment): ProfileNames {
  const languages = [
    ...profile.languages.map(({ tag }) => tag),
    ...profile.channels.flatMap((channel) => channel.languages),
    ...profile.locations.flatMap((location) => location.languages.map(({ tag }) => tag)),
    ...profile.capacity.map(({ language }) => language),
    ...profile.texts.map(({ language }) => language),
  ];
  const countries = [
    ...profile.locations.map(({ country }) => country),
    ...profile.prices.flatMap(({ agentCountry }) => agentCountry ?? []),
    ...profile.clientCountries,
    ...(profile.calendar?.holidayCountry ? [profile.calendar.holidayCountry] : []),
    ...(profile.dataHandling?.countries ?? []),
    ...(profile.outboundConsent?.registerCountries ?? []),
    ...(profile.headquarters ? [profile.headquarters.country] : []),
  ];
  return {
    language: names(new Intl.DisplayNames(locale, { type: 'language' }), languages),
    country: names(new Intl.DisplayNames(locale, { type: 'region' }), countries),
  };
}

function names(display: Intl.DisplayNames, codes: readonly string[]): Record<string, string> {
  return Object.fromEntries([...new Set(codes)].map((code) => [code, nameOf(display, code)]));
}

function nameOf(display: Intl.DisplayNames, code: string): string {
  try {
    return display.of(code) ?? code;
  } catch {
    return code;
  }
}

type Text = ProfilePartsFragment['texts'][number];

/** The text in the page's language, else in English, else in any. */
export function textFor(profile: ProfilePartsFragment, locale: string): Text | undefined {
  const of = (language: string) => profile.texts.find((text) => text.language === language);
  return of(locale) ?? of('en') ?? profile.texts[0];
}

/** "Athens, Attica, Greece"; of people at home the town only. */
export function placeName(
  { city, region, country, kind }: ProfilePartsFragment['locations'][number],
  names: ProfileNames,
): string {
  const shown = [city, kind === 'HOME_BASED' && city ? null : region, names.country[country] ?? country];
  return shown.filter(Boolean).join(', ');
}
