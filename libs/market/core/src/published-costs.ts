import type { ProfilePrice, Service, VendorProfile } from '@ringfair/vendors-core';
import { inEuro } from './currency.js';
import { monthUnknowns } from './month-unknowns.js';
import { costOfPrice, pricesOn, type PriceDay, type PricedProfile } from './profile-price.js';
import { REFERENCE_VOLUMES, referenceVolume, type ReferenceVolume } from './reference-volumes.js';

/** What a month of a reference volume costs under one published price. */
export interface PublishedCost {
  reference: ReferenceVolume;
  priceId: string;
  /** Offered services for which the price holds: its own, or those that have no price of their own. */
  services: Service[];
  /** ISO 3166-1: the country that the price names, or all in which the vendor has agents. */
  countries: string[];
  currency: string;
  costMinor: number;
  /** Part of it that rests on assumptions. */
  estimatedMinor: number;
  /**
   * In cents of a euro by the rates of one day; null without a rate for the currency, and where VAT that is in the
   * price can't be taken out of it: neither is compared with others.
   */
  euroMinor: number | null;
}

/**
 * What the market knows of a listing's prices: pure, so that the table of it can be written again at any time.
 * Prices whose unit cannot be counted from a reference volume (leads, sales) are left out.
 */
export function publishedCosts(
  profile: PricedProfile & Pick<VendorProfile, 'services'>,
  { today, rates }: PriceDay,
): PublishedCost[] {
  const current = pricesOn(profile, today);
  const agents = [...new Set(profile.locations.map(({ country }) => country))].sort();
  return REFERENCE_VOLUMES.flatMap((reference) => {
    const volume = referenceVolume(reference);
    return current.prices.flatMap((price): PublishedCost[] => {
      const cost = costOfPrice(price, current, volume);
      if (!cost.ok) return [];
      const { perMonthMinor: costMinor, estimatedPerMonthMinor: estimatedMinor } = cost.value;
      const gross = monthUnknowns(price, current).includes('VAT_RATE');
      return [
        {
          reference,
          priceId: price.id,
          services: servicesOf(price, current),
          countries: price.agentCountry ? [price.agentCountry] : agents,
          currency: price.currency,
          costMinor,
          estimatedMinor: Math.min(estimatedMinor, costMinor),
          euroMinor: gross ? null : inEuro(costMinor, price.currency, rates),
        },
      ];
    });
  });
}

function servicesOf(
  price: ProfilePrice,
  { prices, services }: Pick<VendorProfile, 'prices' | 'services'>,
): Service[] {
  if (price.service) return [price.service];
  const priced = new Set(prices.map(({ service }) => service));
  return services.map(({ service }) => service).filter((service) => !priced.has(service));
}
