import { coverageWeek, type CoverageWeek, WEEKDAYS } from '@ringfair/vendors-core';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { agentMap } from './agent-map.server.js';
import type { ClaimSource } from './claim-sources.js';
import { declaredDates } from './declared-dates.server.js';
import { kept } from './kept.server.js';
import type { ProfileViewData } from './listing-data.js';
import { profileNames } from './names.js';

/** Zones to choose from besides those of the vendor and the reader. */
const ZONES = [
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Halifax',
  'America/Sao_Paulo',
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'Europe/Moscow',
  'Africa/Lagos',
  'Africa/Johannesburg',
  'Asia/Dubai',
  'Asia/Yekaterinburg',
  'Asia/Almaty',
  'Asia/Kolkata',
  'Asia/Novosibirsk',
  'Asia/Manila',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
];

export interface ViewRequest {
  language: string;
  profile: ProfilePartsFragment;
  provenance: readonly ClaimSource[];
  /** Asked for in the address. */
  zone?: string | null;
  /** The reader's own, from the browser; UTC while it is not known. */
  readerZone: string;
  now: Date;
}

/** Everything that the view of a profile shows and that only the server can compute. */
export function viewData(request: ViewRequest): ProfileViewData {
  const { language, profile, provenance, zone, readerZone, now } = request;
  const vendorZone =
    profile.calendar?.timeZone ?? profile.locations.find((row) => row.timeZone)?.timeZone ?? null;
  const known = readerZone === 'UTC' ? null : readerZone;
  const shown = zoneNamed(zone) ?? known ?? vendorZone ?? 'UTC';
  const zones = [...new Set([shown, ...(vendorZone ? [vendorZone] : []), ...ZONES])];
  return {
    profile,
    names: profileNames(language, profile),
    map: agentMap(profile.locations),
    week: weekOf(profile, shown, now),
    zone: shown,
    vendorZone,
    zoneAsked: zoneNamed(zone) !== null,
    zones: zones
      .map((value) => ({
        value,
        offset: offsets(`${value} ${quarterOf(now)}`, () => offsetOf(value, now)),
      }))
      .sort((a, b) => a.offset - b.offset || a.value.localeCompare(b.value, 'en'))
      .map(({ value, offset }) => ({
        value,
        label: `${value.replaceAll('_', ' ')} (${offsetText(offset)})`,
      })),
    since: declaredDates(provenance, language),
    today: now.toISOString().slice(0, 10),
  };
}

/** Days turn, and clocks change, only at full quarters of an hour: within one, nothing kept is out of date. */
const quarterOf = (now: Date): number => Math.floor(now.getTime() / 900_000);
const weeks = kept<CoverageWeek>(1000);
const offsets = kept<number>(1000);

/** Of a vendor that only says "24/7" the hours are known as well. */
function weekOf({ calendar, coverage }: ProfilePartsFragment, zone: string, now: Date): CoverageWeek | null {
  const remembered = (schedule: Parameters<typeof coverageWeek>[0]) =>
    weeks(JSON.stringify([schedule, zone, quarterOf(now)]), () => coverageWeek(schedule, zone, now));
  if (calendar) return remembered(calendar);
  if (!coverage.includes('AROUND_THE_CLOCK')) return null;
  const always = { days: [...WEEKDAYS], from: '00:00', to: '24:00' };
  return remembered({ timeZone: zone, hours: [always], exceptions: [] });
}

/** The zone as the runtime spells it; null when there is none of this name. */
function zoneNamed(zone: string | null | undefined): string | null {
  if (!zone || !/^[A-Za-z]/.test(zone)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Minutes east of UTC. */
function offsetOf(zone: string, now: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    now,
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function offsetText(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}
