import { Button } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  NumberText,
  Page,
  Pagination,
  useLocalPath,
} from '@ringfair/web-ui';
import { SERVICES, type Service } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/list.js';
import { Deadline } from './deadline.js';
import { languageNames, type LanguageNames, languagesOf } from './names.js';
import './rfp.css';
import type { RfpLineData } from './types.js';

const OpenRfps = graphql(`
  query OpenRfps($filter: RfpFilterInput, $after: String) {
    rfps(first: 20, after: $after, filter: $filter) {
      totalCount
      nodes {
        ...RfpLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Languages that a filter offers first; others come from the address. */
const offered = ['en', 'ru', 'el', 'de', 'fr', 'es', 'it', 'pl', 'tr', 'uk', 'ar'];

const isService = (value: string): value is Service => (SERVICES as readonly string[]).includes(value);

export const handle: RouteHandle = { indexed: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const query = {
    text: (searchParams.get('q') ?? '').slice(0, 200),
    services: searchParams.getAll('service').filter(isService).slice(0, 30),
    languages: searchParams
      .getAll('language')
      .filter((tag) => /^[\w-]{2,35}$/.test(tag))
      .slice(0, 30),
  };
  const after = searchParams.get('after');
  const { rfps } = await api(context).request(OpenRfps, { filter: query, after });
  const names = languageNames(requestInfo(context).language, [
    ...offered,
    ...query.languages,
    ...languagesOf(rfps.nodes),
  ]);
  return { rfps, query, after, names };
}

type Query = Route.ComponentProps['loaderData']['query'];

function Filter({ query, names }: { query: Query; names: LanguageNames }) {
  const { t } = useTranslation(['rfp', 'codes']);
  const local = useLocalPath();
  const languages = [...new Set([...offered, ...query.languages])];
  return (
    <form
      method="get"
      action={local('/rfps')}
      role="search"
      className="rfp-filter"
      key={JSON.stringify(query)}
    >
      <label>
        {t('list.text')}
        <input type="search" name="q" defaultValue={query.text} maxLength={200} dir="auto" />
      </label>
      <label>
        {t('list.service')}
        <select name="service" defaultValue={query.services[0] ?? ''}>
          <option value="">{t('list.any')}</option>
          {SERVICES.map((service) => (
            <option key={service} value={service}>
              {t(`codes:${service}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('list.language')}
        <select name="language" defaultValue={query.languages[0] ?? ''}>
          <option value="">{t('list.any')}</option>
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {names[tag]}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t('list.find')}</Button>
    </form>
  );
}

function useColumns(names: LanguageNames): Column<RfpLineData>[] {
  const { t, i18n } = useTranslation(['rfp', 'codes']);
  const list = new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' });
  const all = <Value,>(row: RfpLineData, of: (lot: RfpLineData['lots'][number]) => readonly Value[]) => [
    ...new Set(row.lots.flatMap(of)),
  ];
  return [
    {
      key: 'title',
      header: t('column.request'),
      names: true,
      cell: (row) => (
        <>
          <AppLink to={`/rfps/${row.id}`}>{row.title}</AppLink>
          <span className="rfp-compare-sub">{row.buyerName}</span>
        </>
      ),
    },
    {
      key: 'services',
      header: t('column.services'),
      cell: (row) => list.format(all(row, ({ services }) => services).map((code) => t(`codes:${code}`))),
    },
    {
      key: 'languages',
      header: t('column.languages'),
      cell: (row) => list.format(all(row, ({ languages }) => languages).map((tag) => names[tag] ?? tag)),
    },
    {
      key: 'volume',
      header: t('column.contacts'),
      numeric: true,
      cell: (row) => (
        <NumberText value={row.lots.reduce((sum, lot) => sum + (lot.contactsPerMonth ?? 0), 0)} />
      ),
    },
    { key: 'deadline', header: t('column.deadline'), cell: (row) => <Deadline rfp={row} /> },
  ];
}

function nextPage(query: Query, endCursor: string | null): string {
  const search = new URLSearchParams();
  if (query.text) search.set('q', query.text);
  for (const service of query.services) search.append('service', service);
  for (const language of query.languages) search.append('language', language);
  if (endCursor) search.set('after', endCursor);
  return `?${search}`;
}

export default function OpenRfpsPage({ loaderData: { rfps, query, after, names } }: Route.ComponentProps) {
  const { t } = useTranslation('rfp');
  const columns = useColumns(names);
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <Filter query={query} names={names} />
      {rfps.nodes.length === 0 ? (
        <EmptyState title={t('list.empty')} action={<AppLink to="/rfps">{t('list.all')}</AppLink>}>
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        <DataTable caption={t('list.title')} columns={columns} rows={rfps.nodes} rowKey={({ id }) => id} />
      )}
      <Pagination
        previous={after ? nextPage(query, null) : null}
        next={rfps.pageInfo.hasNextPage ? nextPage(query, rfps.pageInfo.endCursor) : null}
        summary={t('list.count', { count: rfps.totalCount })}
      />
    </Page>
  );
}
