import {
  COUNTRIES,
  DIRECTORY_LANGUAGES,
  REGIONAL_LANGUAGES,
  type VendorProfile,
} from '@ringfair/vendors-core';
import type { Choices } from './codes.js';

/** Languages, countries and currencies to choose from, named and sorted in the page's language; made on the server. */
export function choicesFor(locale: string, ...profiles: readonly VendorProfile[]): Choices {
  const collator = new Intl.Collator(locale);
  const options = (display: Intl.DisplayNames, codes: Iterable<string>) =>
    [...new Set(codes)]
      .map((value) => ({ value, label: nameOf(display, value) }))
      .sort((a, b) => collator.compare(a.label, b.label));
  return {
    languages: options(new Intl.DisplayNames(locale, { type: 'language' }), [
      ...DIRECTORY_LANGUAGES,
      ...REGIONAL_LANGUAGES,
      ...profiles.flatMap(languagesOf),
    ]),
    countries: options(new Intl.DisplayNames(locale, { type: 'region' }), COUNTRIES),
    currencies: options(
      new Intl.DisplayNames(locale, { type: 'currency' }),
      Intl.supportedValuesOf('currency'),
    ).map(({ value, label }) => ({ value, label: `${value} · ${label}` })),
  };
}

function languagesOf({ languages, channels, locations, capacity, caseStudies }: VendorProfile): string[] {
  return [
    ...languages.map(({ tag }) => tag),
    ...channels.flatMap((row) => row.languages),
    ...locations.flatMap((row) => row.languages.map(({ tag }) => tag)),
    ...capacity.map(({ language }) => language),
    ...caseStudies.flatMap(({ language }) => language ?? []),
  ];
}

function nameOf(display: Intl.DisplayNames, code: string): string {
  try {
    return display.of(code) ?? code;
  } catch {
    return code;
  }
}
