import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { newId, type Tx } from '@ringfair/platform/database';
import type { AskedNeed } from './request.type.js';

export interface RequestRow {
  id: string;
  title: string;
  buyerName: string;
  createdByName: string;
  country: string | null;
  need: AskedNeed;
  note: string;
  phone: string | null;
  createdAt: Date;
}

/** A listing that may be asked; without an organisation nobody would answer. */
export interface AskableRow {
  id: string;
  name: string;
  organizationId: string | null;
}

const COLUMNS = `id, title, buyer_name as "buyerName", created_by_name as "createdByName", country, need, note, phone,
  created_at as "createdAt"`;

@Injectable()
export class RequestRepository {
  /** What is published under these addresses, in their order; a merged listing stands as its survivor. */
  async askable(tx: Tx, slugs: readonly string[]): Promise<AskableRow[]> {
    const rows = await tx.query<AskableRow & { asked: string }>(
      `select s.slug as asked, v.id, v.name, v.organization_id as "organizationId"
       from vendor_slugs s join vendors m on m.id = s.vendor_id join vendors v on v.id = coalesce(m.merged_into, m.id)
       where s.slug = any ($1) and v.published_version is not null`,
      [slugs],
    );
    return slugs.flatMap((slug) => rows.find(({ asked }) => asked === slug) ?? []);
  }

  /** How many the organisation has sent within the last 24 hours. */
  async countOfToday(tx: Tx, organizationId: string): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `select count(*)::int as count from requests
       where organization_id = $1 and created_at > now() - interval '24 hours'`,
      [organizationId],
    );
    return row?.count ?? 0;
  }

  /** Under the names of the day. @returns its id */
  async insert(
    tx: Tx,
    viewer: Viewer,
    request: Pick<RequestRow, 'title' | 'country' | 'need' | 'note' | 'phone'>,
  ): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into requests (id, organization_id, created_by, created_by_name, buyer_name, title, country, need, note,
         phone)
       select $1, o.id, u.id, u.name, o.name, $4, $5, $6, $7, $8 from organizations o, users u
       where o.id = $2 and u.id = $3`,
      [
        id,
        viewer.organizationId,
        viewer.userId,
        request.title,
        request.country,
        JSON.stringify(request.need),
        request.note,
        request.phone,
      ],
    );
    return id;
  }

  /** Those of the ids that the viewer takes part in, on either side. */
  byIds(tx: Tx, ids: readonly string[]): Promise<RequestRow[]> {
    return tx.query(`select ${COLUMNS} from requests where id = any ($1)`, [ids]);
  }

  /** What the organisation itself asked. */
  own(tx: Tx, organizationId: string, id: string): Promise<RequestRow | undefined> {
    return tx.one(`select ${COLUMNS} from requests where organization_id = $1 and id = $2`, [
      organizationId,
      id,
    ]);
  }

  /** Newest first; ids are ordered by time. */
  list(tx: Tx, organizationId: string, limit: number, beforeId: string | null): Promise<RequestRow[]> {
    return tx.query(
      `select ${COLUMNS} from requests where organization_id = $1 and ($3::uuid is null or id < $3)
       order by id desc limit $2`,
      [organizationId, limit, beforeId],
    );
  }
}
