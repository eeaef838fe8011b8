import { EVIDENCE_RULES, type EvidenceClaim } from './evidence-rules.js';
import type { VendorProfile } from './profile.js';
import { PROFILE_SHAPE } from './profile-shape.js';

/** One statement of a profile that can have a source of its own. */
export interface ProfileClaim {
  /** Stays with the statement: a field, or a row by its id or code ("foundedYear", "certifications.e2"). */
  path: string;
  /** Null for what can only be measured. */
  claim: EvidenceClaim | null;
  /** What is said, as JSON with sorted keys: equal values are equal texts. */
  value: string;
}

/** Statements that no document shows, but the platform can measure. */
export const MEASURED_PATHS = ['site'] as const;

/** Every statement that the profile makes and that can have a source, in the order of the rules. */
export function claimsOf(profile: VendorProfile): ProfileClaim[] {
  const said = EVIDENCE_RULES.flatMap(({ claim, path }) =>
    valuesAt(profile, path).map(({ path: exact, value }) => ({
      path: exact,
      claim,
      value: canonical(value),
    })),
  );
  const measurable = MEASURED_PATHS.flatMap((path) =>
    profile[path] === null ? [] : [{ path, claim: null, value: canonical(profile[path]) }],
  );
  return [...said, ...measurable];
}

/** What the profile says at a path; null when it makes no such statement. */
export const claimValue = (profile: VendorProfile, path: string): string | null =>
  claimsOf(profile).find((claim) => claim.path === path)?.value ?? null;

/**
 * A value of {@link ProfileClaim} as a part of the document, JSON by field: a row stands in its list of one.
 * @param path of a statement that a rule or a measurement names
 */
export function claimAsPart(path: string, value: string): string {
  const field = path.replace(/\..*$/, '') as keyof VendorProfile;
  const said = JSON.parse(value) as unknown;
  return JSON.stringify({ [field]: PROFILE_SHAPE[field].kind === 'rows' ? [said] : said });
}

function valuesAt(profile: VendorProfile, pattern: string): { path: string; value: unknown }[] {
  const field = pattern.replace(/\.\*$/, '') as keyof VendorProfile;
  const value = profile[field];
  const kind = PROFILE_SHAPE[field];
  if (kind.kind !== 'rows') return saysSomething(value) ? [{ path: field, value }] : [];
  const [identity = 'id'] = Object.keys(kind.fields);
  return rowsOf(value as readonly Row[], identity).map(({ key, row }) => ({
    path: `${field}.${key}`,
    value: row,
  }));
}

type Row = Readonly<Record<string, unknown>>;

/** Rows by what identifies them, id or code, numbered where it comes twice; as differences name them. */
function rowsOf(rows: readonly Row[], identity: string): { key: string; row: Row }[] {
  const used = new Set<string>();
  return rows.map((row) => {
    const name = String(row[identity]);
    let key = name;
    for (let number = 2; used.has(key); number += 1) key = `${name}#${number}`;
    used.add(key);
    return { key, row };
  });
}

/** An object of which every field is null says nothing. */
function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return typeof value !== 'object' || Object.values(value).some((inner) => inner !== null);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
