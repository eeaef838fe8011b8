import { Stack, Text } from '@mantine/core';
import { DateTime, EmptyState, Page, Pagination, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/versions.js';
import { choicesFor } from './choices.js';
import { Changes } from './profile-conflicts.js';
import { documentOf } from './profile-document.js';
import { OwnVendorId, ProfileVersions } from './profile-documents.js';
import { namerOf } from './profile-names.js';
import './editor.css';

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
  const { nodes, pageInfo } = vendorVersions;
  // The oldest first: what a place is called follows its newest version.
  const documents = nodes.map(({ profile }) => documentOf(profile)).reverse();
  return {
    versions: nodes.map(({ version, source, publishedAt, changes }) => ({
      version,
      source,
      publishedAt,
      changes,
    })),
    names: namerOf(choicesFor(requestInfo(context).language, ...documents), ...documents),
    pageInfo,
    after,
  };
}

export default function VersionsPage({
  loaderData: { versions, names, pageInfo, after },
}: Route.ComponentProps) {
  const { t } = useTranslation(['vendors', 'editor']);
  return (
    <Page
      title={t('versions.title')}
      lead={t('versions.lead')}
      breadcrumbs={[{ label: t('editor:overview.title'), to: '/profile' }]}
    >
      {versions.length === 0 ? <EmptyState title={t('versions.none')} /> : null}
      <Stack gap="xl">
        {versions.map(({ version, source, publishedAt, changes }) => (
          <Section
            key={version}
            id={`version-${version}`}
            title={t('editor:versions.number', { version })}
            lead={
              <>
                <DateTime value={publishedAt} relative />
                {' · '}
                {t('versions.source')}: {t(`versions.by.${source}`)}
              </>
            }
          >
            {changes.length > 0 ? (
              <Changes caption={t('editor:versions.changes', { version })} changes={changes} names={names} />
            ) : (
              <Text c="dimmed">{t('editor:versions.first')}</Text>
            )}
          </Section>
        ))}
      </Stack>
      <Pagination
        previous={after ? '?' : null}
        next={pageInfo.hasNextPage ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : null}
      />
    </Page>
  );
}
