import './moderation.css';
import { AppLink } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

const parts = [
  ['cases', '/moderation'],
  ['reviews', '/moderation/reviews'],
  ['duplicates', '/moderation/duplicates'],
  ['evidence', '/moderation/evidence'],
] as const;

/** The parts of the moderators' desk. */
export function DeskNav({ current }: { current: (typeof parts)[number][0] }) {
  const { t } = useTranslation('moderation');
  return (
    <nav aria-label={t('desk.nav')} className="mod-tabs">
      {parts.map(([part, to]) => (
        <AppLink key={part} to={to} aria-current={part === current ? 'page' : undefined}>
          {t(`desk.${part}`)}
        </AppLink>
      ))}
    </nav>
  );
}
