import { Page, PlainLink } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import './calculators.css';

const calculators = [
  { key: 'staffing', to: '/calculators/staffing' },
  { key: 'inHouse', to: '/calculators/in-house' },
  { key: 'missed', to: '/calculators/missed-calls' },
] as const;

export default function Calculators() {
  const { t } = useTranslation('calculators');
  return (
    <Page title={t('title')} lead={t('lead')} description={t('lead')}>
      <ul className="calc-cards">
        {calculators.map(({ key, to }) => (
          <li key={key}>
            <h2>
              <PlainLink to={to}>{t(`${key}.title`)}</PlainLink>
            </h2>
            <p>{t(`${key}.lead`)}</p>
          </li>
        ))}
      </ul>
      <p className="calc-method">{t('openness')}</p>
    </Page>
  );
}
