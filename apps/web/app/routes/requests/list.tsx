import { graphql, type RequestListQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  ButtonLink,
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  Page,
  Pagination,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo, required } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/list.js';
import './requests.css';
import { RequestStateBadge } from './state-badge.js';

const Side = graphql(`
  query RequestsSide {
    viewer {
      organization {
        buys
      }
    }
  }
`);

const RequestList = graphql(`
  query RequestList($after: String) {
    requests(first: 20, after: $after) {
      nodes {
        id
        title
        state
        createdAt
        threads {
          id
          state
          vendorName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = RequestListQuery['requests']['nodes'][number];

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const client = api(context, request);
  const { viewer } = await client.request(Side);
  // Who only sells has been asked, and asks nobody.
  if (!required(viewer, context, request).organization.buys) throw redirectTo(context, '/requests/received');
  const after = new URL(request.url).searchParams.get('after');
  const { requests } = await client.request(RequestList, { after });
  return { ...requests, after };
}

export default function RequestListPage({ loaderData: { nodes, pageInfo, after } }: Route.ComponentProps) {
  const { t } = useTranslation('requests');
  const quotes = (row: Row) => row.threads.filter(({ state }) => state === 'QUOTED').length;
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: t('list.request'),
      names: true,
      cell: (row) => <AppLink to={`/requests/${row.id}`}>{row.title}</AppLink>,
    },
    {
      key: 'asked',
      header: t('list.asked'),
      cell: (row) => row.threads.map(({ vendorName }) => vendorName).join(', '),
    },
    { key: 'state', header: t('list.state'), cell: (row) => <RequestStateBadge state={row.state} /> },
    { key: 'quotes', header: t('list.quotes'), cell: (row) => t('list.quoteCount', { count: quotes(row) }) },
    { key: 'sent', header: t('list.sent'), cell: (row) => <DateTime value={row.createdAt} /> },
  ];
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      action={<ButtonLink to="/need">{t('list.ask')}</ButtonLink>}
    >
      {nodes.length === 0 ? (
        <EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>
      ) : (
        <DataTable caption={t('list.title')} columns={columns} rows={nodes} rowKey={({ id }) => id} />
      )}
      <Pagination
        previous={after ? '?' : null}
        next={pageInfo.hasNextPage ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : null}
      />
    </Page>
  );
}
