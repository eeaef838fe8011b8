import type { VendorProfile } from './profile.js';

/**
 * What everyone may see of a published profile: agents at home by their town only, and of the people to talk to
 * name and post; how to reach a person is for those whom the vendor has to do with.
 */
export function publicProfile(profile: VendorProfile): VendorProfile {
  return {
    ...profile,
    contacts: profile.contacts.map((contact) => ({ ...contact, email: null, phone: null })),
    locations: profile.locations.map((location) =>
      location.kind === 'HOME_BASED' && location.city !== null
        ? {
            ...location,
            region: null,
            latitude: tenth(location.latitude),
            longitude: tenth(location.longitude),
          }
        : location,
    ),
  };
}

const tenth = (degrees: number | null): number | null =>
  degrees === null ? null : Math.round(degrees * 10) / 10;
