import type { VendorProfile } from './profile.js';
import { duplicates, type Report } from './profile-checks.js';

/** The places of agents: each once, coordinates whole, those of people at home no finer than their town. */
export function validateLocations({ locations }: VendorProfile, report: Report): void {
  locations.forEach(({ latitude, longitude, kind, languages }, index) => {
    const path = `locations.${index}`;
    duplicates(report, `${path}.languages`, languages, ({ tag }) => tag.toLowerCase());
    if ((latitude === null) !== (longitude === null)) {
      report(
        `${path}.${latitude === null ? 'latitude' : 'longitude'}`,
        'COORDINATES_INCOMPLETE',
        'Both, or none.',
      );
    }
    if (kind !== 'HOME_BASED') return;
    for (const axis of ['latitude', 'longitude'] as const) {
      const degrees = { latitude, longitude }[axis];
      if (degrees !== null && degrees !== Number(degrees.toFixed(1))) {
        report(`${path}.${axis}`, 'COORDINATES_TOO_EXACT', 'People at home are shown by their town only.');
      }
    }
  });
  duplicates(report, 'locations', locations, ({ kind, country, region, city }) =>
    [kind ?? '', country, region ?? '', city ?? ''].join('|').toLowerCase(),
  );
}
