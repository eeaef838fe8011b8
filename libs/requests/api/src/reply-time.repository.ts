import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';

export interface ReplyTimeRow {
  vendorId: string;
  medianMinutes: number;
  requestCount: number;
  buyerCount: number;
  measuredAt: Date;
}

/** How soon vendors reply; the database counts it, over all buyers (migrations/0092-reply-times.sql). */
@Injectable()
export class ReplyTimeRepository {
  async measure(tx: Tx, vendorId: string): Promise<void> {
    await tx.query('select app.measure_reply_time($1)', [vendorId]);
  }

  /** @returns for how many vendors it was measured */
  async measureAll(tx: Tx): Promise<number> {
    const row = await tx.one<{ measured: number }>('select app.measure_reply_times() as measured');
    return row?.measured ?? 0;
  }

  of(tx: Tx, vendorIds: readonly string[]): Promise<ReplyTimeRow[]> {
    return tx.query(
      `select vendor_id as "vendorId", median_minutes as "medianMinutes", request_count as "requestCount",
         buyer_count as "buyerCount", measured_at as "measuredAt"
       from vendor_reply_times where vendor_id = any ($1)`,
      [vendorIds],
    );
  }
}
