import { Injectable } from '@nestjs/common';
import type { Viewer } from '../auth/viewer.js';
import type { Tx } from '../database/tx.js';
import type { NotificationKind } from './notification-kinds.js';

export interface NotificationFacts {
  kind: NotificationKind;
  /** What it is about, such as the title of a request; at most 300 characters. */
  subject: string | null;
  /** Who did it, by name. */
  party: string | null;
  count: number | null;
  /** ISO date. */
  day: string | null;
  /** Path without the language, such as `/rfps/ID`. */
  link: string;
}

export interface NotificationRow extends NotificationFacts {
  id: string;
  createdAt: Date;
  readAt: Date | null;
}

const columns = 'id, kind, subject, party, count, day, link, created_at as "createdAt", read_at as "readAt"';
const own = 'user_id = $1 and organization_id = $2';

/** Notifications of one person in one organisation. */
@Injectable()
export class NotificationRepository {
  /** The newest first, ids being in the order of time; `first` and one more. */
  page(tx: Tx, viewer: Viewer, after: string | null, first: number): Promise<NotificationRow[]> {
    return tx.query(
      `select ${columns} from notifications
       where ${own} and ($3::uuid is null or id < $3) order by id desc limit $4`,
      [viewer.userId, viewer.organizationId, after, first + 1],
    );
  }

  /** At most `most`: nobody counts further. */
  async unread(tx: Tx, viewer: Viewer, most: number): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `select count(*)::int as count
       from (select from notifications where ${own} and read_at is null limit $3) unread`,
      [viewer.userId, viewer.organizationId, most],
    );
    return row?.count ?? 0;
  }

  byId(tx: Tx, viewer: Viewer, id: string): Promise<NotificationRow | undefined> {
    return tx.one(`select ${columns} from notifications where ${own} and id = $3`, [
      viewer.userId,
      viewer.organizationId,
      id,
    ]);
  }

  async markRead(tx: Tx, viewer: Viewer, id: string, andOlder: boolean): Promise<void> {
    await tx.execute(
      `update notifications set read_at = now()
       where ${own} and read_at is null and ${andOlder ? 'id <= $3' : 'id = $3'}`,
      [viewer.userId, viewer.organizationId, id],
    );
  }

  async insert(
    tx: Tx,
    id: string,
    recipient: { userId: string; organizationId: string },
    facts: NotificationFacts,
  ): Promise<void> {
    await tx.execute(
      `insert into notifications (id, user_id, organization_id, kind, subject, party, count, day, link)
       values ($1, $2, $3, $4, left($5, 300), left($6, 300), $7, $8, $9)`,
      [
        id,
        recipient.userId,
        recipient.organizationId,
        facts.kind,
        facts.subject,
        facts.party,
        facts.count,
        facts.day,
        facts.link,
      ],
    );
  }

  forget(tx: Tx, days: number): Promise<number> {
    return tx.execute(`delete from notifications where created_at < now() - make_interval(days => $1)`, [
      days,
    ]);
  }
}
