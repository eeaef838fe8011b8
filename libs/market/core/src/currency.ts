/** Units of each currency for one euro on a day, as the European Central Bank publishes them; EUR itself is 1. */
export interface CurrencyRates {
  /** ISO date. */
  date: string;
  perEuro: Readonly<Record<string, number>>;
}

export type RatesProblem = 'NO_DATE_COLUMN' | 'NO_RATES' | 'DATE_NOT_VALID' | 'RATE_NOT_VALID';

/**
 * Reads the bank's CSV, of one day ("22 November 2026, 1.0512, ...") or of its history ("2026-11-20,1.0512,..."):
 * a header "Date, USD, JPY, ...", one line a day, "N/A" where a currency has no rate. Empty columns (the file ends
 * its lines with a comma) are passed over. Days in the order of the file.
 */
export function readEcbRates(csv: string): CurrencyRates[] | RatesProblem {
  const [header = '', ...lines] = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const [dateColumn = '', ...columns] = header.split(',').map((cell) => cell.trim());
  if (dateColumn.toLowerCase() !== 'date') return 'NO_DATE_COLUMN';
  const days: CurrencyRates[] = [];
  for (const line of lines) {
    const [dateCell = '', ...cells] = line.split(',').map((cell) => cell.trim());
    const date = isoDate(dateCell);
    if (date === null) return 'DATE_NOT_VALID';
    const perEuro: Record<string, number> = { EUR: 1 };
    for (const [index, currency] of columns.entries()) {
      const cell = cells[index] ?? '';
      if (!/^[A-Z]{3}$/.test(currency) || cell === '' || cell === 'N/A') continue;
      const rate = Number(cell);
      if (!Number.isFinite(rate) || rate <= 0) return 'RATE_NOT_VALID';
      perEuro[currency] = rate;
    }
    days.push({ date, perEuro });
  }
  return days.some(({ perEuro }) => Object.keys(perEuro).length > 1) ? days : 'NO_RATES';
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

function isoDate(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [, day, name, year] = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text) ?? [];
  const month = MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
  if (day === undefined || month === 0) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Digits after the point of a currency: 2 of EUR, 0 of JPY, 3 of KWD. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/**
 * An amount in minor units of one currency in whole minor units of another, by the rates of one day; null when
 * either has no rate: an amount without a rate is not compared, never guessed.
 */
export function convertMinor(
  amountMinor: number,
  from: string,
  to: string,
  rates: CurrencyRates,
): number | null {
  if (from === to) return amountMinor;
  const [source, target] = [rates.perEuro[from], rates.perEuro[to]];
  if (source === undefined || target === undefined) return null;
  const major = amountMinor / 10 ** minorDigits(from);
  return Math.round((major / source) * target * 10 ** minorDigits(to));
}

/** Rates where none were imported: euro are euro. */
const NO_RATES: CurrencyRates = { date: '', perEuro: { EUR: 1 } };

/** An amount in whole cents of a euro; null where its currency has no rate. */
export const inEuro = (minor: number, currency: string, rates: CurrencyRates | null): number | null =>
  convertMinor(minor, currency, 'EUR', rates ?? NO_RATES);
