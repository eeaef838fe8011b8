import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';

@Injectable()
export class RfpOpeningRepository {
  /** Opens a due request of the active organisation; false when it was open already. */
  async open(tx: Tx, rfpId: string): Promise<boolean> {
    const row = await tx.one<{ opened: boolean }>('select app.open_rfp($1) as opened', [rfpId]);
    return row?.opened ?? false;
  }

  /** Requests whose deadline has passed and that nobody has opened yet; for the worker. */
  due(tx: Tx, most: number): Promise<{ id: string; organizationId: string }[]> {
    return tx.query('select id, organization_id as "organizationId" from app.due_rfps($1)', [most]);
  }
}
