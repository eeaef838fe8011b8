import type { ProfileNames } from './names.js';
import { useWords, type Words } from './words.js';

interface Skill {
  tag: string;
  level: string | null;
  note: string | null;
}

/** "Greek (native; Cretan accent)". */
export function languageText(
  { tag, level, note }: Skill,
  names: Pick<ProfileNames, 'language'>,
  { t }: Words,
): string {
  const name = names.language[tag] ?? tag;
  const more = [level ? t(`codes:${level}`) : null, note].filter(Boolean).join(' · ');
  return more ? `${name} (${more})` : name;
}

export function useLanguageText(names: ProfileNames): (skill: Skill) => string {
  const words = useWords();
  return (skill) => languageText(skill, names, words);
}
