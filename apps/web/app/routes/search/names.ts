import { countryOf, NOT_PROVIDED, type FacetGroup, type VendorQuery } from '@ringfair/search-core';
import type { FoundVendors } from './search-vendors.js';

/**
 * Names of languages and countries in the page's language. Made on the server and sent with the data: browsers
 * know other names for some.
 */
export interface Names {
  language: Record<string, string>;
  country: Record<string, string>;
}

export function namesFor(locale: string, found: FoundVendors, selected: VendorQuery['filters']): Names {
  const codesOf = (group: FacetGroup): string[] =>
    found.facets.find((facet) => facet.group === group)?.values.map(({ code }) => code) ?? [];
  const languages = [
    ...codesOf('language'),
    ...found.nodes.flatMap((vendor) => vendor.languages),
    ...selected.language,
    ...codesOf('accent'),
    ...selected.accent,
  ];
  const countries = [
    ...codesOf('agentCountry'),
    ...found.nodes.flatMap((vendor) => vendor.agentCountries.map(({ country }) => country)),
    ...codesOf('dataCountry'),
    ...codesOf('agentArea'),
    ...selected.agentArea,
    ...selected.agentCountry,
    ...selected.dataCountry,
    ...[...selected.agentRegion, ...selected.agentPlace, ...selected.agentShare]
      .filter((code) => code !== NOT_PROVIDED)
      .map(countryOf),
  ];
  return namesOfCodes(locale, languages, countries);
}

/** Names of languages and of countries by their codes; of what is no code of either its own. */
export const namesOfCodes = (
  locale: string,
  languages: readonly string[],
  countries: readonly string[],
): Names => ({
  language: names(new Intl.DisplayNames(locale, { type: 'language' }), languages),
  country: names(new Intl.DisplayNames(locale, { type: 'region' }), countries),
});

function names(display: Intl.DisplayNames, codes: readonly string[]): Record<string, string> {
  const known = [...new Set(codes)].filter((code) => code !== NOT_PROVIDED && !code.includes(':'));
  return Object.fromEntries(known.map((code) => [code, nameOf(display, code)]));
}

function nameOf(display: Intl.DisplayNames, code: string): string {
  try {
    return display.of(code) ?? code;
  } catch {
    return code;
  }
}
