import { minorDigits } from '@ringfair/market-core';
import type { CriterionKind } from '@ringfair/search-core';
import { useTranslation } from 'react-i18next';
import type { NeedNames } from './need-data.js';

/** The words of a code or figure of a criterion: by the list it is from; amounts are in minor units of the currency. */
export function useCriterionWords({
  countries,
  languages,
}: NeedNames): (kind: CriterionKind, value: string, currency?: string | null) => string {
  const { t } = useTranslation(['need', 'codes']);
  const figure = useFigures();
  const near = useNear();
  const nameOf = (names: NeedNames['countries'], value: string) =>
    names.find(({ code }) => code === value)?.name;
  return (kind, value, currency = null) => {
    if (kind === 'NEAR') return near(value);
    if (/^-?\d/.test(value)) return figure(kind, value, currency);
    switch (kind) {
      case 'AGENT_COUNTRY':
      case 'DATA_COUNTRY':
        return nameOf(countries, value) ?? value;
      case 'LANGUAGE':
      case 'FREE_AGENTS':
      case 'ACCENT':
        return nameOf(languages, value) ?? t(`codes:${value}`);
      case 'PILOT':
        return t('asked.YES');
      default:
        return t(`codes:${value}`);
    }
  };
}

/** A place as it was named, or kilometres. */
function useNear(): (value: string) => string {
  const { t, i18n } = useTranslation('need');
  const number = new Intl.NumberFormat(i18n.language);
  return (value) => (/^\d+$/.test(value) ? t('asked.km', { value: number.format(Number(value)) }) : value);
}

function useFigures(): (kind: CriterionKind, value: string, currency: string | null) => string {
  const { t, i18n } = useTranslation('need');
  const { language } = i18n;
  return (kind, value, currency) => {
    if (value.includes('-', 1)) {
      return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(value),
      );
    }
    if (kind === 'COVERAGE') return t('asked.percentOfHours', { value });
    if (kind === 'CAPACITY') return t('asked.contained', { value });
    if (kind === 'AGENT_COUNTRY') return t('asked.percent', { value });
    if (kind === 'YEARS_IN_BUSINESS' && value.length === 4) return t('asked.since', { value });
    if (currency === null) return new Intl.NumberFormat(language).format(Number(value));
    const amount = Number(value) / 10 ** minorDigits(currency);
    return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);
  };
}
