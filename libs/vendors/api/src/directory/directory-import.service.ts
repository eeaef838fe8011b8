import { createHash } from 'node:crypto';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import {
  type ColumnMapping,
  DEFAULT_MAPPING,
  type DirectoryField,
  type DirectoryListing,
  type DirectoryNote,
  type DirectoryReason,
  type ListingNote,
  listingProfile,
  mergeListings,
  readDirectoryRow,
} from '@ringfair/vendors-core';
import { type FileShape, inspectFile, readTable } from './directory-file.js';
import {
  DirectoryRepository,
  type KeyedRow,
  type ReasonCount,
  type StagedPlace,
  type StagedRow,
} from './directory.repository.js';
import { VendorRepository } from '../profile/vendor.repository.js';

export interface ImportOptions {
  file: string;
  /** Name of the directory; listings without a site are known by it. Default: the file's name. */
  sourceName?: string;
  mapping?: ColumnMapping;
  /** Who asked for it; null: the operator's command line. */
  importedBy?: string;
  /** Called with the part of the work that is done, 0 to 1. */
  onProgress?: (done: number) => void;
  /** Stops after so many batches; what was read stays and the next run goes on from there. */
  stopAfterBatches?: number;
}

export interface ImportCounts {
  rows: number;
  rejected: number;
  /** Listings that the file stands for. */
  accepted: number;
  /** Rows that were united with an earlier row of the same site. */
  merged: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Listings that their vendor keeps: never touched. */
  claimed: number;
  /** Listings that were removed at the wish of their owner: never brought back. */
  removed: number;
  doubtfulCells: number;
  rejectedCells: number;
}

/** What became of a file; each remark about a row or cell is read from the report, page by page. */
export interface ImportReport {
  importId: string;
  counts: ImportCounts;
  reasons: ReasonCount[];
}

const BATCH = 500;
/** Remarks that stay with one listing; the report has them all. */
const MOST_DOUBTS = 500;

/** One listing and the rows that it was united from so far. */
interface RowGroup {
  key: string;
  listing: DirectoryListing;
  /** About uniting them; not in the report yet. */
  notes: DirectoryNote[];
  /** Everything remarked of its rows. */
  doubts: DirectoryNote[];
}

/**
 * Reads a vendor directory into unclaimed listings. Reading goes to staging in batches, each its own transaction,
 * so that a killed import goes on where it was; the listings change in one transaction at the end, so that nothing
 * is ever half-imported. A second run finds everything as it is and changes nothing.
 */
