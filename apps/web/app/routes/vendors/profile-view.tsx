import { NotProvided, ProvenanceLegend, Section } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AgentsView } from './agents-view.js';
import { ChannelsView } from './channels-view.js';
import { Mark } from './claim-sources.js';
import { CompanyView } from './company-view.js';
import { CoverageView } from './coverage-view.js';
import { DeclaredSince } from './declared-since.js';
import { CasesView, IndustriesView, TechnologyView } from './experience-view.js';
import type { PartProps } from './listing-data.js';
import { textFor } from './names.js';
import { ManagementView, PeopleView } from './people-view.js';
import { PilotsView, PricesView } from './price-tables.js';
import { QualityView } from './quality-view.js';
import { sectionsSaid, type SectionId } from './sections-said.js';
import { CertificatesView, ContinuityView, DataView } from './security-view.js';
import { capacitySaid, CapacityView, ServicesView } from './services-view.js';
import './listing.css';

export { ProfileSummary } from './profile-summary.js';

/** A section that is not of the profile: reviews, the check of the site, the history. */
export interface FurtherSection {
  id: string;
  title: string;
  /** With its own heading of this id. */
  body: ReactNode;
}

/**
 * What a profile says, section by section, with a menu. What a section lacks is shown as not provided; a section
 * of which nothing is said is named in one list at the end.
 */
export function ProfileView({ view, more = [] }: PartProps & { more?: readonly FurtherSection[] }) {
  const { t } = useTranslation('listing');
  const { said, missing } = sectionsSaid(view.profile, view.callFigures);
  const entries = [...said.map((id) => ({ id, title: t(`sections.${id}`) })), ...more];
  return (
    <div className="listing">
      <div className="listing-columns">
        <nav className="listing-menu" aria-label={t('menu')}>
          <ul>
            {entries.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="listing-body">
          <ProvenanceLegend />
          {said.map((id) => (
            <Section
              key={id}
              id={id}
              title={t(`sections.${id}`)}
              lead={t(`leads.${id}`, { defaultValue: '' }) || undefined}
            >
              <SectionBody id={id} view={view} />
              <DeclaredSince id={id} view={view} />
            </Section>
          ))}
          {more.map(({ id, body }) => (
            <div key={id}>{body}</div>
          ))}
          {missing.length > 0 ? <Missing sections={missing} /> : null}
        </div>
      </div>
    </div>
  );
}

/** One list instead of a desert of empty sections; everything that could have been said is still named. */
function Missing({ sections }: { sections: readonly SectionId[] }) {
  const { t } = useTranslation('listing');
  return (
    <Section id="missing" title={t('missing.title')} lead={t('missing.lead')}>
      <ul className="listing-list">
        {sections.map((id) => (
          <li key={id}>
            <strong>{t(`sections.${id}`)}</strong>
            {': '}
            {t(`missing.${id}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SectionBody({ id, view }: PartProps & { id: SectionId }) {
  const { t } = useTranslation('listing');
  const { profile } = view;
  switch (id) {
    case 'about':
      return <About view={view} />;
    case 'services':
      return (
        <>
          <ServicesView view={view} />
          {capacitySaid(profile) ? (
            <Part title={t('capacity.title')} said>
              <CapacityView view={view} />
            </Part>
          ) : null}
        </>
      );
    case 'agents':
      return <AgentsView view={view} />;
    case 'hours':
      return <CoverageView view={view} />;
    case 'channels':
      return <ChannelsView view={view} />;
    case 'prices':
      return (
        <>
          <PricesView view={view} />
          <Part title={t('pilot.title')} said={profile.pilotOffers.length > 0}>
            <PilotsView pilots={profile.pilotOffers} />
          </Part>
        </>
      );
    case 'quality':
      return <QualityView view={view} />;
    case 'people':
      return (
        <>
          <PeopleView view={view} />
          <Part
            title={t('report.title')}
            said={profile.projectManager !== null || profile.reporting !== null}
          >
            <ManagementView view={view} />
          </Part>
        </>
      );
    case 'experience':
      return (
        <>
          <IndustriesView view={view} />
          <Part title={t('cases.title')} said={profile.caseStudies.length > 0}>
            <CasesView view={view} />
          </Part>
        </>
      );
    case 'technology':
      return <TechnologyView view={view} />;
    case 'security':
      return (
        <>
          <Part title={t('certificate.caption')} said={profile.certifications.length > 0}>
            <CertificatesView view={view} />
          </Part>
          <Part title={t('data.title')} said={profile.dataHandling !== null}>
            <DataView view={view} />
          </Part>
        </>
      );
    case 'continuity':
      return <ContinuityView view={view} />;
    case 'company':
      return <CompanyView view={view} />;
  }
}

/** A part of a section: its name stands there also when nothing is said of it. */
function Part({ title, said, children }: { title: string; said: boolean; children: ReactNode }) {
  return (
    <div className="listing-part">
      <h3>{title}</h3>
      {said ? children : <NotProvided />}
    </div>
  );
}

function About({ view: { profile } }: PartProps) {
  const { t, i18n } = useTranslation('listing');
  const text = textFor(profile, i18n.language);
  if (!text) return <NotProvided />;
  return (
    <div lang={text.language === i18n.language ? undefined : text.language} dir="auto">
      <p className="listing-prose">
        {text.summary} <Mark path={`texts.${text.language}`} quiet />
      </p>
      {text.howWeWork ? (
        <>
          <h3 lang={i18n.language}>{t('howWeWork')}</h3>
          <p className="listing-prose">{text.howWeWork}</p>
        </>
      ) : null}
    </div>
  );
}
