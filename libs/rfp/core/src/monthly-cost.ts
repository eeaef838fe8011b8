import {
  bareTerms,
  CAUTIOUS,
  monthlyCost,
  monthlyVolumeOf,
  plainVolume,
  profileOfHours,
  rateMinorOf,
  type MonthlyVolume,
  type NormalisedPrice,
} from '@ringfair/market-core';
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

/** Working days from 9 to 18, where the brief does not say how many hours a week. */
const USUAL_HOURS_PER_WEEK = 45;
const NO_CONTACTS = plainVolume(0, { kind: 'EXPONENTIAL', meanSeconds: 1 });

/** One month of a lot: all of the handle time is talk, as nothing tells it apart. */
function monthOf({ contactsPerMonth, averageHandleSeconds, hoursPerWeek }: Volume): MonthlyVolume {
  if (contactsPerMonth === null) return NO_CONTACTS;
  const talk = { kind: 'EXPONENTIAL', meanSeconds: averageHandleSeconds ?? 1 } as const;
  if (averageHandleSeconds === null) return plainVolume(contactsPerMonth, talk);
  const seconds = { talk, meanHoldSeconds: 0, meanWrapUpSeconds: 0 };
  const month = monthlyVolumeOf(
    profileOfHours(contactsPerMonth, seconds, hoursPerWeek ?? USUAL_HOURS_PER_WEEK),
  );
  return month.ok ? month.value : NO_CONTACTS;
}

/** What a volume must say so that a unit can be counted. */
const NEEDED: Record<ResponsePriceUnit, readonly (keyof Volume)[]> = {
  MONTH: [],
  CONTACT: ['contactsPerMonth'],
  MINUTE: ['contactsPerMonth', 'averageHandleSeconds'],
  AGENT_HOUR_PRODUCTIVE: ['contactsPerMonth', 'averageHandleSeconds'],
};

/** The month under a price, by the same rules and assumptions as published prices and quotes (market-core). */
function normalised(unit: ResponsePriceUnit, rateMinor: number, volume: Volume): NormalisedPrice | null {
  if (NEEDED[unit].some((field) => volume[field] === null)) return null;
  const cost = monthlyCost(bareTerms(unit, rateMinor), monthOf(volume), CAUTIOUS);
  return cost.ok ? cost.value : null;
}

/**
 * Units of a price that one month of a lot's volume takes: minutes as they are billed by the minute begun, productive
 * hours of a team of one's own by Erlang C in the hours of the lot. Null when the volume does not say enough.
 */
export const unitsPerMonth = (unit: ResponsePriceUnit, volume: Volume): number | null =>
  normalised(unit, 1, volume)?.unitsPerMonth ?? null;

/** Cost of one month of a lot in whole minor units, rounded half up; null when it cannot be known. */
export const monthlyCostMinor = ({ unit, amountMinor, rateScale }: LotPrice, volume: Volume): number | null =>
  normalised(unit, rateMinorOf(amountMinor, rateScale), volume)?.perMonthMinor ?? null;
