import { DateText, Facts, Money, Notice } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { formatRate } from '../rfps/rate.js';
import type { QuoteData } from './request-parts.js';

/** An offer: what a month costs first, then how it comes about, then the terms. */
export function QuoteCard({ quote }: { quote: QuoteData }) {
  const { t, i18n } = useTranslation('requests');
  const money = (amountMinor: string | null) =>
    amountMinor === null ? null : <Money value={{ amountMinor, currency: quote.currency }} />;
  const rate = formatRate(i18n.language, quote);
  const billing = billingOf(quote);
  return (
    <div className="req-quote">
      {quote.expired ? <Notice tone="caution">{t('quote.expired')}</Notice> : null}
      <QuotePrice quote={quote} />
      <Facts
        items={[
          { label: t('quote.rate'), value: t('quote.rateOf', { rate, unit: t(`unit.${quote.unit}`) }) },
          ...(quote.unit === 'MINUTE'
            ? [{ label: t('quote.billing'), value: billing ? t('quote.billingOf', billing) : null }]
            : []),
          { label: t('quote.minimum'), value: money(quote.minimumMonthlyMinor) },
          { label: t('quote.setUp'), value: money(quote.setUpFeeMinor) },
          {
            label: t('quote.term'),
            value: quote.termMonths === null ? null : t('quote.months', { count: quote.termMonths }),
          },
          {
            label: t('quote.notice'),
            value: quote.noticeDays === null ? null : t('quote.days', { count: quote.noticeDays }),
          },
          { label: t('quote.start'), value: quote.startsOn ? <DateText value={quote.startsOn} /> : null },
          { label: t('quote.validUntil'), value: <DateText value={quote.validUntil} /> },
          ...(quote.text
            ? [{ label: t('quote.text'), value: <span className="req-text">{quote.text}</span> }]
            : []),
        ]}
      />
    </div>
  );
}

/** "$199 a month, $12 of it rounding". */
export function QuotePrice({ quote }: { quote: QuoteData }) {
  const { t } = useTranslation('requests');
  const { monthlyCost, rounding } = quote;
  if (!monthlyCost) return <p className="req-price">{t('quote.noMonth')}</p>;
  return (
    <p className="req-price">
      <strong>
        <Money value={monthlyCost} />
      </strong>{' '}
      {t('quote.aMonth')}
      {rounding && Number(rounding.amountMinor) > 0 ? (
        <span>
          {' · '}
          <Money value={rounding} /> {t('quote.rounding')}
        </span>
      ) : null}
    </p>
  );
}

function billingOf({ firstIncrementSeconds: first, stepSeconds: step }: QuoteData) {
  return first === null ? null : { first, step: step ?? first };
}
