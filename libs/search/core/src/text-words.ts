/** Which stemmer a word belongs to; words of other scripts and numbers are taken as they are. */
export type WordScript = 'latin' | 'cyrillic' | 'greek' | 'other';

const LETTERS_WITHOUT_PARTS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const MARK_ON_ALPHABET = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}/gu;

/**
 * The form in which words are compared: lower case without accents ("Ελλάδα" = "ΕΛΛΑΔΑ", "ё" = "е"), compatibility
 * forms unfolded; "й" stays, it is a letter and not an accent. The database's locale has no part in it.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßæœøłđðþıς]/gu, (letter) => LETTERS_WITHOUT_PARTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/и\u0306/gu, '\u0439')
    .replace(MARK_ON_ALPHABET, '')
    .normalize('NFC')
    .replace(/ς/gu, 'σ');
}

/** Folded words of a text in order; everything that is neither letter nor digit separates. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A word of several scripts belongs to none: no stemmer may guess at it. */
export function scriptOf(word: string): WordScript {
  if (/^[a-z]+$/.test(word)) return 'latin';
  if (/^\p{Script=Cyrillic}+$/u.test(word)) return 'cyrillic';
  if (/^\p{Script=Greek}+$/u.test(word)) return 'greek';
  return 'other';
}

/**
 * The stem that stands for a folded word in the index, or null for a word too common to be searched by.
 * Stems are the database's (Snowball English, Russian, Greek); core only asks.
 */
export type Stem = (word: string) => string | null;
