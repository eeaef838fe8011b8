import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import type { ConsentWay, MaskedReference, ReferenceContact, ReferenceDetails } from '@ringfair/vendors-core';

export interface MaskedRow extends MaskedReference {
  id: string;
  vendorId: string;
}

/** A reference as its vendor keeps it. */
export interface ReferenceRow extends MaskedRow, ReferenceContact {
  consentedOn: string | null;
  consentedBy: string | null;
  consentedHow: ConsentWay | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

const masked = `r.id, r.vendor_id as "vendorId", r.industry, r.country, r.service, r.since_year as "sinceYear",
  r.until_year as "untilYear"`;
const columns = `${masked}, c.client, c.person, c.post, c.phone, c.email, c.languages, c.work,
  r.consented_on as "consentedOn", c.consented_by as "consentedBy", c.consented_how as "consentedHow", r.version,
  r.created_at as "createdAt", r.updated_at as "updatedAt"`;
const own = `select ${columns} from vendor_references r join vendor_reference_contacts c on c.reference_id = r.id
  where r.organization_id = $1 and r.removed_at is null`;

/** What vendors keep of the clients that vouch for them. */
@Injectable()
export class ReferenceRepository {
  /** Masked references of these listings, the longest relation first. */
  masked(tx: Tx, vendorIds: readonly string[]): Promise<MaskedRow[]> {
    return tx.query(
      `select ${masked} from vendor_references r
       where r.vendor_id = any ($1) and r.consented_on is not null and r.removed_at is null
         and r.organization_id = (select v.organization_id from vendors v where v.id = r.vendor_id)
       order by r.vendor_id, r.since_year, r.id`,
      [vendorIds],
    );
  }

  ofOrganization(tx: Tx, organizationId: string): Promise<ReferenceRow[]> {
    return tx.query(`${own} order by r.id`, [organizationId]);
  }

  byId(tx: Tx, organizationId: string, id: string): Promise<ReferenceRow | undefined> {
    return tx.one(`${own} and r.id = $2`, [organizationId, id]);
  }

  /** Own references that can be granted: with a recorded consent. */
  async grantable(tx: Tx, vendorId: string, ids: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await tx.query<{ id: string; consented: boolean }>(
      `select id, consented_on is not null as consented from vendor_references
       where vendor_id = $1 and id = any ($2) and removed_at is null
         and organization_id = (select app.current_organization_id())`,
      [vendorId, ids],
    );
    return new Map(rows.map(({ id, consented }) => [id, consented]));
  }

  async insert(
    tx: Tx,
    { id, vendorId, organizationId }: { id: string; vendorId: string; organizationId: string },
    reference: ReferenceDetails,
  ): Promise<void> {
    await tx.execute(
      `insert into vendor_references (id, organization_id, vendor_id, industry, country, service, since_year,
         until_year, consented_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, organizationId, vendorId, ...maskedValues(reference)],
    );
    await tx.execute(
      `insert into vendor_reference_contacts (reference_id, organization_id, client, person, post, phone, email,
         languages, work, consented_by, consented_how) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, organizationId, ...contactValues(reference)],
    );
  }

  /** False when somebody else changed it meanwhile. */
  async update(tx: Tx, id: string, version: number, reference: ReferenceDetails): Promise<boolean> {
    const changed = await tx.execute(
      `update vendor_references set industry = $3, country = $4, service = $5, since_year = $6, until_year = $7,
         consented_on = $8, version = version + 1 where id = $1 and version = $2`,
      [id, version, ...maskedValues(reference)],
    );
    if (changed === 0) return false;
    await tx.execute(
      `update vendor_reference_contacts set client = $2, person = $3, post = $4, phone = $5, email = $6,
         languages = $7, work = $8, consented_by = $9, consented_how = $10 where reference_id = $1`,
      [id, ...contactValues(reference)],
    );
    return true;
  }

  /** Forgets whom to call; what remains, for the log, names nobody. False when somebody else changed it meanwhile. */
  async remove(tx: Tx, id: string, version: number): Promise<boolean> {
    const changed = await tx.execute(
      `update vendor_references set removed_at = now(), consented_on = null, version = version + 1
       where id = $1 and version = $2`,
      [id, version],
    );
    if (changed === 0) return false;
    await tx.execute('delete from vendor_reference_contacts where reference_id = $1', [id]);
    return true;
  }

  /** The contact behind a grant. The policy shows it to the transaction that has logged the view. */
  opened(
    tx: Tx,
    viewer: Viewer,
    referenceId: string,
  ): Promise<(MaskedRow & ReferenceContact & { consentedOn: string }) | undefined> {
    return tx.one(
      `select ${columns} from vendor_references r join vendor_reference_contacts c on c.reference_id = r.id
       where r.id = $1 and r.organization_id <> $2`,
      [referenceId, viewer.organizationId],
    );
  }
}

const maskedValues = (reference: ReferenceDetails): unknown[] => [
  reference.industry,
  reference.country,
  reference.service,
  reference.sinceYear,
  reference.untilYear,
  reference.consent?.on ?? null,
];

const contactValues = (reference: ReferenceDetails): unknown[] => [
  reference.client,
  reference.person,
  reference.post,
  reference.phone,
  reference.email,
  reference.languages,
  reference.work,
  reference.consent?.by ?? null,
  reference.consent?.how ?? null,
];
