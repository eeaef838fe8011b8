import {
  PARAM,
  sortProblems,
  vendorQuery,
  VENDOR_SORTS,
  type SearchState,
  type VendorQuery,
} from '@ringfair/search-core';
import { AppLink, ButtonLink, DateText, EmptyState, PlainLink } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import {
  activeFilters,
  linkTo,
  linkToChanged,
  orderValue,
  PAGE_SIZE,
  withoutFilter,
} from './search-state.js';
import type { FoundVendors } from './search-vendors.js';
import type { Labels } from './use-labels.js';

/** The filters that are set, each with the way to take it away. */
export function Chips({ query, map, labels }: { query: VendorQuery; map: boolean; labels: Labels }) {
  const { t } = useTranslation('search');
  const active = activeFilters(query, map);
  if (active.length === 0) return null;
  return (
    <ul className="search-chips" aria-label={t('chips.label')}>
      {active.map((filter) => {
        const label = labels.filter(filter);
        return (
          <li key={`${filter.field} ${filter.value}`}>
            <PlainLink
              to={filter.without}
              preventScrollReset
              aria-label={t('chips.remove', { filter: label })}
            >
              <span dir="auto">{label}</span>
              <span aria-hidden="true">×</span>
            </PlainLink>
          </li>
        );
      })}
      {active.length > 1 ? (
        <li>
          <AppLink to={linkTo({ query: vendorQuery(), page: 1, map })} className="search-clear">
            {t('chips.clear')}
          </AppLink>
        </li>
      ) : null}
    </ul>
  );
}

/** The order and why it is this one; belongs to the filters' form. */
export function Order({
  query,
  form,
  scoredOn,
}: {
  query: VendorQuery;
  form: string;
  scoredOn: string | null;
}) {
  const { t } = useTranslation('search');
  const priced = query.filters.spendCurrency.length === 1;
  const sorts = VENDOR_SORTS.filter(
    (sort) =>
      (sort !== 'RELEVANCE' || query.text !== '') &&
      (sort !== 'MINIMUM_SPEND' || priced) &&
      sortProblems({ ...query, sort }).length === 0,
  );
  return (
    <div className="search-order">
      <label htmlFor="search-sort">{t('sort.label')}</label>
      <select
        id="search-sort"
        name={PARAM.sort}
        form={form}
        defaultValue={orderValue(query)}
        className="search-select"
      >
        {sorts.map((sort) => (
          <option key={sort} value={orderValue({ sort, text: query.text })}>
            {t(`sort.${sort}`)}
          </option>
        ))}
      </select>
      <p className="search-why">
        {t(`sort.why.${query.sort}`)}{' '}
        {scoredOn ? (
          <span className="search-scored">
            ({t('sort.scoredOn')} <DateText value={scoredOn} />)
          </span>
        ) : null}{' '}
        <AppLink to="/how-ranking-works">{t('sort.more')}</AppLink>
      </p>
    </div>
  );
}

/** Nothing found: what to loosen, with what it would bring. */
export function NothingFound({
  found,
  query,
  labels,
}: {
  found: FoundVendors;
  query: VendorQuery;
  labels: Labels;
}) {
  const { t } = useTranslation('search');
  const helpful = found.filterEffects
    .filter(({ totalCountWithout }) => totalCountWithout > 0)
    .sort((a, b) => b.totalCountWithout - a.totalCountWithout);
  const active = activeFilters(query);
  const nameOf = (field: string): string => {
    const values = active.filter((filter) => filter.field === field);
    const only = values.length === 1 ? values[0] : undefined;
    return only ? labels.filter(only) : t(`groups.${field}`);
  };
  return (
    <EmptyState title={t('empty.title')} action={<ButtonLink to="/vendors">{t('empty.all')}</ButtonLink>}>
      {helpful.length > 0 || query.text !== '' ? t('empty.loosen') : t('empty.contradiction')}
      <span className="search-loosen">
        {query.text === '' ? null : (
          <AppLink to={linkToChanged(query, { text: '' })}>
            {t('empty.withoutText', { text: query.text })}
          </AppLink>
        )}
        {helpful.map(({ field, totalCountWithout }) => (
          <AppLink key={field} to={withoutFilter(query, field)}>
            {t('empty.without', { filter: nameOf(field), count: totalCountWithout })}
          </AppLink>
        ))}
      </span>
    </EmptyState>
  );
}

/** Pages around the current one, with the first and the last; 0 stands for a gap. */
export function pagesAround(page: number, last: number): number[] {
  const wanted = [1, page - 2, page - 1, page, page + 1, page + 2, last];
  const pages = [...new Set(wanted)].filter((number) => number >= 1 && number <= last).sort((a, b) => a - b);
  return pages.flatMap((number, index) =>
    index > 0 && number - (pages[index - 1] ?? 0) > 1 ? [0, number] : [number],
  );
}

/** Links to pages; the last page that can be asked for is the thousandth. */
export function Pages({ state, total }: { state: SearchState; total: number }) {
  const { t } = useTranslation(['search', 'common']);
  const { query, page } = state;
  const last = Math.min(1000, Math.ceil(total / PAGE_SIZE));
  if (last <= 1) return null;
  const to = (number: number): string => linkTo({ query, page: number });
  return (
    <nav aria-label={t('common:pagination.label')} className="search-pages">
      {page > 1 ? (
        <PlainLink to={to(page - 1)} rel="prev" className="search-pages-step">
          {t('common:pagination.previous')}
        </PlainLink>
      ) : null}
      <ol>
        {pagesAround(page, last).map((number, index) => (
          <li key={number === 0 ? `gap ${index}` : number}>
            {number === 0 ? (
              <span aria-hidden="true">…</span>
            ) : (
              <PlainLink
                to={to(number)}
                aria-current={number === page ? 'page' : undefined}
                aria-label={t('pages.page', { page: number })}
                className="rf-number"
              >
                {number}
              </PlainLink>
            )}
          </li>
        ))}
      </ol>
      {page < last ? (
        <PlainLink to={to(page + 1)} rel="next" className="search-pages-step">
          {t('common:pagination.next')}
        </PlainLink>
      ) : null}
    </nav>
  );
}
