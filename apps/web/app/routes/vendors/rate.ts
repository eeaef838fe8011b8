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

/** Major units as typed ("0.0854") to minor units divided by 10^scale; null when that is no amount of the currency. */
export function minorUnits(typed: string, currency: string, scale = 0): number | null {
  const [, sign, whole, fraction = ''] = amountOf(typed);
  const digits = digitsOf(currency) + scale;
  if (whole === undefined || fraction.replace(/0+$/, '').length > digits) return null;
  return Number(`${sign}${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`);
}

/** By how many powers of ten a typed rate is finer than the minor unit of its currency. */
export function scaleOf(typed: string, currency: string): number {
  const [, , , fraction = ''] = amountOf(typed);
  return Math.max(0, fraction.replace(/0+$/, '').length - digitsOf(currency));
}

/** Minor units divided by 10^scale as they are typed: 854 of EUR at scale 1 is "0.854". */
export function majorUnits(minor: string, currency: string, scale = 0): string {
  const digits = digitsOf(currency) + scale;
  if (digits === 0) return minor;
  const padded = minor.padStart(digits + 1, '0');
  const fraction = padded.slice(-digits).replace(/0+$/, '');
  const whole = padded.slice(0, -digits);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

const amountOf = (typed: string): string[] =>
  /^(-?)(\d{1,12})(?:\.(\d{1,10}))?$/.exec(typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')) ?? [];
