import { Injectable } from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import { highlight, prefixQuery, wordsOf } from '@ringfair/search-core';
import { SearchRepository } from './search.repository.js';
import { SqlSearchEngine } from './sql-search-engine.js';
import { Stemmer } from './stemmer.js';
import type { VendorCard } from './vendor-search.type.js';

/** Words around a search: what may be meant while typing, and where in the found texts they stand. */
@Injectable()
export class SearchWords {
  constructor(
    private readonly database: Database,
    private readonly repository: SearchRepository,
    private readonly engine: SqlSearchEngine,
    private readonly stemmer: Stemmer,
  ) {}

  async suggest(typed: string, first: number): Promise<{ name: string; slug: string }[]> {
    const query = prefixQuery(typed);
    return query === null ? [] : this.database.read(null, (tx) => this.repository.suggest(tx, query, first));
  }

  /** Marks the words of a search in the names and summaries of the cards. */
  highlight(text: string, cards: readonly VendorCard[]): Promise<void> {
    const summaries = cards.flatMap((card) => card.summaries);
    return this.database.read(null, async (tx) => {
      const query = await this.engine.words(tx, text);
      const stem = await this.stemmer.of(
        tx,
        [...cards.map(({ name }) => name), ...summaries.map((summary) => summary.text)].flatMap(wordsOf),
      );
      for (const card of cards) card.nameHighlights = highlight(card.name, query, stem);
      for (const summary of summaries) summary.highlights = highlight(summary.text, query, stem);
    });
  }
}
