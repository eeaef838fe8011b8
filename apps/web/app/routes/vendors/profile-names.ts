import type { VendorProfile } from '@ringfair/vendors-core';
import type { Choices } from './codes.js';
import { placeOf, type ProfileNamer } from './profile-words.js';

/** What countries, languages and agent locations of a profile are called; made of what the server named. */
export function namerOf(
  { languages, countries }: Choices,
  ...profiles: readonly VendorProfile[]
): ProfileNamer {
  const byValue = (rows: readonly { value: string; label: string }[]) =>
    Object.fromEntries(rows.map(({ value, label }) => [value, label]));
  const names = { language: byValue(languages), country: byValue(countries), place: {} };
  const places = profiles.flatMap(({ locations }) =>
    locations.map((location) => [location.id, placeOf({ ...location }, { names })]),
  );
  return { ...names, place: Object.fromEntries(places) as Record<string, string> };
}
