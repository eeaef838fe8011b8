import { AppLink } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../platform/viewer.js';

/** Keeps what the page asks; for those who buy, and for those who have not said who they are. */
export function SaveLink({ kind, query }: { kind: 'SEARCH' | 'NEED'; query: string }) {
  const { t } = useTranslation('savedSearches');
  const viewer = useViewer();
  if (viewer && (!viewer.organization.buys || viewer.role === 'VIEWER')) return null;
  return (
    <p>
      <AppLink to={`/saved-searches/new?kind=${kind}${query ? `&${query}` : ''}`}>{t('link')}</AppLink>
    </p>
  );
}
