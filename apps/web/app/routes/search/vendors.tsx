import { isApiError } from '@ringfair/web-graphql/client';
import {
  ASKED_PARAM,
  MAP_VIEW,
  PARAM,
  parseSearchUrl,
  QUERY_LIMITS,
  type QueryProblem,
  type SearchState,
} from '@ringfair/search-core';
import { ButtonLink, Notice, Page, useLocalPath } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import type { ItemListLeaf } from 'schema-dts';
import { zoneOf } from '../need/zones.js';
import { api } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import { JsonLd } from '../../platform/json-ld.js';
import { useRoot } from '../../platform/viewer.js';
import { PickBar } from '../compare/pick.js';
import { SaveLink } from '../saved-searches/save-link.js';
import type { Route } from './+types/vendors.js';
import { Filters } from './filters.js';
import { namesFor } from './names.js';
import { Chips, NothingFound, Order, Pages } from './results.js';
import { SearchBox } from './search-box.js';
import './search.css';
import { SearchMapFigure } from './search-map.js';
import { searchMap } from './search-map.server.js';
import {
  activeFilters,
  isWorthIndexing,
  linkTo,
  PAGE_SIZE,
  variablesOf,
  withoutUnknown,
} from './search-state.js';
import { SearchVendors, type FoundVendors } from './search-vendors.js';
import { useAutoSubmit } from './use-auto-submit.js';
import { useLabels } from './use-labels.js';
import { VendorCard } from './vendor-card.js';

const FORM = 'search-form';

export const handle: RouteHandle = {
  indexed: ({ state, problems }: Pick<Route.ComponentProps['loaderData'], 'state' | 'problems'>) => ({
    // The map shows what the list says.
    search: linkTo({ ...state, map: false }).slice('/vendors'.length),
    keep: problems.length === 0 && isWorthIndexing(state),
  }),
};

export async function loader({ request, context }: Route.LoaderArgs) {
  const { language } = requestInfo(context);
  const { searchParams } = new URL(request.url);
  const { state, problems } = parseSearchUrl(searchParams);
  // A form without JavaScript sends its empty fields along; the address should hold what is asked for, no more.
  if (problems.length === 0 && [...searchParams.values()].includes(''))
    throw redirect(`/${language}${linkTo(state)}`);
  const found = await find(context, state);
  return {
    state: found.state,
    problems: [...problems, ...found.problems],
    vendors: found.vendors,
    names: namesFor(language, found.vendors, state.query.filters),
    map: state.map ? searchMap(found.vendors, found.state.query, language) : null,
    zones: [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])],
    zone: zoneOf(COUNTRY_OF_LANGUAGE[language] ?? ''),
    year: new Date().getUTCFullYear(),
  };
}

/** Where most readers of a language live, until their device says better. */
const COUNTRY_OF_LANGUAGE: Readonly<Record<string, string>> = { en: 'GB', ru: 'RU', el: 'GR' };

/** What the state finds; a place or currency that is not known is left out, and told. */
async function find(
  context: Route.LoaderArgs['context'],
  state: SearchState,
): Promise<{ state: SearchState; problems: QueryProblem[]; vendors: FoundVendors }> {
  const ask = async (asked: SearchState) => {
    const { vendors } = await api(context).request(SearchVendors, variablesOf(asked));
    return vendors;
  };
  try {
    return { state, problems: [], vendors: await ask(state) };
  } catch (error) {
    const left = isApiError(error) ? withoutUnknown(state.query, error.fields) : null;
    if (!left || left.problems.length === 0) throw error;
    const rest = { ...state, query: left.query };
    return { state: rest, problems: left.problems, vendors: await ask(rest) };
  }
}

/** Two ways to look at the same results. */
function Views({ state }: { state: SearchState }) {
  const { t } = useTranslation('search');
  const local = useLocalPath();
  return (
    <nav className="search-views" aria-label={t('views.label')}>
      {([false, true] as const).map((map) => (
        <a
          key={String(map)}
          href={local(linkTo({ query: state.query, page: 1, map }))}
          aria-current={state.map === map ? 'page' : undefined}
        >
          {t(map ? 'views.map' : 'views.list')}
        </a>
      ))}
    </nav>
  );
}

