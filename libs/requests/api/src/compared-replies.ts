import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import { ComparedRows } from '@ringfair/search-api';
import { measuredRow } from '@ringfair/search-core';
import { ReplyTimeRepository } from './reply-time.repository.js';

/** How soon vendors reply, where they stand side by side. */
@Injectable()
export class ComparedReplies implements OnModuleInit {
  constructor(
    private readonly rows: ComparedRows,
    private readonly database: Database,
    private readonly replyTimes: ReplyTimeRepository,
  ) {}

  onModuleInit(): void {
    this.rows.add('requests', async (viewer, ids) => {
      const found = await this.database.read(viewer, (tx) => this.replyTimes.of(tx, ids));
      const values = ids.map((id) => {
        const own = found.find(({ vendorId }) => vendorId === id);
        if (!own) return null;
        const { medianMinutes, requestCount, buyerCount } = own;
        return { medianMinutes, requestCount, buyerCount };
      });
      return [measuredRow('measured', 'replyTime', values, ({ medianMinutes }) => medianMinutes)];
    });
  }
}
