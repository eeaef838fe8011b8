import type { SearchDocument } from '@ringfair/vendors-core';
import { EXACT, type StemmedClause, type StemmedPhrase, type StemmedQuery } from './text-query.js';
import { indexedSounds } from './transliteration.js';
import { wordsOf, type Stem } from './text-words.js';
import { CODE } from './vocabulary-words.js';

/** Where a word stands: A in the name, B among the keywords (legal name, cities, products) and stated codes, C in the texts. */
export type TermWeight = 'A' | 'B' | 'C';

export interface DocumentWord {
  word: string;
  position: number;
  weight: TermWeight;
}

/** Positions end here in PostgreSQL's tsvector; a listing with more words is found by its first ones. */
const LAST_POSITION = 16_000;
/** Between two fields, so that no phrase reaches from one into the next. */
const GAP = 10;

/** The words of a listing with their places: name, keywords, then the texts by language. */
export function documentWords(document: Pick<SearchDocument, 'name' | 'keywords' | 'texts'>): DocumentWord[] {
  const fields: [TermWeight, string][] = [
    ['A', document.name],
    ...document.keywords.map((keyword): [TermWeight, string] => ['B', keyword]),
    ...Object.entries(document.texts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, text]): [TermWeight, string] => ['C', text ?? '']),
  ];
  const found: DocumentWord[] = [];
  let position = 1;
  for (const [weight, text] of fields) {
    for (const word of wordsOf(text)) {
      if (position > LAST_POSITION) return found;
      if (word.length <= 100) found.push({ word, position, weight });
      position += 1;
    }
    position += GAP;
  }
  return found;
}

export interface IndexedTerm {
  stem: string;
  position: number;
  weight: TermWeight;
}

/**
 * What the index holds of a listing: stems of all words, of those of name and keywords also the word as it is and its
 * sound, and the codes that it states. A code is one term, whatever the languages and words that it is asked for by:
 * labels instead would be some four hundred terms a listing. It has no place in any text, so all stand at the first.
 * @param codes `statedCodes` of the listing
 */
export function documentTerms(
  words: readonly DocumentWord[],
  codes: readonly string[],
  stem: Stem,
): IndexedTerm[] {
  const terms = words.flatMap(({ word, position, weight }) => {
    const form = stem(word);
    const forms = [
      ...(form === null ? [] : [form]),
      ...(weight === 'C' ? [] : [EXACT + word, ...indexedSounds(word)]),
    ];
    return forms.map((indexed) => ({ stem: indexed, position, weight }));
  });
  return [...terms, ...codes.map((code): IndexedTerm => ({ stem: CODE + code, position: 1, weight: 'B' }))];
}

/** PostgreSQL's notation (type tsvector). */
export function toTsVector(terms: readonly IndexedTerm[]): string {
  return terms.map(({ stem, position, weight }) => `'${stem}':${position}${weight}`).join(' ');
}

/** How near to the name the words were found; smaller is nearer. */
export type RelevanceTier = 0 | 1 | 2;

/**
 * Does a listing hold the words, and where? Tier 0: the name alone satisfies the query; 1: name and keywords do;
 * 2: the texts were needed. Null: it does not match.
 */
export function relevanceTier(terms: readonly IndexedTerm[], query: StemmedQuery): RelevanceTier | null {
  if (!holds(terms, query)) return null;
  if (
    holds(
      terms.filter(({ weight }) => weight === 'A'),
      query,
    )
  )
    return 0;
  return holds(
    terms.filter(({ weight }) => weight !== 'C'),
    query,
  )
    ? 1
    : 2;
}

function holds(terms: readonly IndexedTerm[], query: StemmedQuery): boolean {
  const places = new Map<string, Set<number>>();
  for (const { stem, position } of terms) {
    const known = places.get(stem);
    if (known) known.add(position);
    else places.set(stem, new Set([position]));
  }
  return query.some((branch) => branch.every((clause) => holdsClause(places, clause) !== clause.excluded));
}

type Places = ReadonlyMap<string, ReadonlySet<number>>;

const holdsClause = (places: Places, { alternatives }: StemmedClause): boolean =>
  alternatives.some((phrases) => phrases.every((phrase) => holdsPhrase(places, phrase)));

function holdsPhrase(places: Places, phrase: StemmedPhrase): boolean {
  const [first] = phrase;
  if (!first) return false;
  const starts = first.forms.flatMap((form) => [...(places.get(form) ?? [])]);
  return starts.some((start) =>
    phrase.every(({ forms, offset }) => forms.some((form) => places.get(form)?.has(start + offset))),
  );
}
