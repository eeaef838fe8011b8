import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@ringfair/platform/database';
import {
  highlight,
  passageOf,
  PASSAGE_WITHIN,
  prefixQuery,
  wordsOf,
  type StemmedQuery,
} from '@ringfair/search-core';
import { SearchRepository } from './search.repository.js';
import { SqlSearchEngine } from './sql-search-engine.js';
import { Stemmer } from './stemmer.js';
import type { VendorCard } from './vendor-card.type.js';

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

  /**
   * Marks the words of a search in the names and summaries of the cards; where they stand in neither, shows the passage
   * of the profile's texts that has them.
   */
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
      await this.showPassages(tx, query, cards.filter(isUnmarked));
    });
  }

  private async showPassages(
    tx: Tx,
    query: StemmedQuery | null,
    cards: readonly VendorCard[],
  ): Promise<void> {
    if (cards.length === 0) return;
    const texts = await this.repository.texts(
      tx,
      cards.map(({ id }) => id),
    );
    const looked = texts.map((row) => ({ ...row, text: row.text.slice(0, PASSAGE_WITHIN) }));
    const stem = await this.stemmer.of(
      tx,
      looked.flatMap(({ text }) => wordsOf(text)),
    );
    for (const card of cards) {
      const found = looked.flatMap(({ vendorId, language, text }) => {
        const parts = vendorId === card.id ? passageOf(text, query, stem) : null;
        return parts ? [{ language, parts }] : [];
      });
      card.passage = found[0] ?? null;
    }
  }
}

const isUnmarked = ({ nameHighlights, summaries }: VendorCard): boolean =>
  ![nameHighlights, ...summaries.map(({ highlights }) => highlights)].some((parts) =>
    parts?.some(({ found }) => found),
  );
