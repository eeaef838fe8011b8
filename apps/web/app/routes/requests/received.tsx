import { graphql, type ReceivedRequestsQuery } from '@ringfair/web-graphql';
import { AppLink, type Column, DataTable, DateTime, EmptyState, Page, Pagination } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/received.js';
import './requests.css';
import { ThreadStateBadge } from './state-badge.js';

const ReceivedRequests = graphql(`
  query ReceivedRequests($after: String) {
    receivedRequests(first: 20, after: $after) {
      nodes {
        id
        state
        waitingFor
        createdAt
        request {
          id
          title
          buyerName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = ReceivedRequestsQuery['receivedRequests']['nodes'][number];

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const { receivedRequests } = await api(context, request).request(ReceivedRequests, { after });
  return { ...receivedRequests, after };
}

export default function ReceivedRequestsPage({
  loaderData: { nodes, pageInfo, after },
}: Route.ComponentProps) {
  const { t } = useTranslation('requests');
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: t('list.request'),
      names: true,
      cell: (row) => <AppLink to={`/requests/received/${row.id}`}>{row.request.title}</AppLink>,
    },
    { key: 'buyer', header: t('received.buyer'), cell: (row) => row.request.buyerName },
    { key: 'state', header: t('list.state'), cell: (row) => <ThreadStateBadge state={row.state} /> },
    {
      key: 'turn',
      header: t('received.turn'),
      cell: (row) => t(`turn.VENDOR.${row.waitingFor ?? 'NOBODY'}`),
    },
    { key: 'asked', header: t('received.asked'), cell: (row) => <DateTime value={row.createdAt} /> },
  ];
  return (
    <Page title={t('received.title')} lead={t('received.lead')}>
      <p>
        <AppLink to="/rfps/received">{t('received.rfps')}</AppLink>
      </p>
      {nodes.length === 0 ? (
        <EmptyState
          title={t('received.empty')}
          action={<AppLink to="/profile">{t('received.profile')}</AppLink>}
        >
          {t('received.emptyText')}
        </EmptyState>
      ) : (
        <DataTable caption={t('received.title')} columns={columns} rows={nodes} rowKey={({ id }) => id} />
      )}
      <Pagination
        previous={after ? '?' : null}
        next={pageInfo.hasNextPage ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : null}
      />
    </Page>
  );
}
