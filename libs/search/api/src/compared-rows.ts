import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import type { ComparedRow } from '@ringfair/search-core';

/** Rows about vendors beside those of their profiles; values in the order of the ids. */
export type ComparedSource = (viewer: Viewer | null, vendorIds: readonly string[]) => Promise<ComparedRow[]>;

/** What later features know of vendors that stand side by side: one list of rows for the page and the workbook. */
@Injectable()
export class ComparedRows {
  private readonly sources = new Map<string, ComparedSource>();

  add(feature: string, source: ComparedSource): void {
    this.sources.set(feature, source);
  }

  async of(viewer: Viewer | null, vendorIds: readonly string[]): Promise<ComparedRow[]> {
    const rows = await Promise.all([...this.sources.values()].map((source) => source(viewer, vendorIds)));
    return rows.flat();
  }
}
