import { graphql } from '@ringfair/web-graphql';
import { AppLink, ButtonLink, type Column, DataTable, EmptyState, Page, Pagination } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/mine.js';
import { Deadline } from './deadline.js';
import { PhaseBadge } from './phase-badge.js';
import './rfp.css';
import type { RfpLineData } from './types.js';

const OwnRfps = graphql(`
  query OwnRfps($after: String) {
    myRfps(first: 20, after: $after) {
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

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const { myRfps } = await api(context, request).request(OwnRfps, { after });
  return { ...myRfps, after };
}

/** Where a buyer goes from a line: to the draft, the sealed answers, the comparison. */
function NextStep({ row }: { row: RfpLineData }) {
  const { t } = useTranslation('rfp');
  if (row.phase === 'DRAFT') return <AppLink to={`/rfps/${row.id}/edit`}>{t('mine.finish')}</AppLink>;
  if (row.phase === 'CANCELLED') return t('mine.nothing');
  const key = {
    ANSWERING: 'mine.sealed',
    CLOSED: 'mine.open',
    OPENED: 'mine.compare',
    AWARDED: 'mine.outcome',
  };
  return <AppLink to={`/rfps/${row.id}/responses`}>{t(key[row.phase])}</AppLink>;
}

export default function OwnRfpsPage({
  loaderData: { nodes, pageInfo, after, totalCount },
}: Route.ComponentProps) {
  const { t } = useTranslation('rfp');
  const create = <ButtonLink to="/rfps/new">{t('mine.create')}</ButtonLink>;
  const columns: Column<RfpLineData>[] = [
    {
      key: 'title',
      header: t('column.request'),
      names: true,
      cell: (row) => <AppLink to={`/rfps/${row.id}`}>{row.title}</AppLink>,
    },
    { key: 'phase', header: t('column.state'), cell: (row) => <PhaseBadge phase={row.phase} /> },
    { key: 'visibility', header: t('column.visibility'), cell: (row) => t(`visibility.${row.visibility}`) },
    { key: 'deadline', header: t('column.deadline'), cell: (row) => <Deadline rfp={row} /> },
    { key: 'next', header: t('column.next'), cell: (row) => <NextStep row={row} /> },
  ];
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')} action={nodes.length > 0 ? create : null}>
      {nodes.length === 0 ? (
        <EmptyState title={t('mine.empty')} action={create}>
          {t('mine.emptyText')}
        </EmptyState>
      ) : (
        <DataTable caption={t('mine.title')} columns={columns} rows={nodes} rowKey={({ id }) => id} />
      )}
      <Pagination
        previous={after ? '?' : null}
        next={pageInfo.hasNextPage ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : null}
        summary={totalCount > 20 ? t('list.count', { count: totalCount }) : null}
      />
    </Page>
  );
}
