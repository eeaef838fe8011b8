import type { VendorProfile } from './profile.js';
import { PROFILE_SHAPE } from './profile-shape.js';
import type { Fields } from './shape-kinds.js';

/**
 * Gives every row that needs one an id ("l3", "p1"), keeping those that are there; the same profile always
 * gets the same ids. Two rows with the same id: the later one gets a new one.
 */
export function withRowIds(profile: VendorProfile): VendorProfile {
  const lists = Object.entries(PROFILE_SHAPE as Fields).flatMap(([name, kind]) => {
    const id = kind.kind === 'rows' ? kind.fields['id'] : undefined;
    return id?.kind === 'id' ? [{ name: name as keyof VendorProfile, prefix: id.prefix }] : [];
  });
  const numberedLists = lists.map(({ name, prefix }) => [
    name,
    numbered(prefix, profile[name] as { id: string }[]),
  ]);
  return { ...profile, ...Object.fromEntries(numberedLists) };
}

function numbered<T extends { id: string }>(prefix: string, rows: readonly T[]): T[] {
  const pattern = new RegExp(`^${prefix}(\\d{1,6})$`);
  const numbers = rows.map(({ id }) => Number(pattern.exec(id)?.[1] ?? 0));
  let last = Math.max(0, ...numbers);
  const used = new Set<string>();
  return rows.map((row) => {
    const keeps = pattern.test(row.id) && !used.has(row.id);
    const id = keeps ? row.id : `${prefix}${++last}`;
    used.add(id);
    return { ...row, id };
  });
}
