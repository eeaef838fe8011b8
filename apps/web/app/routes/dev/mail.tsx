import { Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

export default function Mail() {
  const { t } = useTranslation('home');
  return <Page title={t('title')} />;
}
