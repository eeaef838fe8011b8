import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/tx.js';
import { Jobs } from '../jobs/jobs.js';
import type { NotificationKind } from './notification-kinds.js';
import { NotificationRepository, type NotificationFacts } from './notification.repository.js';

/** Nobody looks further back, and what a person was told is kept no longer than it serves. */
const KEPT_DAYS = 90;

export type NotificationRequest = Partial<Omit<NotificationFacts, 'kind' | 'link'>> & {
  userId: string;
  organizationId: string;
  kind: NotificationKind;
  link: string;
};

/**
 * Tells a person something inside the product. The row is written in the worker's transaction that delivers the event
 * or makes the digest: both or neither, so that nobody is told twice.
 */
@Injectable()
export class Notifier implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly notifications: NotificationRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('notifications-forget', '41 3 * * *', () => this.forget());
  }

  /** Deletes what is older than it is kept. */
  async forget(): Promise<void> {
    await this.database.asWorker(null, (tx) => this.notifications.forget(tx, KEPT_DAYS));
  }

  async tell(tx: Tx, { userId, organizationId, ...facts }: NotificationRequest): Promise<void> {
    const nothing = { subject: null, party: null, count: null, day: null };
    await this.notifications.insert(tx, newId(), { userId, organizationId }, { ...nothing, ...facts });
  }
}
