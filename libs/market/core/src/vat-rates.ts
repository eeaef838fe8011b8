/**
 * Standard rates of VAT (or of a goods and services tax that works like it) in per cent as of 1 November 2026, by ISO
 * 3166-1 country. The Union's are those of the European Commission's database of taxes (TEDB, state of 23 September
 * 2026), those of the rest of Europe and of Georgia of the collection eu-vat-rates-data (28 April 2026), all others but
 * those below of PwC's Worldwide Tax Summaries (February 2025). The last changes among them: Finland 25.5 from 1
 * September 2024, Slovakia 23 from 1 January, Estonia 24 from 1 July, Romania 21 from 1 August 2025, Russia 22 and
 * Kazakhstan 16 from 1 January 2026 (laws of 2025). Belarus is as its tax code has it.
 * A vendor under a reduced or simplified scheme is taken for one with the standard rate. The United States have none,
 * and Canada one for each province.
 */
const STANDARD_RATES: Readonly<Record<string, number>> = {
  // European Union
  AT: 20,
  BE: 21,
  BG: 20,
  CY: 19,
  CZ: 21,
  DE: 19,
  DK: 25,
  EE: 24,
  ES: 21,
  FI: 25.5,
  FR: 20,
  GR: 24,
  HR: 25,
  HU: 27,
  IE: 23,
  IT: 22,
  LT: 21,
  LU: 17,
  LV: 21,
  MT: 18,
  NL: 21,
  PL: 23,
  PT: 23,
  RO: 21,
  SE: 25,
  SI: 22,
  SK: 23,
  // The rest of Europe, the Caucasus and Central Asia
  AD: 4.5,
  AL: 20,
  AM: 20,
  BA: 17,
  BY: 20,
  CH: 8.1,
  GB: 20,
  GE: 18,
  IS: 24,
  KZ: 16,
  LI: 8.1,
  MC: 20,
  MD: 20,
  ME: 21,
  MK: 18,
  NO: 25,
  RS: 20,
  RU: 22,
  TR: 20,
  UA: 20,
  // Africa, Asia and Latin America
  AR: 21,
  CL: 19,
  CO: 19,
  CR: 13,
  DO: 18,
  EG: 14,
  IN: 18,
  KE: 16,
  MA: 20,
  MX: 16,
  PE: 18,
  PH: 12,
  SV: 13,
  TN: 19,
  ZA: 15,
};

/** Share of an amount without VAT: 0.24 of Greece; null where no rate is known. */
export function standardVatShare(country: string | null | undefined): number | null {
  const percent = country ? STANDARD_RATES[country] : undefined;
  return percent === undefined ? null : percent / 100;
}
