import type { AskedData } from './request-parts.js';

interface Named {
  code: string;
  name: string;
}

export interface NeedNames {
  countries: Named[];
  languages: Named[];
}

/** Names of the countries and languages that a need speaks of; made on the server, since browsers know others. */
export function needNames(
  { need, country }: Pick<AskedData, 'need' | 'country'>,
  language: string,
): NeedNames {
  const codes = (...kinds: string[]) =>
    need.requirements.flatMap((one) => (kinds.includes(one.kind) ? one.codes : []));
  const countries = new Set([...codes('AGENT_COUNTRY', 'DATA_COUNTRY'), ...(country ? [country] : [])]);
  return {
    countries: named([...countries], new Intl.DisplayNames(language, { type: 'region' })),
    languages: named(codes('LANGUAGE'), new Intl.DisplayNames(language, { type: 'language' })),
  };
}

const named = (codes: readonly string[], names: Intl.DisplayNames): Named[] =>
  codes.map((code) => ({ code, name: names.of(code) ?? code }));
