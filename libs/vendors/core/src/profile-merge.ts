import { same } from './profile-changes.js';
import type { VendorProfile } from './profile.js';
import { ID_LISTS, idNumber, withRowIds } from './profile-rows.js';
import { PROFILE_SHAPE } from './profile-shape.js';
import { matchRows } from './row-match.js';
import type { Fields, Kind } from './shape-kinds.js';

/** Some fields of a profile as two people left them who both began with `base`. All three have the same fields. */
export interface ProfileSides {
  base: Partial<VendorProfile>;
  mine: Partial<VendorProfile>;
  /** What is saved. */
  theirs: Partial<VendorProfile>;
}
export type ProfileSide = keyof ProfileSides;

export interface ProfileMerge {
  fields: Partial<VendorProfile>;
  /** Ids of rows that only I added and that theirs had given to other rows: the old one to the new one. */
  renamed: RenamedRows;
}
export type RenamedRows = Readonly<Record<string, string>>;

/**
 * What both changed, together. Parts are merged field by field, lists row by row (by id, or by content and code where
 * rows have none), sets of codes by their members; a row is one statement and is never put together out of two. A new
 * row of mine whose id theirs has given as well gets another one, and what refers to it follows. Where both changed the
 * same thing differently, `prefer` decides; `profileChanges` between two such merges is what has to be asked. An order
 * that both changed stays as it is saved.
 */
export function mergeProfiles(
  { base, mine, theirs }: ProfileSides,
  prefer: ProfileSide = 'theirs',
): ProfileMerge {
  const own = withRowIds(mine, base);
  const renamed = collisions({ base, mine: own, theirs });
  const followed = renameRows(own, renamed);
  const names = Object.keys(theirs) as (keyof VendorProfile)[];
  const fields = names.map((name) => {
    const sides = { base: base[name], mine: followed[name], theirs: theirs[name] };
    return [name, merged((PROFILE_SHAPE as Fields)[name]!, name, sides, prefer)];
  });
  return { fields: Object.fromEntries(fields) as Partial<VendorProfile>, renamed };
}

/** The fields with these rows under their new ids, and what refers to them. */
export function renameRows(fields: Partial<VendorProfile>, renamed: RenamedRows): Partial<VendorProfile> {
  if (Object.keys(renamed).length === 0) return fields;
  const name = (id: unknown): unknown => (typeof id === 'string' ? (renamed[id] ?? id) : id);
  const lists = ID_LISTS.filter((list) => fields[list.name] !== undefined).map((list) => {
    const ids = Object.entries(list.fields).filter(([, kind]) => isRowName(kind));
    const rows = (fields[list.name] as unknown as Plain[]).map((row) => ({
      ...row,
      ...Object.fromEntries(ids.map(([field]) => [field, name(row[field])])),
    }));
    return [list.name, rows];
  });
  return { ...fields, ...Object.fromEntries(lists) };
}

const isRowName = (kind: Kind): boolean =>
  kind.kind === 'id' || (kind.kind === 'format' && kind.format === 'row');

type Plain = Readonly<Record<string, unknown>>;
type Sides = Readonly<Record<ProfileSide, unknown>>;
const asPlain = (value: unknown): Plain => (value ?? {}) as Plain;
const asList = <T>(value: unknown): readonly T[] => (value ?? []) as readonly T[];

/** New rows of both sides with one id that do not say the same. Lists that others refer to stand before those. */
function collisions({ base, mine, theirs }: ProfileSides): RenamedRows {
  const renamed: Record<string, string> = {};
  for (const { name, prefix } of ID_LISTS) {
    const [old, own, other] = [base, renameRows(mine, renamed), theirs].map((side) =>
      asList<Plain & { id: string }>(side[name]),
    ) as [Row[], Row[], Row[]];
    let last = Math.max(0, ...[...old, ...own, ...other].map(({ id }) => idNumber(prefix, id)));
    for (const row of own) {
      const taken = other.find(({ id }) => id === row.id);
      if (!taken || same(taken, row) || old.some(({ id }) => id === row.id)) continue;
      renamed[row.id] = `${prefix}${++last}`;
    }
  }
  return renamed;
}
type Row = Plain & { id: string };

function merged(kind: Kind, path: string, { base, mine, theirs }: Sides, prefer: ProfileSide): unknown {
  if (same(mine, theirs) || same(mine, base)) return theirs;
  if (same(theirs, base)) return mine;
  const sides = { base, mine, theirs };
  switch (kind.kind) {
    case 'rows':
      return list(keyedRows(kind, path, sides), prefer);
    case 'codes':
    case 'formats':
      return list(
        eachSide(sides, (values) => asList(values).map((value) => [String(value), value])),
        prefer,
      );
    case 'part':
    case 'map':
      return mine && theirs ? inner(kind, path, sides, prefer) : sides[prefer];
    default:
      return sides[prefer];
  }
}

