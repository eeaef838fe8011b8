import { Injectable } from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import { ListedVendorsRepository, type ListedVendorRow } from './listed-vendors.repository.js';

export interface ListedVendor {
  slug: string;
  publishedAt: Date;
}

/** Rows of one read: a part streams through the process instead of lying in it. */
const READ_AT_ONCE = 1000;
const STARTS_ARE_KEPT_MS = 600_000;

/** Every published listing in the order of their ids, in parts; merged and removed ones have left the projection. */
@Injectable()
export class ListedVendorsService {
  private kept: { size: number; until: number; starts: Promise<string[]> } | undefined;

  constructor(
    private readonly database: Database,
    private readonly repository: ListedVendorsRepository,
  ) {}

  /** Where each part begins. Counting through all listings is kept for ten minutes, whoever asks. */
  starts(size: number): Promise<string[]> {
    const now = performance.now();
    if (this.kept?.size === size && this.kept.until > now) return this.kept.starts;
    const starts = this.database.read(null, (tx) => this.repository.starts(tx, size));
    this.kept = { size, until: now + STARTS_ARE_KEPT_MS, starts };
    starts.catch(() => (this.kept = undefined));
    return starts;
  }

  /** At most `size` listings from an id on. Each read is a transaction of its own: a slow reader holds none open. */
  async *part(start: string, size: number): AsyncGenerator<ListedVendor, void> {
    let from: string | undefined = start;
    for (let left = size; from !== undefined && left > 0; left -= READ_AT_ONCE) {
      const count = Math.min(left, READ_AT_ONCE);
      const rows: ListedVendorRow[] = await this.read(from, count + 1);
      for (const { slug, publishedAt } of rows.slice(0, count)) if (publishedAt) yield { slug, publishedAt };
      from = rows[count]?.id;
    }
  }

  private read(from: string, count: number): Promise<ListedVendorRow[]> {
    return this.database.read(null, (tx) => this.repository.from(tx, from, count));
  }
}
