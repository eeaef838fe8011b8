import type { CaseLocale } from './case-kinds.js';

const GREEK = new Set(['GR', 'CY']);
const RUSSIAN = new Set(['RU', 'BY', 'KZ', 'KG', 'TJ', 'UZ', 'AM', 'AZ', 'MD']);

/**
 * The language a case is routed by when nobody said one: what people at a listing's places are likely to speak.
 * @param countries ISO 3166-1 codes, the most important first; the first that says Greek or Russian decides
 */
export function localeOfCountries(countries: readonly (string | null)[]): CaseLocale {
  for (const country of countries) {
    if (country && GREEK.has(country)) return 'el';
    if (country && RUSSIAN.has(country)) return 'ru';
  }
  return 'en';
}

/** Place of a case in a moderator's queue: those in a language that the moderator reads come first, then by age. */
export const queueRank = (caseLocale: CaseLocale, own: readonly CaseLocale[]): 0 | 1 =>
  own.includes(caseLocale) ? 0 : 1;
