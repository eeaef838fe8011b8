import { ButtonLink, formatMoney, PlainLink } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalculatorCurrency } from './currencies.js';
import type { WaysOn } from './ways-on.js';

/** Numbers in the page's language. */
export function useFormats(currency: CalculatorCurrency = 'USD') {
  const { i18n } = useTranslation();
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(i18n.language, options);
    return (value: number) => formatter.format(value);
  };
  return {
    whole: format({ maximumFractionDigits: 0 }),
    one: format({ maximumFractionDigits: 1 }),
    percent: format({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    seconds: format({ style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 1 }),
    /** Minor units, whole units of the currency from 100 on. */
    money: (minor: number) => {
      const shown = Math.abs(minor) >= 10_000 ? Math.round(minor / 100) * 100 : Math.round(minor);
      return formatMoney(i18n.language, { amountMinor: BigInt(shown).toString(), currency });
    },
    short: format({
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      notation: 'compact',
      maximumFractionDigits: 1,
    }),
    hour: (hour: number) => `${String(hour).padStart(2, '0')}:00`,
  };
}

export interface KeyFigure {
  label: ReactNode;
  value: string;
  note?: ReactNode;
  /** The answer; the others stand beside it. */
  main?: boolean;
}

export function KeyFigures({ items }: { items: readonly KeyFigure[] }) {
  return (
    <dl className="calc-figures">
      {items.map(({ label, value, note, main }, index) => (
        <div key={index} data-main={main || undefined}>
          <dt>{label}</dt>
          <dd>
            <span className="calc-value rf-number" suppressHydrationWarning>
              {value}
            </span>
            {note ? <span className="calc-note">{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Where a result leads, with its work: vendors that fit it, or a request to them. */
export function NextSteps({ next }: { next: WaysOn }) {
  const { t } = useTranslation('calculators');
  return (
    <div className="calc-next">
      <ButtonLink to={next.need}>{t('next.search')}</ButtonLink>
      {next.cheaper ? <PlainLink to={next.cheaper}>{t('next.cheaper')}</PlainLink> : null}
      <PlainLink to={next.request}>{t('next.rfp')}</PlainLink>
    </div>
  );
}
