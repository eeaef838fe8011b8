import { claimText, type ProfileLanguage, statementRuleOf } from '@ringfair/vendors-core';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { useTranslation } from 'react-i18next';
import { type Displayed, wordsOfStatement } from './statement-words.js';

/** Names statements in the language of the page. */
export function useStatement(profile: ProfilePartsFragment, names: Displayed) {
  const { t, i18n } = useTranslation('codes');
  const language = i18n.language as ProfileLanguage;
  return {
    language,
    /** "Certification": what kind of statement stands at a path. */
    kind: (path: string): string => {
      const rule = statementRuleOf(path);
      return rule ? claimText(rule.claim, language) : path;
    },
    words: (path: string): string => wordsOfStatement(path, profile, names, (code) => t(code)),
  };
}
