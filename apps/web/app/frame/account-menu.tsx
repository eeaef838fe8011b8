import { useLocalPath } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, NavLink } from 'react-router';
import type { FrameViewerData } from '../platform/viewer.js';
import { homeOf } from './navigation.js';
import { useMenu } from './use-menu.js';

/** Who is signed in and for which organisation; the switch between organisations; sign out. */
export function AccountMenu({ viewer, places }: { viewer: FrameViewerData; places: ReactNode }) {
  const { t } = useTranslation('common');
  const local = useLocalPath();
  const menu = useMenu();
  const others = viewer.memberships.filter(({ organization }) => organization.id !== viewer.organization.id);
  return (
    <>
      <span className="rf-nav rf-only-wide">
        <NavLink to={local(homeOf(viewer))}>{t('nav.workspace')}</NavLink>
      </span>
      <details className="rf-menu" ref={menu}>
        <summary>
          <span className="rf-menu-name">{viewer.organization.name}</span>
        </summary>
        <div className="rf-menu-panel">
          <nav className="rf-only-phone" aria-label={t('frame.mainNavigation')}>
            <Link to={local(homeOf(viewer))}>{t('nav.workspace')}</Link>
            {places}
          </nav>
          <div className="rf-menu-label">{t('frame.signedInAs', { name: viewer.user.name })}</div>
          <NavLink to={local('/account')}>{t('nav.account')}</NavLink>
          <NavLink to={local('/organization')} end>
            {t('nav.people')}
          </NavLink>
          {others.length > 0 ? (
            <Form method="post" action={local('/organization/switch')} reloadDocument>
              <div className="rf-menu-label">{t('frame.actFor')}</div>
              {others.map(({ organization }) => (
                <button key={organization.id} type="submit" name="organizationId" value={organization.id}>
                  {organization.name}
                </button>
              ))}
            </Form>
          ) : null}
          <Form method="post" action={local('/sign-out')} className="rf-menu-last" reloadDocument>
            <button type="submit">{t('nav.signOut')}</button>
          </Form>
        </div>
      </details>
    </>
  );
}
