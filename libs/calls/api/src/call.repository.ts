import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import type { OwnVendorCalls, VendorCall } from './call.type.js';

export interface CallRow extends VendorCall {
  vendorId: string;
}

export type NewCall = Omit<CallRow, 'loggedByName' | 'version'>;

/** Where a page of calls goes on: behind the call of this moment and id. */
export interface CallPosition {
  calledAt: string;
  id: string;
}

const columns = `c.id, c.vendor_id as "vendorId", coalesce(v.name, c.vendor_name) as "vendorName", c.subject, c.project,
  c.called_at as "calledAt", c.time_zone as "timeZone", c.seconds_to_human as "secondsToHuman",
  c.seconds_on_hold as "secondsOnHold", c.holds, c.total_seconds as "totalSeconds", c.friendliness, c.resolved, c.note,
  c.logged_by_name as "loggedByName", c.version`;
const source = 'vendor_calls c left join vendors v on v.id = c.vendor_id and v.published_version is not null';

/** Calls of the viewer's organisation; their policies hide all others. */
@Injectable()
export class CallRepository {
  page(
    tx: Tx,
    organizationId: string,
    { vendorId, after, limit }: { vendorId: string | null; after: CallPosition | null; limit: number },
  ): Promise<CallRow[]> {
    return tx.query(
      `select ${columns} from ${source}
       where c.organization_id = $1 and ($2::uuid is null or c.vendor_id = $2)
         and ($3::timestamptz is null or (c.called_at, c.id) < ($3, $4::uuid))
       order by c.called_at desc, c.id desc limit $5`,
      [organizationId, vendorId, after?.calledAt ?? null, after?.id ?? null, limit],
    );
  }

  byId(tx: Tx, organizationId: string, id: string): Promise<CallRow | undefined> {
    return tx.one(`select ${columns} from ${source} where c.organization_id = $1 and c.id = $2`, [
      organizationId,
      id,
    ]);
  }

  /** The vendor that is published under an address, the survivor of a merged one included. */
  vendor(
    tx: Tx,
    slug: string,
  ): Promise<{ id: string; name: string; organizationId: string | null } | undefined> {
    return tx.one(
      `select v.id, v.name, v.organization_id as "organizationId" from vendor_slugs s
         join vendors m on m.id = s.vendor_id join vendors v on v.id = coalesce(m.merged_into, m.id)
       where s.slug = $1 and v.published_version is not null`,
      [slug],
    );
  }

  async insert(tx: Tx, viewer: Viewer, call: NewCall): Promise<void> {
    await tx.execute(
      `insert into vendor_calls (id, organization_id, vendor_id, vendor_name, subject, project, called_at, time_zone,
         seconds_to_human, seconds_on_hold, holds, total_seconds, friendliness, resolved, note, logged_by, logged_by_name)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, u.id, u.name from users u where u.id = $16`,
      [
        call.id,
        viewer.organizationId,
        call.vendorId,
        call.vendorName,
        call.subject,
        call.project,
        call.calledAt,
        call.timeZone,
        call.secondsToHuman,
        call.secondsOnHold,
        call.holds,
        call.totalSeconds,
        call.friendliness,
        call.resolved,
        call.note,
        viewer.userId,
      ],
    );
  }

  /** How many were changed: none when somebody else was first. */
  note(tx: Tx, id: string, version: number, note: string): Promise<number> {
    return tx.execute(
      'update vendor_calls set note = $3, version = version + 1 where id = $1 and version = $2',
      [id, version, note],
    );
  }

  delete(tx: Tx, id: string, version: number): Promise<number> {
    return tx.execute('delete from vendor_calls where id = $1 and version = $2', [id, version]);
  }

  /** What the organisation's own calls to some vendors add up to. */
  own(
    tx: Tx,
    organizationId: string,
    vendorIds: readonly string[],
  ): Promise<(OwnVendorCalls & { vendorId: string })[]> {
    return tx.query(
      `select vendor_id as "vendorId", subject, count(*)::int as calls, count(seconds_to_human)::int as reached,
         avg(seconds_to_human)::float8 as "meanSecondsToHuman", avg(friendliness)::float8 as "meanFriendliness",
         (avg(seconds_on_hold) filter (where seconds_to_human is not null))::float8 as "meanSecondsOnHold"
       from vendor_calls where organization_id = $1 and vendor_id = any ($2)
       group by vendor_id, subject order by vendor_id, subject desc`,
      [organizationId, vendorIds],
    );
  }
}
