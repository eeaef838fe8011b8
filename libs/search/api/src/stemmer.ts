import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import { vocabularyOf, vocabularyWords, type Stem, type Vocabulary } from '@ringfair/search-core';
import { SearchRepository } from './search.repository.js';

/** Words remembered per process. */
const CAPACITY = 50_000;

/** Stems of words. They never change, so each is asked for once. */
@Injectable()
export class Stemmer {
  private readonly known = new Map<string, string | null>();
  private made: Vocabulary | undefined;

  constructor(private readonly repository: SearchRepository) {}

  /** A synchronous look-up that answers for the given words. */
  async of(tx: Tx, words: readonly string[]): Promise<Stem> {
    const stems = new Map<string, string | null>();
    const unknown: string[] = [];
    for (const word of new Set(words)) {
      const stem = this.known.get(word);
      if (stem === undefined) unknown.push(word);
      else stems.set(word, stem);
    }
    if (unknown.length > 0) {
      for (const { word, stem } of await this.repository.stems(tx, unknown)) {
        stems.set(word, stem);
        this.remember(word, stem);
      }
    }
    return (word) => stems.get(word) ?? null;
  }

  /** The words of the field with their stems, made when first asked for. */
  async vocabulary(tx: Tx): Promise<Vocabulary> {
    this.made ??= vocabularyOf(await this.of(tx, vocabularyWords()));
    return this.made;
  }

  /** The same once it is made. */
  get rememberedVocabulary(): Vocabulary | undefined {
    return this.made;
  }

  /** The look-up when all of the words are remembered, else undefined. */
  remembered(words: readonly string[]): Stem | undefined {
    if (words.some((word) => !this.known.has(word))) return undefined;
    return (word) => this.known.get(word) ?? null;
  }

  private remember(word: string, stem: string | null): void {
    if (this.known.size >= CAPACITY) this.known.clear();
    this.known.set(word, stem);
  }
}
