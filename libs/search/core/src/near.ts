import { EARTH_METRES, pointOf, type Point } from '@ringfair/vendors-core';

/** Kilometres over the ground, as a buyer may ask; half around the Earth is 20,015. */
export const RADIUS_KM = { min: 1, max: 20_000 } as const;
/** Kilometres, where a place stands without any. */
export const USUAL_RADIUS_KM = 50;
/** What the page offers. */
export const RADIUS_STEPS = [10, 25, 50, 100, 250, 500, 1000] as const;

/*
 * Distances are compared as straight lines through the Earth in whole metres: the line grows with the way over the
 * ground, and needs nothing but whole numbers and one square root, which every engine computes to the same bit (sines
 * and arcs they do not).
 */

/** The longest straight line, in metres, between two places so many kilometres apart over the ground. */
export function chordOf(km: number): number {
  return Math.floor(2 * EARTH_METRES * Math.sin(Math.min(Math.PI / 2, (km * 1000) / (2 * EARTH_METRES))));
}

/** Kilometres over the ground between the ends of a straight line of so many metres. */
export function kilometresOf(chord: number): number {
  return (2 * EARTH_METRES * Math.asin(Math.min(1, chord / (2 * EARTH_METRES)))) / 1000;
}

/** Metres of the straight line from a point to the nearest of others, rounded down; null where there are none. */
export function nearestChord(points: ArrayLike<number>, [x, y, z]: Point): number | null {
  let least = Infinity;
  for (let index = 0; index < points.length; index += 3) {
    const [dx, dy, dz] = [
      (points[index] ?? 0) - x,
      (points[index + 1] ?? 0) - y,
      (points[index + 2] ?? 0) - z,
    ];
    least = Math.min(least, dx * dx + dy * dy + dz * dz);
  }
  return least === Infinity ? null : Math.floor(Math.sqrt(least));
}

/** "37.98, 23.73" as a point; null for what is no latitude and longitude in degrees. */
export function readCoordinates(text: string): { latitude: number; longitude: number; point: Point } | null {
  const [, north, east] =
    /^\s*([+-]?\d{1,2}(?:\.\d{1,10})?)\s*[,;]\s*([+-]?\d{1,3}(?:\.\d{1,10})?)\s*$/.exec(text) ?? [];
  const [latitude, longitude] = [Number(north), Number(east)];
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  return { latitude, longitude, point: pointOf(latitude, longitude) };
}
