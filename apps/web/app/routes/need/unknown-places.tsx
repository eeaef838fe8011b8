import { AppLink, Notice } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

/** Wherever a need is used: places in it that nobody knows, which therefore do not count, and where to correct them. */
export function UnknownPlaces({ places, need }: { places: readonly string[]; need: string }) {
  const { t } = useTranslation('need');
  if (places.length === 0) return null;
  return (
    <Notice tone="caution">
      {places.map((place) => (
        <p key={place}>{t('unknownPlace.text', { place })}</p>
      ))}
      <AppLink to={`/need?${need}`}>{t('unknownPlace.correct')}</AppLink>
    </Notice>
  );
}
