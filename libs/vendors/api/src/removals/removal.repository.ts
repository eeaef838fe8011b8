import { Injectable } from '@nestjs/common';
import type { Locale } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import type { RemovalReason, RemovalRole } from '@ringfair/vendors-core';

export interface RemovalRow {
  id: string;
  vendorId: string;
  email: string | null;
  name: string | null;
  role: RemovalRole;
  reason: RemovalReason;
  message: string | null;
  locale: Locale;
  state: 'ASKED' | 'CONFIRMED' | 'REMOVED' | 'DECLINED';
}

export interface NewRemoval {
  id: string;
  vendorId: string;
  siteHost: string | null;
  atSiteDomain: boolean;
  email: string;
  name: string;
  role: RemovalRole;
  reason: RemovalReason;
  message: string | null;
  locale: Locale;
  tokenHash: Buffer;
  keyHash: Buffer;
  hours: number;
}

export type ConfirmOutcome = 'REMOVED' | 'WAITING' | 'EXPIRED' | 'KEPT' | 'DECLINED' | 'UNKNOWN';

/** Demands for removal: made by nobody in particular, read by moderators and the worker. */
@Injectable()
export class RemovalRepository {
  /** False: this very demand was sent before. */
  async insert(tx: Tx, row: NewRemoval): Promise<boolean> {
    const inserted = await tx.execute(
      `insert into vendor_removals (id, vendor_id, site_host, at_site_domain, email, name, role, reason, message, locale,
         token_hash, key_hash, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now() + make_interval(hours => $13))
       on conflict do nothing`,
      [
        row.id,
        row.vendorId,
        row.siteHost,
        row.atSiteDomain,
        row.email,
        row.name,
        row.role,
        row.reason,
        row.message,
        row.locale,
        row.tokenHash,
        row.keyHash,
        row.hours,
      ],
    );
    return inserted > 0;
  }

  async recent(tx: Tx, vendorId: string, hours: number): Promise<number> {
    const row = await tx.one<{ count: string }>('select app.recent_vendor_removals($1, $2) as count', [
      vendorId,
      hours,
    ]);
    return Number(row?.count ?? 0);
  }

  async confirm(
    tx: Tx,
    tokenHash: Buffer,
  ): Promise<{ outcome: ConfirmOutcome; removal: string; vendor: string; fresh: boolean }> {
    const row = await tx.one<{ outcome: ConfirmOutcome; removal: string; vendor: string; fresh: boolean }>(
      'select outcome, removal, vendor, fresh from app.confirm_vendor_removal($1)',
      [tokenHash],
    );
    return row ?? { outcome: 'UNKNOWN', removal: '', vendor: '', fresh: false };
  }

  byId(tx: Tx, id: string): Promise<RemovalRow | undefined> {
    return tx.one(
      `select id, vendor_id as "vendorId", email, name, role, reason, message, locale, state
       from vendor_removals where id = $1`,
      [id],
    );
  }

  /** The worker's, after a moderator decided. */
  async decide(
    tx: Tx,
    id: string,
    accepted: boolean,
  ): Promise<{ outcome: 'REMOVED' | 'DECLINED' | 'KEPT' | 'UNKNOWN'; vendor: string }> {
    const row = await tx.one<{ outcome: 'REMOVED' | 'DECLINED' | 'KEPT' | 'UNKNOWN'; vendor: string }>(
      'select outcome, vendor from app.decide_vendor_removal($1, $2)',
      [id, accepted],
    );
    return row ?? { outcome: 'UNKNOWN', vendor: '' };
  }

  /** What the worker found out about the site of a listing that is gone. */
  async forgetSite(tx: Tx, vendorId: string): Promise<void> {
    await tx.execute('delete from vendor_site_checks where vendor_id = $1', [vendorId]);
  }

  /** Demands that nobody confirmed are forgotten, with who made them. */
  forget(tx: Tx): Promise<number> {
    return tx.execute(`delete from vendor_removals where state = 'ASKED' and expires_at < now()`);
  }
}
