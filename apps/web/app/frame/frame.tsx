import { useLocalPath } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useMatches, useNavigation } from 'react-router';
import type { RouteHandle } from '../platform/handle.js';
import type { Language } from '../platform/languages.js';
import { useViewer } from '../platform/viewer.js';
import { AccountMenu } from './account-menu.js';
import { Bell } from './bell.js';
import { Brand } from './brand.js';
import { LanguageMenu } from './language-menu.js';
import { publicNavigation } from './navigation.js';
import { RouteAnnouncer } from './route-announcer.js';
import { SideBar } from './side-bar.js';

function Header({ language }: { language: Language }) {
  const { t } = useTranslation('common');
  const local = useLocalPath();
  const viewer = useViewer();
  const places = publicNavigation.map((item) => (
    <NavLink key={item.key} to={local(item.to)} end={item.exact}>
      {t(`nav.${item.key}`)}
    </NavLink>
  ));
  return (
    <header className="rf-header">
      <div className="rf-header-inner">
        <Link to={local('/')} className="rf-brand">
          <Brand />
          {t('frame.name')}
        </Link>
        <nav className="rf-nav rf-only-wide" aria-label={t('frame.mainNavigation')}>
          {places}
        </nav>
        <div className="rf-nav rf-nav-end">
          {viewer ? <Bell /> : null}
          <LanguageMenu language={language} />
          {viewer ? (
            <AccountMenu viewer={viewer} places={places} />
          ) : (
            <>
              <span className="rf-nav rf-only-wide">
                <NavLink to={local('/sign-in')}>{t('nav.signIn')}</NavLink>
                <Link to={local('/sign-up')} className="rf-nav-primary">
                  {t('nav.signUp')}
                </Link>
              </span>
              <details className="rf-menu rf-only-phone">
                <summary>{t('nav.menu')}</summary>
                <nav className="rf-menu-panel" aria-label={t('frame.mainNavigation')}>
                  {places}
                  <NavLink to={local('/sign-in')}>{t('nav.signIn')}</NavLink>
                  <NavLink to={local('/sign-up')}>{t('nav.signUp')}</NavLink>
                </nav>
              </details>
            </>
          )}
        </div>
      </div>
    </header>
  );
}

function Footer() {
  const { t } = useTranslation('common');
  const local = useLocalPath();
  return (
    <footer className="rf-footer">
      <div className="rf-footer-inner">
        <p>{t('frame.footer')}</p>
        <nav className="rf-nav" aria-label={t('frame.footerNavigation')}>
          {publicNavigation.map((item) => (
            <Link key={item.key} to={local(item.to)}>
              {t(`nav.${item.key}`)}
            </Link>
          ))}
          <Link to={local('/how-ranking-works')}>{t('nav.ranking')}</Link>
          <Link to={local('/how-reviews-work')}>{t('nav.howReviewsWork')}</Link>
          <Link to={local('/glossary')}>{t('nav.glossary')}</Link>
          <a href="/graphiql">{t('nav.api')}</a>
        </nav>
      </div>
    </footer>
  );
}

/** Around every page: header, side bar where the page asks for it and somebody is signed in, footer. */
export function Frame({ language, children }: { language: Language; children: ReactNode }) {
  const { t } = useTranslation('common');
  const viewer = useViewer();
  const navigation = useNavigation();
  const workspace = useMatches().some((match) => (match.handle as RouteHandle | undefined)?.workspace);
  return (
    <>
      <a href="#main" className="rf-skip">
        {t('frame.skip')}
      </a>
      <RouteAnnouncer />
      {navigation.state === 'idle' ? null : <div className="rf-progress" aria-hidden="true" />}
      <Header language={language} />
      <div className="rf-body" data-workspace={(workspace && viewer !== null) || undefined}>
        {workspace && viewer ? <SideBar viewer={viewer} /> : null}
        <main id="main" className="rf-main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Footer />
    </>
  );
}
