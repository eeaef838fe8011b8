import { COUNTRIES, DIRECTORY_LANGUAGES } from '@ringfair/vendors-core';
import { FURTHER_WORDS } from './further-words.js';
import { LABELS_EL } from './labels-el.js';
import { LABELS_EN } from './labels-en.js';
import { LABELS_RU } from './labels-ru.js';
import { mayBeMistyped, similarWords } from './similarity.js';
import { SYNONYMS, SYNONYM_WORDS } from './synonyms.js';
import { wordsOf, type Stem } from './text-words.js';

/** Marks a code that a listing states, among the forms of words. No stem begins so. */
export const CODE = '#';

/** A part of a phrase: what its word is looked for as, and how far behind the first it stands. */
interface FormAt {
  form: string;
  offset: number;
}

interface Label {
  code: string;
  words: readonly string[];
}

let labels: readonly Label[] | undefined;

/** Every way to name a code in the three languages of the pages; countries and languages as CLDR names them. */
export function allLabels(): readonly Label[] {
  labels ??= [
    ...[LABELS_EN, LABELS_RU, LABELS_EL].flatMap((table) => Object.entries(table)),
    ...Object.entries(FURTHER_WORDS).flatMap(([code, list]) =>
      list.split(',').map((text): [string, string] => [code, text]),
    ),
    ...['en', 'ru', 'el'].flatMap((locale) => [
      ...named(new Intl.DisplayNames(locale, { type: 'region' }), COUNTRIES),
      ...named(new Intl.DisplayNames(locale, { type: 'region', style: 'short' }), COUNTRIES),
      ...named(new Intl.DisplayNames(locale, { type: 'language' }), DIRECTORY_LANGUAGES),
    ]),
  ].map(([code, text]) => ({ code, words: wordsOf(text) }));
  return labels;
}

const named = (names: Intl.DisplayNames, codes: readonly string[]): [string, string][] =>
  codes.map((code) => [code, names.of(code) ?? code]);

/** All words whose stems the vocabulary must know. */
export const vocabularyWords = (): string[] => [
  ...new Set([...SYNONYM_WORDS, ...allLabels().flatMap(({ words }) => words)]),
];

/** What the field's own words stand for. */
export interface Vocabulary {
  /** Phrases that say the same, by their stems (`keyOf`). */
  synonyms: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Forms of the codes that have the phrase in one of their labels. */
  codesOf: (phrase: readonly FormAt[]) => string[];
  /** Words of the labels that may be meant by a mistyped one, nearest first, and what shows that a listing has them. */
  near: (word: string) => { word: string; forms: readonly string[] }[];
}

/** Words by their stems in sequence, as one key; common words leave their place empty. */
export const keyOf = (words: readonly string[], stem: Stem): string =>
  words.map((word) => stem(word) ?? '').join(' ');

/** Made once per set of stems: some two thousand phrases. `stem` must know `vocabularyWords()`. */
export function vocabularyOf(stem: Stem): Vocabulary {
  const places = new Map<string, { code: string; stems: readonly (string | null)[]; at: number }[]>();
  for (const { code, words } of allLabels()) {
    const stems = words.map((word) => stem(word));
    for (const [at, form] of stems.entries()) {
      if (form === null) continue;
      const known = places.get(form);
      if (known) known.push({ code, stems, at });
      else places.set(form, [{ code, stems, at }]);
    }
  }
  const codesOf: Vocabulary['codesOf'] = (phrase) => {
    const [first] = phrase;
    const found = (first && places.get(first.form)) ?? [];
    const codes = found.flatMap(({ code, stems, at }) =>
      phrase.every(({ form, offset }) => stems[at + offset] === form) ? [CODE + code] : [],
    );
    return [...new Set(codes)].sort();
  };
  const words = [...new Set(allLabels().flatMap((label) => label.words))].filter(mayBeMistyped);
  return {
    synonyms: new Map(
      SYNONYMS.flatMap((group) =>
        group.map((phrase): [string, typeof group] => [keyOf(phrase, stem), group]),
      ),
    ),
    codesOf,
    near: (asked) =>
      similarWords(asked, words, Infinity).flatMap((word) => {
        const form = stem(word);
        return form === null ? [] : [{ word, forms: [form, ...codesOf([{ form, offset: 0 }])] }];
      }),
  };
}
