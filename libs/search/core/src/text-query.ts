import { wordsOf, type Stem } from './text-words.js';

/** Words that stand next to each other ("call centre", call-centre, 24/7), or one word. */
export interface TextTerm {
  words: readonly string[];
  excluded: boolean;
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
    if (words.length > 0) branches.at(-1)?.push({ words, excluded: minus === '-' });
  }
  return branches.filter((terms) => terms.length > 0);
}

/** A word of a term as it stands in the index, and how many places after the term's first one. */
export interface StemAt {
  stem: string;
  offset: number;
}
export interface StemmedTerm {
  stems: readonly StemAt[];
  excluded: boolean;
}
export type StemmedQuery = readonly (readonly StemmedTerm[])[];

/** Marks the exact form of a word of a name, beside its stem. No stem begins so. */
export const EXACT = '=';

/**
 * The query in stems. Common words are left out, their places stay. When nothing else is left ("The Who"), the
 * words are looked for as they are, in names only. No words at all (only signs): null, there is nothing to ask.
 */
export function stemQuery(query: TextQuery, stem: Stem): StemmedQuery | null {
  if (query.length === 0) return null;
  const stemmed = mapQuery(query, stem);
  return stemmed.length > 0 ? stemmed : mapQuery(query, (word) => EXACT + word);
}

function mapQuery(query: TextQuery, stem: Stem): StemmedQuery {
  return query
    .map((terms) => terms.map((term) => stemTerm(term, stem)).filter(({ stems }) => stems.length > 0))
    .filter((terms) => terms.length > 0);
}

function stemTerm({ words, excluded }: TextTerm, stem: Stem): StemmedTerm {
  const found = words.flatMap((word, offset) => {
    const form = stem(word);
    return form === null ? [] : [{ stem: form, offset }];
  });
  const first = found[0]?.offset ?? 0;
  return { excluded, stems: found.map(({ stem: form, offset }) => ({ stem: form, offset: offset - first })) };
}

/** PostgreSQL's notation of the query (type tsquery). Stems hold only letters, digits and EXACT: safe in quotes. */
export function toTsQuery(query: StemmedQuery): string {
  return query.map((terms) => terms.map(printTerm).join(' & ')).join(' | ');
}

function printTerm({ stems, excluded }: StemmedTerm): string {
  const phrase = stems
    .map(({ stem, offset }, index) => {
      const distance = offset - (stems[index - 1]?.offset ?? 0);
      return index === 0 ? `'${stem}'` : `<${distance}> '${stem}'`;
    })
    .join(' ');
  return `${excluded ? '!' : ''}(${phrase})`;
}
