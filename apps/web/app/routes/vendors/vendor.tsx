import { Group, Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { AppLink, ButtonLink, DateTime, Notice, Page, Rating, StatusBadge } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import { useViewer } from '../../platform/viewer.js';
import { useShowsCalls, VendorCalls } from '../calls/vendor-calls.js';
import { ListingDoubts } from '../moderation/listing-doubts.js';
import { FitPanel } from '../need/fit-panel.js';
import { namesIn } from '../need/need-data.js';
import { needOf, needQuery, readNeedState } from '../need/need-state.js';
import { VendorReviews } from '../reviews/vendor-reviews.js';
import { VendorReferences } from '../sharing/vendor-references.js';
import type { Route } from './+types/vendor.js';
import { ClaimSources } from './claim-sources.js';
import { MarketPositionTable } from './market-position.js';
import { textFor } from './names.js';
import { ProfileSummary, ProfileView } from './profile-view.js';
import { SiteCheck } from './site-check.js';
import { About, History, Links, ReplyTime } from './vendor-parts.js';
import { viewData } from './view-data.server.js';
import './vendors.css';

const VendorPage = graphql(`
  query VendorPage($slug: String!, $reviewsAfter: String, $need: NeedInput!, $hasNeed: Boolean!) {
    vendor(slug: $slug) {
      id
      slug
      name
      claimed
      source
      version
      publishedAt
      doubtfulParts
      replyTime {
        medianMinutes
        requestCount
        buyerCount
      }
      provenance {
        path
        source
        asOf
        expiresAt
      }
      publications {
        version
        publishedAt
      }
      profile {
        ...ProfileParts
      }
      ...VendorReferencesPart
      ...VendorReviewsPart
      ...VendorCallsPart
      ...SiteCheckPart
      ...MarketPosition
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
  const { vendor } = await api(context).request(VendorPage, {
    slug: params.slug,
    reviewsAfter,
    need,
    hasNeed,
  });
  // An old address of a renamed vendor: for good, and with everything behind the question mark.
  if (vendor.slug !== params.slug) throw redirectTo(context, `/vendors/${vendor.slug}${url.search}`, 301);
  const { language, timeZone, publicUrl } = requestInfo(context);
  const view = viewData({
    language,
    profile: vendor.profile,
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
  const { t, i18n } = useTranslation([
    'listing',
    'codes',
    'reviews',
    'claims',
    'siteCheck',
    'sharing',
    'market',
    'compare',
    'shortlists',
    'need',
    'calls',
  ]);
  const viewer = useViewer();
  const showsCalls = useShowsCalls(vendor);
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
          {profile.logoFileId ? (
            <img
              src={`/files/${profile.logoFileId}`}
              alt={t('logo', { name: vendor.name })}
              className="listing-logo"
            />
          ) : null}
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
          <ListingDoubts parts={vendor.doubtfulParts} />
          {fitting ? <FitPanel {...fitting} vendor={vendor} /> : null}
          <ProfileSummary
            view={view}
            vouches={
              vendor.rating.count > 0 ? (
                <a href="#reviews">
                  <Rating value={vendor.rating.mean} count={vendor.rating.count} />
                </a>
              ) : undefined
            }
          />
          {vendor.claimed ? <ReplyTime vendor={vendor} /> : null}
          <Links vendor={vendor} fits={fitting !== null} />
          <ProfileView
            view={{ ...view, callFigures: vendor.callFigures }}
            more={[
              ...(vendor.marketPrices.length > 0
                ? [
                    {
                      id: 'market',
                      title: t('market:position.title'),
                      body: <MarketPositionTable prices={vendor.marketPrices} />,
                    },
                  ]
                : []),
              ...(showsCalls
                ? [{ id: 'calls', title: t('calls:section.title'), body: <VendorCalls vendor={vendor} /> }]
                : []),
              {
                id: 'references',
                title: t('sharing:section.title'),
                body: <VendorReferences vendor={vendor} />,
              },
              {
                id: 'reviews',
                title: t('reviews:vendor.title'),
                body: <VendorReviews vendor={vendor} after={reviewsAfter} />,
              },
              ...(profile.site
                ? [
                    {
                      id: 'site-check',
                      title: t('siteCheck:title'),
                      body: <SiteCheck vendor={{ ...vendor, profile: { site: profile.site } }} />,
                    },
                  ]
                : []),
              { id: 'history', title: t('history.title'), body: <History vendor={vendor} /> },
            ]}
          />
        </Stack>
      </ClaimSources>
    </Page>
  );
}
