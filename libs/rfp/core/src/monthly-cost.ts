import type { Volume } from './brief.js';

/** Units in which a lot may be priced; each can be turned into the cost of one month of the lot's volume. */
export const RESPONSE_PRICE_UNITS = ['MONTH', 'CONTACT', 'MINUTE', 'AGENT_HOUR_PRODUCTIVE'] as const;
export type ResponsePriceUnit = (typeof RESPONSE_PRICE_UNITS)[number];

export interface LotPrice {
  unit: ResponsePriceUnit;
  /** Amount per unit in minor units of the currency divided by 10^rateScale: 0.854 USD = 854, scale 1. */
  amountMinor: number;
  rateScale: number;
}

/** Share of productive time spent on contacts that hour prices are compared at; above 0.85 to 0.90 it burns people out. */
export const COMPARISON_OCCUPANCY = 0.75;

/**
 * Units of a price that one month of a lot's volume takes.
 * Minutes are billed minutes of handle time without rounding of increments; productive hours are the workload
 * (contacts x handle time) over the comparison occupancy. Null when the volume does not say enough.
 */
export function unitsPerMonth(unit: ResponsePriceUnit, volume: Volume): number | null {
  if (unit === 'MONTH') return 1;
  if (volume.contactsPerMonth === null) return null;
  if (unit === 'CONTACT') return volume.contactsPerMonth;
  if (volume.averageHandleSeconds === null) return null;
  const workloadSeconds = volume.contactsPerMonth * volume.averageHandleSeconds;
  return unit === 'MINUTE' ? workloadSeconds / 60 : workloadSeconds / 3600 / COMPARISON_OCCUPANCY;
}

/** Cost of one month of a lot in whole minor units, rounded half up; null when it cannot be known. */
export function monthlyCostMinor(price: LotPrice, volume: Volume): number | null {
  const units = unitsPerMonth(price.unit, volume);
  return units === null ? null : Math.round((units * price.amountMinor) / 10 ** price.rateScale);
}
