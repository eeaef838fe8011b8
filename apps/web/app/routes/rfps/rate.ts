import { formatMoney } from '@ringfair/web-ui';

export interface Rate {
  amountMinor: string;
  rateScale: number;
  currency: string;
}

const deepest = 4;

export function currencyDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** "0.854" in a currency of two digits is 854 with scale 1; undefined when it is no amount. */
export function parseRate(
  typed: string,
  currency: string,
): { amountMinor: string; rateScale: number } | undefined {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const [, whole, fraction = ''] = /^(\d{1,15})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = currencyDigits(currency);
  const rateScale = Math.max(0, fraction.length - digits);
  if (rateScale > deepest) return undefined;
  return { amountMinor: BigInt(whole + fraction.padEnd(digits, '0')).toString(), rateScale };
}

function decimal({ amountMinor, rateScale, currency }: Rate): { text: string; digits: number } {
  const digits = currencyDigits(currency) + rateScale;
  const padded = amountMinor.padStart(digits + 1, '0');
  return { text: digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`, digits };
}

/** As it stands in the field: "0.854". */
export const typedRate = (rate: Rate): string => decimal(rate).text;

/** In words of the page's language: "€0.854". */
export function formatRate(language: string, rate: Rate): string {
  if (rate.rateScale === 0) return formatMoney(language, rate);
  const { text, digits } = decimal(rate);
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: rate.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(text as Intl.StringNumericLiteral);
}
