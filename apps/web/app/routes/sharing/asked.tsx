import { graphql, type AskedReferencesQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  DataTable,
  DateTime,
  EmptyState,
  Notice,
  Page,
  Pagination,
  Section,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/asked.js';
import { AskedTable } from './request-parts.js';
import { withdrawRequest } from './requests.server.js';
import { useMasked } from './use-masked.js';
import './sharing.css';

const AskedReferences = graphql(`
  query AskedReferences($after: String) {
    grantedReferences {
      id
      vendorName
      vendorSlug
      industry
      country
      service
      sinceYear
      untilYear
      expiresAt
    }
    accessRequests(side: ASKED, kind: REFERENCES, first: 20, after: $after) {
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
  const page = await api(context, request).request(AskedReferences, { after });
  return { ...page, after, done: searchParams.get('done') };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await withdrawRequest(context, request, form);
    return redirectTo(context, '/references/asked?done=withdrawn');
  });
}

export default function AskedRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('sharing');
  const { grantedReferences: granted, accessRequests: requests, after, done } = loaderData;
  return (
    <Page title={t('asked.title')} lead={t('asked.lead')}>
      {done === 'asked' || done === 'withdrawn' ? (
        <Notice tone="positive">{t(`asked.done.${done}`)}</Notice>
      ) : null}
      {granted.length > 0 ? (
        <Section id="granted" title={t('asked.granted')} lead={t('asked.grantedLead')}>
          <GrantedTable rows={granted} />
        </Section>
      ) : null}
      <Section id="requests" title={t('asked.requests')}>
        {requests.nodes.length === 0 ? (
          <EmptyState title={t('asked.none')} action={<AppLink to="/vendors">{t('asked.find')}</AppLink>}>
            {t('asked.noneText')}
          </EmptyState>
        ) : (
          <AskedTable rows={requests.nodes} />
        )}
        <Pagination
          previous={after ? '?' : null}
          next={
            requests.pageInfo.hasNextPage
              ? `?after=${encodeURIComponent(requests.pageInfo.endCursor ?? '')}`
              : null
          }
        />
      </Section>
    </Page>
  );
}

function GrantedTable({ rows }: { rows: AskedReferencesQuery['grantedReferences'] }) {
  const { t } = useTranslation('sharing');
  const masked = useMasked();
  return (
    <DataTable
      caption={t('asked.granted')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'reference',
          header: t('asked.reference'),
          names: true,
          cell: (row) => (
            <AppLink to={`/references/asked/${row.id}`}>
              <span suppressHydrationWarning>{masked(row)}</span>
            </AppLink>
          ),
        },
        {
          key: 'vendor',
          header: t('asked.vendor'),
          cell: ({ vendorName, vendorSlug }) => <AppLink to={`/vendors/${vendorSlug}`}>{vendorName}</AppLink>,
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
