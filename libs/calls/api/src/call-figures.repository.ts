import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { VendorCallFigures } from './call.type.js';

/** What the database says of calls in public; it alone adds them up. */
@Injectable()
export class CallFiguresRepository {
  of(tx: Tx, vendorIds: readonly string[]): Promise<(VendorCallFigures & { vendorId: string })[]> {
    return tx.query(
      `select vendor_id as "vendorId", subject, calls, buyers, median_seconds_to_human as "medianSecondsToHuman",
         median_seconds_on_hold as "medianSecondsOnHold", mean_friendliness::float8 as "meanFriendliness",
         computed_on as "computedOn"
       from vendor_call_figures where vendor_id = any ($1) order by vendor_id, subject desc`,
      [vendorIds],
      'call figures',
    );
  }

  async refresh(tx: Tx): Promise<void> {
    await tx.execute('select app.refresh_call_figures()');
  }

  async move(tx: Tx, mergedVendorId: string, keptVendorId: string): Promise<void> {
    await tx.execute('select app.move_calls($1, $2)', [mergedVendorId, keptVendorId]);
  }
}
