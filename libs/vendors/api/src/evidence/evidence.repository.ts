import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import type { EvidenceCourse, EvidenceKind, EvidenceState, VendorProfile } from '@ringfair/vendors-core';

export interface EvidenceRow {
  id: string;
  vendorId: string;
  organizationId: string;
  path: string;
  claimedValue: string;
  claimedHash: string;
  company: string;
  kind: EvidenceKind;
  fileId: string;
  issuedOn: string;
  validUntil: string | null;
  holdsUntil: string;
  state: EvidenceState;
  reason: string | null;
  note: string | null;
  submittedAt: Date;
  decidedAt: Date | null;
  version: number;
}

/** What everyone may know of evidence. */
export type PublicEvidenceRow = Pick<
  EvidenceRow,
  'vendorId' | 'path' | 'claimedHash' | 'state' | 'submittedAt' | 'decidedAt' | 'holdsUntil'
>;

/** How evidence went on; see `stateAt`. */
export type EvidenceCourseRow = EvidenceCourse & Omit<PublicEvidenceRow, 'vendorId'>;

export type NewEvidence = Pick<
  EvidenceRow,
  | 'id'
  | 'vendorId'
  | 'path'
  | 'claimedValue'
  | 'claimedHash'
  | 'company'
  | 'kind'
  | 'fileId'
  | 'issuedOn'
  | 'validUntil'
  | 'holdsUntil'
>;

export interface EndingEvidence {
  id: string;
  organizationId: string;
  vendorName: string;
  path: string;
  holdsUntil: string;
}

const columns = `e.id, e.vendor_id as "vendorId", e.organization_id as "organizationId", e.path,
  e.claimed_value as "claimedValue", e.claimed_hash as "claimedHash", e.company, e.kind, e.file_id as "fileId",
  e.issued_on as "issuedOn", e.valid_until as "validUntil", e.holds_until as "holdsUntil", e.state, e.reason, e.note,
  e.created_at as "submittedAt", e.decided_at as "decidedAt", e.version`;
const active = `e.state in ('UPLOADED', 'VERIFIED')`;

@Injectable()
export class EvidenceRepository {
  /** An organisation's own, newest first. */
  ofVendor(tx: Tx, vendorId: string, organizationId: string, limit: number): Promise<EvidenceRow[]> {
    return tx.query(
      `select ${columns} from vendor_evidence e where e.vendor_id = $1 and e.organization_id = $2
       order by e.id desc limit $3`,
      [vendorId, organizationId, limit],
    );
  }

  own(tx: Tx, id: string, organizationId: string): Promise<EvidenceRow | undefined> {
    return tx.one(`select ${columns} from vendor_evidence e where e.id = $1 and e.organization_id = $2`, [
      id,
      organizationId,
    ]);
  }

