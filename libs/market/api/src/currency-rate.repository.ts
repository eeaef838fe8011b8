import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { CurrencyRates } from '@ringfair/market-core';

@Injectable()
export class CurrencyRateRepository {
  /** Adds the rates of some days; those that are there and differ are corrected. @returns rates added or corrected */
  save(tx: Tx, days: readonly CurrencyRates[]): Promise<number> {
    const rows = days.flatMap(({ date, perEuro }) =>
      Object.entries(perEuro)
        .filter(([currency]) => currency !== 'EUR')
        .map(([currency, rate]) => ({ day: date, currency, rate })),
    );
    return tx.execute(
      `insert into currency_rates (day, currency, per_euro)
       select day, currency, rate from jsonb_to_recordset($1::jsonb) as r (day date, currency text, rate numeric)
       on conflict (day, currency) do update set per_euro = excluded.per_euro
         where currency_rates.per_euro <> excluded.per_euro`,
      [JSON.stringify(rows)],
    );
  }

  /** The rates of the latest day that has any. */
  async latest(tx: Tx): Promise<CurrencyRates | null> {
    const rows = await tx.query<{ day: string; currency: string; rate: number }>(
      `select day, currency, per_euro::float8 as rate from currency_rates
       where day = (select max(day) from currency_rates)`,
    );
    const [first] = rows;
    if (!first) return null;
    const perEuro = Object.fromEntries(rows.map(({ currency, rate }) => [currency, rate]));
    return { date: first.day, perEuro: { ...perEuro, EUR: 1 } };
  }
}
