import { Text } from '@mantine/core';
import { graphql, type AskedCasesQuery } from '@ringfair/web-graphql';
import { DataTable, DateTime, EmptyState, Notice, Page, Pagination, StatusBadge } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/mine.js';
import './moderation.css';

const AskedCases = graphql(`
  query AskedCases($after: String) {
    myCases(first: 20, after: $after) {
      nodes {
        id
        kind
        title
        state
        openedAt
        closedAt
        reasonText
        note
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Asked = AskedCasesQuery['myCases']['nodes'][number];

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const after = query.get('after');
  const { myCases } = await api(context, request).request(AskedCases, { after });
  return { ...myCases, after, sent: query.has('sent') };
}

export default function Mine({ loaderData }: Route.ComponentProps) {
  const { nodes, pageInfo, after, sent } = loaderData;
  const { t } = useTranslation('moderation');
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')}>
      {sent ? <Notice tone="positive">{t('mine.sent')}</Notice> : null}
      {nodes.length === 0 ? (
        <EmptyState title={t('mine.empty')}>{t('mine.emptyText')}</EmptyState>
      ) : (
        <DataTable
          caption={t('mine.title')}
          rows={nodes}
          rowKey={(row) => row.id}
          columns={[
            { key: 'about', header: t('mine.about'), names: true, cell: (row) => row.title },
            { key: 'kind', header: t('mine.kind'), cell: (row) => t(`kind.${row.kind}`) },
            {
              key: 'since',
              header: t('mine.since'),
              cell: (row) => <DateTime value={row.openedAt} dateOnly relative />,
            },
            { key: 'state', header: t('mine.stateHeader'), cell: (row) => <State row={row} /> },
          ]}
        />
      )}
      <Pagination
        previous={after ? '?' : null}
        next={pageInfo.hasNextPage ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : null}
      />
    </Page>
  );
}

function State({ row }: { row: Asked }) {
  const { t } = useTranslation('moderation');
  const tone = { ACCEPTED: 'positive', IN_REVIEW: 'info' } as const;
  return (
    <>
      <StatusBadge tone={row.state in tone ? tone[row.state as keyof typeof tone] : 'neutral'}>
        {t(`mine.state.${row.state}`)}
      </StatusBadge>
      {row.reasonText ? <Text size="sm">{row.reasonText}</Text> : null}
      {row.note ? (
        <Text size="sm" className="mod-text">
          {row.note}
        </Text>
      ) : null}
    </>
  );
}
