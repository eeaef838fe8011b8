import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { newId, type Tx } from '@ringfair/platform/database';
import { columnsOf, lotColumnsOf } from './brief-of.js';
import type { BriefInput } from './rfp-brief.inputs.js';
import { RfpLotRow, RfpRequirementRow, RfpRow } from './rfp.entity.js';

export interface InvitationRow {
  rfpId: string;
  vendorId: string;
  vendorName: string;
  vendorSlug: string | null;
}

@Injectable()
export class RfpAuthoringRepository {
  async insert(tx: Tx, viewer: Viewer, input: BriefInput): Promise<string> {
    const id = newId();
    await tx.repo(RfpRow).insert({
      id,
      organizationId: viewer.organizationId,
      createdBy: viewer.userId,
      ...columnsOf(input),
    });
    await this.insertParts(tx, viewer, id, input);
    return id;
  }

  /** @returns false when the expected version is not the current one, or it is no draft any more */
  async replace(
    tx: Tx,
    viewer: Viewer,
    id: string,
    expectedVersion: number,
    input: BriefInput,
  ): Promise<boolean> {
    const columns = columnsOf(input);
    const changed = await tx.execute(
      `update rfps set title = $3, summary = $4, visibility = $5, currency = $6, deadline = $7,
         deadline_time_zone = $8, weight_price = $9, weight_quality = $10, weight_fit = $11, version = version + 1
       where id = $1 and version = $2`,
      [
        id,
        expectedVersion,
        columns.title,
        columns.summary,
        columns.visibility,
        columns.currency,
        columns.deadline,
        columns.deadlineTimeZone,
        columns.weightPrice,
        columns.weightQuality,
        columns.weightFit,
      ],
    );
    if (changed === 0) return false;
    await tx.execute('delete from rfp_lots where rfp_id = $1', [id]);
    await tx.execute('delete from rfp_requirements where rfp_id = $1', [id]);
    await this.insertParts(tx, viewer, id, input);
    return true;
  }

  private async insertParts(tx: Tx, viewer: Viewer, rfpId: string, input: BriefInput): Promise<void> {
    const own = { rfpId, organizationId: viewer.organizationId };
    await tx
      .repo(RfpLotRow)
      .insert(
        input.lots.map(
          (lot, position) => ({ id: newId(), ...own, position, ...lotColumnsOf(lot) }) as RfpLotRow,
        ),
      );
    await tx.repo(RfpRequirementRow).insert(
      input.requirements.map(({ text, level, dimension, weight }, position) => ({
        id: newId(),
        ...own,
        position,
        text,
        level,
        dimension,
        weight,
      })),
    );
  }

  /** @returns the new version; null when the expected one is not current */
  async publish(tx: Tx, id: string, expectedVersion: number): Promise<number | null> {
    const row = await tx.one<{ version: number | null }>('select app.publish_rfp($1, $2) as version', [
      id,
      expectedVersion,
    ]);
    return row?.version ?? null;
  }

  /** @returns the new version; null when the expected one is not current */
  async cancel(tx: Tx, id: string, expectedVersion: number, reason: string): Promise<number | null> {
    const row = await tx.one<{ version: number | null }>('select app.cancel_rfp($1, $2, $3) as version', [
      id,
      expectedVersion,
      reason,
    ]);
    return row?.version ?? null;
  }

  async visibleVendorIds(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'select id from vendors where id = any($1) and merged_into is null',
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  async invite(tx: Tx, viewer: Viewer, rfpId: string, vendorIds: readonly string[]): Promise<void> {
    await tx.execute(
      `insert into rfp_invitations (id, rfp_id, organization_id, vendor_id)
       select id, $2, $3, vendor_id from unnest($1::uuid[], $4::uuid[]) as asked (id, vendor_id)
       on conflict do nothing`,
      [vendorIds.map(() => newId()), rfpId, viewer.organizationId, vendorIds],
    );
  }

  /** Whom an organisation asked, by name. */
  invitations(tx: Tx, organizationId: string, rfpIds: readonly string[]): Promise<InvitationRow[]> {
    return tx.query<InvitationRow>(
      `select i.rfp_id as "rfpId", v.id as "vendorId", v.name as "vendorName", v.slug as "vendorSlug"
       from rfp_invitations i join vendors v on v.id = i.vendor_id
       where i.organization_id = $1 and i.rfp_id = any($2) order by v.name, v.id`,
      [organizationId, rfpIds],
    );
  }

  /** Invitations of a merged listing that it has not answered, to the one that stays. */
  async moveInvitations(tx: Tx, mergedVendorId: string, keptVendorId: string): Promise<void> {
    await tx.execute('select app.move_invitations($1, $2)', [mergedVendorId, keptVendorId]);
  }
}
