import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';

export type DemandKind = 'SEARCH' | 'NEED';

export interface Demand {
  kind: DemandKind;
  /** By askedOfSearch or askedOfNeed. */
  asked: string;
  searches: number;
}

/** How often what was asked, by day. */
@Injectable()
export class SearchDemandRepository {
  /** Adds counts to a day. From `mostRows` different questions on, a day takes no new ones: it stays bounded. */
  async add(tx: Tx, day: string, demands: readonly Demand[], mostRows: number): Promise<void> {
    const sorted = [...demands].sort((a, b) => (a.asked < b.asked ? -1 : 1));
    await tx.execute(
      `insert into search_demands (day, kind, asked, searches)
       select $1::date, a.kind, a.asked, a.searches
       from unnest($2::text[], $3::text[], $4::int[]) a (kind, asked, searches)
       where (select count(*) from search_demands where day = $1::date) < $5
         or exists (select from search_demands d where d.day = $1::date and d.kind = a.kind and d.asked = a.asked)
       on conflict (day, kind, asked) do update set searches = search_demands.searches + excluded.searches`,
      [
        day,
        sorted.map(({ kind }) => kind),
        sorted.map(({ asked }) => asked),
        sorted.map(({ searches }) => searches),
        mostRows,
      ],
    );
  }

  /** What was asked most often from a day on. */
  most(tx: Tx, fromDay: string, limit: number): Promise<Demand[]> {
    return tx.query(
      `select kind, asked, sum(searches)::int as searches from search_demands where day >= $1::date
       group by kind, asked order by searches desc, asked limit $2`,
      [fromDay, limit],
    );
  }

  forget(tx: Tx, beforeDay: string): Promise<number> {
    return tx.execute('delete from search_demands where day < $1::date', [beforeDay]);
  }
}
