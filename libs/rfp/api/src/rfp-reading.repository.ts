import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { AskedLot } from '@ringfair/rfp-core';
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

/** What a lot of an open request asks for, as far as fit looks at it. */
export interface OpenRequestLot extends AskedLot {
  rfpId: string;
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

  /** Lots of the selected requests, of at most so many of them, in the order of the list. */
  lotsOf(tx: Tx, selection: RfpSelection, mostRequests: number): Promise<OpenRequestLot[]> {
    const { where, parameters, orderBy } = selection;
    return tx.query(
      `select l.rfp_id as "rfpId", l.services, l.languages, l.channels, l.coverage,
         l.coverage_time_zone as "coverageTimeZone", l.agent_model as "agentModel"
       from (select r.id, ${orderBy} as at from rfps r where ${where} order by at, r.id limit ${mostRequests}) r
       join rfp_lots l on l.rfp_id = r.id order by r.at, r.id, l.position`,
      parameters,
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

/** What a list of open requests is narrowed to; a country as the time zones of its clocks. */
export interface OpenRfpFilter extends Omit<RfpFilterInput, 'countries' | 'fit'> {
  timeZones?: readonly string[] | null;
  ids?: readonly string[] | null;
  /** Whose own requests are left out. */
  without?: string | null;
}

/** Public requests that take answers now, the nearest deadline first. */
export function openRfps(filter: OpenRfpFilter): RfpSelection {
  const words = (filter.text ?? '').split(/\s+/).filter(Boolean).slice(0, 10);
  return {
    where: `r.visibility = 'PUBLIC' and r.state = 'PUBLISHED' and r.deadline > clock_timestamp()
      and not exists (select from unnest($1::text[]) word where r.title || ' ' || r.summary not ilike '%' || word || '%')
      and ($2::text[] is null or exists (select from rfp_lots l where l.rfp_id = r.id and l.services && $2))
      and ($3::text[] is null or exists (select from rfp_lots l where l.rfp_id = r.id and l.languages && $3))
      and ($4::text[] is null or exists (select from rfp_lots l where l.rfp_id = r.id
        and coalesce(l.coverage_time_zone, r.deadline_time_zone) = any ($4)))
      and ($5::int is null or r.deadline >= clock_timestamp() + make_interval(days => $5))
      and ($6::uuid[] is null or r.id = any ($6))
      and ($7::uuid is null or r.organization_id <> $7)`,
    parameters: [
      words.map((word) => word.replace(/[\\%_]/g, '\\$&')),
      filter.services?.length ? filter.services : null,
      filter.languages?.length ? filter.languages : null,
      filter.timeZones ?? null,
      filter.daysLeftAtLeast ?? null,
      filter.ids ?? null,
      filter.without ?? null,
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
