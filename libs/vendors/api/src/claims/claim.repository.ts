import { Injectable } from '@nestjs/common';
import type { Locale } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import type { ClaimCaller, ClaimMethod, DnsVerdict, FactAnswer, ListingNote } from '@ringfair/vendors-core';
import type { ClaimOutcome } from './claim.errors.js';

export type ClaimState = 'PENDING' | 'CONFIRMED' | 'DECLINED' | 'WITHDRAWN' | 'EXPIRED';

export interface ClaimRow {
  id: string;
  vendorId: string;
  organizationId: string;
  userId: string;
  method: ClaimMethod;
  state: ClaimState;
  email: string | null;
  domain: string | null;
  phone: string | null;
  explanation: string | null;
  answers: FactAnswer[];
  attempts: number;
  createdAt: Date;
  expiresAt: Date;
  checkedAt: Date | null;
  verdict: DnsVerdict | null;
  calledAt: Date | null;
  caller: ClaimCaller | null;
}

export interface NewClaim {
  id: string;
  vendorId: string;
  organizationId: string;
  userId: string;
  method: ClaimMethod;
  email: string | null;
  domain: string | null;
  phone: string | null;
  /** Of claims by phone: a service is to call at once. */
  caller: ClaimCaller | null;
  explanation: string | null;
  answers: readonly FactAnswer[];
  tokenHash: Buffer | null;
  hours: number;
}

const columns = `id, vendor_id as "vendorId", organization_id as "organizationId", user_id as "userId", method, state,
  email, domain, phone, explanation, answers, attempts, created_at as "createdAt", expires_at as "expiresAt",
  checked_at as "checkedAt", verdict, called_at as "calledAt", caller`;

/** Claims: the policies show each organisation its own, moderators those that they decide. */
@Injectable()
export class ClaimRepository {
  byId(tx: Tx, id: string): Promise<ClaimRow | undefined> {
    return tx.one(`select ${columns} from vendor_claims where id = $1`, [id]);
  }

  ofOrganization(tx: Tx, id: string, organizationId: string): Promise<ClaimRow | undefined> {
    return tx.one(`select ${columns} from vendor_claims where id = $1 and organization_id = $2`, [
      id,
      organizationId,
    ]);
  }

