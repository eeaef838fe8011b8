import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIG, type Config } from '@ringfair/platform/config';
import { Database } from '@ringfair/platform/database';
import type { SearchEngine, SearchRequest, SearchResult, StemmedQuery } from '@ringfair/search-core';
import { Cards } from '../cards.js';
import { SearchMetrics } from '../search-metrics.js';
import { SqlSearchEngine } from '../sql-search-engine.js';
import { IndexFeed } from './index-feed.js';
import type { IndexAnswer, MemoryIndex } from './memory-index.js';

/**
 * Search by the index of this process while it is up to date, else by SQL: the same answer, only slower. A switch
 * (SEARCH_INDEX=off) leaves everything to SQL.
 */
@Injectable()
export class IndexedSearchEngine implements SearchEngine, OnApplicationBootstrap {
  private readonly logger = new Logger(IndexedSearchEngine.name);
  /** Answers by SQL since the index last answered. */
  private bySql = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly sql: SqlSearchEngine,
    private readonly feed: IndexFeed,
    private readonly cards: Cards,
    private readonly http: HttpAdapterHost,
    private readonly metrics: SearchMetrics,
  ) {}

  /** Only processes that answer questions have an index: neither the worker nor commands. */
  onApplicationBootstrap(): void {
    if (this.config.searchIndex && this.http.httpAdapter?.getType() === 'express') this.feed.start();
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const started = performance.now();
    const index = this.feed.current();
    if (index) {
      const words = this.sql.knownWords(request.query.text, (forms) => index.has(forms));
      const stems = words === undefined ? await this.ask(request.query.text) : words;
      const answer = await this.byIndex(index, request, stems);
      if (answer) {
        if (this.bySql > 0) this.logger.log(`the index answers again, after ${this.bySql} answers by SQL`);
        this.bySql = 0;
        this.metrics.answered('index', started);
        return answer;
      }
    }
    if (this.config.searchIndex && this.bySql === 0)
      this.logger.warn(`SQL answers: the index is ${this.feed.state}`);
    this.bySql += 1;
    const answer = await this.sql.search(request);
    this.metrics.answered('sql', started);
    return answer;
  }

  /** Undefined when the index fails, or a card is older than it or gone. */
  private async byIndex(
    index: MemoryIndex,
    request: SearchRequest,
    words: StemmedQuery | null,
  ): Promise<SearchResult | undefined> {
    let found: IndexAnswer;
    try {
      found = index.search(request, words);
    } catch (error) {
      this.feed.damaged(error);
      return undefined;
    }
    const cards = await this.cards.of(found.hits);
    if (!cards) return undefined;
    const hits = found.hits.map(({ rating, replyMinutes, score, key }, place) => ({
      card: cards[place]!,
      rating,
      score,
      replyMinutes,
      key,
    }));
    return { ...found, hits };
  }

  private ask(text: string): Promise<StemmedQuery | null> {
    return this.database.read(null, (tx) => this.sql.words(tx, text));
  }
}
