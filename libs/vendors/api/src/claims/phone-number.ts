import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Kinds of numbers that somebody answers in person and that cost no more than a call. */
const CALLABLE = new Set(['FIXED_LINE', 'MOBILE', 'FIXED_LINE_OR_MOBILE', 'TOLL_FREE', 'VOIP', 'UAN']);

export interface PhoneNumber {
  /** E.164. */
  number: string;
  /** As people write it between countries: "+30 21 0123 4567". */
  display: string;
  /** Can be called without a surcharge: no premium, shared-cost or pager number. */
  callable: boolean;
}

/**
 * Reads a phone number as people write it and checks it against the numbering plan of its country.
 * @param country ISO 3166-1, for numbers without a country code
 * @returns null for what is no valid number anywhere
 */
export function readPhone(text: string, country: string | null = null): PhoneNumber | null {
  const known = country !== null && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const number = parsePhoneNumberFromString(text, known);
  if (!number?.isValid() || number.ext) return null;
  return {
    number: number.number,
    display: number.formatInternational(),
    callable: CALLABLE.has(number.getType() ?? ''),
  };
}
