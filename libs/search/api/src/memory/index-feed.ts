import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '@ringfair/platform/config';
import { setImmediate as otherWork, setTimeout as pause } from 'node:timers/promises';
import { IndexSources, type IndexSource } from './index-source.js';
import { MemoryIndex } from './memory-index.js';

/** Why SQL answers: the index is off, loading, lost its source, was found damaged, or is too large. */
export type FeedState = 'OFF' | 'LOADING' | 'READY' | 'LOST' | 'DAMAGED' | 'OVER_MEMORY';

const BATCH = 1_000;
/** Batches after which the memory is measured. */
const WEIGHED_EVERY = 50;
/** Without a notification the position is looked at so often. */
const POLL_MS = 500;
/** An index that was not compared with the projection for so long may be behind. */
const BEHIND_MS = 2_000;
const RETRY_MS = 1_000;
const LOWEST = '00000000-0000-0000-0000-000000000000';
const MB = 2 ** 20;

/**
 * Keeps an index equal to the projection: loads all of it, then follows the changes. Notifications only wake it;
 * what to read is decided by the transactions that were not over when it last looked, so nothing is missed.
 */
@Injectable()
export class IndexFeed implements OnApplicationShutdown {
  private readonly logger = new Logger(IndexFeed.name);
  private index = new MemoryIndex();
  private source: IndexSource | undefined;
  private running: Promise<void> | undefined;
  private stopped = new AbortController();
  private woken = new AbortController();
  private comparedAt = 0;
  private stateNow: FeedState = 'OFF';
  /** From here on changes are read again, and what of them is in already. */
  private horizon = '0';
  private applied = new Map<string, number>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sources: IndexSources,
  ) {}

  get state(): FeedState {
    return this.stateNow;
  }

  /** The index when it is known to be up to date, else undefined: then SQL answers. */
  current(): MemoryIndex | undefined {
    if (this.stateNow !== 'READY') return undefined;
    return Date.now() - this.comparedAt <= BEHIND_MS ? this.index : undefined;
  }

  start(): void {
    this.running ??= this.run();
  }

  /** An answer failed: the index is thrown away and loaded anew; SQL answers meanwhile. */
  damaged(error: unknown): void {
    if (this.stateNow !== 'READY') return;
    this.tell('DAMAGED', `it failed to answer and is loaded anew: ${String(error)}`);
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      try {
        await this.follow();
      } catch (error) {
        if (this.stopped.signal.aborted) break;
        if (this.stateNow !== 'OVER_MEMORY') this.tell('LOST', String(error));
      } finally {
        await this.source?.close().catch(() => undefined);
        this.source = undefined;
      }
      if (this.stateNow === 'OVER_MEMORY') break;
      await pause(RETRY_MS, undefined, { signal: this.stopped.signal }).catch(() => undefined);
    }
    this.index = new MemoryIndex();
    if (this.stateNow !== 'OVER_MEMORY') this.stateNow = 'OFF';
  }

  private async follow(): Promise<void> {
    const wake = (): void => this.wake();
    const source = await this.sources.open({ onWake: wake, onLost: wake });
    this.source = source;
    await this.load(source);
    while (!this.stopped.signal.aborted && this.stateNow === 'READY') {
      this.woken = new AbortController();
      await this.catchUp(source);
      await pause(POLL_MS, undefined, { signal: this.woken.signal }).catch(() => undefined);
    }
  }

  /** All of the projection in parts, other work in between; what changes meanwhile is read again afterwards. */
  private async load(source: IndexSource): Promise<void> {
    this.stateNow = 'LOADING';
    const started = performance.now();
    const index = new MemoryIndex();
    this.index = index;
    this.applied = new Map();
    this.horizon = await source.horizon();
    const position = await source.lastPosition();
    await this.learn(source);
    for (let after = LOWEST, batches = 1; !this.stopped.signal.aborted; batches += 1) {
      const rows = await source.batch(after, BATCH);
      const last = rows.at(-1);
      if (!last) break;
      await this.learnNew(source, rows);
      index.apply(rows);
      if (batches % WEIGHED_EVERY === 0) this.weigh();
      after = last.vendorId;
      await otherWork();
    }
    index.position = Math.max(index.position, position);
    await this.catchUp(source);
    index.prepare();
    this.weigh();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const megabytes = Math.round(index.bytes / MB);
    this.tell('READY', `${index.size} listings in ${seconds} s, about ${megabytes} MB`);
  }

  private async catchUp(source: IndexSource): Promise<void> {
    const asked = Date.now();
    const horizon = await source.horizon();
    const visible = await source.changesSince(this.horizon);
    const changes = visible.filter(({ vendorId, position }) => (this.applied.get(vendorId) ?? -1) < position);
    for (let from = 0; from < changes.length; from += BATCH) {
      await this.applyChanges(source, changes.slice(from, from + BATCH));
      await otherWork();
    }
    this.applied = new Map(visible.map(({ vendorId, position }) => [vendorId, position]));
    this.horizon = horizon;
    this.comparedAt = asked;
    if (changes.length > 0) this.weigh();
  }

  private async applyChanges(
    source: IndexSource,
    changes: readonly { vendorId: string; position: number }[],
  ): Promise<void> {
    const rows = await source.byIds(changes.map(({ vendorId }) => vendorId));
    await this.learnNew(source, rows);
    const present = new Set(rows.map(({ vendorId }) => vendorId));
    const gone = changes.map(({ vendorId }) => vendorId).filter((id) => !present.has(id));
    this.index.apply(rows, gone);
    this.index.position = Math.max(this.index.position, ...changes.map(({ position }) => position));
  }

  private async learnNew(source: IndexSource, rows: readonly { facets: readonly number[] }[]): Promise<void> {
    if (rows.some(({ facets }) => facets.some((id) => !this.index.facets.knows(id))))
      await this.learn(source);
  }

  private async learn(source: IndexSource): Promise<void> {
    for (const { id, code } of await source.facetValues()) this.index.facets.learn(id, code);
  }

  private weigh(): void {
    const limit = this.config.searchIndexMegabytes;
    if (this.index.bytes <= limit * MB) return;
    this.tell('OVER_MEMORY', `it needs more than the allowed ${limit} MB`);
    throw new Error('the search index is too large');
  }

  private wake(): void {
    this.woken.abort();
  }

  private tell(state: FeedState, words: string): void {
    this.stateNow = state;
    const line = `search index ${state}: ${words}`;
    if (state === 'READY') this.logger.log(line);
    else this.logger.warn(`${line}; SQL answers meanwhile`);
  }
}
