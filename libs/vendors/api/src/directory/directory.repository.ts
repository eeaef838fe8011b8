import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@ringfair/platform/database';
import type {
  DirectoryListing,
  DirectoryNote,
  DirectoryReason,
  DirectoryVerdict,
  ListingNote,
  VendorProfile,
} from '@ringfair/vendors-core';

/** Imports of one source whose remarks are kept for the report. */
const REPORTS_KEPT = 5;

export interface StagedRow {
  line: number;
  key: string | null;
  listing: DirectoryListing | null;
  notes: DirectoryNote[];
}

/** Where a row stands among the staged ones, ordered by key. */
export interface StagedPlace {
  key: string;
  line: number;
}

/** A staged row that became a listing. */
export interface KeyedRow extends StagedPlace {
  listing: DirectoryListing;
  notes: DirectoryNote[];
}

export interface ReasonCount {
  reason: DirectoryReason;
  verdict: DirectoryVerdict;
  count: number;
  example: Pick<DirectoryNote, 'line' | 'column' | 'value'>;
}

export interface ListingTarget {
  id: string;
  slug: string;
  claimed: boolean;
  /** At the wish of its owner; also found by its identity in another source. */
  removed: boolean;
  publishedVersion: number | null;
  same: boolean;
}

@Injectable()
export class DirectoryRepository {
  /** The import of this file that is still open, or a new one. */
  async open(
    tx: Tx,
    sourceName: string,
    fileHash: Buffer,
    mappingHash: Buffer,
    importedBy: string | null,
  ): Promise<string> {
    const identity = [sourceName, fileHash, mappingHash];
    await tx.execute(
      `insert into directory_imports (id, source_name, file_hash, mapping_hash, imported_by)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [newId(), ...identity, importedBy],
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

  /** The next rows that became listings, by key and within it in file order. */
  async keyed(tx: Tx, importId: string, after: StagedPlace, limit: number): Promise<KeyedRow[]> {
    return tx.query(
      `select key, line, listing, notes from directory_import_rows
       where import_id = $1 and (key, line) > ($2, $3) order by key, line limit $4`,
      [importId, after.key, after.line, limit],
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

  /** Remarks about single rows become the report's. */
  async keepNotes(tx: Tx, importId: string): Promise<void> {
    await tx.execute(
      `insert into directory_import_notes (import_id, ordinal, line, column_name, value, verdict, reason)
       select $1, row_number() over (order by r.line, n.at), (n.note->>'line')::int, n.note->>'column',
         n.note->>'value', n.note->>'verdict', n.note->>'reason'
       from directory_import_rows r, jsonb_array_elements(r.notes) with ordinality n (note, at) where import_id = $1`,
      [importId],
    );
  }

  async addNotes(tx: Tx, importId: string, notes: readonly DirectoryNote[]): Promise<void> {
    if (notes.length === 0) return;
    await tx.execute(
      `insert into directory_import_notes (import_id, ordinal, line, column_name, value, verdict, reason)
       select $1, (select coalesce(max(ordinal), 0) from directory_import_notes where import_id = $1) + n.at,
         (n.note->>'line')::int, n.note->>'column', n.note->>'value', n.note->>'verdict', n.note->>'reason'
       from jsonb_array_elements($2::jsonb) with ordinality n (note, at)`,
      [importId, JSON.stringify(notes)],
    );
  }

  /** How often each reason was given, with the first example. */
  reasons(tx: Tx, importId: string): Promise<ReasonCount[]> {
    return tx.query(
      `select reason, verdict, count(*)::int as count,
         (array_agg(jsonb_build_object('line', line, 'column', column_name, 'value', value) order by ordinal))[1] as example
       from directory_import_notes where import_id = $1 group by reason, verdict order by 3 desc, 1`,
      [importId],
    );
  }

  /** Cells, not values: a cell with three odd languages is one doubtful cell. */
  async cells(tx: Tx, importId: string): Promise<{ doubtfulCells: number; rejectedCells: number }> {
    const row = await tx.one<{ doubtfulCells: number; rejectedCells: number }>(
      `select count(distinct (line, column_name)) filter (where verdict = 'DOUBTFUL')::int as "doubtfulCells",
         count(distinct (line, column_name)) filter (where verdict = 'REJECTED')::int as "rejectedCells"
       from directory_import_notes where import_id = $1`,
      [importId],
    );
    return row ?? { doubtfulCells: 0, rejectedCells: 0 };
  }

  /**
   * The listing that a row is about: by its site, else by its identity in the source. Claimed ones first. One that was
   * merged into another stays as it is: a directory that still has it brings nothing back.
   */
  target(
    tx: Tx,
    sourceName: string,
    key: string,
    siteHost: string | null,
    profile: VendorProfile,
  ): Promise<ListingTarget | undefined> {
    return tx.one(
      `select v.id, v.slug, v.organization_id is not null as claimed, v.removed_at is not null as removed,
         v.published_version as "publishedVersion", coalesce(p.profile = $4::jsonb, false) or v.merged_into is not null as same
       from vendors v left join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version
       where v.site_host = $3 or (v.source_key = $2 and (v.source_name = $1 or v.removed_at is not null))
       order by v.organization_id is null, v.removed_at is null, v.source_name = $1 and v.source_key = $2 desc, v.created_at, v.id limit 1`,
      [sourceName, key, siteHost, JSON.stringify(profile)],
    );
  }

  /** What could not be taken as it stood, kept with the listing for whoever claims it. */
  async keepDoubts(tx: Tx, vendorId: string, notes: readonly ListingNote[]): Promise<void> {
    await tx.execute(
      `insert into vendor_import_notes (vendor_id, notes) values ($1, $2)
       on conflict (vendor_id) do update set notes = excluded.notes, updated_at = now()
       where vendor_import_notes.notes <> excluded.notes`,
      [vendorId, JSON.stringify(notes)],
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

  /** Marks the import as done and forgets its rows, those of earlier files that were never finished, and old reports. */
  async finish(tx: Tx, importId: string, counts: object, reasons: readonly ReasonCount[]): Promise<void> {
    await tx.execute(
      'update directory_imports set applied_at = now(), counts = $2, reasons = $3 where id = $1',
      [importId, JSON.stringify(counts), JSON.stringify(reasons)],
    );
    await tx.execute('delete from directory_import_rows where import_id = $1', [importId]);
    await tx.execute(
      `delete from directory_imports where applied_at is null
       and source_name = (select source_name from directory_imports where id = $1)`,
      [importId],
    );
    await tx.execute(
      `delete from directory_import_notes where import_id in (
         select id from directory_imports where applied_at is not null
           and source_name = (select source_name from directory_imports where id = $1)
         order by applied_at desc offset $2)`,
      [importId, REPORTS_KEPT],
    );
  }
}
