import type { Kind } from '@ringfair/vendors-core';
import type { Choice, Choices } from './codes.js';

type Format = Extract<Kind, { kind: 'format' }>['format'];

/** What a form shows of a code, and which code is meant by what was typed. */
export interface ChoiceNames {
  nameOf: (format: Format, code: string) => string;
  codeOf: (format: Format, typed: string) => string;
}

/**
 * Countries and languages are written by their names in the page's language, or by their codes. What names neither
 * stays as it was typed, and is refused as what it is.
 */
export function choiceNames({ countries, languages }: Pick<Choices, 'countries' | 'languages'>): ChoiceNames {
  const known: Partial<Record<Format, Names>> = {
    country: namesOf(countries),
    language: namesOf(languages),
  };
  return {
    nameOf: (format, code) => {
      const name = known[format]?.name.get(code);
      return name !== undefined && known[format]?.code.get(folded(name)) === code ? name : code;
    },
    codeOf: (format, typed) => known[format]?.code.get(folded(typed)) ?? typed,
  };
}

interface Names {
  name: ReadonlyMap<string, string>;
  code: ReadonlyMap<string, string>;
}

const namesOf = (choices: readonly Choice[]): Names => ({
  name: new Map(choices.map(({ value, label }) => [value, label])),
  code: new Map(choices.map(({ value, label }) => [folded(label), value])),
});

const folded = (text: string): string => text.trim().toLowerCase();
