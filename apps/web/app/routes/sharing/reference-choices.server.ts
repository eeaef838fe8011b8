import { choicesFor } from '../vendors/choices.js';
import type { ReferenceChoices } from './reference-form.js';

const usual = ['en', 'ru', 'el', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'tr', 'uk', 'ar', 'nl', 'bg', 'ro'];

/** Countries, and the languages in which people are usually asked with those that are chosen already. */
export function referenceChoices(locale: string, chosen: readonly string[] = []): ReferenceChoices {
  const { countries, languages } = choicesFor(locale);
  const shown = new Set([...usual, ...chosen]);
  const known = languages.filter(({ value }) => shown.has(value));
  const others = chosen
    .filter((tag) => !known.some(({ value }) => value === tag))
    .map((value) => ({ value, label: value }));
  return { countries, languages: [...known, ...others] };
}
