import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';

export interface ClaimRow {
  id: string;
  email: string;
  expiresAt: Date;
}

export type ClaimOutcome = 'CLAIMED' | 'UNKNOWN' | 'EXPIRED' | 'TAKEN' | 'HAS_LISTING';

@Injectable()
export class ClaimRepository {
  byId(tx: Tx, id: string): Promise<ClaimRow | undefined> {
    return tx.one('select id, email, expires_at as "expiresAt" from vendor_claims where id = $1', [id]);
  }

  /** Claims asked for in the last hours: by this organisation, and for this listing by anyone. */
  async recent(
    tx: Tx,
    vendorId: string,
    organizationId: string,
    hours: number,
  ): Promise<{ own: number; all: number }> {
    const row = await tx.one<{ own: string; all: string }>(
      `select (select count(*) from vendor_claims
               where organization_id = $2 and created_at > now() - make_interval(hours => $3)) as own,
              app.recent_vendor_claims($1, $3) as all`,
      [vendorId, organizationId, hours],
    );
    return { own: Number(row?.own ?? 0), all: Number(row?.all ?? 0) };
  }

  async insert(
    tx: Tx,
    row: {
      id: string;
      vendorId: string;
      organizationId: string;
      userId: string;
      email: string;
      tokenHash: Buffer;
      hours: number;
    },
  ): Promise<void> {
    await tx.execute(
      `insert into vendor_claims (id, vendor_id, organization_id, user_id, email, token_hash, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + make_interval(hours => $7))`,
      [row.id, row.vendorId, row.organizationId, row.userId, row.email, row.tokenHash, row.hours],
    );
  }

  async confirm(tx: Tx, tokenHash: Buffer): Promise<{ outcome: ClaimOutcome; vendor: string | null }> {
    const row = await tx.one<{ outcome: ClaimOutcome; vendor: string | null }>(
      'select outcome, vendor from app.confirm_vendor_claim($1)',
      [tokenHash],
    );
    return row ?? { outcome: 'UNKNOWN', vendor: null };
  }
}
