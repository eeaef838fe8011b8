import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { OutcomeRow, ResponseAnswerRow, ResponsePriceRow, WholeResponse } from './response.entity.js';

type Bare = Omit<WholeResponse, 'answers' | 'prices' | 'outcome'>;

const columns = `a.id, a.rfp_id as "rfpId", a.organization_id as "organizationId", a.vendor_id as "vendorId",
  a.vendor_name as "vendorName", v.slug as "vendorSlug", a.state, a.message, a.submitted_at as "submittedAt", a.version`;

/** Reading answers. What is sealed the policies leave out: no condition here is the seal. */
@Injectable()
export class RfpResponsesRepository {
  /** The organisation's own answers to these requests. */
  async own(tx: Tx, organizationId: string, rfpIds: readonly string[]): Promise<WholeResponse[]> {
    const rows = await tx.query<Bare>(
      `select ${columns} from rfp_responses a left join vendors v on v.id = a.vendor_id
       where a.organization_id = $1 and a.rfp_id = any($2)`,
      [organizationId, rfpIds],
    );
    return this.whole(tx, rows);
  }

  /** The answers that were sent to one request, by vendor. */
  async sentTo(tx: Tx, rfpId: string): Promise<WholeResponse[]> {
    const rows = await tx.query<Bare>(
      `select ${columns} from rfp_responses a left join vendors v on v.id = a.vendor_id
       where a.rfp_id = $1 and a.state = 'SUBMITTED' order by a.vendor_name, a.id`,
      [rfpId],
    );
    return this.whole(tx, rows);
  }

  /** Those of the vendors' organisations whose answers to the buyer's requests were opened. */
  async openedOf(tx: Tx, buyerOrganizationId: string, vendors: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct a.organization_id as id from rfp_responses a join rfps r on r.id = a.rfp_id
       where r.organization_id = $1 and r.opened_at is not null and a.state = 'SUBMITTED'
         and a.organization_id = any ($2)`,
      [buyerOrganizationId, vendors],
    );
    return rows.map(({ id }) => id);
  }

  /** Whose answer it is and when it was sent: to its own organisation, and to the buyer after the opening. */
  byId(tx: Tx, id: string): Promise<Bare | undefined> {
    return tx.one(
      `select ${columns} from rfp_responses a left join vendors v on v.id = a.vendor_id where a.id = $1`,
      [id],
    );
  }

  private async whole(tx: Tx, rows: Bare[]): Promise<WholeResponse[]> {
    if (rows.length === 0) return [];
    const ids = [rows.map(({ id }) => id)];
    const answers = await tx.query<ResponseAnswerRow>(
      `select response_id as "responseId", requirement_id as "requirementId", level, text
       from rfp_response_answers where response_id = any($1)`,
      ids,
    );
    const prices = await tx.query<ResponsePriceRow>(
      `select response_id as "responseId", lot_id as "lotId", unit, amount_minor as "amountMinor",
         rate_scale as "rateScale", currency, terms from rfp_response_prices where response_id = any($1)`,
      ids,
    );
    const outcomes = await tx.query<OutcomeRow>(
      `select response_id as "responseId", outcome, reason, created_at as "createdAt"
       from rfp_outcomes where response_id = any($1)`,
      ids,
    );
    return rows.map((row) => {
      const of = <Part extends { responseId: string }>(parts: Part[]) =>
        parts.filter(({ responseId }) => responseId === row.id);
      return { ...row, answers: of(answers), prices: of(prices), outcome: of(outcomes)[0] ?? null };
    });
  }
}
