import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import { Jobs } from '@ringfair/platform/jobs';
import { askedOfNeed, askedOfSearch, isoDay, type Need, type VendorQuery } from '@ringfair/search-core';
import { type Demand, type DemandKind, SearchDemandRepository } from './search-demand.repository.js';

/** Searches of so many days are counted. */
export const DEMAND_DAYS = 30;
const FLUSH_EVERY_MS = 60_000;
/** Different questions that one process remembers between two writes; further ones are not counted. */
const MOST_IN_MEMORY = 2_000;
/** Different questions of one day. */
const MOST_A_DAY = 10_000;
/** Questions that a listing is held against: those asked most often. */
const MOST_COMPARED = 2_000;
/** Counts of thirty days hardly change in ten minutes. */
const KEPT_MS = 600_000;
const DAY = 86_400_000;

/**
 * Counts what searches and needs ask for. A search costs one look-up in memory; once a minute the counts are written,
 * in one statement. What a process has not written when it is killed is lost: these are counts, not accounts.
 */
@Injectable()
export class SearchDemandService implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SearchDemandService.name);
  private counts = new Map<string, Demand>();
  private flushing: NodeJS.Timeout | undefined;
  private kept: { until: number; demands: Promise<Demand[]> } | undefined;

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly demands: SearchDemandRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('search-demands-forget', '53 3 * * *', () => this.forget());
  }

  onApplicationBootstrap(): void {
    this.flushing = setInterval(() => void this.flush(), FLUSH_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.flushing);
    await this.flush();
  }

  countSearch(query: VendorQuery): void {
    this.count('SEARCH', askedOfSearch(query));
  }

  countNeed(need: Need): void {
    this.count('NEED', askedOfNeed(need));
  }

  /** Writes what was counted since the last time. Never fails: a search is worth more than its count. */
  async flush(now = new Date()): Promise<void> {
    const counted = [...this.counts.values()];
    if (counted.length === 0) return;
    this.counts = new Map();
    try {
      await this.database.asWorker(null, (tx) => this.demands.add(tx, isoDay(now), counted, MOST_A_DAY));
      this.kept = undefined;
    } catch (error) {
      this.logger.warn({ err: error }, 'counts of searches are lost');
    }
  }

  /** What was asked most often in the last thirty days. */
  lately(now = new Date()): Promise<Demand[]> {
    if (this.kept && this.kept.until > now.getTime()) return this.kept.demands;
    const from = isoDay(new Date(now.getTime() - (DEMAND_DAYS - 1) * DAY));
    const demands = this.database.asWorker(null, (tx) => this.demands.most(tx, from, MOST_COMPARED));
    const kept = { until: now.getTime() + KEPT_MS, demands };
    this.kept = kept;
    demands.catch(() => {
      if (this.kept === kept) this.kept = undefined;
    });
    return demands;
  }

  async forget(now = new Date()): Promise<void> {
    const before = isoDay(new Date(now.getTime() - (DEMAND_DAYS - 1) * DAY));
    await this.database.asWorker(null, (tx) => this.demands.forget(tx, before));
  }

  private count(kind: DemandKind, asked: string | null): void {
    if (asked === null) return;
    const key = `${kind} ${asked}`;
    const known = this.counts.get(key);
    if (known) known.searches += 1;
    else if (this.counts.size < MOST_IN_MEMORY) this.counts.set(key, { kind, asked, searches: 1 });
  }
}
