import { certificateHolds, type Metric } from '@ringfair/vendors-core';
import { formatMoney, NotProvided, Percent, useNumberFormat } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from './claim-sources.js';
import { useHoursText } from './hours-text.js';
import type { PartProps } from './listing-data.js';
import { priceTitle } from './price-terms.js';
import { useSizeText } from './size-text.js';
import { Term } from './term.js';
import { useWords } from './words.js';

const SHOWN = 6;

/** The buyer's first five questions: what, where, which hours and languages, what it costs, who vouches. */
export function ProfileSummary({ view, vouches }: PartProps & { vouches?: ReactNode }) {
  const { t } = useTranslation('listing');
  const { profile } = view;
  return (
    <dl className="listing-summary">
      <Answer question={t('summary.what')} path={profile.services.length > 0 ? 'services' : null}>
        <What view={view} />
      </Answer>
      <Answer question={t('summary.where')} path={profile.locations.length > 0 ? 'locations' : null}>
        <Where view={view} />
      </Answer>
      <Answer question={t('summary.when')} path={profile.calendar ? 'calendar' : null}>
        <When view={view} />
      </Answer>
      <Answer
        question={t('summary.price')}
        path={profile.prices[0] ? `prices.${profile.prices[0].id}` : null}
      >
        <Cost view={view} />
      </Answer>
      <Answer question={t('summary.vouches')} path={null}>
        <Vouches view={view} vouches={vouches} />
      </Answer>
    </dl>
  );
}

function Answer({
  question,
  path,
  children,
}: {
  question: string;
  path: string | null;
  children: ReactNode;
}) {
  return (
    <div>
      <dt>
        {question} {path ? <Mark path={path} quiet /> : null}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function What({ view: { profile } }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  const codes =
    profile.services.length > 0 ? profile.services.map(({ service }) => service) : profile.directions;
  const models = [...new Set(profile.services.flatMap(({ agentModel }) => agentModel ?? []))];
  if (codes.length === 0) return <NotProvided />;
  return (
    <>
      <strong>
        {codes
          .slice(0, SHOWN)
          .map((code) => t(`codes:${code}`))
          .join(' · ')}
      </strong>
      {codes.length > SHOWN ? (
        <a href="#services">{t('summary.more', { count: codes.length - SHOWN })}</a>
      ) : null}
      {models.length > 0 ? (
        <small>
          {models.map((model) => (
            <Term key={model} code={model} />
          ))}
        </small>
      ) : null}
    </>
  );
}

function Where({ view: { profile, names } }: PartProps) {
  const { t } = useTranslation('listing');
  const number = useNumberFormat();
  const sizeText = useSizeText();
  const counts = profile.locations.map(({ headCount }) => headCount);
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const size = sizeText(profile.size);
  return (
    <>
      {profile.agentShares.length === 0 ? (
        <NotProvided />
      ) : (
        <strong>
          {profile.agentShares.slice(0, SHOWN).map(({ country, share }, index) => (
            <span key={country}>
              {index > 0 ? ', ' : null}
              {names.country[country] ?? country}
              {share !== null && profile.agentShares.length > 1 ? (
                <>
                  {' '}
                  <Percent value={share} />
                </>
              ) : null}
            </span>
          ))}
        </strong>
      )}
      <small>
        {total > 0 ? (
          <a href="#agents">
            {t(counts.includes(null) ? 'summary.agentsAtLeast' : 'summary.agents', {
              count: total,
              agents: number(total),
            })}
          </a>
        ) : null}
        {size ? <span>{t('summary.size', { size })}</span> : null}
      </small>
    </>
  );
}

function When({ view: { profile, names } }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  const hoursText = useHoursText();
  const coverage = [...new Set([...profile.coverage, ...profile.channels.flatMap((row) => row.coverage)])];
  const exact = profile.calendar ? hoursText(profile.calendar.hours) : '';
  const words = coverage.map((code) => t(`codes:${code}`)).join(', ');
  const languages = profile.languages.map(({ tag }) => names.language[tag] ?? tag);
  return (
    <>
      {exact || words ? <strong>{exact || words}</strong> : <NotProvided />}
      <small>
        {profile.calendar ? (
          <a href="#hours">{t('summary.inZone', { zone: profile.calendar.timeZone.replaceAll('_', ' ') })}</a>
        ) : null}
        {languages.length > 0 ? (
          <span>
            {languages.slice(0, SHOWN).join(', ')}
            {languages.length > SHOWN ? t('summary.andMore', { count: languages.length - SHOWN }) : null}
          </span>
        ) : (
          <span>
            {t('summary.languages')} <NotProvided />
          </span>
        )}
      </small>
    </>
  );
}

function Cost({ view: { profile } }: PartProps) {
  const { t, i18n } = useTranslation(['listing', 'codes']);
  const words = useWords();
  const [price] = profile.prices;
  const minimum = price?.minimumMonthlyMinor ?? null;
  const [pilot] = profile.pilotOffers;
  return (
    <>
      {price ? <strong suppressHydrationWarning>{priceTitle(price, words)}</strong> : <NotProvided />}
      <small>
        {price && minimum !== null && minimum !== '0' ? (
          <span suppressHydrationWarning>
            {t('price.minimumOf', {
              amount: formatMoney(i18n.language, { amountMinor: minimum, currency: price.currency }),
            })}
          </span>
        ) : null}
        {profile.prices.length > 1 ? (
          <a href="#prices">{t('summary.morePrices', { count: profile.prices.length - 1 })}</a>
        ) : null}
        {pilot ? <a href="#prices">{t('summary.pilot', { count: pilot.days })}</a> : null}
        {profile.pricingStyle ? <span>{t(`codes:${profile.pricingStyle}`)}</span> : null}
      </small>
    </>
  );
}

const WAITING: readonly Metric[] = ['ASA', 'HOLD_TIME'];

function Vouches({ view: { profile, today }, vouches }: PartProps & { vouches?: ReactNode }) {
  const { t } = useTranslation(['listing', 'codes']);
  const certificates = profile.certifications
    .filter((certificate) => certificateHolds(certificate, today))
    .map(({ standard, detail }) => (standard === 'OTHER' && detail ? detail : t(`codes:${standard}`)));
  const waits = profile.metrics.some(({ metric }) => WAITING.includes(metric));
  return (
    <>
      <strong>{vouches ?? t('summary.nobodyYet')}</strong>
      <small>
        {certificates.length > 0 ? (
          <a href="#security">{t('summary.certificates', { list: certificates.join(', ') })}</a>
        ) : null}
        {waits ? <a href="#quality">{t('summary.waits')}</a> : null}
        {profile.foundedYear ? (
          <span>{t('summary.since', { year: String(profile.foundedYear) })}</span>
        ) : null}
      </small>
    </>
  );
}
