import { EXACT, type StemmedQuery } from './text-query.js';
import { wordsOf, type Stem } from './text-words.js';

/** A part of a text, and whether it is one of the words that were looked for. */
export interface HighlightedPart {
  text: string;
  found: boolean;
}

/** The text in parts: words that the query asks for, in any form, and what stands between. Joined it is the text. */
export function highlight(text: string, query: StemmedQuery | null, stem: Stem): HighlightedPart[] {
  const wanted = new Set(
    (query ?? [])
      .flat()
      .filter(({ excluded }) => !excluded)
      .flatMap(({ alternatives }) => alternatives.flat(2).flatMap(({ forms }) => forms)),
  );
  const parts: HighlightedPart[] = [];
  const add = (part: string, found: boolean): void => {
    const last = parts.at(-1);
    if (part === '') return;
    if (last?.found === found && !found) last.text += part;
    else parts.push({ text: part, found });
  };
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    add(text.slice(end, index), false);
    const folded = wordsOf(word);
    add(
      word,
      folded.some((one) => wanted.has(EXACT + one) || wanted.has(stem(one) ?? '')),
    );
    end = index + word.length;
  }
  add(text.slice(end), false);
  return parts;
}
