import { countryOf, NOT_PROVIDED, RANGES, type FacetGroup, type RangeField } from '@ringfair/search-core';
import { useTranslation } from 'react-i18next';
import type { Names } from './names.js';
import type { ActiveFilter } from './search-state.js';

export interface Labels {
  /** A value of a group in words. */
  value(group: FacetGroup, code: string): string;
  /** A bound in words. */
  bound(field: RangeField, bound: number): string;
  /** A filter that is set, in words. */
  filter(filter: Pick<ActiveFilter, 'field' | 'value'>): string;
}

/** Words for codes: the vocabulary's catalogue, names of languages and countries, sentences for minimums. */
export function useLabels(names: Names): Labels {
  const { t, i18n } = useTranslation(['search', 'codes']);
  const number = new Intl.NumberFormat(i18n.language);
  const country = (code: string): string => names.country[countryOf(code)] ?? countryOf(code);
  const value = (group: FacetGroup, code: string): string => {
    if (code === NOT_PROVIDED) return t('values.NOT_PROVIDED');
    switch (group) {
      case 'language':
        return names.language[code] ?? code;
      case 'agentCountry':
      case 'dataCountry':
        return names.country[code] ?? code;
      case 'agentRegion':
        return t('values.region', { region: code.slice(3), country: country(code) });
      case 'agentShare':
        return t('values.share', { share: Number(code.slice(3)), country: country(code) });
      case 'spendCurrency':
        return code;
      case 'queuePolicy':
      case 'standing':
      case 'pilotPrice':
        return t(`values.${code}`);
      default:
        return t(`codes:${code}`);
    }
  };
  const bound = (field: RangeField, least: number): string =>
    t(`ranges.${field}`, { bound: number.format(least), count: least });
  return {
    value,
    bound,
    filter: (filter) => {
      if (filter.field in RANGES) {
        const words = bound(filter.field as RangeField, Number(filter.value));
        return t('chips.value', { group: t(`groups.${filter.field}`), value: words });
      }
      switch (filter.field) {
        case 'text':
          return t('chips.text', { text: filter.value });
        case 'pilotOffered':
          return t('pilot.offered');
        default:
          return t('chips.value', {
            group: t(`groups.${filter.field}`),
            value: value(filter.field as FacetGroup, filter.value),
          });
      }
    },
  };
}
