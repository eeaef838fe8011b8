import type { ProfilePrice } from '@ringfair/vendors-core';
import { assumptionsFor } from './price-assumptions.js';
import { EXTRAS } from './price-terms.js';
import { termsOfPrice, type PricedProfile } from './profile-price.js';

/** What may be unknown of a month under a published price: an extra that may come on top, or what VAT is in it. */
export const MONTH_UNKNOWNS = [...EXTRAS, 'VAT_RATE', 'VAT_TREATMENT'] as const;
export type MonthUnknown = (typeof MONTH_UNKNOWNS)[number];

/**
 * What of a month under a published price is not known, whatever the work: extras that are neither said to be included
 * nor can be estimated and so are in no figure; VAT_RATE, where VAT is in the price and its rate is not known, so that
 * it stays in the figure; VAT_TREATMENT, where the price is silent on a tax that its country has, and is taken for one
 * without it.
 */
export function monthUnknowns(price: ProfilePrice, profile: PricedProfile): MonthUnknown[] {
  const { extras, vat } = termsOfPrice(price, profile);
  const assumed = assumptionsFor(price, profile);
  return [
    ...EXTRAS.filter((extra) => !extras[extra] && !assumed.extras[extra]),
    ...(vat === 'INCLUDED' && assumed.vatShare === null ? (['VAT_RATE'] as const) : []),
    ...(vat === null && assumed.vatShare !== null ? (['VAT_TREATMENT'] as const) : []),
  ];
}
