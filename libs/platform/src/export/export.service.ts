import { Injectable } from '@nestjs/common';
import type { Viewer } from '../auth/viewer.js';
import { Database } from '../database/database.js';
import { type ExportPage, ExportRepository, type ExportedRow } from './export.repository.js';
import { type ExportSection, ExportSections } from './export-sections.js';

/** Says what a file is, and how it is to be read. */
export const EXPORT_FORMAT = 'ringfair-export';
export const EXPORT_VERSION = 1;
/** The sheet of a workbook that says so. */
export const EXPORT_SHEET = 'export';
/** The list that names the lists which this reader does not get, and why. */
const LEFT_OUT = 'leftOut';
const FOR_MEMBERS =
  'It names people of other companies: signed-in members have it in their exports, tokens do not.';
const PAGE = 500;

const exportHead = () => ({
  format: EXPORT_FORMAT,
  version: EXPORT_VERSION,
  exportedAt: new Date().toISOString(),
});

/** One list of an export, read while it is written. */
export interface ExportedSection {
  name: string;
  rows: AsyncIterable<ExportedRow> | Iterable<ExportedRow>;
  /** Names of the columns; those of the first row where they are left out. */
  columns?: readonly string[];
}

/** Everything that an organisation has here, under its own rights: what it may not see, it does not get. */
@Injectable()
export class ExportService {
  constructor(
    private readonly database: Database,
    private readonly sections: ExportSections,
    private readonly repository: ExportRepository,
  ) {}

  /** @param feature only what this feature keeps; all of them when left out */
  *sectionsOf(viewer: Viewer, feature?: string): Generator<ExportedSection> {
    const all = this.sections.of(feature);
    const away = viewer.tokenScopes ? all.filter(({ membersOnly }) => membersOnly) : [];
    if (away.length > 0)
      yield { name: LEFT_OUT, rows: away.map(({ name }) => ({ list: name, why: FOR_MEMBERS })) };
    for (const section of all) {
      if (!away.includes(section)) yield { name: section.name, rows: this.rows(viewer, section) };
    }
  }

  /** The same for a workbook, with a sheet that says what it is. */
  *sheetsOf(viewer: Viewer, feature?: string): Generator<ExportedSection> {
    yield { name: EXPORT_SHEET, rows: [exportHead()] };
    yield* this.sectionsOf(viewer, feature);
  }

  /** The whole export as JSON, piece by piece. */
  async *json(viewer: Viewer, feature?: string): AsyncGenerator<string> {
    yield `{${JSON.stringify(exportHead()).slice(1, -1)}`;
    for (const { name, rows } of this.sectionsOf(viewer, feature)) {
      yield `,\n${JSON.stringify(name)}: [`;
      let separator = '\n';
      for await (const row of rows) {
        yield `${separator}${JSON.stringify(row)}`;
        separator = ',\n';
      }
      yield ']';
    }
    yield '}\n';
  }

  /** Each page is a transaction of its own: a slow reader holds none open. */
  private async *rows(viewer: Viewer, section: ExportSection): AsyncGenerator<ExportedRow> {
    const plan = await this.database.read(viewer, (tx) => this.repository.plan(tx, section));
    let after: string[] | null = null;
    do {
      const from: string[] | null = after;
      const page: ExportPage = await this.database.read(viewer, (tx) =>
        this.repository.page(tx, plan, viewer.organizationId, from, PAGE),
      );
      yield* page.rows;
      after = page.after;
    } while (after);
  }
}
