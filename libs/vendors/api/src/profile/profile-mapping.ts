import { validation } from '@ringfair/platform/errors';
import {
  agentShares,
  profileHints,
  readFields,
  readProfile,
  withRowIds,
  type ProfileLanguage,
  type ProfileProblem,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { readPhone } from '../claims/phone-number.js';
import type { VendorProfileInput, VendorProfilePatch, VendorProfileType } from './profile.type.js';

/**
 * The document of what a client sent: whatever was left out is null or empty. Rows that came without an id have none:
 * `withRowIds` finds theirs in what is stored.
 * @throws DomainError VALIDATION with the paths (under `at`) of what departs from the form of a profile
 */
export function toProfile(input: VendorProfileInput, at = 'input.profile.'): VendorProfile {
  const problems: ProfileProblem[] = [];
  const said = withPhones(withTextMap(input), input.headquarters?.country ?? null);
  const profile = readProfile(said, collect(problems));
  refuse(problems, at, input.texts);
  return profile;
}

/** `profile` with the fields that `changes` names replaced; fields that it does not name stay. */
export function patched(profile: VendorProfile, changes: VendorProfilePatch): VendorProfile {
  const problems: ProfileProblem[] = [];
  const country = (changes.headquarters ?? profile.headquarters)?.country ?? null;
  const said = readFields(withPhones(withTextMap(changes), country), collect(problems));
  refuse(problems, 'input.changes.', changes.texts);
  return withRowIds({ ...profile, ...said }, profile);
}

/** The fields that a patch names. */
export const fieldsOf = (changes: VendorProfilePatch): (keyof VendorProfile)[] =>
  (Object.keys(changes) as (keyof VendorProfile)[]).filter((name) => changes[name as never] !== undefined);

const collect =
  (problems: ProfileProblem[]) =>
  (path: string, reason: ProfileProblem['reason'], message: string): void => {
    problems.push({ path, reason, message });
  };

type TextRow = { language: ProfileLanguage };

/** Texts are rows for clients and a map by language in the document. */
function withTextMap(input: Partial<VendorProfileInput>): Record<string, unknown> {
  if (!input.texts) return { ...input };
  return { ...input, texts: Object.fromEntries(input.texts.map(({ language, ...row }) => [language, row])) };
}

/** Phones as people write them in that country become E.164; what is no number stays and is judged with the rest. */
function withPhones(input: Record<string, unknown>, country: string | null): Record<string, unknown> {
  const e164 = (text: unknown): unknown =>
    typeof text === 'string' ? (readPhone(text, country?.trim().toUpperCase())?.number ?? text) : text;
  const contacts = (input as Partial<VendorProfileInput>).contacts;
  return {
    ...input,
    ...('phone' in input ? { phone: e164(input['phone']) } : {}),
    ...(contacts ? { contacts: contacts.map((row) => ({ ...row, phone: e164(row.phone) })) } : {}),
  };
}

function refuse(problems: ProfileProblem[], at: string, texts: readonly TextRow[] | undefined): void {
  if (problems.length > 0) throw validation(atRows(problems, at, texts ?? []));
}

/** The problems under `at`, with the place of a text's row instead of its language. */
export function atRows(problems: ProfileProblem[], at: string, texts: readonly TextRow[]): ProfileProblem[] {
  const row = (language: string) => texts.findIndex((text) => text.language === language);
  return problems.map((problem) => ({
    ...problem,
    path: at + problem.path.replace(/^texts\.(\w+)/, (_, language: string) => `texts.${row(language)}`),
  }));
}

/** What clients see of a stored document. */
export function toProfileType(profile: VendorProfile): VendorProfileType {
  return {
    ...profile,
    texts: Object.entries(profile.texts).map(([language, { summary, howWeWork }]) => ({
      language: language as ProfileLanguage,
      summary,
      howWeWork,
    })),
    agentShares: agentShares(profile),
    hints: profileHints(profile, new Date().toISOString().slice(0, 10)),
  };
}
