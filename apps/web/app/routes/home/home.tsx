import { Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

export default function Home() {
  const { t } = useTranslation('home');
  return <Page title={t('title')} />;
}
