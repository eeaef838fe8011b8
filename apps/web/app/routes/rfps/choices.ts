import { languageNames } from './names.js';

/** Id of the list that the lots' fields for time zones suggest from. */
export const TIME_ZONES = 'rfp-time-zones';

export interface Choice {
  value: string;
  label: string;
}

/** Lists of the brief's form in the page's language; made on the server. */
export interface BriefChoices {
  languages: Choice[];
  timeZones: string[];
  currencies: Choice[];
}

/** Languages with a box of their own; any other can be written. */
export const offeredLanguages = [
  'en',
  'ru',
  'el',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'uk',
  'ro',
  'bg',
  'sr',
  'tr',
  'ar',
  'he',
  'hi',
  'zh',
  'ja',
];

const offeredCurrencies = [
  'EUR',
  'USD',
  'GBP',
  'RUB',
  'CHF',
  'PLN',
  'CZK',
  'SEK',
  'NOK',
  'DKK',
  'RON',
  'BGN',
  'TRY',
  'UAH',
  'KZT',
  'GEL',
  'AED',
  'ILS',
  'INR',
  'PHP',
  'ZAR',
  'CAD',
  'AUD',
  'JPY',
];

export function briefChoices(locale: string): BriefChoices {
  const languages = languageNames(locale, offeredLanguages);
  const currencies = new Intl.DisplayNames(locale, { type: 'currency' });
  return {
    languages: offeredLanguages.map((tag) => ({ value: tag, label: languages[tag] ?? tag })),
    timeZones: ['UTC', ...Intl.supportedValuesOf('timeZone')],
    currencies: offeredCurrencies.map((code) => ({ value: code, label: `${code} · ${currencies.of(code)}` })),
  };
}
