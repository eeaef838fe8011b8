import { Stack } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { ButtonLink, Notice, Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/preview.js';
import { profileNames } from './names.js';
import { ProfileSummary, ProfileView } from './profile-view.js';
import './vendors.css';

const ProfilePreview = graphql(`
  query ProfilePreview {
    myVendorProfile {
      vendorId
      profile {
        ...ProfileParts
      }
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { myVendorProfile } = await api(context, request).request(ProfilePreview);
  if (!myVendorProfile) throw redirectTo(context, '/profile');
  const { profile } = myVendorProfile;
  return { profile, names: profileNames(requestInfo(context).language, profile) };
}

export default function PreviewPage({ loaderData: { profile, names } }: Route.ComponentProps) {
  const { t } = useTranslation('vendors');
  return (
    <Page
      title={profile.name}
      breadcrumbs={[{ label: t('editor.title'), to: '/profile' }]}
      action={<ButtonLink to="/profile">{t('preview.back')}</ButtonLink>}
    >
      <Stack gap="xl">
        <Notice>{t('preview.notice')}</Notice>
        <ProfileSummary profile={profile} names={names} />
        <ProfileView profile={profile} names={names} />
      </Stack>
    </Page>
  );
}
