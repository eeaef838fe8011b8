import { claimsOf } from './claim-values.js';
import type { VendorProfile } from './profile.js';

/** ISO dates by the path of a statement: only what was said before this version, and ever since, has one. */
export type DeclaredSince = Readonly<Record<string, string>>;

/** What stood in the version before. */
export interface EarlierVersion {
  profile: VendorProfile;
  /** ISO date. */
  publishedOn: string;
  since: DeclaredSince;
}

/**
 * Since when a version says what it says: the day of the first of an unbroken row of versions with the same value. What
 * is said anew, or again after a pause, is as old as the version itself and not in the answer.
 * @param publishedOn ISO date of the new version
 * @param before null for the first version
 */
export function declaredSince(
  profile: VendorProfile,
  publishedOn: string,
  before: EarlierVersion | null,
): DeclaredSince {
  if (!before) return {};
  const said = new Map(claimsOf(before.profile).map(({ path, value }) => [path, value]));
  return Object.fromEntries(
    claimsOf(profile)
      .filter(({ path, value }) => said.get(path) === value)
      .map(({ path }) => [path, before.since[path] ?? before.publishedOn])
      .filter(([, since]) => since !== publishedOn),
  );
}
