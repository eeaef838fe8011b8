import {
  formatMoney,
  NotProvided,
  PlainLink,
  ProvenanceMark,
  Rating,
  useNumberFormat,
} from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

function Row({ label, first, second }: { label: string; first: ReactNode; second: ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{first}</td>
      <td>{second}</td>
    </tr>
  );
}

/**
 * Two made-up vendors as the comparison shows them. The score is the Bayesian mean of the two ratings
 * (m = 5, C = 4.2): 60 reviews at 4.7 give 4.66, 3 at 4.9 give 4.46.
 */
export function ExampleComparison() {
  const { t, i18n } = useTranslation('home');
  const common = useTranslation('common');
  const money = (amountMinor: string) => (
    <span className="rf-number" suppressHydrationWarning>
      {formatMoney(i18n.language, { amountMinor, currency: 'EUR' })}
    </span>
  );
  const rating = useNumberFormat({ minimumFractionDigits: 1 });
  const score = useNumberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <figure className="home-example">
      <figcaption>{t('example.caption')}</figcaption>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('example.first')}</th>
            <th scope="col">{t('example.second')}</th>
          </tr>
        </thead>
        <tbody>
          <Row
            label={t('example.price')}
            first={
              <>
                {money('95')} <ProvenanceMark value="EVIDENCE" quiet />
              </>
            }
            second={
              <>
                {money('78')} <ProvenanceMark value="DECLARED" quiet />
              </>
            }
          />
          <Row
            label={t('example.pilot')}
            first={
              <>
                {t('example.days', { count: 30 })} <ProvenanceMark value="DECLARED" quiet />
              </>
            }
            second={<NotProvided />}
          />
          <Row
            label={t('example.agents')}
            first={
              <>
                {t('example.firstPlace')} <ProvenanceMark value="VERIFIED" quiet />
              </>
            }
            second={
              <>
                {t('example.secondPlace')} <ProvenanceMark value="DECLARED" quiet />
              </>
            }
          />
          <Row
            label={t('example.reviews')}
            first={<Rating value={4.7} count={60} />}
            second={<Rating value={4.9} count={3} />}
          />
        </tbody>
      </table>
      <p className="home-why">
        {t('example.why', {
          first: score(4.6615),
          second: score(4.4625),
          firstRating: rating(4.7),
          secondRating: rating(4.9),
        })}{' '}
        <PlainLink to="/how-ranking-works">{common.t('nav.ranking')}</PlainLink>
      </p>
    </figure>
  );
}
