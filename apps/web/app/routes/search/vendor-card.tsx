import { Paper, Text } from '@mantine/core';
import {
  AppLink,
  NotProvided,
  PlainLink,
  ProvenanceMark,
  Rating,
  StatusBadge,
  useNumberFormat,
} from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PickBox } from '../compare/pick.js';
import { ReplyMedian } from '../requests/reply-time.js';
import { formatRate } from '../vendors/rate.js';
import type { Names } from './names.js';
import type { FoundVendor } from './search-vendors.js';

/** How many services stand on a card; the vendor page has all. */
const SERVICES_SHOWN = 4;
const PLACES_SHOWN = 4;

interface VendorCardProps {
  vendor: FoundVendor;
  names: Names;
  /** The year to count years in business to. */
  year: number;
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The text in the page's language, else in English, else in any; of one with found words before others. */
function summaryOf(
  { summaries }: FoundVendor,
  language: string,
): FoundVendor['summaries'][number] | undefined {
  const written = summaries.filter(({ text }) => text !== '');
  const marked = written.filter(({ highlights }) => highlights?.some(({ found }) => found));
  const among = marked.length > 0 ? marked : written;
  const of = (wanted: string) => among.find((summary) => summary.language === wanted);
  return of(language) ?? of('en') ?? among[0];
}

/** A text with its found words marked, as it is where nothing was looked for. */
function Marked({ text, parts }: { text: string; parts: FoundVendor['nameHighlights'] }) {
  return (
    parts?.map((part, index) =>
      // The parts of one text never change places.
      part.found ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
    ) ?? text
  );
}

function Places({ vendor, names }: Pick<VendorCardProps, 'vendor' | 'names'>) {
  const { t, i18n } = useTranslation('search');
  if (vendor.agentCountries.length === 0) return <NotProvided />;
  const number = new Intl.NumberFormat(i18n.language);
  const shown = vendor.agentCountries.slice(0, PLACES_SHOWN).map(({ country, headCount }) => {
    const name = names.country[country] ?? country;
    return headCount === null ? name : t('card.place', { country: name, count: number.format(headCount) });
  });
  const more = vendor.agentCountries.length - shown.length;
  return (
    <span suppressHydrationWarning>
      {[...shown, ...(more > 0 ? [t('card.more', { count: more })] : [])].join(', ')}
    </span>
  );
}

function Price({ vendor }: { vendor: FoundVendor }) {
  const { t, i18n } = useTranslation(['search', 'codes']);
  if (!vendor.price) return <NotProvided />;
  return (
    <span suppressHydrationWarning>
      {t('card.priceFrom', {
        price: formatRate(i18n.language, vendor.price),
        unit: t(`codes:${vendor.price.unit}`),
      })}
    </span>
  );
}

function Marks({ vendor }: { vendor: FoundVendor }) {
  const { t } = useTranslation('search');
  return (
    <span className="search-card-marks">
      {vendor.verified ? <ProvenanceMark value="VERIFIED" /> : null}
      {vendor.claimed ? null : <StatusBadge>{t('card.unclaimed')}</StatusBadge>}
      {vendor.drawn ? (
        <AppLink to="/how-ranking-works#newcomers">
          <StatusBadge tone="info">{t('card.drawn')}</StatusBadge>
        </AppLink>
      ) : null}
      {vendor.pilotOffered ? <StatusBadge tone="info">{t('pilot.offered')}</StatusBadge> : null}
    </span>
  );
}

/** What the default order goes by, with the way to how it comes about. */
function Score({ value }: { value: number }) {
  const { t } = useTranslation('search');
  const format = useNumberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <PlainLink to="/how-ranking-works" className="search-card-score">
      {t('card.score', { score: format(value) })}
    </PlainLink>
  );
}

/** A found vendor: enough to decide whether to open it. What it did not state says so. */
export function VendorCard({ vendor, names, year }: VendorCardProps) {
  const { t, i18n } = useTranslation(['search', 'codes', 'requests']);
  const summary = summaryOf(vendor, i18n.language);
  const services = vendor.services.slice(0, SERVICES_SHOWN).map((code) => t(`codes:${code}`));
  const more = vendor.services.length - services.length;
  return (
    <Paper component="article" className="search-card" aria-labelledby={`vendor-${vendor.id}`}>
      <header className="search-card-header">
        <h2 id={`vendor-${vendor.id}`}>
          <PlainLink to={`/vendors/${vendor.slug}`} prefetch="intent" dir="auto">
            <Marked text={vendor.name} parts={vendor.nameHighlights} />
          </PlainLink>
        </h2>
        <Marks vendor={vendor} />
        <div className="search-card-rating">
          <Rating value={vendor.rating?.mean} count={vendor.rating?.count ?? 0} />
          <Score value={vendor.score} />
        </div>
      </header>
      {summary ? (
        <Text
          className="search-card-summary"
          lang={summary.language === i18n.language ? undefined : summary.language}
        >
          <Marked text={summary.text} parts={summary.highlights} />
        </Text>
      ) : null}
      {vendor.passage ? (
        <Text
          className="search-card-summary"
          lang={vendor.passage.language === i18n.language ? undefined : vendor.passage.language}
        >
          <Marked text="" parts={vendor.passage.parts} />
        </Text>
      ) : null}
      <dl className="search-card-facts">
        <Row label={t('card.services')}>
          {services.length === 0 ? (
            <NotProvided />
          ) : (
            [...services, ...(more > 0 ? [t('card.more', { count: more })] : [])].join(', ')
          )}
        </Row>
        <Row label={t('card.agents')}>
          <Places vendor={vendor} names={names} />
        </Row>
        <Row label={t('card.languages')}>
          {vendor.languages.length === 0 ? (
            <NotProvided />
          ) : (
            vendor.languages.map((code) => names.language[code] ?? code).join(', ')
          )}
        </Row>
        <Row label={t('card.inBusiness')}>
          {vendor.foundedYear === null ? (
            <NotProvided />
          ) : (
            t('card.since', { year: String(vendor.foundedYear), count: year - vendor.foundedYear })
          )}
        </Row>
        <Row label={t('card.price')}>
          <Price vendor={vendor} />
        </Row>
        {vendor.replyMinutes === null ? null : (
          <Row label={t('requests:reply.label')}>
            <ReplyMedian minutes={vendor.replyMinutes} /> <ProvenanceMark value="MEASURED" quiet />
          </Row>
        )}
      </dl>
      <PickBox slug={vendor.slug} name={vendor.name} />
    </Paper>
  );
}
