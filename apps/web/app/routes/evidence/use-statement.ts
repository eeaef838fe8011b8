import type { ProfileLanguage } from '@ringfair/vendors-core';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { useTranslation } from 'react-i18next';
import { type Displayed, kindOfStatement, wordsOfStatement } from './statement-name.js';

/** Names statements in the language of the page. */
export function useStatement(profile: ProfilePartsFragment, names: Displayed) {
  const { t, i18n } = useTranslation('codes');
  const language = i18n.language as ProfileLanguage;
  return {
    language,
    kind: (path: string): string => kindOfStatement(path, language),
    words: (path: string): string => wordsOfStatement(path, profile, names, (code) => t(code)),
  };
}
