import { useLocalPath } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useRoot } from '../platform/viewer.js';

/** Beyond it the API does not count. */
const MOST = 100;

/** Leads to what one was told, and says how much of it is unread. */
export function Bell() {
  const { t } = useTranslation('common');
  const local = useLocalPath();
  const unread = useRoot()?.unread ?? 0;
  return (
    <NavLink
      to={local('/notifications')}
      className="rf-bell"
      aria-label={t('frame.notifications', { unread })}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path
          d="M10 2.5a5 5 0 0 0-5 5V11l-1.6 3h13.2L15 11V7.5a5 5 0 0 0-5-5ZM8 16.5a2 2 0 0 0 4 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {unread > 0 ? (
        <span className="rf-bell-count rf-number">{unread < MOST ? unread : `${MOST - 1}+`}</span>
      ) : null}
    </NavLink>
  );
}
