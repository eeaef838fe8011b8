import { mayBeMistyped } from './similarity.js';
import { LONGEST_SYNONYM } from './synonyms.js';
import { askedSounds } from './transliteration.js';
import { wordsOf, type Stem } from './text-words.js';
import { keyOf, type Vocabulary } from './vocabulary-words.js';

/** Words that stand next to each other ("call centre", call-centre, 24/7), or one word. */
export interface TextTerm {
  words: readonly string[];
  excluded: boolean;
  /** Meant as it is written: neither synonyms nor other spellings. */
  quoted: boolean;
}

/** Alternatives, each of which is a list of terms that all must hold. */
export type TextQuery = readonly (readonly TextTerm[])[];

const ALTERNATIVE = /^(or|или|ή)$/iu;

/**
 * What people know from search engines: words are all needed; "quotes" keep words together; a minus excludes;
 * `or` (или, ή) separates alternatives and binds weaker. Anything else is a separator: nothing is an error.
 */
export function parseTextQuery(text: string): TextQuery {
  const branches: TextTerm[][] = [[]];
  for (const [, minus, quoted, bare] of text.matchAll(/(?<!\S)(-?)(?:"([^"]*)"?|([^\s"]+))|"([^"]*)"?/gu)) {
    if (bare !== undefined && minus === '' && ALTERNATIVE.test(bare)) {
      branches.push([]);
      continue;
    }
    const words = wordsOf(quoted ?? bare ?? '');
    if (words.length > 0)
      branches.at(-1)?.push({ words, excluded: minus === '-', quoted: bare === undefined });
  }
  return branches.filter((terms) => terms.length > 0);
}

/** A place of a phrase: any of the forms may stand there, so many places after the first one. */
export interface StemAt {
  forms: readonly string[];
  offset: number;
}
export type StemmedPhrase = readonly StemAt[];

/** Any of the alternatives; of an alternative all phrases. */
export interface StemmedClause {
  alternatives: readonly (readonly StemmedPhrase[])[];
  excluded: boolean;
}
/** Any of the branches; of a branch all clauses. */
export type StemmedQuery = readonly (readonly StemmedClause[])[];

/** Marks the exact form of a word of the name or a keyword, beside its stem. No stem begins so. */
export const EXACT = '=';

/** Words that listings are named and described by and that are like a word that no listing has. */
export type SimilarTo = (word: string) => readonly string[];
const nothingSimilar: SimilarTo = () => [];

/**
 * The query in forms of the index. Common words are left out, their places stay. When nothing else is left ("The
 * Who"), the words are looked for as they are, in names and keywords only. No words at all (only signs): null, there is
 * nothing to ask. Words stand for the codes that are labelled with them, too. A bare word also stands for its sound in
 * another alphabet, for its synonyms and, if mistyped, for similar words.
 */
export function stemQuery(
  query: TextQuery,
  stem: Stem,
  vocabulary: Vocabulary,
  similar: SimilarTo = nothingSimilar,
): StemmedQuery | null {
  if (query.length === 0) return null;
  const words: Words = { stem, vocabulary, similar };
  const stemmed = query.map((terms) => clausesOf(terms, words)).filter((clauses) => clauses.length > 0);
  if (stemmed.length > 0) return stemmed;
  return query.map((terms) =>
    terms.map(({ words: [...exact], excluded }) => ({
      excluded,
      alternatives: [[exact.map((word, offset) => ({ forms: [EXACT + word], offset }))]],
    })),
  );
}

interface Words {
  stem: Stem;
  vocabulary: Vocabulary;
  similar: SimilarTo;
}

function clausesOf(terms: readonly TextTerm[], words: Words): StemmedClause[] {
  const clauses: StemmedClause[] = [];
  for (let at = 0; at < terms.length;) {
    const { length, group } = longestSynonym(terms, at, words);
    const own = terms.slice(at, at + length).flatMap((term) => {
      const phrase = phraseOf(term.words, words, !term.quoted && !term.excluded);
      return phrase.length > 0 ? [phrase] : [];
    });
    const excluded = terms[at]?.excluded ?? false;
    at += length;
    const others = group
      .map((phrase) => phraseOf(phrase, words, false))
      .filter(({ length: size }) => size > 0);
    const codes = codesOf(length === 1 ? [...own, ...others] : others, words);
    const alternatives = [
      ...(own.length > 0 ? [own] : []),
      ...others.map((phrase) => [phrase]),
      ...(codes.length > 0 ? [[[{ forms: codes, offset: 0 }]]] : []),
    ];
    if (alternatives.length > 0) clauses.push({ alternatives, excluded });
  }
  return clauses;
}

