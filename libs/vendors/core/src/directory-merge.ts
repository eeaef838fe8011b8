import type { DirectoryListing } from './directory-listing.js';
import type { DirectoryField, DirectoryNote } from './directory-note.js';
import { distinctPlaces } from './directory-places.js';

type Scalar = 'name' | 'phone' | 'headquarters' | 'foundedYear' | 'size';

/**
 * One listing from the rows of one site: lists are united, of single values the first one said is kept and
 * every other one that differs is reported, as is each row that was united. The order of the file decides, so the result is always the same.
 * @param listings at least one, in file order, all with the same key
 * @param columnOf the column that a field was read from
 */
export function mergeListings(
  listings: readonly DirectoryListing[],
  columnOf: (field: DirectoryField) => string,
): { listing: DirectoryListing; notes: DirectoryNote[] } {
  const [first, ...others] = listings;
  if (!first) throw new RangeError('Nothing to merge.');
  const notes: DirectoryNote[] = others.map(({ line, name, siteHost }) => ({
    line,
    column: columnOf(siteHost ? 'site' : 'name'),
    value: siteHost ?? name,
    verdict: 'MERGED',
    reason: siteHost ? 'SAME_SITE' : 'SAME_NAME',
  }));
  const merged = others.reduce((kept, other) => mergeTwo(kept, other, columnOf, notes), first);
  return { listing: merged, notes };
}

function mergeTwo(
  kept: DirectoryListing,
  other: DirectoryListing,
  columnOf: (field: DirectoryField) => string,
  notes: DirectoryNote[],
): DirectoryListing {
  const choose = <K extends Scalar>(field: K): DirectoryListing[K] => {
    const a: DirectoryListing[K] = kept[field];
    const b: DirectoryListing[K] = other[field];
    if (isSilent(b) || JSON.stringify(a) === JSON.stringify(b)) return a;
    if (isSilent(a)) return b;
    notes.push({
      line: other.line,
      column: columnOf(field),
      value: describe(b),
      verdict: 'DOUBTFUL',
      reason: 'MERGE_CONFLICT',
    });
    return a;
  };
  return {
    ...kept,
    name: choose('name'),
    phone: choose('phone'),
    headquarters: choose('headquarters'),
    foundedYear: choose('foundedYear'),
    size: choose('size'),
    languages: union(kept.languages, other.languages),
    services: union(kept.services, other.services).sort(),
    directions: union(kept.directions, other.directions).sort(),
    industries: union(kept.industries, other.industries).sort(),
    channels: union(kept.channels, other.channels).sort(),
    places: distinctPlaces([...kept.places, ...other.places]),
  };
}

function isSilent(value: DirectoryListing[Scalar]): boolean {
  return (
    value === null || value === '' || (typeof value === 'object' && 'min' in value && value.min === null)
  );
}

function describe(value: DirectoryListing[Scalar]): string {
  if (value !== null && typeof value === 'object') {
    return 'min' in value
      ? `${value.min}-${value.max ?? ''}`
      : [value.city, value.region, value.country].filter(Boolean).join(', ');
  }
  return String(value);
}

function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}
