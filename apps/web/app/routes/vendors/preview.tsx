import { Stack } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { ButtonLink, Notice, Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/preview.js';
import { ClaimSources } from './claim-sources.js';
import { VendorListing, VendorLogo } from './vendor-listing.js';
import { viewData } from './view-data.server.js';
import './vendors.css';

const ProfilePreview = graphql(`
  query ProfilePreview($reviewsAfter: String) {
    myVendorPreview {
      ...VendorListingPart
    }
    myVendorProfile {
      provenance {
        ...ClaimSource
      }
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const reviewsAfter = searchParams.get('reviews');
  const { myVendorPreview: vendor, myVendorProfile: draft } = await api(context, request).request(
    ProfilePreview,
    { reviewsAfter },
  );
  if (!vendor || !draft) throw redirectTo(context, '/profile');
  const { language, timeZone } = requestInfo(context);
  const { profile } = vendor;
  const { provenance } = draft;
  const zone = searchParams.get('zone');
  return {
    vendor: { ...vendor, profile: null },
    provenance,
    reviewsAfter,
    view: viewData({ language, profile, provenance, zone, readerZone: timeZone, now: new Date() }),
  };
}

/** The page of the vendor as it would be were the draft published now. */
export default function PreviewPage({
  loaderData: { vendor, view, provenance, reviewsAfter },
}: Route.ComponentProps) {
  const { t } = useTranslation('vendors');
  return (
    <Page
      title={view.profile.name}
      breadcrumbs={[{ label: t('editor.title'), to: '/profile' }]}
      aside={<VendorLogo view={view} />}
      action={<ButtonLink to="/profile">{t('preview.back')}</ButtonLink>}
    >
      <ClaimSources sources={provenance}>
        <Stack gap="lg">
          <Notice>{t('preview.notice')}</Notice>
          <VendorListing vendor={vendor} view={view} reviewsAfter={reviewsAfter} />
        </Stack>
      </ClaimSources>
    </Page>
  );
}
