import type { VendorProfile } from './profile.js';
import { mergedSpans, weekSpans, type WeekSpan } from './open-hours.js';

/** Where agents of a listing are, as near as it is known: by their own coordinates, or by those of their city. */
export interface LocatedAgents {
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
  /** Facet code of the city, see `placeCode`; null: no city is near. */
  place: string | null;
}

/** Mean radius of the Earth, metres (IUGG). */
export const EARTH_METRES = 6_371_009;

/** A place on a round Earth as whole metres from its middle: to the meridian of Greenwich, to 90° east, to the north pole. */
export type Point = readonly [x: number, y: number, z: number];

/** The point of a latitude and longitude in degrees; half a metre is lost by rounding. */
export function pointOf(latitude: number, longitude: number): Point {
  const [north, east] = [latitude, longitude].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  const round = (part: number): number => Math.round(EARTH_METRES * part) + 0;
  return [
    round(Math.cos(north) * Math.cos(east)),
    round(Math.cos(north) * Math.sin(east)),
    round(Math.sin(north)),
  ];
}

/** A city as a facet code that says where it is, to a tenth of a degree: "GR:38.0,23.7:Athens". */
export function placeCode(city: {
  country: string;
  latitude: number;
  longitude: number;
  name: string;
}): string {
  const tenth = (degrees: number): string => (Math.round(degrees * 10) / 10 + 0).toFixed(1);
  return `${city.country}:${tenth(city.latitude)},${tenth(city.longitude)}:${city.name}`;
}

/** What a place's code says; null for what is none. */
export function readPlaceCode(
  code: string,
): { country: string; latitude: number; longitude: number; name: string } | null {
  const [, country, latitude, longitude, name] =
    /^([A-Z]{2}):(-?\d{1,2}\.\d),(-?\d{1,3}\.\d):(\P{Cc}{1,80})$/u.exec(code) ?? [];
  if (country === undefined || name === undefined || !name.isWellFormed()) return null;
  return { country, latitude: Number(latitude), longitude: Number(longitude), name };
}

const WHOLE_WEEK = 'UTC 0-10080';

/**
 * The usual week of a listing as a text that equal weeks share: its zone and the open minutes of the local week, from
 * Monday 00:00: "Europe/Athens 540-1020 1980-2460". Without a calendar, who says "around the clock" is open all week;
 * else null.
 */
export function usualWeek({
  calendar,
  coverage,
  channels,
}: Pick<VendorProfile, 'calendar' | 'coverage' | 'channels'>): string | null {
  if (!calendar) {
    const said = [...coverage, ...channels.flatMap((channel) => channel.coverage)];
    return said.includes('AROUND_THE_CLOCK') ? WHOLE_WEEK : null;
  }
  const spans = mergedSpans(weekSpans(calendar.hours))
    .map(({ from, to }) => `${from}-${to}`)
    .join(' ');
  return spans === '0-10080' ? WHOLE_WEEK : `${calendar.timeZone} ${spans}`.trim();
}

/** The zone and the open minutes that a usual week tells. */
export function readUsualWeek(week: string): { timeZone: string; spans: WeekSpan[] } {
  const [timeZone = 'UTC', ...spans] = week.split(' ');
  return {
    timeZone,
    spans: spans.map((span) => {
      const [from = 0, to = 0] = span.split('-').map(Number);
      return { from, to };
    }),
  };
}
