import { StatusBadge, PlainLink } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { SECTIONS, type SectionId, type SectionState } from './profile-sections.js';

/** The way through the profile, with how each section stands. */
export function SectionMenu({
  states,
  current,
}: {
  states: readonly SectionState[];
  current?: SectionId | undefined;
}) {
  const { t } = useTranslation('editor');
  const list = (
    <ol className="editor-menu">
      {states.map((state) => (
        <li key={state.id}>
          <PlainLink
            to={`/profile/${state.id}`}
            {...(state.id === current ? { 'aria-current': 'page' as const } : {})}
          >
            <span>{t(`section.${state.id}.title`)}</span> <SectionBadge state={state} />
          </PlainLink>
        </li>
      ))}
    </ol>
  );
  if (!current) return <nav aria-label={t('menu.label')}>{list}</nav>;
  const place = SECTIONS.findIndex(({ id }) => id === current) + 1;
  return (
    <>
      <nav aria-label={t('menu.label')} className="editor-menu-wide">
        {list}
      </nav>
      <details className="editor-menu-phone">
        <summary>{t('menu.place', { place, count: SECTIONS.length })}</summary>
        <nav aria-label={t('menu.label')}>{list}</nav>
      </details>
    </>
  );
}

function SectionBadge({ state: { problems, missing, asked } }: { state: SectionState }) {
  const { t } = useTranslation('editor');
  if (problems > 0)
    return <StatusBadge tone="negative">{t('menu.problems', { count: problems })}</StatusBadge>;
  if (missing > 0) return <StatusBadge tone="caution">{t('menu.missing', { count: missing })}</StatusBadge>;
  if (!asked) return <StatusBadge tone="neutral">{t('menu.optional')}</StatusBadge>;
  return <StatusBadge tone="positive">{t('menu.complete')}</StatusBadge>;
}
