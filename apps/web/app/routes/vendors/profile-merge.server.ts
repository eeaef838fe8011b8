import { createHash } from 'node:crypto';
import {
  mergeProfiles,
  profileChanges,
  renameRows,
  type ProfileChange,
  type ProfileSides,
  type RenamedRows,
  type VendorProfile,
} from '@ringfair/vendors-core';
import type { FormInput } from '../../platform/form-data.js';
import type { ProfileField } from './profile-sections.js';

type Fields = Partial<VendorProfile>;

/** What somebody typed together with what another saved meanwhile. */
export interface MergedSection {
  /** To be saved: where both wrote the same and nobody has chosen yet, theirs stays. */
  saved: Fields;
  /** To be shown: there, what was typed stays. */
  shown: Fields;
  /** To be compared with what is typed from now on: there, what both began with. */
  base: Fields;
  /** The same for a form that goes on showing what was typed: all of it, but not what the other wrote. */
  typedBase: Fields;
  /** What to ask, by field. */
  open: ReadonlyMap<ProfileField, ProfileChange[]>;
  /** Rows that were added under an id which the other had given as well. */
  renamed: RenamedRows;
}

export function mergeSection(sides: ProfileSides, form: FormInput): MergedSection {
  const theirs = mergeProfiles(sides, 'theirs');
  const [mine, base] = [mergeProfiles(sides, 'mine').fields, mergeProfiles(sides, 'base').fields];
  const { renamed } = theirs;
  const open = new Map<ProfileField, ProfileChange[]>();
  for (const change of profileChanges(theirs.fields, mine)) {
    const field = change.path.split('.')[0] as ProfileField;
    open.set(field, [...(open.get(field) ?? []), change]);
  }
  const merged: Record<'saved' | 'shown' | 'base', Fields> = {
    saved: { ...theirs.fields },
    shown: { ...mine },
    base: { ...base },
  };
  for (const [field, changes] of open) {
    const choice = form.optional(`_keep.${field}`);
    if (!choice || form.text(`_seen.${field}`) !== seenOf(changes)) continue;
    const chosen = { [field]: (choice === 'mine' ? mine : theirs.fields)[field] };
    for (const part of Object.values(merged)) Object.assign(part, chosen);
    open.delete(field);
  }
  // From `mine` the base differs in the questions only, and what was typed in what the other wrote only.
  const typed = { base: mine, mine: renameRows(sides.mine, renamed), theirs: merged.base };
  return { ...merged, typedBase: mergeProfiles(typed).fields, open, renamed };
}

/** A print of what the other wrote: a choice between two sides holds while it stays. */
export const seenOf = (changes: readonly ProfileChange[]): string =>
  createHash('sha256')
    .update(JSON.stringify(changes.map(({ path, before }) => [path, before])))
    .digest('base64url')
    .slice(0, 12);
