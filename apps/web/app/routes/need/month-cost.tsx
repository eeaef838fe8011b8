import type { FittingVendorPartsFragment } from '@ringfair/web-graphql';
import { Money } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

type Cost = Pick<FittingVendorPartsFragment, 'monthlyCost' | 'rounding' | 'estimated' | 'unknown'>;
type Amount = NonNullable<Cost['estimated']>;

/** "$214 a month for your 60 calls a week, $31 of it rounding, $12 of it estimated". */
export function MonthCost({
  cost: { monthlyCost, rounding, estimated, unknown },
  calls,
}: {
  cost: Cost;
  calls: number | null;
}) {
  const { t } = useTranslation('need');
  if (!monthlyCost) return <p className="need-card-price">{t(calls ? 'card.noPrice' : 'card.noCalls')}</p>;
  return (
    <p className="need-card-price">
      <strong>
        <Money value={monthlyCost} />
      </strong>{' '}
      {t('card.month', { calls: calls ?? 0 })}
      <Part amount={rounding} words={t('card.rounding')} />
      {estimated?.amountMinor === monthlyCost.amountMinor ? (
        <span> · {t('card.allEstimated')}</span>
      ) : (
        <Part amount={estimated} words={t('card.estimated')} />
      )}
      {unknown.length > 0 ? (
        <span>
          {' · '}
          {t('card.unknown', { extras: unknown.map((extra) => t(`card.extra.${extra}`)).join(', ') })}
        </span>
      ) : null}
    </p>
  );
}

function Part({ amount, words }: { amount: Amount | null; words: string }) {
  if (!amount || Number(amount.amountMinor) === 0) return null;
  return (
    <span>
      {' · '}
      <Money value={amount} /> {words}
    </span>
  );
}
