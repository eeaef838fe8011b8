import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import type { ExportSection } from './export-sections.js';

export type ExportedRow = Record<string, unknown>;

/** Where a section is read, and where its pages are cut. */
export interface SectionPlan {
  section: ExportSection;
  columns: string[];
  key: string[];
}

export interface ExportPage {
  rows: ExportedRow[];
  /** Where the next page begins. */
  after: string[] | null;
}

@Injectable()
export class ExportRepository {
  /** The columns that the viewer's role may read, and the primary key. */
  async plan(tx: Tx, section: ExportSection): Promise<SectionPlan> {
    const rows = await tx.query<{ name: string; inKey: boolean }>(
      `select a.attname as name, coalesce(a.attnum = any (i.indkey), false) as "inKey"
       from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
       where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
         and has_column_privilege(a.attrelid, a.attnum, 'SELECT') order by a.attnum`,
      [section.table],
    );
    return {
      section,
      columns: rows.map(({ name }) => name),
      key: rows.filter(({ inKey }) => inKey).map(({ name }) => name),
    };
  }

  async page(
    tx: Tx,
    { section, columns, key }: SectionPlan,
    organizationId: string,
    after: readonly string[] | null,
    limit: number,
  ): Promise<ExportPage> {
    const place = `array[${key.map((name) => `t."${name}"::text collate "C"`).join(', ')}]`;
    const selected = [...columns.map((name) => `t."${name}"`), ...(section.also ?? [])].join(', ');
    const rows = await tx.query<{ row: ExportedRow; place: string[] }>(
      `select to_jsonb(r) - '#place' as row, r."#place" as place
       from (select ${selected}, ${place} as "#place" from ${section.table} t
             where (${section.of}) and ($2::text[] is null or ${place} > $2) order by ${place} limit $3) r`,
      [organizationId, after, limit],
    );
    return {
      rows: rows.map(({ row }) => row),
      after: rows.length < limit ? null : (rows.at(-1)?.place ?? null),
    };
  }
}
