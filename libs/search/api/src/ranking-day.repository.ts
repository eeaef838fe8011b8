import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';

/** A day as of which the scores were counted. */
export interface RankingDayRow {
  /** ISO date (UTC). */
  day: string;
  /** Listings in search when it was made, and how many of them an organisation keeps. */
  listings: number;
  claimed: number;
}

@Injectable()
export class RankingDayRepository {
  /** The day in force; none before the first one was made. */
  latest(tx: Tx): Promise<RankingDayRow | undefined> {
    return tx.one<RankingDayRow>(
      'select day::text as day, listings, claimed from ranking_days order by day desc limit 1',
    );
  }

  /** @returns how many ratings were counted as of the day, at most `most`; less means that none is left */
  recountRatings(tx: Tx, day: string, most: number): Promise<number> {
    return count(tx, 'select app.recount_ratings($1, $2) as n', [day, most]);
  }

  /** @returns how many checks stopped being fresh, at most `most`; less means that none is left */
  ageChecks(tx: Tx, day: string, most: number): Promise<number> {
    return count(tx, 'select app.age_vendor_checks($1, $2) as n', [day, most]);
  }

  /** Made once; what was measured first stays. */
  async make(tx: Tx, day: string): Promise<void> {
    await tx.execute(
      `insert into ranking_days (day, listings, claimed)
       select $1, count(*), count(*) filter (where claimed) from vendor_search
       having not exists (select from ranking_days where day = $1)
       on conflict (day) do nothing`,
      [day],
    );
  }
}

async function count(tx: Tx, text: string, values: unknown[]): Promise<number> {
  const row = await tx.one<{ n: number }>(text, values);
  return row?.n ?? 0;
}
