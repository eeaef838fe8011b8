import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { newId, type Tx } from '@ringfair/platform/database';
import type { SubmitResponseInput } from './response.inputs.js';

export interface AnsweringVendor {
  id: string;
  name: string;
  published: boolean;
}

/** Writing answers. Triggers lock the request and compare its deadline with the clock at every statement. */
@Injectable()
export class RfpBiddingRepository {
  /** The listing that the organisation keeps. */
  ownVendor(tx: Tx, organizationId: string): Promise<AnsweringVendor | undefined> {
    return tx.one<AnsweringVendor>(
      'select id, name, published_version is not null as published from vendors where organization_id = $1',
      [organizationId],
    );
  }

  async insert(tx: Tx, viewer: Viewer, vendor: AnsweringVendor, input: SubmitResponseInput): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into rfp_responses (id, rfp_id, organization_id, vendor_id, created_by, vendor_name, message)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, input.rfpId, viewer.organizationId, vendor.id, viewer.userId, vendor.name, input.message],
    );
    return id;
  }

  /** @returns false when the expected version is not the current one */
  async change(
    tx: Tx,
    id: string,
    expectedVersion: number,
    vendor: AnsweringVendor,
    message: string,
  ): Promise<boolean> {
    const changed = await tx.execute(
      `update rfp_responses set state = 'SUBMITTED', vendor_name = $3, message = $4, version = version + 1
       where id = $1 and version = $2`,
      [id, expectedVersion, vendor.name, message],
    );
    return changed > 0;
  }

  async replaceParts(
    tx: Tx,
    viewer: Viewer,
    id: string,
    input: SubmitResponseInput,
    currency: string,
  ): Promise<void> {
    const { rfpId, answers, prices } = input;
    await tx.execute('delete from rfp_response_answers where response_id = $1', [id]);
    await tx.execute('delete from rfp_response_prices where response_id = $1', [id]);
    await tx.execute(
      `insert into rfp_response_answers (response_id, rfp_id, organization_id, requirement_id, level, text)
       select $1, $2, $3, * from unnest($4::uuid[], $5::text[], $6::text[])`,
      [
        id,
        rfpId,
        viewer.organizationId,
        answers.map(({ requirementId }) => requirementId),
        answers.map(({ level }) => level),
        answers.map(({ text }) => text),
      ],
    );
    await tx.execute(
      `insert into rfp_response_prices
         (response_id, rfp_id, organization_id, currency, lot_id, unit, amount_minor, rate_scale, terms)
       select $1, $2, $3, $4, * from unnest($5::uuid[], $6::text[], $7::bigint[], $8::smallint[], $9::text[])`,
      [
        id,
        rfpId,
        viewer.organizationId,
        currency,
        prices.map(({ lotId }) => lotId),
        prices.map(({ unit }) => unit),
        prices.map(({ amountMinor }) => amountMinor),
        prices.map(({ rateScale }) => rateScale),
        prices.map(({ terms }) => terms),
      ],
    );
  }

  /** @returns false when the expected version is not the current one */
  async withdraw(tx: Tx, id: string, expectedVersion: number): Promise<boolean> {
    const changed = await tx.execute(
      `update rfp_responses set state = 'WITHDRAWN', version = version + 1 where id = $1 and version = $2`,
      [id, expectedVersion],
    );
    return changed > 0;
  }
}
