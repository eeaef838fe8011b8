import type { Option } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

/** A choice whose name the server made: a language, country or currency in the page's language. */
export interface Choice {
  value: string;
  label: string;
}

export interface Choices {
  languages: Choice[];
  countries: Choice[];
  currencies: Choice[];
}

/** The codes of a list as choices with their labels; a field may have words of its own for one. */
export function useCodes(): (codes: readonly string[], field?: string) => Option[] {
  const { t } = useTranslation(['editor', 'codes']);
  return (codes, field = '') =>
    codes.map((value) => ({ value, label: t([`code.${field}.${value}`, `codes:${value}`]) }));
}
