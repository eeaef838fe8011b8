import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { DirectoryNote } from '@ringfair/vendors-core';
import type { ImportCounts } from './directory-import.service.js';
import type { ReasonCount } from './directory.repository.js';

/** A finished import. */
export interface DirectoryImportRow {
  id: string;
  sourceName: string;
  importedAt: Date;
  counts: ImportCounts;
  reasons: ReasonCount[];
}

const select = `select id, source_name as "sourceName", applied_at as "importedAt",
    '{"removed":0}'::jsonb || counts as counts, coalesce(reasons, '[]') as reasons
  from directory_imports where applied_at is not null`;

@Injectable()
export class DirectoryReportRepository {
  latest(tx: Tx, limit: number): Promise<DirectoryImportRow[]> {
    return tx.query(`${select} order by applied_at desc limit $1`, [limit]);
  }

  byId(tx: Tx, id: string): Promise<DirectoryImportRow | undefined> {
    return tx.one(`${select} and id = $1`, [id]);
  }

  notes(
    tx: Tx,
    importId: string,
    after: number,
    limit: number,
  ): Promise<(DirectoryNote & { ordinal: number })[]> {
    return tx.query(
      `select ordinal::int, line, column_name as "column", value, verdict, reason from directory_import_notes
       where import_id = $1 and ordinal > $2 order by ordinal limit $3`,
      [importId, after, limit],
    );
  }
}
