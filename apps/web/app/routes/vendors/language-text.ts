import { useTranslation } from 'react-i18next';
import type { ProfileNames } from './names.js';

interface Skill {
  tag: string;
  level: string | null;
  note: string | null;
}

/** "Greek (native; Cretan accent)". */
export function useLanguageText(names: ProfileNames): (skill: Skill) => string {
  const { t } = useTranslation('codes');
  return ({ tag, level, note }) => {
    const name = names.language[tag] ?? tag;
    const more = [level ? t(level) : null, note].filter(Boolean).join('; ');
    return more ? `${name} (${more})` : name;
  };
}
