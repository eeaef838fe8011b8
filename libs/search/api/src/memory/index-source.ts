import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@ringfair/platform/config';
import { ListeningConnection } from '@ringfair/platform/database';
import type { FacetValue } from '../search.repository.js';
import { ROW_COLUMNS, rowOf, type IndexRow } from './index-row.js';

export interface Change {
  vendorId: string;
  position: number;
}

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

  /** All listings, in the portions in which they arrive. */
  all(): AsyncGenerator<IndexRow[]> {
    return this.rows('');
  }

  /** Of all listings the id and the last change. */
  async *positions(): AsyncGenerator<{ vendorId: Buffer; position: number }[]> {
    for await (const rows of this.connection.copy('select vendor_id, position from vendor_search'))
      yield rows.map(([vendorId, position]) => ({
        vendorId: vendorId ?? Buffer.alloc(0),
        position: Number(position?.readBigInt64BE()),
      }));
  }

  /** Tells one database from every other, also from a copy that went on by itself. */
  async identity(): Promise<string> {
    const [row] = await this.connection.query<{ identity: string }>(
      `select concat_ws('/', s.system_identifier, c.timeline_id, d.oid) as identity
       from pg_control_system() s, pg_control_checkpoint() c, pg_database d where d.datname = current_database()`,
    );
    return row?.identity ?? '';
  }

  async byIds(ids: readonly string[]): Promise<IndexRow[]> {
    const found: IndexRow[] = [];
    for await (const rows of this.rows(`where vendor_id in (${ids.map(quoted).join(', ')})`)) {
      // The bytes are valid until the next portion.
      found.push(...rows.map(kept));
    }
    return found;
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

  private async *rows(where: string): AsyncGenerator<IndexRow[]> {
    for await (const rows of this.connection.copy(`select ${ROW_COLUMNS} from vendor_search ${where}`))
      yield rows.map(rowOf);
  }
}

/** COPY takes no parameters; ids come from the database, and nothing but hexadecimal digits gets through. */
function quoted(id: string): string {
  if (!/^[\da-f-]{32,36}$/.test(id)) throw new Error('not the id of a listing');
  return `'${id}'`;
}

const kept = (row: IndexRow): IndexRow => ({
  ...row,
  vendorId: Buffer.from(row.vendorId),
  terms: Buffer.from(row.terms),
  nameKey: Buffer.from(row.nameKey),
});

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
