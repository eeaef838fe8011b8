import { LONGEST_SYNONYM, SYNONYMS } from './synonyms.js';
import { askedSounds } from './transliteration.js';
import { wordsOf, type Stem } from './text-words.js';

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

/** Marks the exact form of a word of a name, beside its stem. No stem begins so. */
export const EXACT = '=';

/** Words of names that are like a word that no listing has. */
export type SimilarTo = (word: string) => readonly string[];
const nothingSimilar: SimilarTo = () => [];

/**
 * The query in forms of the index. Common words are left out, their places stay. When nothing else is left ("The
 * Who"), the words are looked for as they are, in names only. No words at all (only signs): null, there is nothing
 * to ask. A bare word also stands for its sound in another alphabet, for its synonyms and, if mistyped, for similar
 * words of names.
 */
export function stemQuery(
  query: TextQuery,
  stem: Stem,
  similar: SimilarTo = nothingSimilar,
): StemmedQuery | null {
  if (query.length === 0) return null;
  const synonyms = synonymsBy(stem);
  const stemmed = query
    .map((terms) => clausesOf(terms, stem, similar, synonyms))
    .filter((clauses) => clauses.length > 0);
  if (stemmed.length > 0) return stemmed;
  return query.map((terms) =>
    terms.map(({ words, excluded }) => ({
      excluded,
      alternatives: [[words.map((word, offset) => ({ forms: [EXACT + word], offset }))]],
    })),
  );
}

type Synonyms = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Phrases of the table by their stems. */
function synonymsBy(stem: Stem): Synonyms {
  return new Map(
    SYNONYMS.flatMap((group) => group.map((phrase): [string, typeof group] => [keyOf(phrase, stem), group])),
  );
}

const keyOf = (words: readonly string[], stem: Stem): string =>
  words.map((word) => stem(word) ?? '').join(' ');

function clausesOf(
  terms: readonly TextTerm[],
  stem: Stem,
  similar: SimilarTo,
  synonyms: Synonyms,
): StemmedClause[] {
  const clauses: StemmedClause[] = [];
  for (let at = 0; at < terms.length;) {
    const { length, group } = longestSynonym(terms, at, stem, synonyms);
    const own = terms.slice(at, at + length).flatMap((term) => {
      const phrase = phraseOf(term.words, stem, term.quoted || term.excluded ? null : similar);
      return phrase.length > 0 ? [phrase] : [];
    });
    const excluded = terms[at]?.excluded ?? false;
    at += length;
    const others = group.map((words) => phraseOf(words, stem, null)).filter(({ length: size }) => size > 0);
    const alternatives = [...(own.length > 0 ? [own] : []), ...others.map((phrase) => [phrase])];
    if (alternatives.length > 0) clauses.push({ alternatives, excluded });
  }
  return clauses;
}

/** The longest row of bare terms from here on that says something of the table; else the one term. */
function longestSynonym(
  terms: readonly TextTerm[],
  at: number,
  stem: Stem,
  synonyms: Synonyms,
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

/** @param similar null: the words as they are, in any form; else also as they sound and as they may be meant */
function phraseOf(words: readonly string[], stem: Stem, similar: SimilarTo | null): StemmedPhrase {
  const found = words.flatMap((word, offset) => {
    const form = stem(word);
    if (form === null) return [];
    const others = similar ? [...askedSounds(word), ...similar(word).map((other) => EXACT + other)] : [];
    return [{ forms: [form, ...others], offset }];
  });
  const first = found[0]?.offset ?? 0;
  return found.map(({ forms, offset }) => ({ forms, offset: offset - first }));
}

/** Bare single words with what they are looked for as: those that no listing has may be mistyped. */
export function bareWords(query: TextQuery, stem: Stem): { word: string; forms: readonly string[] }[] {
  return query.flat().flatMap(({ words: [word, ...more], quoted, excluded }) => {
    const form = word === undefined || more.length > 0 || quoted || excluded ? null : stem(word);
    return word === undefined || form === null ? [] : [{ word, forms: [form, ...askedSounds(word)] }];
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
