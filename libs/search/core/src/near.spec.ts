import { describe, expect, it } from '@jest/globals';
import { EARTH_METRES, pointOf } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { chordOf, kilometresOf, nearestChord, RADIUS_KM, readCoordinates } from './near.js';

const degrees = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

/** The haversine formula, as every textbook has it. */
function haversine(a: { latitude: number; longitude: number }, b: typeof a): number {
  const radians = (value: number): number => (value * Math.PI) / 180;
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return (2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)))) / 1000;
}

describe('distances', () => {
  it('are those of the great circle, to a few metres short of the other side of the Earth', () => {
    fc.assert(
      fc.property(degrees, degrees, (a, b) => {
        const chord = nearestChord(pointOf(a.latitude, a.longitude), pointOf(b.latitude, b.longitude)) ?? NaN;
        const exact = haversine(a, b);
        // Near the antipode a metre of the straight line is many over the ground.
        fc.pre(exact < 19_000);
        expect(Math.abs(kilometresOf(chord) - exact)).toBeLessThan(0.03);
      }),
    );
  });

  it('004.3 know how far Thessaloniki is from Athens, and what lies within', () => {
    const athens = pointOf(37.98376, 23.72784);
    const chord = nearestChord([...pointOf(40.64361, 22.93086), ...pointOf(55.75, 37.6)], athens) ?? NaN;
    expect(kilometresOf(chord)).toBeCloseTo(303.5, 0);
    expect([303, 304].map((km) => chord <= chordOf(km))).toEqual([false, true]);
    expect(nearestChord([], athens)).toBeNull();
  });

  it('grow with the kilometres asked for', () => {
    const km = fc.integer(RADIUS_KM);
    fc.assert(fc.property(km, km, (a, b) => expect(chordOf(a) < chordOf(b)).toBe(a < b)));
  });

  it('are counted from coordinates in degrees, and from nothing else', () => {
    expect(readCoordinates('37.98, -23.73')).toMatchObject({ latitude: 37.98, longitude: -23.73 });
    for (const text of ['', 'Athens', '91, 0', '0, 181', '1e3, 0', '37.98', '37.98, 23.73, 0'])
      expect(readCoordinates(text)).toBeNull();
  });
});