const eachSide = <T>({ base, mine, theirs }: Sides, make: (value: unknown) => T): Record<ProfileSide, T> => ({
  base: make(base),
  mine: make(mine),
  theirs: make(theirs),
});

function inner(
  kind: Extract<Kind, { kind: 'part' | 'map' }>,
  path: string,
  sides: Sides,
  prefer: ProfileSide,
): Plain {
  const kindOf = (name: string): Kind =>
    kind.kind === 'part' ? kind.fields[name]! : { kind: 'part', fields: kind.fields, required: false };
  const names = kind.kind === 'part' ? Object.keys(kind.fields) : kind.codes;
  const values = names.map((name) => {
    const value = eachSide(sides, (side) => asPlain(side)[name]);
    return [name, merged(kindOf(name), `${path}.${name}`, value, prefer)] as const;
  });
  // A text that nobody wrote is not there, while a field of a part always is.
  return Object.fromEntries(values.filter(([, value]) => kind.kind === 'part' || value !== undefined));
}

type Keyed = readonly (readonly [key: string, value: unknown])[];

/** Lists in which a code stands once: two new rows with the same one are two answers to one question. */
const ONCE: readonly string[] = ['services', 'channels', 'languages', 'industries', 'preparations'];

/** The rows of each side under keys that are equal for what is the same row. */
function keyedRows(
  { fields }: { fields: Fields },
  path: string,
  sides: Sides,
): Readonly<Record<ProfileSide, Keyed>> {
  if ('id' in fields) {
    return eachSide(sides, (rows) => asList<Row>(rows).map((row) => [row.id, row] as const));
  }
  const { base, mine, theirs } = eachSide(sides, (rows) => asList<Plain>(rows));
  const [identity = ''] = Object.keys(fields);
  const old = (place: number): string => `old ${place}`;
  const known = matchRows(path, fields, base, theirs);
  const theirKeys = theirs.map((_row, place) => {
    const twin = known.get(place);
    return twin === undefined ? `new ${place}` : old(twin);
  });
  const mineKnown = matchRows(path, fields, base, mine);
  const news = [...theirs.keys()].filter((place) => !known.has(place));
  const myKeys = mine.map((row, place) => {
    const twin = mineKnown.get(place);
    if (twin !== undefined) return old(twin);
    const also = news.findIndex((other) =>
      ONCE.includes(path) ? same(theirs[other]![identity], row[identity]) : same(theirs[other], row),
    );
    return also < 0 ? `mine ${place}` : `new ${news.splice(also, 1)[0]}`;
  });
  return {
    base: base.map((row, place) => [old(place), row]),
    mine: mine.map((row, place) => [myKeys[place]!, row]),
    theirs: theirs.map((row, place) => [theirKeys[place]!, row]),
  };
}

/** One list out of three: what only one side added, changed, took away or moved is as that side has it. */
function list(sides: Readonly<Record<ProfileSide, Keyed>>, prefer: ProfileSide): unknown[] {
  const { base, mine, theirs } = {
    base: new Map(sides.base),
    mine: new Map(sides.mine),
    theirs: new Map(sides.theirs),
  };
  const value = (key: string): unknown => {
    const [was, own, other] = [base.get(key), mine.get(key), theirs.get(key)];
    if (same(own, other) || same(own, was)) return other;
    if (same(other, was)) return own;
    return { base: was, mine: own, theirs: other }[prefer];
  };
  const keys = [...new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])];
  const kept = new Map(keys.map((key) => [key, value(key)] as const).filter(([, row]) => row !== undefined));
  const order = ordered([...base.keys()], [...mine.keys()], [...theirs.keys()], [...kept.keys()]);
  return order.map((key) => kept.get(key));
}

/** The kept keys in the order of the side that changed it; what only the other has follows what stands before it there. */
function ordered(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  kept: readonly string[],
): string[] {
  const moved = (side: readonly string[], other: readonly string[]): boolean =>
    !same(common(side, other), common(other, side));
  const [first, second] = moved(mine, base) && !moved(theirs, base) ? [mine, theirs] : [theirs, mine];
  const result = first.filter((key) => kept.includes(key));
  for (const source of [second, base]) {
    for (const [place, key] of source.entries()) {
      if (result.includes(key) || !kept.includes(key)) continue;
      const before = source.slice(0, place).findLast((earlier) => result.includes(earlier));
      let at = before === undefined ? 0 : result.indexOf(before) + 1;
      // Behind what the other side added at the same place.
      while (at < result.length && !source.includes(result[at]!) && !base.includes(result[at]!)) at += 1;
      result.splice(at, 0, key);
    }
  }
  return result;
}

const common = (side: readonly string[], other: readonly string[]): string[] =>
  side.filter((key) => other.includes(key));
