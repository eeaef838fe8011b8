import { same } from './profile-changes.js';
import type { Fields } from './shape-kinds.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * What tells rows of a list apart when neither ids nor contents do, from the closest to the loosest: fields that
 * together rarely change while the rest of the row does. Other lists go by what stands first in their shape, a code.
 */
const NATURAL_KEYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  contacts: [['name'], ['email']],
  locations: [
    ['country', 'region', 'city', 'kind'],
    ['country', 'city'],
  ],
  capacity: [['locationId', 'language', 'service']],
  certifications: [['standard', 'number'], ['standard']],
  prices: [
    ['unit', 'service', 'currency', 'agentCountry'],
    ['unit', 'service'],
  ],
  pilotOffers: [['days']],
  caseStudies: [['title']],
  metrics: [['metric', 'channel', 'thresholdSeconds', 'from', 'to'], ['metric', 'channel'], ['metric']],
};

/**
 * Which of the stored rows each of these rows is: one that says the same, else the first that is left with the same
 * natural key, else none. No stored row is taken twice, and ids are not looked at.
 * @param list the name of the list in the document ("locations")
 * @returns the place of the stored row by the place of the row
 */
export function matchRows(
  list: string,
  fields: Fields,
  stored: readonly Row[],
  rows: readonly Row[],
): Map<number, number> {
  const found = new Map<number, number>();
  const free = new Set(stored.keys());
  const match = (isSame: (a: Row, b: Row) => boolean): void => {
    for (const [place, row] of rows.entries()) {
      if (found.has(place)) continue;
      const twin = [...free].find((candidate) => isSame(stored[candidate]!, row));
      if (twin === undefined) continue;
      found.set(place, twin);
      free.delete(twin);
    }
  };
  match((a, b) => same({ ...a, id: null }, { ...b, id: null }));
  const [identity = 'id'] = Object.keys(fields);
  for (const key of NATURAL_KEYS[list] ?? [[identity]]) {
    match((a, b) => key.every((name) => same(a[name], b[name])) && key.some((name) => isSaid(a[name])));
  }
  return found;
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
