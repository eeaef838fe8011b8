import { scriptOf } from './text-words.js';

/** A word this near to one that nobody has is taken for it; shared trigrams by all of both, as pg_trgm counts. */
export const SIMILAR_FROM = { shared: 1, of: 3 } as const;
export const MOST_SIMILAR = 3;

/** Typos are looked for in words of letters, neither so short that everything is near, nor endless. */
export function mayBeMistyped(word: string): boolean {
  return word.length >= 4 && word.length <= 40 && scriptOf(word) !== 'other';
}

/** The word's groups of three letters ("  r", " ri", "rin", "ing", "ng ") as numbers, sorted, each once. */
export function trigramsOf(word: string): number[] {
  const padded = `  ${word} `;
  const found = new Set<number>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(numberOf(padded.slice(at, at + 3)));
  return [...found].sort((a, b) => a - b);
}

/** FNV-1a, 31 bits: the same number here and in the database, whatever its locale. */
function numberOf(trigram: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < trigram.length; index += 1) {
    hash = Math.imul(hash ^ trigram.charCodeAt(index), 0x01000193);
  }
  return hash >>> 1;
}

/** The words most like the asked one, nearest first, equal ones by code point; PostgreSQL finds the same. */
export function similarWords(asked: string, words: Iterable<string>, most: number = MOST_SIMILAR): string[] {
  const own = new Set(trigramsOf(asked));
  const near: [word: string, similarity: number][] = [];
  for (const word of new Set(words)) {
    if (!mayBeMistyped(word)) continue;
    const theirs = trigramsOf(word);
    const shared = theirs.filter((trigram) => own.has(trigram)).length;
    const all = own.size + theirs.length - shared;
    if (shared * SIMILAR_FROM.of >= all * SIMILAR_FROM.shared) near.push([word, shared / all]);
  }
  return near
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}
