import { formatMoney } from '@ringfair/web-ui';

/** A rate may be finer than the minor unit of its currency ("0.0854"): all of its digits are shown. */
export function formatRate(
  language: string,
  { amountMinor, currency, rateScale }: { amountMinor: string; currency: string; rateScale: number },
): string {
  if (rateScale === 0) return formatMoney(language, { amountMinor, currency });
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const minor = new Intl.NumberFormat(language, style).resolvedOptions().maximumFractionDigits ?? 2;
  const digits = minor + rateScale;
  return new Intl.NumberFormat(language, { ...style, maximumFractionDigits: digits }).format(
    Number(amountMinor) / 10 ** digits,
  );
}

export function digitsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