@Injectable()
export class DirectoryImportService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly directory: DirectoryRepository,
    private readonly vendors: VendorRepository,
  ) {}

  async run(options: ImportOptions): Promise<ImportReport | null> {
    const mapping = options.mapping ?? DEFAULT_MAPPING;
    const sourceName = options.sourceName ?? path.basename(options.file, path.extname(options.file));
    const shape = await inspectFile(options.file);
    const mappingHash = createHash('sha256')
      .update(JSON.stringify(Object.entries(mapping).sort()))
      .digest();
    const importId = await this.database.asWorker(null, (tx) =>
      this.directory.open(tx, sourceName, shape.sha256, mappingHash, options.importedBy ?? null),
    );
    const complete = await this.stage(importId, shape, options, mapping);
    if (!complete) return null;
    return this.database.asWorker(null, (tx) => this.apply(tx, importId, sourceName, mapping, options));
  }

  private async stage(
    importId: string,
    shape: FileShape,
    options: ImportOptions,
    mapping: ColumnMapping,
  ): Promise<boolean> {
    const last = await this.database.asWorker(null, (tx) => this.directory.lastLine(tx, importId));
    const today = new Date().toISOString().slice(0, 10);
    let batch: StagedRow[] = [];
    let batches = 0;
    const flush = async () => {
      const rows = batch;
      batch = [];
      batches += 1;
      await this.database.asWorker(null, (tx) => this.directory.stage(tx, importId, rows));
    };
    for await (const { row, done } of readTable(shape, mapping)) {
      if (row.line <= last) continue;
      const { listing, notes } = readDirectoryRow(row, today);
      batch.push({ line: row.line, key: listing?.key ?? null, listing, notes });
      if (batch.length < BATCH) continue;
      await flush();
      options.onProgress?.(done / 2);
      if (options.stopAfterBatches !== undefined && batches >= options.stopAfterBatches) return false;
    }
    if (batch.length > 0) await flush();
    options.onProgress?.(0.5);
    return true;
  }

  private async apply(
    tx: Tx,
    importId: string,
    sourceName: string,
    mapping: ColumnMapping,
    options: ImportOptions,
  ): Promise<ImportReport> {
    if (!(await this.directory.lock(tx, importId))) throw new Error('Another process imported this file.');
    const { rows, rejected } = await this.directory.rowCount(tx, importId);
    await this.directory.keepNotes(tx, importId);
    const outcomes = { created: 0, updated: 0, unchanged: 0, claimed: 0, removed: 0 };
    let accepted = 0;
    for await (const { group, done } of this.groups(tx, importId, columnOf(mapping))) {
      const outcome = await this.write(tx, sourceName, group.listing, listingNotes(group.doubts, mapping));
      const skipped = SKIPPED[outcome];
      if (skipped) group.notes.push(skippedRow(group.listing, columnOf(mapping), skipped));
      await this.directory.addNotes(tx, importId, group.notes);
      outcomes[outcome] += 1;
      accepted += 1;
      if (accepted % BATCH === 0) options.onProgress?.(0.5 + done / Math.max(1, rows) / 2);
    }
    const counts = {
      rows,
      rejected,
      accepted,
      merged: rows - rejected - accepted,
      ...outcomes,
      ...(await this.directory.cells(tx, importId)),
    };
    const reasons = await this.directory.reasons(tx, importId);
    await this.directory.finish(tx, importId, counts, reasons);
    options.onProgress?.(1);
    return { importId, counts, reasons };
  }

  /**
   * The staged rows united by their key, one listing after the other. Never more than a page of rows is in memory,
   * also when a million of them are about one site; what is remarked on the way goes to the report page by page.
   */
  private async *groups(
    tx: Tx,
    importId: string,
    column: (field: DirectoryField) => string,
  ): AsyncGenerator<{ group: RowGroup; done: number }> {
    let group: RowGroup | undefined;
    let done = 0;
    for (let after: StagedPlace = { key: '', line: 0 }; ;) {
      const page = await this.directory.keyed(tx, importId, after, BATCH);
      for (const row of page) {
        if (group && group.key !== row.key) {
          yield { group, done };
          group = undefined;
        }
        group = joined(group, row, column);
        done += 1;
      }
      after = page.at(-1) ?? after;
      if (page.length < BATCH) break;
      if (group) await this.directory.addNotes(tx, importId, group.notes.splice(0));
    }
    if (group) yield { group, done };
  }

  private async write(
    tx: Tx,
    sourceName: string,
    listing: DirectoryListing,
    doubts: readonly ListingNote[],
  ): Promise<ImportOutcome> {
    const profile = listingProfile(listing);
    const { key, siteHost, name } = listing;
    const target = await this.directory.target(tx, sourceName, key, siteHost, profile);
    if (target?.claimed) return 'claimed';
    if (target?.removed) return 'removed';
    const id = target?.id ?? newId();
    if (target?.same) {
      await this.directory.keepDoubts(tx, id, doubts);
      return 'unchanged';
    }
    if (!target) await this.directory.insert(tx, { id, name, siteHost, sourceName, key });
    const slug = target?.slug ?? (await this.vendors.takeSlug(tx, id, name));
    const version = await this.vendors.publish(tx, { id, slug, siteHost }, profile, {
      source: 'DIRECTORY',
      userId: null,
    });
    await this.directory.keepDoubts(tx, id, doubts);
    await this.events.emit(tx, {
      name: 'vendor.published',
      organizationId: null,
      payload: { vendorId: id, version },
    });
    return target ? 'updated' : 'created';
  }
}

/** The group with one row more; a new one for its first row. */
function joined(
  group: RowGroup | undefined,
  { key, listing, notes }: KeyedRow,
  column: (field: DirectoryField) => string,
): RowGroup {
  const merged = mergeListings(group ? [group.listing, listing] : [listing], column);
  const next = group ?? { key, listing, notes: [], doubts: [] };
  next.listing = merged.listing;
  next.notes.push(...merged.notes);
  next.doubts.push(...[...notes, ...merged.notes].slice(0, MOST_DOUBTS - next.doubts.length));
  return next;
}

const columnOf =
  (mapping: ColumnMapping) =>
  (field: DirectoryField): string =>
    Object.keys(mapping).find((column) => mapping[column] === field) ?? field;

type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'claimed' | 'removed';

/** Why a listing was left as it is. */
const SKIPPED: Partial<Record<ImportOutcome, DirectoryReason>> = {
  claimed: 'KEPT_BY_VENDOR',
  removed: 'REMOVED_BY_OWNER',
};

function skippedRow(
  { line, name }: DirectoryListing,
  column: (field: DirectoryField) => string,
  reason: DirectoryReason,
): DirectoryNote {
  return { line, column: column('name'), value: name, verdict: 'SKIPPED', reason };
}

/** The remarks that stay with a listing, by what they are about: whoever claims it is asked about them. */
const listingNotes = (notes: readonly DirectoryNote[], mapping: ColumnMapping): ListingNote[] =>
  notes.flatMap(({ column, reason, value }) => {
    const field = mapping[column];
    return field ? [{ field, reason, value }] : [];
  });
