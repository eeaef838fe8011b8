import type { FacetGroup } from '@ringfair/search-core';
import { useTranslation } from 'react-i18next';
import type { Names } from './names.js';
import type { ActiveFilter } from './search-state.js';

export interface Labels {
  /** A value of a group in words. */
  value(group: FacetGroup, code: string): string;
  /** A filter that is set, in words. */
  filter(filter: Pick<ActiveFilter, 'field' | 'value'>): string;
}

/** Words for codes: the vocabulary's catalogue, names of languages and countries, sentences for minimums. */
export function useLabels(names: Names): Labels {
  const { t, i18n } = useTranslation(['search', 'codes']);
  const number = new Intl.NumberFormat(i18n.language);
  const value = (group: FacetGroup, code: string): string => {
    if (group === 'language') return names.language[code] ?? code;
    if (group === 'agentCountry') return names.country[code] ?? code;
    return t(`codes:${code}`);
  };
  return {
    value,
    filter: (filter) => {
      switch (filter.field) {
        case 'text':
          return t('chips.text', { text: filter.value });
        case 'ratingAtLeast':
          return t('rating.atLeast', { rating: number.format(Number(filter.value)) });
        case 'yearsInBusinessAtLeast':
          return t('years.atLeast', { count: Number(filter.value) });
        case 'pilotOffered':
          return t('pilot.offered');
        default:
          return t('chips.value', {
            group: t(`groups.${filter.field}`),
            value: value(filter.field, filter.value),
          });
      }
    },
  };
}
