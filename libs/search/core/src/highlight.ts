import { EXACT, type StemmedQuery } from './text-query.js';
import { wordsOf, type Stem } from './text-words.js';

/** A part of a text, and whether it is one of the words that were looked for. */
export interface HighlightedPart {
  text: string;
  found: boolean;
}

/** Characters of a passage before and behind the first word that was found. */
const BEFORE = 60;
const BEHIND = 180;
/** Of a text so many characters are looked through. */
export const PASSAGE_WITHIN = 20_000;

/**
 * The short passage of a text in which the first of the words stands, in parts; null where none does. Cut between words,
 * with an ellipsis where something was left out.
 */
export function passageOf(text: string, query: StemmedQuery | null, stem: Stem): HighlightedPart[] | null {
  const flat = text.slice(0, PASSAGE_WITHIN).replace(/\s+/gu, ' ').trim();
  const parts = highlight(flat, query, stem);
  const first = parts.findIndex(({ found }) => found);
  if (first < 0) return null;
  const at = parts.slice(0, first).reduce((sum, part) => sum + part.text.length, 0);
  const from = at <= BEFORE ? 0 : flat.indexOf(' ', at - BEFORE) + 1;
  const end = at + BEHIND >= flat.length ? flat.length : flat.lastIndexOf(' ', at + BEHIND);
  const until = Math.max(end, at + (parts[first]?.text.length ?? 0));
  const passage = `${from > 0 ? '… ' : ''}${flat.slice(from, until)}${until < flat.length ? ' …' : ''}`;
  return highlight(passage, query, stem);
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
