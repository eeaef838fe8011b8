import { DateTime, PlainLink, ProvenanceMark, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { BreadcrumbListLeaf } from 'schema-dts';
import { JsonLd } from '../../platform/json-ld.js';
import { useViewer } from '../../platform/viewer.js';
import { ReportLink } from '../moderation/listing-doubts.js';
import { MeasuredReply } from '../requests/reply-time.js';
import { cutAfter, FurtherRows } from './long-table.js';
import { structuredData } from './structured-data.js';

/** How fast quick requests are answered, as we measured it. */
export function ReplyTime({ vendor: { replyTime } }: { vendor: Parameters<typeof MeasuredReply>[0] }) {
  const { t } = useTranslation('requests');
  return (
    <p className="listing-reply">
      {t('reply.label')}: <MeasuredReply replyTime={replyTime} />{' '}
      {replyTime ? <ProvenanceMark value="MEASURED" /> : null}
    </p>
  );
}

type Listing = Parameters<typeof structuredData>[0];

/** The listing in the words of search engines, and where it stands in the directory. */
export function About({
  vendor,
  profile,
  today,
  url,
}: Pick<Listing, 'profile' | 'today' | 'url'> & { vendor: Pick<Listing, 'rating'> & { name: string } }) {
  const { t, i18n } = useTranslation(['codes', 'listing']);
  const listing = structuredData({
    profile,
    today,
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
export function Links({ vendor, fits }: { vendor: { slug: string }; fits: boolean }) {
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
export function History({
  vendor: { publications },
}: {
  vendor: { publications: readonly { version: number; publishedAt: string }[] };
}) {
  const { t } = useTranslation('listing');
  const [latest, earlier] = cutAfter(publications, 5);
  const days = (list: typeof publications) => (
    <ul className="listing-list">
      {list.map(({ version, publishedAt }) => (
        <li key={version}>
          {t('history.version', { version })} <DateTime value={publishedAt} dateOnly relative />
        </li>
      ))}
    </ul>
  );
  return (
    <Section id="history" title={t('history.title')} lead={t('history.lead')}>
      {days(latest)}
      {earlier.length > 0 ? (
        <FurtherRows list={t('history.title')} count={earlier.length}>
          {days(earlier)}
        </FurtherRows>
      ) : null}
    </Section>
  );
}
