import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@ringfair/platform/config';
import { ListeningConnection } from '@ringfair/platform/database';
import type { FacetValue } from '../search.repository.js';
import type { IndexRow } from './index-row.js';

export interface Change {
  vendorId: string;
  position: number;
}

const COLUMNS = `s.vendor_id as "vendorId", s.position::float8 as position, s.facets, s.numbers,
  s.terms::text as terms, s.founded_year as "foundedYear", s.pilot_offered as "pilotOffered",
  s.rating_thousandths as "ratingThousandths", s.rating_count as "ratingCount", s.best_rank as "bestRank",
  s.rating_rank as "ratingRank", s.name_key as "nameKey", s.lot, c.card::text as card`;

/**
 * A connection of its own to the database, as the role of anonymous visitors: it sees the public projection and
 * nothing else, and hears when that changes.
 */
export class IndexSource {
  constructor(private readonly connection: ListeningConnection) {}

  close(): Promise<void> {
    return this.connection.close();
  }

  /** The oldest transaction that may still write: what changes from now on belongs to it or a later one. */
  async horizon(): Promise<string> {
    const [row] = await this.connection.query<{ horizon: string }>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as horizon',
    );
    return row?.horizon ?? '0';
  }

  /** What is visible of the changes by this transaction and later ones. */
  changesSince(horizon: string): Promise<Change[]> {
    return this.connection.query(
      `select vendor_id as "vendorId", position::float8 as position
       from vendor_search_changes where xid >= $1::text::xid8 order by position`,
      [horizon],
      'search index changes',
    );
  }

  /** A part of all listings, by id. */
  batch(after: string, limit: number): Promise<IndexRow[]> {
    return this.connection.query(
      `select ${COLUMNS} from vendor_search s join vendor_search_cards c using (vendor_id)
       where s.vendor_id > $1 order by s.vendor_id limit $2`,
      [after, limit],
      'search index batch',
    );
  }

  byIds(ids: readonly string[]): Promise<IndexRow[]> {
    return this.connection.query(
      `select ${COLUMNS} from vendor_search s join vendor_search_cards c using (vendor_id)
       where s.vendor_id = any($1)`,
      [ids],
    );
  }

  async lastPosition(): Promise<number> {
    const [row] = await this.connection.query<{ position: number }>(
      'select coalesce(max(position), 0)::float8 as position from vendor_search_changes',
    );
    return row?.position ?? 0;
  }

  facetValues(): Promise<FacetValue[]> {
    return this.connection.query('select id, facet_group as "facetGroup", code from facet_values');
  }
}

/** Opens sources; tests put others in its place. */
@Injectable()
export class IndexSources {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async open(handlers: { onWake: () => void; onLost: () => void }): Promise<IndexSource> {
    return new IndexSource(
      await ListeningConnection.open(this.config, 'vendor_search', 'ringfair search index', handlers),
    );
  }
}
