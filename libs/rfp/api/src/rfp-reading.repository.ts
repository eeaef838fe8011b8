import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { OpenLot } from '@ringfair/rfp-core';
import { In } from 'typeorm';
import { RfpLotRow, RfpRequirementRow, RfpRow, type WholeRfp } from './rfp.entity.js';
import type { RfpFilterInput } from './rfp.inputs.js';

/** Which requests a list is about, as an SQL condition on `r` with its parameters. */
export interface RfpSelection {
  where: string;
  parameters: unknown[];
  /** Expression that the list is ordered by, a timestamp; ties by id. */
  orderBy: string;
  descending: boolean;
}

export interface RfpPosition {
  id: string;
  /** The timestamp as PostgreSQL writes it, exact to the microsecond. */
  at: string;
}

/** Reading requests: what is visible is decided by the policies, not here. */
@Injectable()
export class RfpReadingRepository {
  async find(tx: Tx, id: string): Promise<WholeRfp | undefined> {
    return (await this.findAll(tx, [id]))[0];
  }

  /** Requests with lots and requirements, in the order of the ids. */
  async findAll(tx: Tx, ids: readonly string[]): Promise<WholeRfp[]> {
    if (ids.length === 0) return [];
    const rfps = await tx.repo(RfpRow).findBy({ id: In(ids) });
    const ofThem = { where: { rfpId: In(ids) }, order: { position: 'ASC' as const } };
    const lots = await tx.repo(RfpLotRow).find(ofThem);
    const requirements = await tx.repo(RfpRequirementRow).find(ofThem);
    const byId = new Map(rfps.map((rfp) => [rfp.id, rfp]));
    return ids.flatMap((id) => {
      const rfp = byId.get(id);
      if (!rfp) return [];
      const own = <Row extends { rfpId: string }>(rows: Row[]) => rows.filter((row) => row.rfpId === id);
      return [{ ...rfp, lots: own(lots), requirements: own(requirements) }];
    });
  }

  /** What open public requests ask for, those with the nearest deadline first: counts of them are all that is told. */
  openLots(tx: Tx, mostRequests: number): Promise<OpenLot[]> {
    return tx.query(
      `select l.rfp_id as "rfpId", l.services, l.languages
       from (select id from rfps where visibility = 'PUBLIC' and state = 'PUBLISHED' and deadline > clock_timestamp()
             order by deadline, id limit $1) r
       join rfp_lots l on l.rfp_id = r.id`,
      [mostRequests],
    );
  }

  /** Ids of one page, one more than asked for, and the total. */
  async page(
    tx: Tx,
    selection: RfpSelection,
    after: RfpPosition | undefined,
    first: number,
  ): Promise<{ positions: RfpPosition[]; total: number }> {
    const { where, parameters, orderBy, descending } = selection;
    const total = await tx.one<{ total: number }>(
      `select count(*)::int as total from rfps r where ${where}`,
      parameters,
    );
    const n = parameters.length;
    const order = descending ? 'desc' : 'asc';
    const beyond = `(${orderBy}, r.id) ${descending ? '<' : '>'} ($${n + 1}::timestamptz, $${n + 2}::uuid)`;
    const positions = await tx.query<RfpPosition>(
      `select r.id, (${orderBy})::text as at from rfps r where ${where} ${after ? `and ${beyond}` : ''}
       order by ${orderBy} ${order}, r.id ${order} limit ${first + 1}`,
      after ? [...parameters, after.at, after.id] : parameters,
    );
    return { positions, total: total?.total ?? 0 };
  }
}

/** Public requests that take answers now, the nearest deadline first. */
export function openRfps(filter: RfpFilterInput | null | undefined): RfpSelection {
  const words = (filter?.text ?? '').split(/\s+/).filter(Boolean).slice(0, 10);
  return {
    where: `r.visibility = 'PUBLIC' and r.state = 'PUBLISHED' and r.deadline > clock_timestamp()
      and not exists (select from unnest($1::text[]) word where r.title || ' ' || r.summary not ilike '%' || word || '%')
      and ($2::text[] is null or exists (select from rfp_lots l where l.rfp_id = r.id and l.services && $2))
      and ($3::text[] is null or exists (select from rfp_lots l where l.rfp_id = r.id and l.languages && $3))`,
    parameters: [
      words.map((word) => word.replace(/[\\%_]/g, '\\$&')),
      filter?.services?.length ? filter.services : null,
      filter?.languages?.length ? filter.languages : null,
    ],
    orderBy: 'r.deadline',
    descending: false,
  };
}

/** Everything an organisation asks for, the newest first. */
export const ownRfps = (organizationId: string): RfpSelection => ({
  where: 'r.organization_id = $1',
  parameters: [organizationId],
  orderBy: 'r.created_at',
  descending: true,
});

/** What an organisation was invited to or has answered, the latest deadline first. */
export const receivedRfps = (organizationId: string): RfpSelection => ({
  where: `r.organization_id <> $1 and r.published_at is not null
    and (exists (select from rfp_responses a where a.rfp_id = r.id and a.organization_id = $1)
      or r.id in (select app.invited_rfp_ids()))`,
  parameters: [organizationId],
  orderBy: 'r.deadline',
  descending: true,
});
