import { Stack } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { ButtonLink, Notice, Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/preview.js';
import { ClaimSources } from './claim-sources.js';
import { ProfileSummary, ProfileView } from './profile-view.js';
import { viewData } from './view-data.server.js';
import './vendors.css';

const ProfilePreview = graphql(`
  query ProfilePreview {
    myVendorProfile {
      vendorId
      profile {
        ...ProfileParts
      }
      provenance {
        path
        source
        asOf
        expiresAt
      }
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { myVendorProfile } = await api(context, request).request(ProfilePreview);
  if (!myVendorProfile) throw redirectTo(context, '/profile');
  const { language, timeZone } = requestInfo(context);
  const zone = new URL(request.url).searchParams.get('zone');
  const { profile, provenance } = myVendorProfile;
  return { provenance, view: viewData({ language, profile, zone, readerZone: timeZone, now: new Date() }) };
}

export default function PreviewPage({ loaderData: { view, provenance } }: Route.ComponentProps) {
  const { t } = useTranslation('vendors');
  return (
    <Page
      title={view.profile.name}
      breadcrumbs={[{ label: t('editor.title'), to: '/profile' }]}
      action={<ButtonLink to="/profile">{t('preview.back')}</ButtonLink>}
    >
      <Stack gap="xl">
        <Notice>{t('preview.notice')}</Notice>
        <ClaimSources sources={provenance}>
          <ProfileSummary view={view} />
          <ProfileView view={view} />
        </ClaimSources>
      </Stack>
    </Page>
  );
}
