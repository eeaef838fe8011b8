import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { intlLocale, useIntlLocale } from './intl-locale.js';
import { NotProvided } from './marks.js';

export interface MoneyValue {
  /** Minor units as a decimal string, as the API sends it. */
  amountMinor: string;
  currency: string;
}

/** Exact: the amount never becomes a floating point number. */
export function formatMoney(language: string, { amountMinor, currency }: MoneyValue): string {
  const locale = intlLocale(language);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const sign = amountMinor.startsWith('-') ? '-' : '';
  const minor = amountMinor.replace('-', '').padStart(digits + 1, '0');
  const whole = digits === 0 ? minor : `${minor.slice(0, -digits)}.${minor.slice(-digits)}`;
  const even = digits > 0 && /^0+$/.test(minor.slice(-digits));
  const shown = even
    ? new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        maximumFractionDigits: 0,
      })
    : format;
  return shown.format(`${sign}${whole}` as Intl.StringNumericLiteral);
}

/** Money with its currency's code on hover; the amount in tabular figures. */
export function Money({ value }: { value: MoneyValue | null | undefined }) {
  const { i18n } = useTranslation();
  if (!value) return <NotProvided />;
  return (
    <span className="rf-number" title={value.currency} suppressHydrationWarning>
      {formatMoney(i18n.language, value)}
    </span>
  );
}

export function useNumberFormat(options?: Intl.NumberFormatOptions): (value: number) => string {
  const format = new Intl.NumberFormat(useIntlLocale(), options);
  return (value) => format.format(value);
}

export function NumberText({
  value,
  options,
}: {
  value: number | null | undefined;
  options?: Intl.NumberFormatOptions;
}) {
  const format = useNumberFormat(options);
  if (value === null || value === undefined) return <NotProvided />;
  return (
    <span className="rf-number" suppressHydrationWarning>
      {format(value)}
    </span>
  );
}

/** A share of one as a percentage. */
export function Percent({ value, digits = 0 }: { value: number | null | undefined; digits?: number }) {
  return <NumberText value={value} options={{ style: 'percent', maximumFractionDigits: digits }} />;
}

/** A rating out of five with the number of reviews behind it; never stars alone. */
export function Rating({ value, count }: { value: number | null | undefined; count: number }) {
  const { t } = useTranslation('common');
  const format = useNumberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  if (value === null || value === undefined || count === 0) {
    return (
      <Text span c="dimmed" size="sm">
        {t('rating.none')}
      </Text>
    );
  }
  return (
    <span className="rf-rating">
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="M10 1.8l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z" fill="currentColor" />
      </svg>
      <strong className="rf-number">{t('rating.value', { value: format(value) })}</strong>
      <Text span c="dimmed" size="sm">
        {t('rating.count', { count })}
      </Text>
    </span>
  );
}
