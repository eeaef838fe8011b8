/** Currencies of two decimals that the calculators speak. */
export const currencies = ['USD', 'EUR', 'GBP', 'RUB'] as const;
export type CalculatorCurrency = (typeof currencies)[number];
