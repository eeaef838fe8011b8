import {
  type Coverage,
  type CoverageCalendar,
  isWideSize,
  type OpenHours,
  SMALL_OPERATOR_PEOPLE,
  timeZonesOf,
  type VendorProfile,
} from '@ringfair/vendors-core';

/** Hours of a week that many vendors keep, with the word of the market for them. */
export const HOUR_PRESETS = {
  OFFICE: {
    coverage: 'BUSINESS_HOURS',
    hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', to: '17:00' }],
  },
  LONG: {
    coverage: 'EXTENDED_HOURS',
    hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA'], from: '08:00', to: '20:00' }],
  },
  ALWAYS: {
    coverage: 'AROUND_THE_CLOCK',
    hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '00:00', to: '24:00' }],
  },
} satisfies Record<string, { coverage: Coverage; hours: OpenHours[] }>;
export type HourPreset = keyof typeof HOUR_PRESETS;

const isPreset = (name: string): name is HourPreset => Object.hasOwn(HOUR_PRESETS, name);

const calendarOf = (timeZone: string, hours: OpenHours[]): CoverageCalendar => ({
  timeZone,
  hours,
  holidays: null,
  holidayCountry: null,
  holidayRegion: null,
  exceptions: [],
});

/** The fields with the hours of a preset; a word for them is added only where none was chosen. */
export function withPreset(
  fields: Partial<VendorProfile>,
  name: string,
  timeZone: string,
): Partial<VendorProfile> {
  if (!isPreset(name)) return fields;
  const { coverage, hours } = HOUR_PRESETS[name];
  const calendar = fields.calendar ?? calendarOf(timeZone, []);
  return {
    ...fields,
    calendar: { ...calendar, hours },
    coverage: fields.coverage?.length ? fields.coverage : [coverage],
  };
}

/** The only zone of a country, else the one in which its vendor sits before the screen. */
export function zoneOf(profile: VendorProfile, viewerZone: string): string {
  const own = profile.calendar?.timeZone ?? profile.locations.find(({ timeZone }) => timeZone)?.timeZone;
  if (own) return own;
  const country = profile.headquarters?.country ?? profile.locations[0]?.country;
  const zones = country ? timeZonesOf(country) : [];
  return zones.length === 1 || (zones.length > 0 && !zones.includes(viewerZone))
    ? (zones[0] ?? viewerZone)
    : viewerZone;
}

/** Nothing is known of the size, or only a directory's class that a few people lie in as well as a thousand. */
export const sizeIsOpen = ({ size }: Pick<VendorProfile, 'size'>): boolean =>
  (size.min === null && size.max === null) || (isWideSize(size) && (size.min ?? 1) <= SMALL_OPERATOR_PEOPLE);

/**
 * What a service of a few people may take over at once where nothing is known yet: its size, voice, business hours,
 * and its head office as the one place where everybody works.
 */
export function smallOperatorDefaults(profile: VendorProfile, viewerZone: string): Partial<VendorProfile> {
  const changes: Partial<VendorProfile> = {};
  if (sizeIsOpen(profile)) changes.size = { min: 1, max: SMALL_OPERATOR_PEOPLE };
  if (profile.channels.length === 0) {
    changes.channels = [{ channel: 'VOICE', coverage: [], languages: [], hours: [] }];
  }
  const timeZone = zoneOf(profile, viewerZone);
  if (!profile.calendar) {
    changes.calendar = calendarOf(timeZone, HOUR_PRESETS.OFFICE.hours);
    if (profile.coverage.length === 0) changes.coverage = ['BUSINESS_HOURS'];
  }
  if (profile.locations.length === 0 && profile.headquarters) {
    changes.locations = [
      {
        id: '',
        ...profile.headquarters,
        timeZone,
        latitude: null,
        longitude: null,
        headCount: null,
        kind: 'OWN',
        languages: [],
      },
    ];
  }
  return changes;
}