  async countActive(tx: Tx, vendorId: string, organizationId: string): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `select count(*)::int as count from vendor_evidence e
       where e.vendor_id = $1 and e.organization_id = $2 and ${active}`,
      [vendorId, organizationId],
    );
    return row?.count ?? 0;
  }

  /** The same file for the same statement, when it was sent before. */
  same(tx: Tx, { vendorId, path, fileId, claimedHash }: NewEvidence): Promise<{ id: string } | undefined> {
    return tx.one(
      `select e.id from vendor_evidence e
       where e.vendor_id = $1 and e.path = $2 and e.file_id = $3 and e.claimed_hash = $4 and ${active}`,
      [vendorId, path, fileId, claimedHash],
    );
  }

  /** The same file for the same statement, waiting, holding, or over. */
  async wasSent(
    tx: Tx,
    { vendorId, path, fileId, claimedHash }: NewEvidence,
    organizationId: string,
  ): Promise<boolean> {
    const row = await tx.one(
      `select from vendor_evidence e where e.vendor_id = $1 and e.organization_id = $2 and e.path = $3
         and e.file_id = $4 and e.claimed_hash = $5 limit 1`,
      [vendorId, organizationId, path, fileId, claimedHash],
    );
    return row !== undefined;
  }

  /** False when the same came in at the same moment. */
  async insert(tx: Tx, viewer: Viewer, row: NewEvidence): Promise<boolean> {
    const inserted = await tx.execute(
      `insert into vendor_evidence (id, vendor_id, organization_id, submitted_by, path, claimed_value, claimed_hash,
         company, kind, file_id, issued_on, valid_until, holds_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
      [
        row.id,
        row.vendorId,
        viewer.organizationId,
        viewer.userId,
        row.path,
        row.claimedValue,
        row.claimedHash,
        row.company,
        row.kind,
        row.fileId,
        row.issuedOn,
        row.validUntil,
        row.holdsUntil,
      ],
    );
    return inserted > 0;
  }

  async withdraw(tx: Tx, id: string, expectedVersion: number): Promise<boolean> {
    const changed = await tx.execute(
      `update vendor_evidence e set state = 'WITHDRAWN', version = version + 1
       where id = $1 and version = $2 and ${active}`,
      [id, expectedVersion],
    );
    return changed > 0;
  }

  /** Who is told of the decision: the member who sent it. */
  contact(tx: Tx, viewer: Viewer): Promise<{ email: string; locale: 'en' | 'ru' | 'el' } | undefined> {
    return tx.one('select email, locale from users where id = $1', [viewer.userId]);
  }

  /** For moderators: the evidence beside the published version. */
  forModerator(tx: Tx, id: string): Promise<(EvidenceRow & { published: VendorProfile | null }) | undefined> {
    return tx.one(
      `select ${columns}, p.profile as published from vendor_evidence e
       left join vendors v on v.id = e.vendor_id
       left join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version where e.id = $1`,
      [id],
    );
  }

  /** The decision's effect; undefined when it no longer waits. As app_worker. */
  decide(
    tx: Tx,
    id: string,
    to: { state: 'VERIFIED' | 'DECLINED'; reason: string; note: string | null; decidedBy: string },
  ): Promise<EvidenceRow | undefined> {
    return tx.one(
      `update vendor_evidence e set state = $2, reason = $3, note = $4, decided_by = $5, decided_at = now(),
         version = version + 1 where id = $1 and state = 'UPLOADED' returning ${columns}`,
      [id, to.state, to.reason, to.note, to.decidedBy],
    );
  }

  /** Of published listings; past the policies only what everyone may know. */
  published(tx: Tx, vendorIds: readonly string[]): Promise<PublicEvidenceRow[]> {
    return tx.query(
      `select vendor_id as "vendorId", path, claimed_hash as "claimedHash", state, submitted_at as "submittedAt",
         decided_at as "decidedAt", holds_until as "holdsUntil" from app.published_evidence($1)`,
      [vendorIds],
    );
  }

  /** Of a published listing, what an organisation sent while it kept it; past the policies, as `published`. */
  course(tx: Tx, vendorId: string, keeperId: string): Promise<EvidenceCourseRow[]> {
    return tx.query(
      `select path, claimed_hash as "claimedHash", state, submitted_at as "submittedAt", decided_at as "decidedAt",
         withdrawn_at as "withdrawnAt", holds_until as "holdsUntil" from app.evidence_course($1, $2)`,
      [vendorId, keeperId],
    );
  }

  /** Evidence that the date has ended and nobody has recorded yet. */
  async ended(tx: Tx, today: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select e.id from vendor_evidence e where ${active} and e.holds_until < $1 order by e.holds_until limit $2`,
      [today, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Records that the date has ended it; undefined when somebody was first. As app_worker. */
  expire(
    tx: Tx,
    id: string,
    today: string,
  ): Promise<{ vendorId: string; organizationId: string } | undefined> {
    return tx.one(
      `update vendor_evidence e set state = 'EXPIRED', version = version + 1
       where e.id = $1 and ${active} and e.holds_until < $2
       returning vendor_id as "vendorId", organization_id as "organizationId"`,
      [id, today],
    );
  }

  /** Verified evidence that ends by a day and of which nobody was told; what a later one covers needs no mail. */
  async ending(tx: Tx, today: string, by: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select e.id from vendor_evidence e where e.state = 'VERIFIED' and e.reminded_at is null
         and e.holds_until between $1 and $2 and not exists (
           select from vendor_evidence later where later.vendor_id = e.vendor_id and later.path = e.path
             and later.state = 'VERIFIED' and later.claimed_hash = e.claimed_hash and later.holds_until > $2)
       order by e.holds_until limit $3`,
      [today, by, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Marks that the vendor is told; undefined when it was told already. As app_worker. */
  remind(tx: Tx, id: string): Promise<EndingEvidence | undefined> {
    return tx.one(
      `update vendor_evidence e set reminded_at = now() from vendors v
       where v.id = e.vendor_id and e.id = $1 and e.state = 'VERIFIED' and e.reminded_at is null
       returning e.id, e.organization_id as "organizationId", v.name as "vendorName", e.path,
         e.holds_until as "holdsUntil"`,
      [id],
    );
  }

  recipients(
    tx: Tx,
    organizationId: string,
  ): Promise<{ userId: string; email: string; name: string; locale: 'en' | 'ru' | 'el' }[]> {
    return tx.query(
      'select user_id as "userId", email, name, locale from app.organization_recipients($1, $2)',
      [organizationId, ['OWNER', 'ADMIN', 'EDITOR']],
    );
  }
}
