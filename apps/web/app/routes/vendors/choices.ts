import { COUNTRIES, DIRECTORY_LANGUAGES } from '@ringfair/vendors-core';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import type { Choices } from './codes.js';

/** Languages and countries to choose from, named and sorted in the page's language; made on the server. */
export function choicesFor(locale: string, profile: ProfilePartsFragment): Choices {
  const collator = new Intl.Collator(locale);
  const options = (display: Intl.DisplayNames, codes: Iterable<string>) =>
    [...new Set(codes)]
      .map((value) => ({ value, label: display.of(value) ?? value }))
      .sort((a, b) => collator.compare(a.label, b.label));
  return {
    languages: options(new Intl.DisplayNames(locale, { type: 'language' }), [
      ...DIRECTORY_LANGUAGES,
      ...profile.languages.map(({ tag }) => tag),
    ]),
    countries: options(new Intl.DisplayNames(locale, { type: 'region' }), COUNTRIES),
  };
}
