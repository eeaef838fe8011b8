import { useLocalPath } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { FrameViewerData } from '../platform/viewer.js';
import { workspaceNavigation } from './navigation.js';
import { useMenu } from './use-menu.js';

function Groups({ viewer }: { viewer: FrameViewerData }) {
  const { t } = useTranslation('common');
  const local = useLocalPath();
  return workspaceNavigation(viewer).map((group) => (
    <div key={group.key}>
      <p className="rf-side-title">{t(`nav.group.${group.key}`)}</p>
      <ul>
        {group.items.map((item) => (
          <li key={item.key}>
            <NavLink to={local(item.to)} end={item.exact}>
              {t(`nav.${item.key}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** The workspace's places: a column where there is room, a drawer that needs no JavaScript on a phone. */
export function SideBar({ viewer }: { viewer: FrameViewerData }) {
  const { t } = useTranslation('common');
  const drawer = useMenu();
  return (
    <div className="rf-side">
      <nav className="rf-side-full" aria-label={t('frame.workspaceNavigation')}>
        <Groups viewer={viewer} />
      </nav>
      <details className="rf-side-drawer" ref={drawer}>
        <summary>{t('frame.workspaceMenu')}</summary>
        <nav aria-label={t('frame.workspaceNavigation')}>
          <Groups viewer={viewer} />
        </nav>
      </details>
    </div>
  );
}
