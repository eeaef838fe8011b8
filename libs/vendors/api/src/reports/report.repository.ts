import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@ringfair/platform/database';
import type { ListingPart, VendorProfile } from '@ringfair/vendors-core';

export interface ReportRow {
  id: string;
  vendorId: string;
  organizationId: string | null;
  vendorName: string;
  mergedInto: string | null;
  part: ListingPart;
  statement: string;
  publishedVersion: number | null;
  /** Of the version that the report was written about. */
  profile: VendorProfile | null;
}

@Injectable()
export class ReportRepository {
  /** Undefined when no published listing has this address. */
  async insert(
    tx: Tx,
    report: { slug: string; part: ListingPart; statement: string },
  ): Promise<{ id: string; vendorId: string; vendorName: string } | undefined> {
    const id = newId();
    const row = await tx.one<{ vendorId: string | null; vendorName: string }>(
      'select vendor as "vendorId", vendor_name as "vendorName" from app.report_vendor_error($1, $2, $3, $4)',
      [id, report.slug, report.part, report.statement],
    );
    return row?.vendorId ? { id, vendorId: row.vendorId, vendorName: row.vendorName } : undefined;
  }

  find(tx: Tx, id: string): Promise<ReportRow | undefined> {
    return tx.one(
      `select r.id, r.vendor_id as "vendorId", v.organization_id as "organizationId", v.name as "vendorName",
         v.merged_into as "mergedInto", r.part, r.statement, v.published_version as "publishedVersion", p.profile
       from vendor_error_reports r join vendors v on v.id = r.vendor_id
       left join vendor_versions p on p.vendor_id = r.vendor_id and p.version = r.published_version where r.id = $1`,
      [id],
    );
  }

  /** Marks the part as doubtful until somebody claims the listing. */
  async doubt(tx: Tx, report: Pick<ReportRow, 'id' | 'vendorId' | 'part'>): Promise<void> {
    await tx.execute(
      'insert into vendor_doubts (vendor_id, part, report_id) values ($1, $2, $3) on conflict do nothing',
      [report.vendorId, report.part, report.id],
    );
  }

  doubts(tx: Tx, vendorIds: readonly string[]): Promise<{ vendorId: string; part: ListingPart }[]> {
    return tx.query(
      'select vendor_id as "vendorId", part from vendor_doubts where vendor_id = any ($1) order by created_at, part',
      [vendorIds],
    );
  }

  /** Those who may correct the listing, each in the own language. */
  editors(
    tx: Tx,
    organizationId: string,
  ): Promise<{ userId: string; email: string; name: string; locale: 'en' | 'ru' | 'el' }[]> {
    return tx.query(
      `select user_id as "userId", email, name, locale
       from app.organization_recipients($1, array['OWNER', 'ADMIN', 'EDITOR'])`,
      [organizationId],
    );
  }
}
