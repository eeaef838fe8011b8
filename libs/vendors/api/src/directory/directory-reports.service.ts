import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { notFound } from '@ringfair/platform/errors';
import type { DirectoryNote } from '@ringfair/vendors-core';
import { type DirectoryImportRow, DirectoryReportRepository } from './directory-report.repository.js';

const PAGE = 1000;
const LATEST = 50;

/** What became of imported files. */
@Injectable()
export class DirectoryReportsService {
  constructor(
    private readonly database: Database,
    private readonly reports: DirectoryReportRepository,
  ) {}

  latest(viewer: Viewer): Promise<DirectoryImportRow[]> {
    return this.database.read(viewer, (tx) => this.reports.latest(tx, LATEST));
  }

  async byId(viewer: Viewer, id: string): Promise<DirectoryImportRow> {
    const row = await this.database.read(viewer, (tx) => this.reports.byId(tx, id));
    if (!row) throw notFound('Import');
    return row;
  }

  /** Every remark in the order of the file, page by page. Without a viewer as the operator. */
  async *notes(viewer: Viewer | null, importId: string): AsyncGenerator<DirectoryNote> {
    for (let after = 0; ;) {
      const read = (tx: Tx) => this.reports.notes(tx, importId, after, PAGE);
      const page = await (viewer ? this.database.read(viewer, read) : this.database.asWorker(null, read));
      for (const { ordinal: _ordinal, ...note } of page) yield note;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.ordinal;
    }
  }
}
