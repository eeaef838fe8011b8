import { Injectable } from '@nestjs/common';
import type { Locale } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';

export type DisputeState = 'PENDING' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';

export interface DisputeRow {
  id: string;
  vendorId: string;
  slug: string;
  name: string;
  organizationId: string;
  organizationName: string;
  keeperOrganizationId: string;
  statement: string;
  answer: string | null;
  state: DisputeState;
  locale: Locale;
  version: number;
  createdAt: Date;
}

const select = `select d.id, d.vendor_id as "vendorId", v.slug, v.name, d.organization_id as "organizationId",
    d.organization_name as "organizationName", d.keeper_organization_id as "keeperOrganizationId", d.statement, d.answer,
    d.state, d.locale, d.version, d.created_at as "createdAt"
  from vendor_disputes d join vendors v on v.id = d.vendor_id`;

/** Disputes: the policies show each side its own, moderators all. */
@Injectable()
export class DisputeRepository {
  byId(tx: Tx, id: string): Promise<DisputeRow | undefined> {
    return tx.one(`${select} where d.id = $1`, [id]);
  }

  /** As one of its two sides. */
  ofSide(tx: Tx, id: string, organizationId: string): Promise<DisputeRow | undefined> {
    return tx.one(`${select} where d.id = $1 and (d.organization_id = $2 or d.keeper_organization_id = $2)`, [
      id,
      organizationId,
    ]);
  }

  /** The one that an organisation has open over a listing. */
  openBetween(tx: Tx, vendorId: string, organizationId: string): Promise<DisputeRow | undefined> {
    return tx.one(`${select} where d.vendor_id = $1 and d.organization_id = $2 and d.state = 'PENDING'`, [
      vendorId,
      organizationId,
    ]);
  }

  /** Those that wait for an answer of the organisation that keeps the listing. */
  againstKeeper(tx: Tx, organizationId: string): Promise<DisputeRow[]> {
    return tx.query(
      `${select} where d.keeper_organization_id = $1 and d.state = 'PENDING' order by d.id limit 50`,
      [organizationId],
    );
  }

  /** What an organisation opened lately: in all, and of this listing since it was declined. */
  async recent(
    tx: Tx,
    vendorId: string,
    organizationId: string,
  ): Promise<{ open: number; declinedHere: number }> {
    const row = await tx.one<{ open: number; declinedHere: number }>(
      `select count(*) filter (where state = 'PENDING')::int as open,
         count(*) filter (where state = 'DECLINED' and vendor_id = $1 and closed_at > now() - interval '30 days')::int
           as "declinedHere"
       from vendor_disputes where organization_id = $2`,
      [vendorId, organizationId],
    );
    return row ?? { open: 0, declinedHere: 0 };
  }

  async insert(
    tx: Tx,
    row: {
      id: string;
      vendorId: string;
      organizationId: string;
      userId: string;
      keeperOrganizationId: string;
      statement: string;
      locale: Locale;
    },
  ): Promise<void> {
    await tx.execute(
      `insert into vendor_disputes (id, vendor_id, organization_id, user_id, keeper_organization_id, organization_name,
         statement, locale)
       select $1, $2, $3, $4, $5, o.name, $6, $7 from organizations o where o.id = $3`,
      [
        row.id,
        row.vendorId,
        row.organizationId,
        row.userId,
        row.keeperOrganizationId,
        row.statement,
        row.locale,
      ],
    );
  }

  /** False: somebody changed it since this version was read. */
  async answer(
    tx: Tx,
    row: { id: string; version: number; statement: string; userId: string },
  ): Promise<boolean> {
    const answered = await tx.execute(
      `update vendor_disputes set answer = $3, answered_at = now(), answered_by = $4, version = version + 1
       where id = $1 and version = $2 and state = 'PENDING'`,
      [row.id, row.version, row.statement, row.userId],
    );
    return answered > 0;
  }

  async addFiles(tx: Tx, id: string, fileIds: readonly string[]): Promise<void> {
    await tx.execute('select app.add_to_vendor_dispute($1, $2)', [id, fileIds]);
  }

  async personOf(tx: Tx, userId: string): Promise<{ email: string; locale: Locale } | undefined> {
    return tx.one('select email, locale from users where id = $1', [userId]);
  }

  /** The worker's: keepership and draft change hands. */
  async transfer(tx: Tx, id: string): Promise<'TRANSFERRED' | 'UNKNOWN' | 'OVERTAKEN' | 'HAS_LISTING'> {
    const row = await tx.one<{ outcome: 'TRANSFERRED' | 'UNKNOWN' | 'OVERTAKEN' | 'HAS_LISTING' }>(
      'select outcome from app.transfer_vendor($1)',
      [id],
    );
    return row?.outcome ?? 'UNKNOWN';
  }

  /** False: it waits no more. */
  async close(tx: Tx, id: string, state: 'WITHDRAWN' | 'DECLINED'): Promise<boolean> {
    const row = await tx.one<{ closed: boolean }>('select app.close_vendor_dispute($1, $2) as closed', [
      id,
      state,
    ]);
    return row?.closed ?? false;
  }
}
