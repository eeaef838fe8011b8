import {
  CERTIFICATION_STANDARDS,
  CHANNELS,
  COUNTRIES,
  COVERAGES,
  DIRECTIONS,
  DIRECTORY_LANGUAGES,
  INDUSTRIES,
  SERVICES,
  TECHNOLOGIES,
} from '@ringfair/vendors-core';
import type { FacetGroup } from './search-fields.js';
import { wordsOf } from './text-words.js';
import { allLabels } from './vocabulary-words.js';

/** A value of a filter that somebody who types may mean. */
export interface FilterSuggestion {
  group: FacetGroup;
  code: string;
}

/** The groups whose values are called by words, in the order in which they are offered. */
const GROUPS: readonly (readonly [FacetGroup, readonly string[]])[] = [
  ['service', SERVICES],
  ['industry', INDUSTRIES],
  ['technology', TECHNOLOGIES],
  ['language', DIRECTORY_LANGUAGES],
  ['channel', CHANNELS],
  ['certification', CERTIFICATION_STANDARDS],
  ['agentCountry', COUNTRIES],
  ['coverage', COVERAGES],
  ['direction', DIRECTIONS],
];

/**
 * Values of filters that are called by what was typed, in English, Russian or Greek or by another word of the field:
 * its words stand in a label side by side, the last one as the beginning of a word. Labels that begin so come first.
 */
export function suggestFilters(typed: string, first: number): FilterSuggestion[] {
  const words = wordsOf(typed);
  if (words.join('').length < 2) return [];
  const places = new Map<string, number>();
  for (const { code, words: label } of allLabels()) {
    const at = label.findIndex((_, start) => standsAt(label, start, words));
    if (at >= 0) places.set(code, Math.min(at, places.get(code) ?? at));
  }
  return GROUPS.flatMap(([group, codes], rank) =>
    codes.flatMap((code) => {
      const place = places.get(code);
      return place === undefined ? [] : [{ group, code, key: (place > 0 ? 1 : 0) * GROUPS.length + rank }];
    }),
  )
    .sort((a, b) => a.key - b.key)
    .slice(0, first)
    .map(({ group, code }) => ({ group, code }));
}

const standsAt = (label: readonly string[], start: number, words: readonly string[]): boolean =>
  words.every((word, index) => {
    const own = label[start + index] ?? '';
    return index < words.length - 1 ? own === word : own.startsWith(word);
  });
