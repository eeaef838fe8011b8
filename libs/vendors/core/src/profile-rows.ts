import type { VendorProfile } from './profile.js';
import { PROFILE_SHAPE } from './profile-shape.js';
import { matchRows } from './row-match.js';
import type { Fields } from './shape-kinds.js';

/** The lists whose rows carry an id, in the order of the document, with what the id begins with. */
export const ID_LISTS: readonly { name: keyof VendorProfile; fields: Fields; prefix: string }[] =
  Object.entries(PROFILE_SHAPE as Fields).flatMap(([name, kind]) => {
    const id = kind.kind === 'rows' ? kind.fields['id'] : undefined;
    return kind.kind === 'rows' && id?.kind === 'id'
      ? [{ name: name as keyof VendorProfile, fields: kind.fields, prefix: id.prefix }]
      : [];
  });

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * Gives every row that needs one an id ("l3", "p1"), keeping those that are there; the same profile always
 * gets the same ids. Two rows with the same id: the later one gets a new one.
 * @param stored what the profile said until now: a row without an id that stands in it already, by its content or by
 *   its natural key, keeps that id, and new ones never get the id of a row that is gone
 */
export function withRowIds<T extends Partial<VendorProfile>>(
  profile: T,
  stored: Partial<VendorProfile> = {},
): T {
  const lists = ID_LISTS.filter(({ name }) => profile[name] !== undefined).map((list) => [
    list.name,
    numbered(list, profile[list.name] as unknown as Row[], (stored[list.name] ?? []) as unknown as Row[]),
  ]);
  return { ...profile, ...Object.fromEntries(lists) };
}

/** The number of an id such as "l3"; 0: it is none of this list. */
export const idNumber = (prefix: string, id: string): number =>
  Number(new RegExp(`^${prefix}(\\d{1,6})$`).exec(id)?.[1] ?? 0);

function numbered(
  { name, fields, prefix }: (typeof ID_LISTS)[number],
  rows: readonly Row[],
  stored: readonly Row[],
): Row[] {
  const isId = (id: string): boolean => new RegExp(`^${prefix}\\d{1,6}$`).test(id);
  const used = new Set<string>();
  const ids = rows.map(({ id }) => {
    if (!isId(id) || used.has(id)) return null;
    used.add(id);
    return id;
  });
  const nameless = [...rows.keys()].filter((place) => ids[place] === null);
  const left = stored.filter(({ id }) => isId(id) && !used.has(id));
  const twins = matchRows(
    name,
    fields,
    left,
    nameless.map((place) => rows[place]!),
  );
  let last = Math.max(0, ...[...rows, ...stored].map(({ id }) => idNumber(prefix, id)));
  for (const [index, place] of nameless.entries()) {
    const twin = twins.get(index);
    ids[place] = twin === undefined ? `${prefix}${++last}` : left[twin]!.id;
  }
  return rows.map((row, place) => ({ ...row, id: ids[place]! }));
}
