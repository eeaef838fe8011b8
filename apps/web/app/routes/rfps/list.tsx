import { COUNTRIES } from '@ringfair/vendors-core';
import { graphql, type OpenRfpsQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  Notice,
  NumberText,
  Page,
  Pagination,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import { FrameViewer } from '../../platform/frame-viewer.server.js';
import { alertsOf } from '../saved-searches/kinds.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/list.js';
import { AlertChoice } from './alerts.js';
import { Deadline } from './deadline.js';
import { FitCell } from './fit.js';
import { ListFilter } from './list-filter.js';
import { filterOf, printListQuery, readListQuery } from './list-query.js';
import { languageNames, type LanguageNames, languagesOf } from './names.js';
import './rfp.css';

const OpenRfps = graphql(`
  query OpenRfps($filter: RfpFilterInput, $after: String) {
    rfps(first: 20, after: $after, filter: $filter) {
      totalCount
      nodes {
        ...RfpLine
        fit {
          ...RfpFitParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const OwnAlerts = graphql(`
  query OwnRfpAlerts {
    rfpAlerts
    myVendorProfile {
      publishedVersion
    }
  }
`);

const SetRfpAlerts = graphql(`
  mutation SetRfpAlerts($alerts: SearchAlerts!) {
    setRfpAlerts(alerts: $alerts)
  }
`);

type Line = OpenRfpsQuery['rfps']['nodes'][number];

/** Languages that a filter offers first; others come from the address. */
const offered = ['en', 'ru', 'el', 'de', 'fr', 'es', 'it', 'pl', 'tr', 'uk', 'ar'];

export const handle: RouteHandle = { indexed: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const client = api(context, request);
  const { viewer } = await client.request(FrameViewer);
  const sells = viewer?.organization.sells ?? false;
  const own = sells ? await client.request(OwnAlerts) : null;
  const mayFit = own?.myVendorProfile?.publishedVersion != null;
  const asked = readListQuery(searchParams);
  // Without a published profile nothing can be said about fit: a link that asks for it shows everything.
  const query = mayFit ? asked : { ...asked, fit: null };
  const after = searchParams.get('after');
  const { rfps } = await client.request(OpenRfps, { filter: filterOf(query), after });
  const { language } = requestInfo(context);
  const names = languageNames(language, [...offered, ...query.languages, ...languagesOf(rfps.nodes)]);
  return {
    rfps,
    query,
    after,
    names,
    countries: countriesIn(language),
    sells,
    mayFit,
    alerts: own?.rfpAlerts,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await api(context, request).request(SetRfpAlerts, { alerts: alertsOf(form.text('alerts')) });
    return redirectTo(context, '/rfps?saved=1');
  });
}

function countriesIn(language: string): { code: string; name: string }[] {
  const regions = new Intl.DisplayNames(language, { type: 'region' });
  return COUNTRIES.map((code) => ({ code, name: regions.of(code) ?? code })).sort((a, b) =>
    a.name.localeCompare(b.name, language),
  );
}

function useColumns(names: LanguageNames, withFit: boolean): Column<Line>[] {
  const { t } = useTranslation(['rfp', 'codes']);
  const all = <Value,>(row: Line, of: (lot: Line['lots'][number]) => readonly Value[]) => [
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
      cell: (row) =>
        all(row, ({ services }) => services)
          .map((code) => t(`codes:${code}`))
          .join(', '),
    },
    {
      key: 'languages',
      header: t('column.languages'),
      cell: (row) =>
        all(row, ({ languages }) => languages)
          .map((tag) => names[tag] ?? tag)
          .join(', '),
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
    ...(withFit
      ? [
          {
            key: 'fit',
            header: t('column.fit'),
            cell: (row: Line) => <FitCell fit={row.fit} names={names} />,
          },
        ]
      : []),
  ];
}

export default function OpenRfpsPage({ loaderData }: Route.ComponentProps) {
  const { rfps, query, after, names, countries, sells, mayFit, alerts } = loaderData;
  const { t } = useTranslation('rfp');
  const columns = useColumns(names, mayFit);
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <ListFilter query={query} names={names} offered={offered} countries={countries} mayFit={mayFit} />
      {sells && !mayFit ? (
        <Notice title={t('list.unpublished')}>
          <AppLink to="/profile">{t('list.publish')}</AppLink>
        </Notice>
      ) : null}
      {rfps.nodes.length === 0 ? (
        <EmptyState title={t('list.empty')} action={<AppLink to="/rfps">{t('list.all')}</AppLink>}>
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        <DataTable caption={t('list.title')} columns={columns} rows={rfps.nodes} rowKey={({ id }) => id} />
      )}
      <Pagination
        previous={after ? printListQuery(query, null) : null}
        next={rfps.pageInfo.hasNextPage ? printListQuery(query, rfps.pageInfo.endCursor) : null}
        summary={t('list.count', { count: rfps.totalCount })}
      />
      {alerts && mayFit ? <AlertChoice alerts={alerts} /> : null}
    </Page>
  );
}
