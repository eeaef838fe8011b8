import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@ringfair/platform/database';

export type ClaimCallState = 'PLACING' | 'PLACED' | 'ANSWERED' | 'UNANSWERED' | 'REFUSED';

export interface ClaimCallRow {
  id: string;
  reference: string | null;
  outcome: ClaimCallState;
  /** Placed so long ago that it is over, whatever the service says. */
  old: boolean;
}

/** Calls within 24 hours. */
export interface CallLimits {
  toListing: number;
  forOrganization: number;
  ofAll: number;
}

/** Automatic calls of claims; the worker's. */
@Injectable()
export class ClaimCallRepository {
  /** Claims whose next call, or next look at the last one, is due. */
  async due(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from vendor_claims c where state = 'PENDING' and next_call_at <= now() and expires_at > now()
         and exists (select from vendors v where v.id = c.vendor_id and v.organization_id is null)
       order by next_call_at limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Keeps others away for some minutes; false: somebody else was quicker, or the claim waits no more. */
  async takeTurn(tx: Tx, claimId: string, minutes: number): Promise<boolean> {
    const taken = await tx.execute(
      `update vendor_claims set next_call_at = now() + make_interval(mins => $2)
       where id = $1 and state = 'PENDING' and caller = 'SERVICE' and next_call_at <= now()`,
      [claimId, minutes],
    );
    return taken > 0;
  }

  /** The calls of a claim, the newest first. */
  ofClaim(tx: Tx, claimId: string): Promise<ClaimCallRow[]> {
    return tx.query(
      `select id, reference, outcome, placed_at < now() - interval '1 hour' as old from vendor_claim_calls
       where claim_id = $1 order by placed_at desc, id desc`,
      [claimId],
    );
  }

  /** Counts a call before it is placed, one after the other; null: it would be one too many. */
  async count(
    tx: Tx,
    claim: { id: string; vendorId: string; organizationId: string },
    limits: CallLimits,
  ): Promise<string | null> {
    await tx.execute(`select pg_advisory_xact_lock(hashtext('vendor claim calls'))`);
    const id = newId();
    const counted = await tx.execute(
      `insert into vendor_claim_calls (id, claim_id, vendor_id, organization_id)
       select $1, $2, $3, $4 from (
         select count(*) filter (where vendor_id = $3) as listing, count(*) filter (where organization_id = $4) as own,
           count(*) as every from vendor_claim_calls where placed_at > now() - interval '24 hours') today
       where listing < $5 and own < $6 and every < $7`,
      [
        id,
        claim.id,
        claim.vendorId,
        claim.organizationId,
        limits.toListing,
        limits.forOrganization,
        limits.ofAll,
      ],
    );
    return counted > 0 ? id : null;
  }

  async note(tx: Tx, id: string, outcome: ClaimCallState, reference: string | null): Promise<void> {
    await tx.execute(
      'update vendor_claim_calls set outcome = $2, reference = coalesce($3, reference) where id = $1',
      [id, outcome, reference],
    );
  }

  /** null: there is nothing more to do by itself. */
  async schedule(tx: Tx, claimId: string, minutes: number | null): Promise<void> {
    await tx.execute(
      `update vendor_claims set next_call_at = now() + make_interval(mins => $2)
       where id = $1 and caller = 'SERVICE' and state = 'PENDING'`,
      [claimId, minutes],
    );
  }

  /** False: it waits no more, or a moderator has it already. */
  async toModerator(tx: Tx, claimId: string): Promise<boolean> {
    const moved = await tx.execute(
      `update vendor_claims set caller = 'MODERATOR', next_call_at = null
       where id = $1 and caller = 'SERVICE' and state = 'PENDING'`,
      [claimId],
    );
    return moved > 0;
  }
}
