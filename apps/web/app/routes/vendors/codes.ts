import type { Option } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

/** A choice whose name the server made: a language or a country in the page's language. */
export interface Choice {
  value: string;
  label: string;
}

export interface Choices {
  languages: Choice[];
  countries: Choice[];
}

/** The codes of a list as choices with their labels. */
export function useCodes(): (codes: readonly string[]) => Option[] {
  const { t } = useTranslation('codes');
  return (codes) => codes.map((value) => ({ value, label: t(value) }));
}
