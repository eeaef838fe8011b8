import type { VendorProfile } from './profile.js';
import type { SiteFacts } from './site-check.js';

/** Something that is known from elsewhere and missing in a draft: offered, never written by itself. */
export interface ProfileSuggestion {
  /** Path inside the profile, such as foundedYear. */
  path: string;
  value: string;
  source: 'SITE' | 'DIRECTORY';
}

/** Fields with one plain value that a directory or a site may know. */
const FIELDS = ['legalName', 'site', 'email', 'phone', 'foundedYear'] as const;

type Known = Partial<Record<(typeof FIELDS)[number], string | number | null>>;

/**
 * What a draft could take over: for each empty field what the vendor's own site says, else what the directory said.
 * @param site facts of the last check of the vendor's site; null when there was none
 * @param directory what the directory published last; null when the vendor stood in none
 */
export function prefillSuggestions(
  draft: VendorProfile,
  site: Pick<SiteFacts, 'email' | 'phone' | 'foundedYear'> | null,
  directory: VendorProfile | null,
): ProfileSuggestion[] {
  const fromSite: Known = site ? { email: site.email, phone: site.phone, foundedYear: site.foundedYear } : {};
  const fromDirectory: Known = directory ?? {};
  return FIELDS.flatMap((path): ProfileSuggestion[] => {
    if (draft[path] !== null) return [];
    const seen = fromSite[path] ?? null;
    if (seen !== null) return [{ path, value: String(seen), source: 'SITE' }];
    const listed = fromDirectory[path] ?? null;
    return listed === null ? [] : [{ path, value: String(listed), source: 'DIRECTORY' }];
  });
}
