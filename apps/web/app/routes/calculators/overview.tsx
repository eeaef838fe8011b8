import { Page, PlainLink } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { RouteHandle } from '../../platform/handle.js';
import './calculators.css';

const calculators = [
  { key: 'staffing', to: '/calculators/staffing' },
  { key: 'inHouse', to: '/calculators/in-house' },
  { key: 'missed', to: '/calculators/missed-calls' },
] as const;

export const handle: RouteHandle = { indexed: true };

export default function Calculators() {
  const { t } = useTranslation('calculators');
  return (
    <Page title={t('title')} lead={t('lead')}>
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
