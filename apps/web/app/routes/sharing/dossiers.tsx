import { Text } from '@mantine/core';
import { graphql, type SharedDossiersPageQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  DataTable,
  DateTime,
  EmptyState,
  Notice,
  NumberText,
  Page,
  Pagination,
  Section,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { useViewer } from '../../platform/viewer.js';
import type { Route } from './+types/dossiers.js';
import { AskedTable } from './request-parts.js';
import { withdrawRequest } from './requests.server.js';
import './sharing.css';

const SharedDossiersPage = graphql(`
  query SharedDossiersPage($after: String) {
    sharedDossiers {
      id
      vendorName
      sharedByName
      sharedAt
      expiresAt
      itemCount
    }
    accessRequests(side: ASKED, kind: DOSSIER, first: 20, after: $after) {
      nodes {
        id
        vendorName
        vendorSlug
        message
        state
        reason
        createdAt
        version
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
  const { searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  const page = await api(context, request).request(SharedDossiersPage, { after });
  return { ...page, after, done: searchParams.get('done') };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await withdrawRequest(context, request, form);
    return redirectTo(context, '/dossiers?done=withdrawn');
  });
}

export default function DossiersRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('sharing');
  const viewer = useViewer();
  const { sharedDossiers: dossiers, accessRequests: requests, after, done } = loaderData;
  return (
    <Page title={t('dossiers.title')} lead={t('dossiers.lead')}>
      {done === 'asked' || done === 'withdrawn' ? (
        <Notice tone="positive">{t(`asked.done.${done}`)}</Notice>
      ) : null}
      <Section id="open" title={t('dossiers.open')}>
        {dossiers.length === 0 ? (
          <EmptyState title={t('dossiers.none')} action={<AppLink to="/vendors">{t('asked.find')}</AppLink>}>
            {t('dossiers.noneText')}
          </EmptyState>
        ) : (
          <SharedTable rows={dossiers} />
        )}
      </Section>
      {requests.nodes.length > 0 ? (
        <Section id="requests" title={t('asked.requests')}>
          <AskedTable rows={requests.nodes} />
          <Pagination
            previous={after ? '?' : null}
            next={
              requests.pageInfo.hasNextPage
                ? `?after=${encodeURIComponent(requests.pageInfo.endCursor ?? '')}`
                : null
            }
          />
        </Section>
      ) : null}
      <Section id="code" title={t('dossiers.code')} lead={t('dossiers.codeLead')}>
        <Text className="sharing-code">{viewer?.organization.id}</Text>
      </Section>
    </Page>
  );
}

function SharedTable({ rows }: { rows: SharedDossiersPageQuery['sharedDossiers'] }) {
  const { t } = useTranslation('sharing');
  return (
    <DataTable
      caption={t('dossiers.open')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'vendor',
          header: t('asked.vendor'),
          names: true,
          cell: ({ id, vendorName }) => <AppLink to={`/dossiers/${id}`}>{vendorName}</AppLink>,
        },
        {
          key: 'items',
          header: t('dossier.itemCount'),
          numeric: true,
          cell: ({ itemCount }) => <NumberText value={itemCount} />,
        },
        { key: 'by', header: t('grants.by'), cell: ({ sharedByName }) => sharedByName },
        {
          key: 'since',
          header: t('dossiers.since'),
          cell: ({ sharedAt }) => <DateTime value={sharedAt} dateOnly />,
        },
        {
          key: 'until',
          header: t('grants.until'),
          cell: ({ expiresAt }) => <DateTime value={expiresAt} relative />,
        },
      ]}
    />
  );
}
