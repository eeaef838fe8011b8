import { useIntlLocale } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

/** What a statement is told with: texts by "catalogue:key", and the locale of its figures and dates. */
export interface Words {
  t: (keys: string | string[], values?: Record<string, unknown>) => string;
  locale: string;
}

export function useWords(): Words {
  const { t } = useTranslation();
  return { t: (keys, values) => t(keys, values ?? {}), locale: useIntlLocale() };
}