  /** What waits of an organisation for one listing, the newest first. */
  waiting(tx: Tx, vendorId: string, organizationId: string): Promise<ClaimRow[]> {
    return tx.query(
      `select ${columns} from vendor_claims where vendor_id = $1 and organization_id = $2 and state = 'PENDING'
         and expires_at > now() order by id desc limit 10`,
      [vendorId, organizationId],
    );
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

  async insert(tx: Tx, row: NewClaim): Promise<void> {
    await tx.execute(
      `insert into vendor_claims (id, vendor_id, organization_id, user_id, method, email, domain, phone, explanation,
         answers, token_hash, expires_at, next_check_at, caller, next_call_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now() + make_interval(hours => $12),
         case when $5 = 'DNS' then now() + interval '10 minutes' end, $13, case when $13 = 'SERVICE' then now() end)`,
      [
        row.id,
        row.vendorId,
        row.organizationId,
        row.userId,
        row.method,
        row.email,
        row.domain,
        row.phone,
        row.explanation,
        JSON.stringify(row.answers),
        row.tokenHash,
        row.hours,
        row.caller,
      ],
    );
  }

  /** By a mailed or a found token, on behalf of the transaction's organisation. */
  async confirm(tx: Tx, tokenHash: Buffer): Promise<{ outcome: ClaimOutcome; vendor: string | null }> {
    const row = await tx.one<{ outcome: ClaimOutcome; vendor: string | null }>(
      'select outcome, vendor from app.confirm_vendor_claim($1)',
      [tokenHash],
    );
    return row ?? { outcome: 'UNKNOWN', vendor: null };
  }

  /** The claim that a mailed token belongs to, of the transaction's organisation, once it is confirmed. */
  confirmed(tx: Tx, vendorId: string, organizationId: string): Promise<ClaimRow | undefined> {
    return tx.one(
      `select ${columns} from vendor_claims where vendor_id = $1 and organization_id = $2 and state = 'CONFIRMED'`,
      [vendorId, organizationId],
    );
  }

  async tryCode(
    tx: Tx,
    id: string,
    codeHash: Buffer,
  ): Promise<{ outcome: ClaimOutcome; vendor: string | null; triesLeft: number | null }> {
    const row = await tx.one<{ outcome: ClaimOutcome; vendor: string | null; triesLeft: number | null }>(
      'select outcome, vendor, tries_left as "triesLeft" from app.try_vendor_claim_code($1, $2)',
      [id, codeHash],
    );
    return row ?? { outcome: 'UNKNOWN', vendor: null, triesLeft: null };
  }

  /** By documents that a moderator accepted; the worker's. */
  async accept(tx: Tx, id: string): Promise<{ outcome: ClaimOutcome; vendor: string | null }> {
    const row = await tx.one<{ outcome: ClaimOutcome; vendor: string | null }>(
      'select outcome, vendor from app.accept_vendor_claim($1)',
      [id],
    );
    return row ?? { outcome: 'UNKNOWN', vendor: null };
  }

  /** False: it waits no more. */
  async close(tx: Tx, id: string, state: 'WITHDRAWN' | 'DECLINED' | 'EXPIRED'): Promise<boolean> {
    const row = await tx.one<{ closed: boolean }>('select app.close_vendor_claim($1, $2) as closed', [
      id,
      state,
    ]);
    return row?.closed ?? false;
  }

  /** Reserves one look at the DNS; false: somebody looked less than `seconds` ago. */
  async beginCheck(tx: Tx, id: string, seconds: number): Promise<boolean> {
    const begun = await tx.execute(
      `update vendor_claims set checked_at = now() where id = $1 and state = 'PENDING'
         and (checked_at is null or checked_at < now() - make_interval(secs => $2))`,
      [id, seconds],
    );
    return begun > 0;
  }

  async noteCheck(tx: Tx, id: string, verdict: DnsVerdict, next: Date | null): Promise<void> {
    await tx.execute(`update vendor_claims set verdict = $2, next_check_at = $3 where id = $1`, [
      id,
      verdict,
      next,
    ]);
  }

  /** DNS claims on listings that nobody keeps whose next look is due; the worker's. */
  dueForCheck(tx: Tx, limit: number): Promise<ClaimRow[]> {
    return tx.query(
      `select ${columns} from vendor_claims c where state = 'PENDING' and method = 'DNS' and next_check_at <= now()
         and expires_at > now() and exists (select from vendors v where v.id = c.vendor_id and v.organization_id is null)
       order by next_check_at limit $1`,
      [limit],
    );
  }

  /** Claims that nobody proved in time; the worker's. */
  overdue(tx: Tx, limit: number): Promise<{ id: string; organizationId: string }[]> {
    return tx.query(
      `select id, organization_id as "organizationId" from vendor_claims
       where state = 'PENDING' and expires_at <= now() order by expires_at limit $1`,
      [limit],
    );
  }

  async noteCall(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute('update vendor_claims set called_at = now() where id = $1', [id])) > 0;
  }

  /** How often the service called for nothing; moderators may ask too. */
  async callsInVain(tx: Tx, claimId: string): Promise<number> {
    const row = await tx.one<{ calls: number }>(
      `select count(*)::int as calls from vendor_claim_calls where claim_id = $1 and outcome <> 'ANSWERED'`,
      [claimId],
    );
    return row?.calls ?? 0;
  }

  /** What the import remarked about a listing. */
  async notes(tx: Tx, vendorId: string): Promise<ListingNote[]> {
    const row = await tx.one<{ notes: ListingNote[] }>(
      'select notes from vendor_import_notes where vendor_id = $1',
      [vendorId],
    );
    return row?.notes ?? [];
  }

  async personOf(tx: Tx, userId: string): Promise<{ email: string; locale: Locale } | undefined> {
    return tx.one('select email, locale from users where id = $1', [userId]);
  }
}
