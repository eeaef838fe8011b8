import {
  PROFILE_SHAPE,
  readProfile,
  type Fields,
  type Kind,
  type VendorProfile,
} from '@ringfair/vendors-core';
import type { ProfilePartsFragment, VendorProfilePatch } from '@ringfair/web-graphql';

/** The document of what the API answers: texts by language, amounts as numbers. */
export function documentOf(profile: ProfilePartsFragment): VendorProfile {
  const texts = Object.fromEntries(profile.texts.map(({ language, ...text }) => [language, text]));
  return readProfile({ ...profile, texts }, () => undefined);
}

/** Fields of the document as the API takes them: texts as rows, amounts as text. */
export function patchOf(changes: Partial<VendorProfile>): VendorProfilePatch {
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [
      name,
      sent((PROFILE_SHAPE as Fields)[name] ?? { kind: 'flag' }, value),
    ]),
  );
}

function sent(kind: Kind, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (kind.kind) {
    case 'amount':
      return String(value);
    case 'rows':
      return (value as Plain[]).map((row) => fields(kind.fields, row));
    case 'part':
      return fields(kind.fields, value as Plain);
    case 'map':
      return Object.entries(value as Record<string, Plain>).map(([language, row]) => ({
        language,
        ...fields(kind.fields, row),
      }));
    default:
      return value;
  }
}

type Plain = Readonly<Record<string, unknown>>;

const fields = (shape: Fields, row: Plain): Record<string, unknown> =>
  Object.fromEntries(Object.entries(shape).map(([name, kind]) => [name, sent(kind, row[name])]));
