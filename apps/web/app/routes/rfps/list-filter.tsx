import { Button } from '@mantine/core';
import { SERVICES } from '@ringfair/vendors-core';
import { useLocalPath } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DAYS_LEFT, FIT_CHOICES, type FitChoice, type ListQuery } from './list-query.js';
import type { LanguageNames } from './names.js';

function Choice({
  name,
  label,
  any,
  value,
  options,
}: {
  name: string;
  label: string;
  any: string;
  value: string;
  options: readonly { value: string; label: ReactNode }[];
}) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a list of open requests is narrowed by; fit only for those whose profile it can be told from. */
export function ListFilter({
  query,
  names,
  offered,
  countries,
  mayFit,
}: {
  query: ListQuery;
  names: LanguageNames;
  offered: readonly string[];
  countries: readonly { code: string; name: string }[];
  mayFit: boolean;
}) {
  const { t } = useTranslation(['rfp', 'codes']);
  const local = useLocalPath();
  const any = t('list.any');
  const languages = [...new Set([...offered, ...query.languages])];
  return (
    <form
      method="get"
      action={local('/rfps')}
      role="search"
      className="rfp-filter"
      key={JSON.stringify(query)}
    >
      <label className="rfp-filter-words">
        {t('list.text')}
        <input type="search" name="q" defaultValue={query.text} maxLength={200} dir="auto" />
      </label>
      <Choice
        name="service"
        label={t('list.service')}
        any={any}
        value={query.services[0] ?? ''}
        options={SERVICES.map((value) => ({ value, label: t(`codes:${value}`) }))}
      />
      <Choice
        name="language"
        label={t('list.language')}
        any={any}
        value={query.languages[0] ?? ''}
        options={languages.map((value) => ({ value, label: names[value] }))}
      />
      <Choice
        name="country"
        label={t('list.country')}
        any={any}
        value={query.country}
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Choice
        name="days"
        label={t('list.days')}
        any={any}
        value={String(query.days ?? '')}
        options={DAYS_LEFT.map((days) => ({
          value: String(days),
          label: t('list.daysLeft', { count: days }),
        }))}
      />
      {mayFit ? (
        <Choice
          name="fit"
          label={t('list.fit')}
          any={any}
          value={query.fit ?? ''}
          options={(Object.keys(FIT_CHOICES) as FitChoice[]).map((value) => ({
            value,
            label: t(`list.fits.${value}`),
          }))}
        />
      ) : null}
      <Button type="submit">{t('list.find')}</Button>
    </form>
  );
}
