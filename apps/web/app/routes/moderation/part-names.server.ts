import { readProfile } from '@ringfair/vendors-core';
import { choicesFor } from '../vendors/choices.js';
import { namerOf } from '../vendors/profile-names.js';
import type { ProfileNamer } from '../vendors/profile-words.js';
import { type CaseDetail, profilePart } from './case-data.js';

/** What countries, languages and places are called in those facts that have the form of a profile. */
export function partNames({ facts }: CaseDetail, language: string): ProfileNamer {
  const parts = facts.flatMap((fact) => [profilePart(fact, 'said'), profilePart(fact, 'known')]);
  const profiles = parts.flatMap((part) =>
    part === null ? [] : [readProfile(JSON.parse(part), () => undefined)],
  );
  return namerOf(choicesFor(language, ...profiles), ...profiles);
}
