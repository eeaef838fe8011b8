import { Title } from '@mantine/core';
import { ButtonLink, PlainLink, ProvenanceMark, useLocalPath } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { RouteHandle } from '../../platform/handle.js';
import { useViewer } from '../../platform/viewer.js';
import { ExampleComparison } from './example.js';
import './home.css';

/** Where people start: the words of a need, and the filter that stands for it. */
const starts = [
  { key: 'answering', to: '/vendors?service=TELEPHONE_ANSWERING' },
  { key: 'support', to: '/vendors?service=CUSTOMER_SUPPORT' },
  { key: 'technical', to: '/vendors?service=TECHNICAL_SUPPORT_TIER_1' },
  { key: 'appointments', to: '/vendors?service=APPOINTMENT_SCHEDULING' },
  { key: 'sales', to: '/vendors?service=TELESALES' },
] as const;

const promises = ['place', 'review', 'answer', 'lead'] as const;
const steps = ['search', 'ask', 'compare', 'work'] as const;
const marks = ['DECLARED', 'EVIDENCE', 'VERIFIED', 'MEASURED'] as const;

function Hero() {
  const { t } = useTranslation('home');
  const local = useLocalPath();
  return (
    <section className="home-hero">
      <div>
        <Title order={1} className="home-title">
          {t('title')}
        </Title>
        <p className="home-lead">{t('lead')}</p>
        <form action={local('/vendors')} method="get" className="home-search" role="search">
          <label htmlFor="home-q">{t('search.label')}</label>
          <div>
            <input id="home-q" type="search" name="q" autoComplete="off" maxLength={200} />
            <button type="submit">{t('search.submit')}</button>
          </div>
        </form>
        <p className="home-need">
          <PlainLink to="/need">{t('search.need')}</PlainLink>
        </p>
        <p className="home-starts-title" id="home-starts">
          {t('starts.title')}
        </p>
        <ul className="home-starts" aria-labelledby="home-starts">
          {starts.map((start) => (
            <li key={start.key}>
              <PlainLink to={start.to}>{t(`starts.${start.key}`)}</PlainLink>
            </li>
          ))}
        </ul>
      </div>
      <ExampleComparison />
    </section>
  );
}

function Promises() {
  const { t } = useTranslation('home');
  return (
    <section className="home-band" aria-labelledby="home-promises">
      <Title order={2} id="home-promises">
        {t('promises.title')}
      </Title>
      <div className="home-promises">
        {promises.map((key) => (
          <div key={key}>
            <h3>{t(`promises.${key}.title`)}</h3>
            <p>{t(`promises.${key}.text`)}</p>
          </div>
        ))}
      </div>
    </section>
  );
}

function Steps() {
  const { t } = useTranslation('home');
  return (
    <section className="home-band" aria-labelledby="home-steps">
      <Title order={2} id="home-steps">
        {t('steps.title')}
      </Title>
      <ol className="home-steps">
        {steps.map((key) => (
          <li key={key}>
            <h3>{t(`steps.${key}.title`)}</h3>
            <p>{t(`steps.${key}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Marks() {
  const { t } = useTranslation('home');
  const common = useTranslation('common');
  return (
    <section className="home-band home-marks" aria-labelledby="home-marks">
      <div>
        <Title order={2} id="home-marks">
          {t('marks.title')}
        </Title>
        <p>{t('marks.text')}</p>
      </div>
      <dl>
        {marks.map((mark) => (
          <div key={mark}>
            <dt>
              <ProvenanceMark value={mark} />
            </dt>
            <dd>{common.t(`provenance.${mark}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ForVendors() {
  const { t } = useTranslation('home');
  const viewer = useViewer();
  return (
    <section className="home-vendors" aria-labelledby="home-vendors">
      <div>
        <Title order={2} id="home-vendors">
          {t('vendors.title')}
        </Title>
        <p>{t('vendors.text')}</p>
      </div>
      <div className="home-actions">
        <ButtonLink to={viewer ? '/profile' : '/sign-up?as=vendor'} size="lg">
          {t('vendors.action')}
        </ButtonLink>
        <PlainLink to="/rfps">{t('vendors.open')}</PlainLink>
      </div>
    </section>
  );
}

export const handle: RouteHandle = { indexed: true };

/** What Ringfair is, the search, and why its order can be believed. */
export default function Home() {
  const { t } = useTranslation('home');
  return (
    <div className="home">
      <title>{t('windowTitle')}</title>
      <meta name="description" content={t('lead')} />
      <Hero />
      <Promises />
      <Steps />
      <Marks />
      <ForVendors />
    </div>
  );
}