/** What the place was taken for. */
function TakenFor({ near }: { near: FoundVendors['near'] }) {
  const { t, i18n } = useTranslation('search');
  if (!near) return null;
  const degrees = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const where = { latitude: degrees.format(near.latitude), longitude: degrees.format(near.longitude) };
  const name = [near.name, near.region, near.country].filter(Boolean).join(', ');
  return (
    <p className="search-silent" suppressHydrationWarning>
      {name === ''
        ? t('asked.near.takenForPoint', where)
        : t('asked.near.takenFor', { place: name, ...where })}
    </p>
  );
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
            {t(`problems.${reason}`, {
              field,
              value,
              limit: field === ASKED_PARAM.near ? QUERY_LIMITS.placeCharacters : QUERY_LIMITS.textCharacters,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The vendors of this page in their order, for search engines. */
function About({ found, from }: { found: FoundVendors['nodes']; from: number }) {
  const local = useLocalPath();
  const origin = useRoot()?.publicUrl ?? '';
  if (found.length === 0) return null;
  const list: ItemListLeaf = {
    '@type': 'ItemList',
    itemListElement: found.map(({ slug, name }, index) => ({
      '@type': 'ListItem',
      position: from + index,
      name,
      url: `${origin}${local(`/vendors/${slug}`)}`,
    })),
  };
  return <JsonLd about={[list]} />;
}

export default function Vendors({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('search');
  const { state, problems, vendors, names, year, map, zones, zone } = loaderData;
  const { query, page } = state;
  const labels = useLabels(names);
  const local = useLocalPath();
  const { form, onSubmit, onChange } = useAutoSubmit(state);
  const chosen = activeFilters(query).map(labels.filter);
  const from = (page - 1) * PAGE_SIZE + 1;
  const isPastEnd = vendors.nodes.length === 0 && vendors.totalCount > 0;
  return (
    <Page
      title={t('title')}
      windowTitle={[...chosen.slice(0, 3), t('title'), ...(page > 1 ? [t('pages.page', { page })] : [])].join(
        ' · ',
      )}
      lead={t('lead')}
      description={t('description')}
      action={
        <ButtonLink to="/need" variant="default">
          {t('rather')}
        </ButtonLink>
      }
    >
      <About found={vendors.nodes} from={from} />
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
        <SearchBox query={query} map={state.map} />
        {state.map ? <input type="hidden" name={PARAM.view} value={MAP_VIEW} /> : null}
        <details className="search-filters" data-filters>
          <summary>{chosen.length === 0 ? t('filters') : t('filtersSet', { count: chosen.length })}</summary>
          <div className="search-filters-body">
            <Filters found={vendors} query={query} labels={labels} zones={zones} zone={zone} />
          </div>
        </details>
        <div className="search-results" id="results">
          <Ignored problems={problems} />
          {vendors.textIgnored ? <Notice title={t('text.ignored', { text: query.text })} /> : null}
          <Chips query={query} map={state.map} labels={labels} />
          <TakenFor near={vendors.near} />
          <div className="search-bar">
            <p className="search-total" role="status" tabIndex={-1}>
              {vendors.totalCount > PAGE_SIZE && !isPastEnd && !map
                ? t('totalRange', { from, to: from + vendors.nodes.length - 1, count: vendors.totalCount })
                : t('total', { count: vendors.totalCount })}
            </p>
            <Views state={state} />
            {map ? null : <Order query={query} form={FORM} scoredOn={vendors.scoredOn} />}
          </div>
          {isPastEnd && !map ? (
            <Notice title={t('pages.pastEnd')}>
              <a href={local(linkTo({ query, page: 1 }))}>{t('pages.first')}</a>
            </Notice>
          ) : null}
          {vendors.totalCount === 0 ? <NothingFound found={vendors} query={query} labels={labels} /> : null}
          {map ? (
            <SearchMapFigure map={map} />
          ) : (
            <>
              {vendors.nodes.map((vendor) => (
                <VendorCard key={vendor.id} vendor={vendor} names={names} year={year} />
              ))}
              <Pages state={state} total={vendors.totalCount} />
            </>
          )}
        </div>
      </form>
      {vendors.nodes.length > 0 && !map ? <PickBar /> : null}
      <SaveLink kind="SEARCH" query={linkTo({ query, page: 1 }).split('?')[1] ?? ''} />
    </Page>
  );
}
