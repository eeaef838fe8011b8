import type { VendorProfile } from './profile.js';
import { PROFILE_SHAPE } from './profile-shape.js';
import { keyedRows, type Row } from './row-keys.js';
import type { Fields, Kind } from './shape-kinds.js';

/** One difference between two profiles. */
export interface ProfileChange {
  /** A field ("foundedYear", "size.min") or a row by what identifies it ("locations.l2", "services.DISPATCH"). */
  path: string;
  /** JSON of what was there; null: nothing was. */
  before: string | null;
  after: string | null;
}

/**
 * What is said differently, in the order of the document. Rows are matched by their id or their code, not by their
 * place, so that one row put in front of others is one difference.
 */
export function profileChanges(
  before: Partial<VendorProfile>,
  after: Partial<VendorProfile>,
): ProfileChange[] {
  return Object.entries(PROFILE_SHAPE as Fields).flatMap(([name, kind]) =>
    changes(kind, name, before[name as keyof VendorProfile], after[name as keyof VendorProfile]),
  );
}

/** Top-level fields in which the two differ. */
export function changedFields(
  before: Partial<VendorProfile>,
  after: Partial<VendorProfile>,
): (keyof VendorProfile)[] {
  return (Object.keys(PROFILE_SHAPE) as (keyof VendorProfile)[]).filter(
    (name) => !same(before[name], after[name]),
  );
}

function changes(kind: Kind, path: string, before: unknown, after: unknown): ProfileChange[] {
  if (same(before, after)) return [];
  if (kind.kind === 'rows') return rowChanges(kind, path, before as Row[], after as Row[]);
  if ((kind.kind === 'part' || kind.kind === 'map') && isPlain(before) && isPlain(after)) {
    const inner = (name: string): Kind =>
      kind.kind === 'part' ? kind.fields[name]! : { kind: 'part', fields: kind.fields, required: false };
    const names = kind.kind === 'part' ? Object.keys(kind.fields) : kind.codes;
    return names.flatMap((name) => changes(inner(name), `${path}.${name}`, before[name], after[name]));
  }
  return [{ path, before: json(before), after: json(after) }];
}

function rowChanges(
  { fields }: { fields: Fields },
  path: string,
  before: readonly Row[],
  after: readonly Row[],
): ProfileChange[] {
  const [old, fresh] = [keyedRows(fields, before), keyedRows(fields, after)];
  const keys = [...new Set([...old.keys(), ...fresh.keys()])];
  const found = keys.flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    return same(was, is) ? [] : [{ path: `${path}.${key}`, before: json(was), after: json(is) }];
  });
  // The same rows in another order are a difference as well: the first price is the one on the card.
  return found.length > 0 ? found : [{ path, before: json(before), after: json(after) }];
}

const isPlain = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const json = (value: unknown): string | null =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)
    ? null
    : JSON.stringify(value);

/** Equal as documents: the order of keys does not matter, that of rows does. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || (a === undefined && b === null) || (a === null && b === undefined)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((row, i) => same(row, b[i]));
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(a[key], b[key]));
}
