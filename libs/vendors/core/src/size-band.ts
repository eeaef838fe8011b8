import type { SizeBand } from './vocabulary.js';

/** A number of people (>= 1); null: not said. */
interface SizeRange {
  min: number | null;
  max: number | null;
}

const UPPER_BOUNDS: readonly (readonly [number, SizeBand])[] = [
  [1, 'PEOPLE_1'],
  [10, 'PEOPLE_2_10'],
  [50, 'PEOPLE_11_50'],
  [200, 'PEOPLE_51_200'],
  [1000, 'PEOPLE_201_1000'],
  [5000, 'PEOPLE_1001_5000'],
];

/** The band of an exact number of people (>= 1). */
export function sizeBandOf(people: number): SizeBand {
  return UPPER_BOUNDS.find(([upper]) => people <= upper)?.[1] ?? 'PEOPLE_5001_PLUS';
}

/** Size bands that a range may touch before it says nothing: "1-1,000" touches five. */
const NARROW_BANDS = 2;

/** Is a range of people as wide as a directory's class, which says next to nothing? An unknown one has no width. */
export const isWideSize = (size: SizeRange): boolean => sizeBandsOf(size).length > NARROW_BANDS;

/**
 * Every band that a range of people touches: "1 to 1,000" lies in five bands and is found under each, because
 * nobody knows better. An unknown range (no minimum) lies in none. "1,000 to 5,000" also touches 201-1,000.
 */
export function sizeBandsOf(size: SizeRange): SizeBand[] {
  if (size.min === null) return [];
  const bands: SizeBand[] = [];
  let lower = 1;
  for (const [upper, band] of [...UPPER_BOUNDS, [Infinity, 'PEOPLE_5001_PLUS'] as const]) {
    if (size.min <= upper && (size.max ?? Infinity) >= lower) bands.push(band);
    lower = upper + 1;
  }
  return bands;
}
