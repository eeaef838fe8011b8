import type { ProfilePrice, VendorProfile } from './profile.js';
import { checkCode, checkCount, checkList, checkText, isCurrency, type Report } from './profile-checks.js';
import { PRICING_UNITS, SERVICES, VAT_TREATMENTS } from './vocabulary.js';

/** Amounts stay below this number of minor units: larger ones are typing errors, and sums stay exact. */
export const AMOUNT_LIMIT = 10 ** 12;
/** A unit rate may be finer than the minor unit by at most this power of ten. */
export const MOST_RATE_SCALE = 6;

export function validatePrices({ prices }: VendorProfile, report: Report): void {
  checkList(report, 'prices', prices, 100);
  prices.forEach((price, index) => validatePrice(`prices.${index}`, price, report));
}

function validatePrice(path: string, price: ProfilePrice, report: Report): void {
  checkAmount(`${path}.amountMinor`, price.amountMinor, 1, report);
  if (!isCurrency(price.currency)) {
    report(`${path}.currency`, 'UNKNOWN_CURRENCY', `"${price.currency}" is no currency code (ISO 4217).`);
  }
  checkCode(report, `${path}.unit`, price.unit, PRICING_UNITS);
  checkCode(report, `${path}.service`, price.service, SERVICES);
  checkCode(report, `${path}.vat`, price.vat, VAT_TREATMENTS);
  checkCount(report, `${path}.rateScale`, price.rateScale, 0, MOST_RATE_SCALE);
  checkText(report, `${path}.includes`, price.includes, 1000);
  for (const field of ['firstIncrementSeconds', 'stepSeconds'] as const) {
    checkCount(report, `${path}.${field}`, price[field], 1, 3600);
    if (price[field] !== null && price.unit !== 'MINUTE') {
      report(`${path}.${field}`, 'NOT_FOR_THIS_UNIT', 'Only a price per minute has billing increments.');
    }
  }
  if (price.minimumMonthlyMinor !== null) {
    checkAmount(`${path}.minimumMonthlyMinor`, price.minimumMonthlyMinor, 0, report);
  }
  if (price.setUpFeeMinor !== null) checkAmount(`${path}.setUpFeeMinor`, price.setUpFeeMinor, 0, report);
  checkCount(report, `${path}.termMonths`, price.termMonths, 0, 240);
  checkCount(report, `${path}.noticeDays`, price.noticeDays, 0, 730);
  checkCount(report, `${path}.launchDays`, price.launchDays, 0, 730);
}

export function validatePilots({ pilotOffers }: VendorProfile, report: Report): void {
  checkList(report, 'pilotOffers', pilotOffers, 20);
  pilotOffers.forEach((pilot, index) => {
    const path = `pilotOffers.${index}`;
    checkCount(report, `${path}.days`, pilot.days, 1, 365);
    checkCount(report, `${path}.volume`, pilot.volume, 1, 10_000_000);
    checkText(report, `${path}.criteria`, pilot.criteria, 2000);
    if (pilot.priceMinor !== null) {
      checkAmount(`${path}.priceMinor`, pilot.priceMinor, 0, report);
      if (pilot.currency === null)
        report(`${path}.currency`, 'CURRENCY_MISSING', 'A price needs a currency.');
    }
    if (pilot.currency !== null && !isCurrency(pilot.currency)) {
      report(`${path}.currency`, 'UNKNOWN_CURRENCY', `"${pilot.currency}" is no currency code (ISO 4217).`);
    }
  });
}

function checkAmount(path: string, minor: number, least: 0 | 1, report: Report): void {
  if (!Number.isFinite(minor) || !Number.isInteger(minor) || minor < least) {
    report(path, 'PRICE_NOT_POSITIVE', least === 1 ? 'A price is above zero.' : 'An amount is not negative.');
  } else if (minor >= AMOUNT_LIMIT) {
    report(path, 'PRICE_TOO_HIGH', 'The amount is too large.');
  }
}
