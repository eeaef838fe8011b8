import { Injectable } from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import { drawsNewcomers } from '@ringfair/search-core';
import { RankingDayRepository } from './ranking-day.repository.js';
import type { RankingDay } from './ranking-day.type.js';

/** A day comes into force in every process within this time. */
const KEPT_MS = 30_000;

/** The day as of which scores hold; remembered, because every search asks. */
@Injectable()
export class RankingDays {
  private known: Promise<RankingDay | null> | undefined;
  private askedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly days: RankingDayRepository,
  ) {}

  /** Null before the first day was made. */
  inForce(): Promise<RankingDay | null> {
    if (!this.known || Date.now() - this.askedAt > KEPT_MS) {
      this.askedAt = Date.now();
      this.known = this.latest();
      // A failure is not remembered: the next search asks again.
      this.known.catch(() => (this.known = undefined));
    }
    return this.known;
  }

  private latest(): Promise<RankingDay | null> {
    return this.database.read(null, async (tx) => {
      const row = await this.days.latest(tx);
      return row ? { ...row, drawsNewcomers: drawsNewcomers(row) } : null;
    });
  }
}
