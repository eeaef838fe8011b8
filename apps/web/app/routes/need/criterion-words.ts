import type { CriterionKind } from '@ringfair/search-core';
import { METRICS } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';
import type { NeedData } from './need-data.js';

/** The words of a code or figure of a criterion: by the list it is from. */
export function useCriterionWords({
  countries,
  languages,
}: Pick<NeedData, 'countries' | 'languages'>): (kind: CriterionKind, value: string) => string {
  const { t, i18n } = useTranslation(['need', 'codes']);
  const number = new Intl.NumberFormat(i18n.language);
  return (kind, value) => {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return value;
    if ((METRICS as readonly string[]).includes(value)) return t(`codes:${value}`);
    if (kind === 'COVERAGE' && /^\d+$/.test(value)) return t('asked.percentOfHours', { value });
    if (kind === 'YEARS_IN_BUSINESS' && value.length === 4) return t('asked.since', { value });
    if (/^-?\d+(\.\d+)?$/.test(value))
      return number.format(kind === 'MINIMUM_SPEND' ? Number(value) / 100 : Number(value));
    if (kind === 'LANGUAGE') return languages.find(({ code }) => code === value)?.name ?? value;
    if (kind === 'AGENT_COUNTRY' || kind === 'DATA_COUNTRY') {
      return countries.find(({ code }) => code === value)?.name ?? value;
    }
    return kind === 'PILOT' ? t('asked.YES') : t(`codes:${value}`);
  };
}
