import { graphql, type EngagementListQuery } from '@ringfair/web-graphql';
import { AppLink, type Column, DataTable, DateText, EmptyState, Page, Pagination } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/list.js';
import { EngagementStateBadge } from './state-badge.js';

const EngagementList = graphql(`
  query EngagementList($after: String) {
    engagements(first: 20, after: $after) {
      nodes {
        id
        title
        state
        mySide
        waitingFor
        vendorName
        buyerName
        startsOn
        awardedAt
        review {
          allowed
          possibleFrom
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = EngagementListQuery['engagements']['nodes'][number];

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const { engagements } = await api(context, request).request(EngagementList, { after });
  return { ...engagements, after };
}

/** What this side could do now, in a word; nothing when it waits for the other. */
function NextStep({ row }: { row: Row }) {
  const { t } = useTranslation('engagements');
  if (row.state === 'PROPOSED') return t(row.waitingFor === row.mySide ? 'next.confirm' : 'next.waits');
  if (row.review?.allowed) return <AppLink to={`/engagements/${row.id}/review`}>{t('next.review')}</AppLink>;
  return t('next.nothing');
}

export default function EngagementListPage({ loaderData: { nodes, pageInfo, after } }: Route.ComponentProps) {
  const { t } = useTranslation('engagements');
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: t('list.work'),
      names: true,
      cell: (row) => <AppLink to={`/engagements/${row.id}`}>{row.title}</AppLink>,
    },
    {
      key: 'with',
      header: t('list.with'),
      cell: (row) => (row.mySide === 'BUYER' ? row.vendorName : row.buyerName),
    },
    { key: 'side', header: t('list.side'), cell: (row) => t(`side.${row.mySide ?? 'BUYER'}`) },
    { key: 'state', header: t('list.state'), cell: (row) => <EngagementStateBadge state={row.state} /> },
    {
      key: 'starts',
      header: t('list.starts'),
      cell: (row) => (row.startsOn ? <DateText value={row.startsOn} /> : t('list.notAgreed')),
    },
    { key: 'next', header: t('list.next'), cell: (row) => <NextStep row={row} /> },
  ];
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      {nodes.length === 0 ? (
        <EmptyState title={t('list.empty')} action={<AppLink to="/rfps">{t('list.emptyAction')}</AppLink>}>
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        <DataTable caption={t('list.title')} columns={columns} rows={nodes} rowKey={(row) => row.id} />
      )}
      <Pagination
        previous={after ? '?' : null}
        next={pageInfo.hasNextPage ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : null}
      />
    </Page>
  );
}
