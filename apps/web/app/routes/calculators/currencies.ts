/** Currencies of two decimals that the calculators speak. */
export const currencies = ['USD', 'EUR', 'GBP', 'RUB'] as const;
export type CalculatorCurrency = (typeof currencies)[number];

/** Countries of the euro, as of 2026. */
const euro = new Set('AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '));

/** What a business of this country most likely counts in, as far as the examples of the calculators make sense in it. */
export function currencyOfExamples(country: string): CalculatorCurrency {
  if (country === 'GB') return 'GBP';
  return euro.has(country) ? 'EUR' : 'USD';
}
