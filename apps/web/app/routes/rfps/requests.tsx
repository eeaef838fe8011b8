import { graphql, type ReceivedRfpsQuery } from '@ringfair/web-graphql';
import { AppLink, type Column, DataTable, EmptyState, Page, Pagination } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/requests.js';
import { Deadline } from './deadline.js';
import { AnswerBadge, PhaseBadge } from './phase-badge.js';
import './rfp.css';

const ReceivedRfps = graphql(`
  query ReceivedRfps($after: String) {
    receivedRfps(first: 20, after: $after) {
      totalCount
      nodes {
        ...RfpLine
        myResponse {
          state
          outcome {
            outcome
            reason
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = ReceivedRfpsQuery['receivedRfps']['nodes'][number];

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const { receivedRfps } = await api(context, request).request(ReceivedRfps, { after });
  return { ...receivedRfps, after };
}

function NextStep({ row }: { row: Row }) {
  const { t } = useTranslation('rfp');
  if (row.phase === 'ANSWERING') {
    const sent = row.myResponse?.state === 'SUBMITTED';
    return <AppLink to={`/rfps/${row.id}/answer`}>{t(sent ? 'requests.change' : 'requests.answer')}</AppLink>;
  }
  if (row.myResponse?.outcome?.reason)
    return <span className="rfp-text">{row.myResponse.outcome.reason}</span>;
  return t(row.phase === 'AWARDED' || row.phase === 'CANCELLED' ? 'mine.nothing' : 'requests.waits');
}

export default function RequestsPage({ loaderData: { nodes, pageInfo, after } }: Route.ComponentProps) {
  const { t } = useTranslation('rfp');
  const columns: Column<Row>[] = [
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
    { key: 'phase', header: t('column.state'), cell: (row) => <PhaseBadge phase={row.phase} /> },
    { key: 'deadline', header: t('column.deadline'), cell: (row) => <Deadline rfp={row} /> },
    { key: 'answer', header: t('column.yourAnswer'), cell: (row) => <AnswerBadge answer={row.myResponse} /> },
    { key: 'next', header: t('column.next'), cell: (row) => <NextStep row={row} /> },
  ];
  return (
    <Page title={t('requests.title')} lead={t('requests.lead')}>
      {nodes.length === 0 ? (
        <EmptyState title={t('requests.empty')} action={<AppLink to="/rfps">{t('requests.browse')}</AppLink>}>
          {t('requests.emptyText')}
        </EmptyState>
      ) : (
        <DataTable caption={t('requests.title')} columns={columns} rows={nodes} rowKey={({ id }) => id} />
      )}
      <Pagination
        previous={after ? '?' : null}
        next={pageInfo.hasNextPage ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : null}
      />
    </Page>
  );
}
