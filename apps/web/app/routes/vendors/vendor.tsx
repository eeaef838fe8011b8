import { Group, Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import {
  AppLink,
  ButtonLink,
  DateTime,
  Notice,
  Page,
  PlainLink,
  ProvenanceMark,
  Rating,
  Section,
  StatusBadge,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { BreadcrumbListLeaf } from 'schema-dts';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import { JsonLd } from '../../platform/json-ld.js';
import { useViewer } from '../../platform/viewer.js';
import { useShowsCalls, VendorCalls } from '../calls/vendor-calls.js';
import { ListingDoubts, ReportLink } from '../moderation/listing-doubts.js';
import { FitPanel } from '../need/fit-panel.js';
import { namesIn } from '../need/need-data.js';
import { needOf, needQuery, readNeedState } from '../need/need-state.js';
import { MeasuredReply } from '../requests/reply-time.js';
import { VendorReviews } from '../reviews/vendor-reviews.js';
import { VendorReferences } from '../sharing/vendor-references.js';
import type { Route } from './+types/vendor.js';
import { ClaimSources } from './claim-sources.js';
import { MarketPositionTable } from './market-position.js';
import { textFor } from './names.js';
import { ProfileSummary, ProfileView } from './profile-view.js';
import { SiteCheck } from './site-check.js';
import { structuredData } from './structured-data.js';
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
      <About {...{ vendor, profile, url }} />
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
          {fitting ? <FitPanel {...fitting} /> : null}
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

type PageVendor = Route.ComponentProps['loaderData']['vendor'];

function ReplyTime({ vendor: { replyTime } }: { vendor: PageVendor }) {
  const { t } = useTranslation('requests');
  return (
    <p className="listing-reply">
      {t('reply.label')}: <MeasuredReply replyTime={replyTime} />{' '}
      {replyTime ? <ProvenanceMark value="MEASURED" /> : null}
    </p>
  );
}

function About({
  vendor,
  profile,
  url,
}: Pick<Parameters<typeof structuredData>[0], 'profile' | 'url'> & { vendor: PageVendor }) {
  const { t, i18n } = useTranslation(['codes', 'listing']);
  const listing = structuredData({
    profile,
    rating: vendor.rating,
    url,
    language: i18n.language,
    nameOf: (code) => t(code),
  });
  const crumbs: BreadcrumbListLeaf = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      {
        '@type': 'ListItem',
        position: 1,
        name: t('listing:breadcrumb'),
        item: url.slice(0, url.lastIndexOf('/')),
      },
      { '@type': 'ListItem', position: 2, name: vendor.name },
    ],
  };
  return <JsonLd about={[listing, crumbs]} />;
}

/** What can be done with the listing, besides reading it. */
function Links({ vendor, fits }: { vendor: PageVendor; fits: boolean }) {
  const { t } = useTranslation(['listing', 'compare', 'shortlists', 'calls', 'need']);
  const viewer = useViewer();
  return (
    <nav className="listing-actions" aria-label={t('actions')}>
      <PlainLink to={`/vendors/${vendor.slug}/card.vcf`} reloadDocument>
        {t('card')}
      </PlainLink>
      <PlainLink to={`/compare?v=${vendor.slug}`}>{t('compare:pick.one')}</PlainLink>
      {fits ? null : <PlainLink to="/need">{t('need:panel.ask')}</PlainLink>}
      {viewer?.organization.buys && viewer.role !== 'VIEWER' ? (
        <PlainLink to={`/vendors/${vendor.slug}/call`}>{t('calls:callNow')}</PlainLink>
      ) : null}
      {viewer?.organization.buys ? (
        <PlainLink to={`/shortlists/add?v=${vendor.slug}`}>{t('shortlists:add.one')}</PlainLink>
      ) : null}
      <ReportLink slug={vendor.slug} />
    </nav>
  );
}

/** When something else was published; what a request saw is kept with the request. */
function History({ vendor: { publications } }: { vendor: PageVendor }) {
  const { t } = useTranslation('listing');
  return (
    <Section id="history" title={t('history.title')} lead={t('history.lead')}>
      <ul className="listing-list">
        {publications.map(({ version, publishedAt }) => (
          <li key={version}>
            {t('history.version', { version })} <DateTime value={publishedAt} dateOnly relative />
          </li>
        ))}
      </ul>
    </Section>
  );
}
