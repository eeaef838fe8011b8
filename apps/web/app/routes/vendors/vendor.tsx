import { Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { AppLink, ButtonLink, DateTime, Notice, Page, Rating, StatusBadge } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { useNonce } from '../../platform/nonce.js';
import { useViewer } from '../../platform/viewer.js';
import { VendorReviews } from '../reviews/vendor-reviews.js';
import type { Route } from './+types/vendor.js';
import { profileNames, textFor } from './names.js';
import { ProfileSummary, ProfileView } from './profile-view.js';
import { structuredData } from './structured-data.js';
import './vendors.css';

const VendorPage = graphql(`
  query VendorPage($slug: String!, $reviewsAfter: String) {
    vendor(slug: $slug) {
      id
      slug
      name
      claimed
      source
      version
      publishedAt
      profile {
        ...ProfileParts
      }
      ...VendorReviewsPart
    }
  }
`);

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const reviewsAfter = url.searchParams.get('reviews');
  const { vendor } = await api(context).request(VendorPage, { slug: params.slug, reviewsAfter });
  // An old address of a renamed vendor: for good, and with everything behind the question mark.
  if (vendor.slug !== params.slug) throw redirectTo(context, `/vendors/${vendor.slug}${url.search}`, 301);
  const names = profileNames(requestInfo(context).language, vendor.profile);
  return { vendor, names, reviewsAfter, url: `${url.origin}${url.pathname}` };
}

export default function VendorPageRoute({ loaderData }: Route.ComponentProps) {
  const { vendor, names, reviewsAfter, url } = loaderData;
  const { t, i18n } = useTranslation(['vendors', 'codes']);
  const nonce = useNonce();
  const viewer = useViewer();
  const data = structuredData(vendor, url, i18n.language, (code) => t(`codes:${code}`));
  return (
    <Page
      title={vendor.name}
      description={textFor(vendor.profile, i18n.language)?.summary.slice(0, 160)}
      breadcrumbs={[{ label: t('breadcrumb'), to: '/vendors' }]}
      aside={vendor.claimed ? null : <StatusBadge>{t('unclaimed.badge')}</StatusBadge>}
      lead={
        <span>
          {t('published', { version: vendor.version })}{' '}
          <DateTime value={vendor.publishedAt} dateOnly relative />
        </span>
      }
      action={
        viewer?.organization.buys ? <ButtonLink to="/rfps/new">{t('askAction')}</ButtonLink> : undefined
      }
    >
      <script
        type="application/ld+json"
        nonce={nonce}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
      />
      <Stack gap="xl">
        {vendor.claimed ? null : (
          <Notice tone="caution" title={t('unclaimed.title')}>
            <Text size="sm">{t('unclaimed.text')}</Text>
            <AppLink to={`/claim/${vendor.slug}`}>{t('unclaimed.claim')}</AppLink>
          </Notice>
        )}
        <ProfileSummary
          profile={vendor.profile}
          names={names}
          vouches={
            vendor.rating.count > 0 ? (
              <a href="#reviews">
                <Rating value={vendor.rating.mean} count={vendor.rating.count} />
              </a>
            ) : undefined
          }
        />
        <ProfileView profile={vendor.profile} names={names} />
        <VendorReviews vendor={vendor} after={reviewsAfter} />
      </Stack>
    </Page>
  );
}
