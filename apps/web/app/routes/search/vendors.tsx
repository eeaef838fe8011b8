import { parseSearchUrl, QUERY_LIMITS, type QueryProblem, type SearchState } from '@ringfair/search-core';
import { ButtonLink, Notice, Page, useLocalPath } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { api } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { PickBar } from '../compare/pick.js';
import { SaveLink } from '../saved-searches/save-link.js';
import type { Route } from './+types/vendors.js';
import { Filters } from './filters.js';
import { namesFor } from './names.js';
import { Chips, NothingFound, Order, Pages } from './results.js';
import { SearchBox } from './search-box.js';
import './search.css';
import { activeFilters, isWorthIndexing, linkTo, PAGE_SIZE, variablesOf } from './search-state.js';
import { SearchVendors } from './search-vendors.js';
import { useAutoSubmit } from './use-auto-submit.js';
import { useLabels } from './use-labels.js';
import { VendorCard } from './vendor-card.js';

const FORM = 'search-form';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { language } = requestInfo(context);
  const { searchParams } = new URL(request.url);
  const { state, problems } = parseSearchUrl(searchParams);
  // A form without JavaScript sends its empty fields along; the address should hold what is asked for, no more.
  if (problems.length === 0 && [...searchParams.values()].includes(''))
    throw redirect(`/${language}${linkTo(state)}`);
  const { vendors } = await api(context).request(SearchVendors, variablesOf(state));
  return {
    state,
    problems,
    vendors,
    names: namesFor(language, vendors, state.query.filters),
    year: new Date().getUTCFullYear(),
  };
}

/** What of the address was not understood and left out. */
function Ignored({ problems }: { problems: readonly QueryProblem[] }) {
  const { t } = useTranslation('search');
  if (problems.length === 0) return null;
  return (
    <Notice tone="caution" title={t('problems.title')}>
      <ul className="search-problems">
        {problems.map(({ field, value, reason }) => (
          <li key={`${field} ${value}`}>
            {t(`problems.${reason}`, { field, value, limit: QUERY_LIMITS.textCharacters })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Head({ state, problems }: { state: SearchState; problems: readonly QueryProblem[] }) {
  const local = useLocalPath();
  const index = problems.length === 0 && isWorthIndexing(state);
  return (
    <>
      <link rel="canonical" href={local(linkTo(state))} />
      {index ? null : <meta name="robots" content="noindex, follow" />}
    </>
  );
}

export default function Vendors({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('search');
  const { state, problems, vendors, names, year } = loaderData;
  const { query, page } = state;
  const labels = useLabels(names);
  const local = useLocalPath();
  const { form, onSubmit, onChange } = useAutoSubmit(state);
  const set = activeFilters(query).length;
  const from = (page - 1) * PAGE_SIZE + 1;
  const isPastEnd = vendors.nodes.length === 0 && vendors.totalCount > 0;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      description={t('description')}
      action={
        <ButtonLink to="/need" variant="default">
          {t('rather')}
        </ButtonLink>
      }
    >
      <Head state={state} problems={problems} />
      <form
        id={FORM}
        ref={form}
        method="get"
        action={local('/vendors')}
        role="search"
        autoComplete="off"
        className="search"
        onSubmit={onSubmit}
        onChange={onChange}
      >
        <SearchBox text={query.text} />
        <details className="search-filters" data-filters>
          <summary>{set === 0 ? t('filters') : t('filtersSet', { count: set })}</summary>
          <div className="search-filters-body">
            <Filters found={vendors} query={query} labels={labels} />
          </div>
        </details>
        <div className="search-results" id="results">
          <Ignored problems={problems} />
          {vendors.textIgnored ? <Notice title={t('text.ignored', { text: query.text })} /> : null}
          <Chips query={query} labels={labels} />
          <div className="search-bar">
            <p className="search-total" role="status" tabIndex={-1}>
              {vendors.totalCount > PAGE_SIZE && !isPastEnd
                ? t('totalRange', { from, to: from + vendors.nodes.length - 1, count: vendors.totalCount })
                : t('total', { count: vendors.totalCount })}
            </p>
            <Order query={query} form={FORM} />
          </div>
          {isPastEnd ? (
            <Notice title={t('pages.pastEnd')}>
              <a href={local(linkTo({ query, page: 1 }))}>{t('pages.first')}</a>
            </Notice>
          ) : null}
          {vendors.totalCount === 0 ? <NothingFound found={vendors} query={query} labels={labels} /> : null}
          {vendors.nodes.map((vendor) => (
            <VendorCard key={vendor.id} vendor={vendor} names={names} year={year} />
          ))}
          <Pages state={state} total={vendors.totalCount} />
        </div>
      </form>
      {vendors.nodes.length > 0 ? <PickBar /> : null}
      <SaveLink kind="SEARCH" query={linkTo({ query, page: 1 }).split('?')[1] ?? ''} />
    </Page>
  );
}
