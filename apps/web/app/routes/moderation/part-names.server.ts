import { readProfile } from '@ringfair/vendors-core';
import { choicesFor } from '../vendors/choices.js';
import { namerOf } from '../vendors/profile-names.js';
import type { ProfileNamer } from '../vendors/profile-words.js';
import type { CaseDetail } from './case-data.js';

/** What countries, languages and places are called in a part of a listing that somebody reported. */
export function partNames({ facts }: CaseDetail, language: string): ProfileNamer | null {
  const part = facts.find(({ label }) => label.startsWith('part.'))?.known;
  if (!part) return null;
  const said = readProfile(JSON.parse(part), () => undefined);
  return namerOf(choicesFor(language, said), said);
}
