import type { VendorProfile } from './profile.js';
import { PROFILE_SHAPE } from './profile-shape.js';
import { keyedRows, type Row } from './row-keys.js';
import { saysSomething } from './says.js';
import type { Fields, Kind } from './shape-kinds.js';

/** One statement of a profile. */
export interface ProfileClaim {
  /** Stays with the statement: a field, or a row by its id or code ("foundedYear", "certifications.e2", "texts.en"). */
  path: string;
  /** What is said, as JSON with sorted keys and without what says nothing: equal values are equal texts. */
  value: string;
}

export type ClaimField = Exclude<keyof VendorProfile, 'schemaVersion' | 'logoFileId'>;

/** The fields that say something of the vendor, in the order of the document; its version and the logo do not. */
export const CLAIM_FIELDS = Object.keys(PROFILE_SHAPE).filter(
  (field) => field !== 'schemaVersion' && field !== 'logoFileId',
) as readonly ClaimField[];

/** Every statement that the profile makes, in the order of the document. */
export const claimsOf = (profile: VendorProfile): ProfileClaim[] =>
  CLAIM_FIELDS.flatMap((field) => claimsAt(profile, field));

/** What the profile says at a path; null when it makes no such statement. */
export function claimValue(profile: VendorProfile, path: string): string | null {
  const field = CLAIM_FIELDS.find((one) => one === path.split('.')[0]);
  const claims = field ? claimsAt(profile, field) : [];
  return claims.find((claim) => claim.path === path)?.value ?? null;
}

/** The value of a statement that was stored in the form of an earlier time, as {@link ProfileClaim} has it. */
export const claimOfStored = (value: unknown): string => canonical(value);

/**
 * A value of {@link ProfileClaim} as a part of the document, JSON by field: a row stands in its list of one.
 * @param path of a statement that a document can show
 */
export function claimAsPart(path: string, value: string): string {
  const field = path.replace(/\..*$/, '') as keyof VendorProfile;
  const said = JSON.parse(value) as unknown;
  return JSON.stringify({ [field]: PROFILE_SHAPE[field].kind === 'rows' ? [said] : said });
}

const claimsAt = (profile: VendorProfile, field: ClaimField): ProfileClaim[] =>
  valuesAt(field, (PROFILE_SHAPE as Fields)[field], profile[field])
    .filter(([, value]) => saysSomething(value))
    .map(([path, value]) => ({ path, value: canonical(value) }));

function valuesAt(field: string, kind: Kind | undefined, value: unknown): [path: string, value: unknown][] {
  const below = (rows: Iterable<[string, unknown]>) =>
    [...rows].map(([key, row]): [string, unknown] => [`${field}.${key}`, row]);
  if (kind?.kind === 'rows') return below(keyedRows(kind.fields, value as readonly Row[]));
  if (kind?.kind === 'map') return below(kind.codes.map((code) => [code, (value as Row)[code]]));
  return [[field, value]];
}

/**
 * A statement is what it says: a field that profiles get later, and that nobody has filled in, changes none of those
 * that stand. Migration 0130 writes the same.
 */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, part]) => saysSomething(part))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}
