import {
  countryOf,
  NOT_PROVIDED,
  RANGES,
  readWeek,
  type ComparedNumber,
  type FacetGroup,
  type RangeField,
} from '@ringfair/search-core';
import { readPlaceCode } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';
import { useHoursText } from '../vendors/hours-text.js';
import { WEEKS } from './asked-filters.js';
import type { Names } from './names.js';
import type { ActiveFilter } from './search-state.js';

/** Silence about what is counted and measured here is nobody's omission. */
const SILENCE: Partial<Record<ComparedNumber, string>> = {
  rating: 'NO_REVIEWS',
  reviews: 'NO_REVIEWS',
  replyMinutes: 'NOT_MEASURED',
};

export interface Labels {
  /** A value of a group in words. */
  value(group: FacetGroup, code: string): string;
  /** A bound in words. */
  bound(field: RangeField, bound: number): string;
  /** The value of those who did not state a figure. */
  silence(field: RangeField): string;
  /** A filter that is set, in words. */
  filter(filter: Pick<ActiveFilter, 'field' | 'value' | 'words'>): string;
}

/** Sentences for the filters that are worded. */
function useAskedLabel(): (filter: Pick<ActiveFilter, 'field' | 'words'>) => string {
  const { t, i18n } = useTranslation('search');
  const number = new Intl.NumberFormat(i18n.language);
  const hoursText = useHoursText();
  return ({ field, words = {} }) => {
    if (field === 'near') return t('asked.near.chip', { ...words, km: number.format(Number(words['km'])) });
    if (field === 'covers') {
      const week = Object.entries(WEEKS).find(([, hours]) => hours === words['hours'])?.[0];
      const hours = week
        ? t(`asked.covers.weeks.${week}`)
        : hoursText(readWeek(String(words['hours'])) ?? []);
      return t('asked.covers.chip', { hours, zone: words['zone'] });
    }
    const money = new Intl.NumberFormat(i18n.language, {
      style: 'currency',
      currency: String(words['currency']),
      maximumFractionDigits: 0,
    });
    return t('asked.monthCost.chip', {
      amount: money.format(Number(words['amount'])),
      count: Number(words['contacts']),
    });
  };
}

/** Words for codes: the vocabulary's catalogue, names of languages and countries. */
function useValueLabel(names: Names): Labels['value'] {
  const { t } = useTranslation(['search', 'codes']);
  const country = (code: string): string => names.country[countryOf(code)] ?? countryOf(code);
  return (group, code) => {
    if (code === NOT_PROVIDED) return t('values.NOT_PROVIDED');
    switch (group) {
      case 'language':
      case 'accent':
        return names.language[code] ?? code;
      case 'agentArea':
        return names.country[code] ?? code;
      case 'agentPlace':
        return t('values.region', { region: readPlaceCode(code)?.name ?? code, country: country(code) });
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
}

/** The same, and sentences for bounds and whole filters. */
export function useLabels(names: Names): Labels {
  const { t, i18n } = useTranslation('search');
  const number = new Intl.NumberFormat(i18n.language);
  const value = useValueLabel(names);
  const asked = useAskedLabel();
  const bound = (field: RangeField, least: number): string =>
    t(`ranges.${field}`, { bound: number.format(least), count: least });
  const silence = (field: RangeField): string => t(`values.${SILENCE[RANGES[field].number] ?? NOT_PROVIDED}`);
  return {
    value,
    bound,
    silence,
    filter: (filter) => {
      if (filter.field in RANGES) {
        const field = filter.field as RangeField;
        const words = filter.value === NOT_PROVIDED ? silence(field) : bound(field, Number(filter.value));
        return t('chips.value', { group: t(`groups.${filter.field}`), value: words });
      }
      switch (filter.field) {
        case 'text':
          return t('chips.text', { text: filter.value });
        case 'pilotOffered':
          return t('pilot.offered');
        case 'near':
        case 'covers':
        case 'monthCost':
          return asked(filter);
        default:
          return t('chips.value', {
            group: t(`groups.${filter.field}`),
            value: value(filter.field as FacetGroup, filter.value),
          });
      }
    },
  };
}
