import { Group, Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { AppLink, ButtonLink, DateTime, Notice, Page, StatusBadge } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import { useViewer } from '../../platform/viewer.js';
import { FitPanel } from '../need/fit-panel.js';
import { namesIn } from '../need/need-data.js';
import { withKnownPlaces } from '../need/known-places.js';
import { needOf, needQuery, readNeedState } from '../need/need-state.js';
import type { Route } from './+types/vendor.js';
import { ClaimSources } from './claim-sources.js';
import { textFor } from './names.js';
import { VendorListing, VendorLogo } from './vendor-listing.js';
import { About, Links } from './vendor-parts.js';
import { viewData } from './view-data.server.js';
import './vendors.css';

const VendorPage = graphql(`
  query VendorPage($slug: String!, $reviewsAfter: String, $need: NeedInput!, $hasNeed: Boolean!) {
    vendor(slug: $slug) {
      id
      slug
      name
      version
      publishedAt
      provenance {
        ...ClaimSource
      }
      ...VendorListingPart
      ...FitPanel
    }
  }
`);

export const handle: RouteHandle = { indexed: true };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const reviewsAfter = url.searchParams.get('reviews');
  const state = readNeedState(new URLSearchParams(url.searchParams.get('need') ?? ''));
  const need = needOf(state);
  const hasNeed = need.requirements.length > 0;
  const { slug } = params;
  const { found, unknownPlaces } = await withKnownPlaces(need, (known) =>
    api(context).request(VendorPage, { slug, reviewsAfter, need: known, hasNeed }),
  );
  const { vendor } = found;
  // An old address of a renamed vendor: for good, and with everything behind the question mark.
  if (vendor.slug !== slug) throw redirectTo(context, `/vendors/${vendor.slug}${url.search}`, 301);
  const { language, timeZone, publicUrl } = requestInfo(context);
  const view = viewData({
    language,
    profile: vendor.profile,
    provenance: vendor.provenance,
    zone: url.searchParams.get('zone'),
    readerZone: timeZone,
    now: new Date(),
  });
  const fitting = vendor.fit
    ? {
        fit: vendor.fit,
        need: needQuery(state),
        names: namesIn(vendor.fit.answers, language),
        calls: state.calls,
        unknownPlaces,
      }
    : null;
  return {
    vendor: { ...vendor, profile: null },
    view,
    fitting,
    reviewsAfter,
    url: `${publicUrl}/${language}/vendors/${vendor.slug}`,
  };
}

export default function VendorPageRoute({ loaderData }: Route.ComponentProps) {
  const { vendor, view, fitting, reviewsAfter, url } = loaderData;
  const { t, i18n } = useTranslation(['listing', 'claims']);
  const viewer = useViewer();
  const { profile } = view;
  return (
    <Page
      title={vendor.name}
      description={
        textFor(profile, i18n.language)?.summary.slice(0, 160) ?? t('description', { name: vendor.name })
      }
      breadcrumbs={[{ label: t('breadcrumb'), to: '/vendors' }]}
      aside={
        <>
          <VendorLogo view={view} />
          {vendor.claimed ? null : <StatusBadge>{t('unclaimed.badge')}</StatusBadge>}
        </>
      }
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
      <About {...{ vendor, profile, url, today: view.today }} />
      <ClaimSources sources={vendor.provenance}>
        <Stack gap="lg">
          {vendor.claimed ? null : (
            <Notice tone="caution" title={t('unclaimed.title')}>
              <Text size="sm">{t('unclaimed.text')}</Text>
              <Group gap="lg">
                <AppLink to={`/claim/${vendor.slug}`}>{t('unclaimed.claim')}</AppLink>
                <AppLink to={`/vendors/${vendor.slug}/remove`}>{t('claims:removal.link')}</AppLink>
              </Group>
            </Notice>
          )}
          <VendorListing
            vendor={vendor}
            view={view}
            reviewsAfter={reviewsAfter}
            before={fitting ? <FitPanel {...fitting} vendor={vendor} /> : null}
          >
            <Links vendor={vendor} fits={fitting !== null} />
          </VendorListing>
        </Stack>
      </ClaimSources>
    </Page>
  );
}
