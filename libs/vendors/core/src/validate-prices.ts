import type { VendorProfile } from './profile.js';
import type { ProfilePrice } from './profile-prices.js';
import type { Report } from './profile-checks.js';

const MINUTE_TERMS = ['firstIncrementSeconds', 'stepSeconds'] as const;
const PLAN_TERMS = ['includedUnits', 'countedIn', 'overageMinor'] as const;

/** Terms belong to the unit that they are about: billing steps to what counts minutes, bands to bundled plans. */
export function validatePrices({ prices }: VendorProfile, report: Report): void {
  prices.forEach((price, index) => {
    const path = `prices.${index}`;
    if (price.agentRegion !== null && price.agentCountry === null) {
      report(`${path}.agentCountry`, 'COUNTRY_MISSING', 'A region needs its country.');
    }
    const minutes =
      price.unit === 'MINUTE' || (price.unit === 'BUNDLED_PLAN' && price.countedIn === 'MINUTE');
    if (!minutes) refuse(path, price, MINUTE_TERMS, 'Only what is counted in minutes has this.', report);
    if (price.unit !== 'BUNDLED_PLAN')
      refuse(path, price, PLAN_TERMS, 'Only a bundled plan has this.', report);
  });
}

function refuse(
  path: string,
  price: ProfilePrice,
  terms: readonly (keyof ProfilePrice)[],
  message: string,
  report: Report,
): void {
  for (const term of terms) {
    if (price[term] !== null) report(`${path}.${term}`, 'NOT_FOR_THIS_UNIT', message);
  }
}

export function validatePilots({ pilotOffers }: VendorProfile, report: Report): void {
  pilotOffers.forEach(({ priceMinor, currency }, index) => {
    if (priceMinor !== null && currency === null) {
      report(`pilotOffers.${index}.currency`, 'CURRENCY_MISSING', 'A price needs a currency.');
    }
  });
}