/** Codes that are labelled with one of the phrases; the words of a phrase by themselves know theirs already. */
function codesOf(phrases: readonly StemmedPhrase[], { vocabulary }: Words): string[] {
  const codes = phrases
    .filter(({ length }) => length > 1)
    .flatMap((phrase) =>
      vocabulary.codesOf(phrase.map(({ forms: [form = ''], offset }) => ({ form, offset }))),
    );
  return [...new Set(codes)].sort();
}

/** The longest row of bare terms from here on that says something of the table; else the one term. */
function longestSynonym(
  terms: readonly TextTerm[],
  at: number,
  { stem, vocabulary: { synonyms } }: Words,
): { length: number; group: readonly (readonly string[])[] } {
  for (let length = Math.min(LONGEST_SYNONYM, terms.length - at); length > 0; length -= 1) {
    const row = terms.slice(at, at + length);
    if (row.some(({ quoted, excluded }) => quoted || excluded)) continue;
    const group = synonyms.get(
      keyOf(
        row.flatMap(({ words }) => words),
        stem,
      ),
    );
    if (group) return { length, group };
  }
  return { length: 1, group: [] };
}

/** @param meant also as the words sound and as they may be meant, or as they are, in any form */
function phraseOf(
  words: readonly string[],
  { stem, vocabulary, similar }: Words,
  meant: boolean,
): StemmedPhrase {
  const codesOfWord = (form: string): string[] =>
    words.length === 1 ? vocabulary.codesOf([{ form, offset: 0 }]) : [];
  const found = words.flatMap((word, offset) => {
    const form = stem(word);
    if (form === null) return [];
    const others = meant
      ? similar(word).flatMap((other) => {
          const otherForm = stem(other);
          return [EXACT + other, ...(otherForm === null ? [] : [otherForm, ...codesOfWord(otherForm)])];
        })
      : [];
    return [{ forms: [form, ...(meant ? askedSounds(word) : []), ...codesOfWord(form), ...others], offset }];
  });
  const first = found[0]?.offset ?? 0;
  return found.map(({ forms, offset }) => ({ forms, offset: offset - first }));
}

/**
 * Bare single words with what they are looked for as: those that no listing has may be mistyped, but for words of the
 * vocabulary, which are right whether or not a listing has what they name.
 */
export function bareWords(
  query: TextQuery,
  stem: Stem,
  vocabulary: Vocabulary,
): { word: string; forms: readonly string[] }[] {
  return query.flat().flatMap(({ words: [word, ...more], quoted, excluded }) => {
    if (word === undefined || more.length > 0 || quoted || excluded || !mayBeMistyped(word)) return [];
    const form = stem(word);
    if (form === null || vocabulary.codesOf([{ form, offset: 0 }]).length > 0) return [];
    return [{ word, forms: [form, ...askedSounds(word)] }];
  });
}

/** PostgreSQL's notation of the query (type tsquery). Forms hold only letters, digits and marks: safe in quotes. */
export function toTsQuery(query: StemmedQuery): string {
  return query.map((clauses) => clauses.map(printClause).join(' & ')).join(' | ');
}

function printClause({ alternatives, excluded }: StemmedClause): string {
  const any = alternatives.map((phrases) => `(${phrases.map(printPhrase).join(' & ')})`).join(' | ');
  return `${excluded ? '!' : ''}(${any})`;
}

function printPhrase(phrase: StemmedPhrase): string {
  return phrase
    .map(({ forms, offset }, index) => {
      const distance = offset - (phrase[index - 1]?.offset ?? 0);
      return `${index === 0 ? '' : `<${distance}> `}(${printForms(forms)})`;
    })
    .join(' ');
}

/** Any of the forms, as a tsquery. */
export const printForms = (forms: readonly string[]): string => forms.map((form) => `'${form}'`).join(' | ');

/**
 * Names that may be meant by what was typed so far, as a tsquery: whole words, and the beginning of the last one;
 * in another alphabet also by sound. Null while less than two letters are typed.
 */
export function prefixQuery(typed: string): string | null {
  const words = wordsOf(typed);
  if (words.join('').length < 2) return null;
  return words
    .map((word, index) => {
      const mark = index === words.length - 1 ? ':*A' : ':A';
      return `(${[EXACT + word, ...askedSounds(word)].map((form) => `'${form}'${mark}`).join(' | ')})`;
    })
    .join(' & ');
}
