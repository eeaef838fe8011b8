import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '@ringfair/platform/config';
import { setImmediate as otherWork, setTimeout as pause } from 'node:timers/promises';
import { IndexSnapshots } from './index-snapshots.js';
import { IndexSources, type IndexSource } from './index-source.js';
import { MemoryIndex } from './memory-index.js';

/**
 * Why SQL answers, unless the index is ready: it is off, loading, may be behind, lost its source, was found damaged, or
 * is too large.
 */
export const FEED_STATES = ['OFF', 'LOADING', 'READY', 'BEHIND', 'LOST', 'DAMAGED', 'OVER_MEMORY'] as const;
export type FeedState = (typeof FEED_STATES)[number];

/** Changed listings that are read at a time. */
const BATCH = 1_000;
/** Listings after which the memory is measured while all are loaded. */
const WEIGHED_EVERY = 50_000;
/** Without a notification the position is looked at so often. */
const POLL_MS = 500;
/** An index that was not compared with the projection for so long may be behind. */
const BEHIND_MS = 2_000;
const RETRY_MS = 1_000;
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
  /** How long the last load took. */
  loadSeconds = 0;
  private identity = '';
  /** The index that was equal to this database when it was last looked at. */
  private followed: { index: MemoryIndex; identity: string } | undefined;
  private stateNow: FeedState = 'OFF';
  /** From here on changes are read again, and what of them is in already. */
  private horizon = '0';
  private applied = new Map<string, number>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sources: IndexSources,
    private readonly snapshots: IndexSnapshots,
  ) {}

  get state(): FeedState {
    return this.stateNow === 'READY' && this.lagSeconds * 1000 > BEHIND_MS ? 'BEHIND' : this.stateNow;
  }

  /** Since the index was last found equal to the projection; 0 before it ever was. */
  get lagSeconds(): number {
    return this.comparedAt === 0 ? 0 : (Date.now() - this.comparedAt) / 1000;
  }

  get bytes(): number {
    return this.index.bytes;
  }

  get size(): number {
    return this.index.size;
  }

  /** The index when it is known to be up to date, else undefined: then SQL answers. */
  current(): MemoryIndex | undefined {
    return this.state === 'READY' ? this.index : undefined;
  }

  start(): void {
    this.running ??= this.run();
  }

  /** An answer failed: the index is thrown away and loaded anew; SQL answers meanwhile. */
  damaged(error: unknown): void {
    if (this.stateNow !== 'READY') return;
    this.followed = undefined;
    this.tell('DAMAGED', `it failed to answer and is loaded anew: ${String(error)}`);
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    this.wake();
    await this.running;
    await this.snapshots.settled();
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
    this.followed = undefined;
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
      await this.snapshots.writeIfDue(this.index, this.identity);
      await pause(POLL_MS, undefined, { signal: this.woken.signal }).catch(() => undefined);
    }
  }

  /**
   * From nothing, or from an index that was followed or copied before: then what differs is read. What changes
   * meanwhile is read again afterwards.
   */
  private async load(source: IndexSource): Promise<void> {
    this.stateNow = 'LOADING';
    const started = performance.now();
    this.identity = await source.identity();
    this.applied = new Map();
    this.horizon = await source.horizon();
    const position = await source.lastPosition();
    const known = await this.known(position);
    this.index = known ?? new MemoryIndex();
    await (known ? this.readDifferences(source) : this.readAll(source));
    if (this.stopped.signal.aborted) return;
    if (!this.index.facets.isLearned) this.learn(await source.facetValues());
    this.index.position = Math.max(this.index.position, position);
    await this.catchUp(source);
    await this.index.prepare();
    this.weigh();
    this.followed = { index: this.index, identity: this.identity };
    this.loadSeconds = (performance.now() - started) / 1000;
    const megabytes = Math.round(this.index.bytes / MB);
    const words = `${this.index.size} listings in ${this.loadSeconds.toFixed(1)} s, about ${megabytes} MB`;
    this.tell('READY', known ? `${words}; most of them were known` : words);
  }

  /** The index that was followed until the source was lost, or its copy on the disk. */
  private async known(lastPosition: number): Promise<MemoryIndex | undefined> {
    const { followed } = this;
    this.followed = undefined;
    const index =
      followed?.identity === this.identity ? followed.index : await this.snapshots.read(this.identity);
    if (!index || index.position <= lastPosition) return index;
    this.snapshots.refuse('it is ahead of the database, which was set back');
    return undefined;
  }

  private async readAll(source: IndexSource): Promise<void> {
    let weighedAt = 0;
    for await (const rows of source.all()) {
      if (this.stopped.signal.aborted) return;
      this.index.apply(rows);
      if (this.index.size - weighedAt >= WEIGHED_EVERY) {
        this.weigh();
        weighedAt = this.index.size;
      }
      await otherWork();
    }
  }

  private async readDifferences(source: IndexSource): Promise<void> {
    const comparison = this.index.compare();
    for await (const rows of source.positions()) {
      if (this.stopped.signal.aborted) return;
      for (const { vendorId, position } of rows) comparison.see(vendorId, position);
      await otherWork();
    }
    this.index.remove(comparison.gone());
    for (let from = 0; from < comparison.stale.length; from += BATCH) {
      this.index.apply(await source.byIds(comparison.stale.slice(from, from + BATCH)));
      await otherWork();
    }
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
    const present = new Set(rows.map(({ vendorId }) => vendorId.toString('hex')));
    const gone = changes
      .map(({ vendorId }) => Buffer.from(vendorId.replaceAll('-', ''), 'hex'))
      .filter((id) => !present.has(id.toString('hex')));
    // Asked for before the rows are written: whoever searches while one waits would count rows without their values.
    const values = this.index.facets.knows(rows) ? [] : await source.facetValues();
    this.index.remove(gone);
    this.index.apply(rows);
    this.learn(values);
    this.index.position = Math.max(this.index.position, ...changes.map(({ position }) => position));
  }

  /** What the numbers of values stand for that came with the rows. */
  private learn(values: readonly { id: number; code: string }[]): void {
    for (const { id, code } of values) this.index.facets.learn(id, code);
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
