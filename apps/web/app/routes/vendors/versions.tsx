import { graphql } from '@ringfair/web-graphql';
import { DataTable, DateTime, EmptyState, Page, Pagination } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/versions.js';

const OwnVendorId = graphql(`
  query OwnVendorId {
    myVendorProfile {
      vendorId
    }
  }
`);

const ProfileVersions = graphql(`
  query ProfileVersions($vendorId: ID!, $after: String) {
    vendorVersions(vendorId: $vendorId, first: 20, after: $after) {
      nodes {
        version
        source
        publishedAt
        profile {
          name
        }
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
  const client = api(context, request);
  const { myVendorProfile } = await client.request(OwnVendorId);
  if (!myVendorProfile) throw redirectTo(context, '/profile');
  const after = new URL(request.url).searchParams.get('after');
  const { vendorVersions } = await client.request(ProfileVersions, {
    vendorId: myVendorProfile.vendorId,
    after,
  });
  return { ...vendorVersions, after };
}

export default function VersionsPage({ loaderData: { nodes, pageInfo, after } }: Route.ComponentProps) {
  const { t } = useTranslation('vendors');
  return (
    <Page
      title={t('versions.title')}
      lead={t('versions.lead')}
      breadcrumbs={[{ label: t('editor.title'), to: '/profile' }]}
    >
      {nodes.length === 0 ? (
        <EmptyState title={t('versions.none')} />
      ) : (
        <DataTable
          caption={t('versions.title')}
          rows={nodes}
          rowKey={({ version }) => String(version)}
          columns={[
            {
              key: 'version',
              header: t('versions.number'),
              names: true,
              cell: ({ version }) => String(version),
            },
            {
              key: 'publishedAt',
              header: t('versions.publishedAt'),
              cell: ({ publishedAt }) => <DateTime value={publishedAt} relative />,
            },
            { key: 'source', header: t('versions.source'), cell: ({ source }) => t(`versions.by.${source}`) },
            { key: 'name', header: t('fields.name'), cell: ({ profile }) => profile.name },
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
