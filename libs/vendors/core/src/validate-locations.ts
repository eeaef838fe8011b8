import { isCountry } from './countries.js';
import type { VendorProfile } from './profile.js';
import {
  checkCode,
  checkCount,
  checkList,
  checkText,
  duplicates,
  isTimeZone,
  type Report,
} from './profile-checks.js';
import { LOCATION_KINDS } from './vocabulary.js';

export const MOST_LOCATIONS = 300;

export function validateLocations({ locations }: VendorProfile, report: Report): void {
  checkList(report, 'locations', locations, MOST_LOCATIONS);
  locations.forEach((row, index) => {
    const path = `locations.${index}`;
    if (!isCountry(row.country)) report(`${path}.country`, 'UNKNOWN_COUNTRY', 'Unknown country code.');
    checkText(report, `${path}.region`, row.region, 100);
    checkText(report, `${path}.city`, row.city, 100);
    checkCount(report, `${path}.headCount`, row.headCount, 0, 1_000_000);
    checkCode(report, `${path}.kind`, row.kind, LOCATION_KINDS);
    if (row.timeZone !== null && !isTimeZone(row.timeZone)) {
      report(`${path}.timeZone`, 'UNKNOWN_TIME_ZONE', 'A time zone looks like Europe/Athens.');
    }
  });
  duplicates(report, 'locations', locations, ({ kind, country, region, city }) =>
    [kind ?? '', country, region ?? '', city ?? ''].join('|').toLowerCase(),
  );
}
