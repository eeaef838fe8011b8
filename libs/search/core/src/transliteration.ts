import { scriptOf } from './text-words.js';

const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch' },
  ...{ ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', і: 'i', ї: 'i', є: 'e', ґ: 'g' },
};
const GREEK: Readonly<Record<string, string>> = {
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm' },
  ...{ ν: 'n', ξ: 'ks', ο: 'o', π: 'p', ρ: 'r', σ: 's', τ: 't', υ: 'i', φ: 'f', χ: 'h', ψ: 'ps', ω: 'o' },
};
/** Two Greek letters that are one sound, before the letters one by one. */
const GREEK_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ου/gu, 'u'],
  [/α[υ](?=[βγδζλμνραεηιουω])/gu, 'av'],
  [/ευ(?=[βγδζλμνραεηιουω])/gu, 'ev'],
  [/αυ/gu, 'af'],
  [/ευ/gu, 'ef'],
  [/γκ/gu, 'ng'],
  [/γγ/gu, 'ng'],
  [/μπ/gu, 'b'],
  [/ντ/gu, 'd'],
  [/αι/gu, 'e'],
  [/[εο]ι/gu, 'i'],
];
/** Ways to write one sound in Latin letters, made one. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/c(?!h)/g, 'k'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/**
 * How a word sounds in Latin letters, roughly: "ринг" and "ρινγκ" are "ring". Names of one company written in two
 * alphabets meet here. Null for a word of another script or of several.
 */
export function soundOf(word: string): string | null {
  const script = scriptOf(word);
  if (script === 'other') return null;
  let latin = word;
  if (script === 'cyrillic') latin = [...word].map((letter) => CYRILLIC[letter] ?? '').join('');
  if (script === 'greek') {
    for (const [pair, sound] of GREEK_PAIRS) latin = latin.replace(pair, sound);
    latin = [...latin].map((letter) => GREEK[letter] ?? (/[a-z]/.test(letter) ? letter : '')).join('');
  }
  for (const [letters, sound] of LATIN) latin = latin.replace(letters, sound);
  return latin === '' ? null : latin;
}

/** Marks the sound of a word of a name; and the sound of one that is not in Latin letters. */
export const SOUND = '~';
export const FOREIGN_SOUND = '^';

/** The sounds that a name's word is indexed under. */
export function indexedSounds(word: string): string[] {
  const sound = soundOf(word);
  if (sound === null) return [];
  return scriptOf(word) === 'latin' ? [SOUND + sound] : [SOUND + sound, FOREIGN_SOUND + sound];
}

/** The sound to look for: a Latin word looks for words of other alphabets only, so that spelling stays exact. */
export function askedSounds(word: string): string[] {
  const sound = soundOf(word);
  if (sound === null) return [];
  return [(scriptOf(word) === 'latin' ? FOREIGN_SOUND : SOUND) + sound];
}
