import { Injectable } from '@nestjs/common';
import type { Viewer } from '../auth/viewer.js';
import { Database } from '../database/database.js';
import { notFound } from '../errors/index.js';
import { decodeCursor, encodeCursor, type PageArgs, toConnection } from '../graphql/connection.js';
import { NotificationRepository } from './notification.repository.js';
import type { MarkNotificationsReadInput, NotificationConnection } from './notification.type.js';

/** Beyond it a badge says "99+". */
export const MOST_COUNTED = 100;
const CURSOR = 'notifications';
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

@Injectable()
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
  ) {}

  async page(viewer: Viewer, page: PageArgs): Promise<NotificationConnection> {
    const after = page.after ? idOf(page.after) : null;
    const rows = await this.database.read(viewer, (tx) =>
      this.notifications.page(tx, viewer, after, page.first),
    );
    return toConnection(rows, page, ({ id }) => encodeCursor(CURSOR, [id]));
  }

  async unread(viewer: Viewer | null): Promise<number> {
    if (!viewer || viewer.tokenScopes) return 0;
    return this.database.read(viewer, (tx) => this.notifications.unread(tx, viewer, MOST_COUNTED));
  }

  /** @throws DomainError NOT_FOUND for one of somebody else, or of another organisation */
  markRead(viewer: Viewer, { notificationId, andOlder }: MarkNotificationsReadInput): Promise<number> {
    return this.database.run(viewer, async (tx) => {
      if (!(await this.notifications.byId(tx, viewer, notificationId))) throw notFound('Notification');
      await this.notifications.markRead(tx, viewer, notificationId, andOlder);
      return this.notifications.unread(tx, viewer, MOST_COUNTED);
    });
  }
}

function idOf(cursor: string): string {
  const [id] = decodeCursor(CURSOR, cursor);
  return typeof id === 'string' && UUID.test(id) ? id : idOf('');
}
