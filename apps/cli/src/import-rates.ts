import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { CurrencyRatesService } from '@ringfair/market-api';
import { Command } from 'commander';

/** Reads currency rates, so that prices in different currencies can be compared. */
export const importRatesCommand = (app: () => Promise<INestApplicationContext>): Command =>
  new Command('import-rates')
    .description(
      "read the European Central Bank's rates (eurofxref.csv of a day, or eurofxref-hist.csv) and compare all prices by the latest day; a second run changes nothing",
    )
    .argument('<file>', 'CSV with a header "Date, USD, JPY, ..."')
    .action(async (file: string) => {
      const csv = await readFile(file, 'utf8');
      const { days, changed, listings } = await (await app()).get(CurrencyRatesService).importEcb(csv);
      console.log(`${days} days read, ${changed} rates new or corrected, ${listings} listings compared anew`);
    });
