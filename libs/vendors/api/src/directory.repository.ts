import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@ringfair/platform/database';
import type { DirectoryListing, DirectoryNote, VendorProfile } from '@ringfair/vendors-core';

export interface StagedRow {
  line: number;
  key: string | null;
  listing: DirectoryListing | null;
  notes: DirectoryNote[];
}

export interface ListingTarget {
  id: string;
  slug: string;
  claimed: boolean;
  publishedVersion: number | null;
  same: boolean;
}

@Injectable()
export class DirectoryRepository {
  /** The import of this file that is still open, or a new one. */
  async open(tx: Tx, sourceName: string, fileHash: Buffer, mappingHash: Buffer): Promise<string> {
    const identity = [sourceName, fileHash, mappingHash];
    await tx.execute(
      `insert into directory_imports (id, source_name, file_hash, mapping_hash) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [newId(), ...identity],
    );
    const row = await tx.one<{ id: string }>(
      `select id from directory_imports
       where source_name = $1 and file_hash = $2 and mapping_hash = $3 and applied_at is null`,
      identity,
    );
    if (!row) throw new Error('The import was finished by another process.');
    return row.id;
  }

  /** Last line that is staged: reading goes on after it. */
  async lastLine(tx: Tx, importId: string): Promise<number> {
    const row = await tx.one<{ line: number | null }>(
      'select max(line) as line from directory_import_rows where import_id = $1',
      [importId],
    );
    return row?.line ?? 0;
  }

  async stage(tx: Tx, importId: string, rows: readonly StagedRow[]): Promise<void> {
    await tx.execute(
      `insert into directory_import_rows (import_id, line, key, listing, notes)
       select $1, (r->>'line')::int, r->>'key', nullif(r->'listing', 'null'), r->'notes'
       from jsonb_array_elements($2::jsonb) r on conflict do nothing`,
      [importId, JSON.stringify(rows)],
    );
  }

  /** False when another process has applied it meanwhile. */
  async lock(tx: Tx, importId: string): Promise<boolean> {
    // One import at a time: two sources may hold the same site.
    await tx.execute(`select pg_advisory_xact_lock(hashtextextended('directory import', 0))`);
    const row = await tx.one(
      'select from directory_imports where id = $1 and applied_at is null for update',
      [importId],
    );
    return row !== undefined;
  }

  /** The next keys after one, in order, each with its rows in file order. */
  async groups(
    tx: Tx,
    importId: string,
    after: string,
    limit: number,
  ): Promise<{ key: string; rows: DirectoryListing[] }[]> {
    return tx.query(
      `select key, jsonb_agg(listing order by line) as rows from directory_import_rows
       where import_id = $1 and key > $2 group by key order by key limit $3`,
      [importId, after, limit],
    );
  }

  async rowCount(tx: Tx, importId: string): Promise<{ rows: number; rejected: number }> {
    const row = await tx.one<{ rows: number; rejected: number }>(
      `select count(*)::int as rows, count(*) filter (where key is null)::int as rejected
       from directory_import_rows where import_id = $1`,
      [importId],
    );
    return row ?? { rows: 0, rejected: 0 };
  }

  notes(tx: Tx, importId: string): Promise<DirectoryNote[]> {
    return tx.query<DirectoryNote>(
      `select n->>'column' as "column", (n->>'line')::int as line, n->>'value' as value, n->>'verdict' as verdict,
         n->>'reason' as reason
       from directory_import_rows r, jsonb_array_elements(r.notes) n where import_id = $1 order by 2, 1`,
      [importId],
    );
  }

  /** The listing that a row is about: by its site, else by its identity in the source. Claimed ones first. */
  target(
    tx: Tx,
    sourceName: string,
    key: string,
    siteHost: string | null,
    profile: VendorProfile,
  ): Promise<ListingTarget | undefined> {
    return tx.one(
      `select v.id, v.slug, v.organization_id is not null as claimed, v.published_version as "publishedVersion",
         coalesce(p.profile = $4::jsonb, false) as same
       from vendors v left join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version
       where v.site_host = $3 or (v.source_name = $1 and v.source_key = $2)
       order by v.organization_id is null, v.source_name = $1 and v.source_key = $2 desc, v.created_at, v.id limit 1`,
      [sourceName, key, siteHost, JSON.stringify(profile)],
    );
  }

  /** An unclaimed listing; its slug is its id until it is published. */
  async insert(
    tx: Tx,
    row: { id: string; name: string; siteHost: string | null; sourceName: string; key: string },
  ): Promise<void> {
    await tx.execute(
      `insert into vendors (id, slug, name, site_host, source, source_name, source_key)
       values ($1::uuid, $1::uuid::text, $2, $3, 'DIRECTORY', $4, $5)`,
      [row.id, row.name, row.siteHost, row.sourceName, row.key],
    );
  }

  /** Marks the import as done and forgets its rows, and those of earlier files that were never finished. */
  async finish(tx: Tx, importId: string, counts: object): Promise<void> {
    await tx.execute('update directory_imports set applied_at = now(), counts = $2 where id = $1', [
      importId,
      JSON.stringify(counts),
    ]);
    await tx.execute('delete from directory_import_rows where import_id = $1', [importId]);
    await tx.execute(
      `delete from directory_imports where applied_at is null
       and source_name = (select source_name from directory_imports where id = $1)`,
      [importId],
    );
  }
}
