import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIG, type Config } from '@ringfair/platform/config';
import { Database } from '@ringfair/platform/database';
import type { SearchEngine, SearchRequest, SearchResult, StemmedQuery } from '@ringfair/search-core';
import { SqlSearchEngine } from '../sql-search-engine.js';
import { IndexFeed } from './index-feed.js';

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
    private readonly http: HttpAdapterHost,
  ) {}

  /** Only processes that answer questions have an index: neither the worker nor commands. */
  onApplicationBootstrap(): void {
    if (this.config.searchIndex && this.http.httpAdapter?.getType() === 'express') this.feed.start();
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const index = this.feed.current();
    if (index) {
      const words = this.sql.knownWords(request.query.text, (forms) => index.has(forms));
      const stems = words === undefined ? await this.ask(request.query.text) : words;
      try {
        const answer = index.search(request, stems);
        if (this.bySql > 0) this.logger.log(`the index answers again, after ${this.bySql} answers by SQL`);
        this.bySql = 0;
        return answer;
      } catch (error) {
        this.feed.damaged(error);
      }
    }
    if (this.config.searchIndex && this.bySql === 0)
      this.logger.warn(`SQL answers: the index is ${this.feed.state}`);
    this.bySql += 1;
    return this.sql.search(request);
  }

  private ask(text: string): Promise<StemmedQuery | null> {
    return this.database.read(null, (tx) => this.sql.words(tx, text));
  }
}
