import { Injectable } from '@nestjs/common';

export interface Timer {
  name: string;
  cron: string;
  handler: () => Promise<void>;
}

/** Where features register what the worker does by the clock. */
@Injectable()
export class Jobs {
  readonly timers: Timer[] = [];

  /**
   * @param name unique name of the timer
   * @param cron when, in UTC, five fields
   * @param handler safe to run twice; at most one runs at a time across all workers
   */
  every(name: string, cron: string, handler: () => Promise<void>): void {
    this.timers.push({ name, cron, handler });
  }
}
