import type { FittingVendorsQuery } from '@ringfair/web-graphql';
import type { NeedState } from './need-state.js';

export type Found = FittingVendorsQuery['fittingVendors'];

export type FitAnswer = Found['nodes'][number]['answers'][number];

interface Named {
  code: string;
  name: string;
}

/** Names are made on the server, since browsers know others. */
export interface NeedNames {
  countries: Named[];
  languages: Named[];
}

/** What the pages of a need show beside the results. */
export interface NeedData extends NeedNames {
  state: NeedState;
  zones: string[];
  /** Places that nobody knows; what asks for them does not count. */
  unknownPlaces: readonly string[];
}

/** Names of the countries and languages that answers speak of. */
export function namesIn(answers: readonly FitAnswer[], language: string): NeedNames {
  const codesOf = (...kinds: FitAnswer['kind'][]) => {
    const said = answers.filter(({ kind }) => kinds.includes(kind));
    return [...new Set(said.flatMap(({ asked, value }) => [...asked, ...value]))];
  };
  const name = (type: 'region' | 'language', codes: readonly string[], form: RegExp): Named[] => {
    const names = new Intl.DisplayNames(language, { type });
    return codes.filter((code) => form.test(code)).map((code) => ({ code, name: names.of(code) ?? code }));
  };
  return {
    countries: name('region', codesOf('AGENT_COUNTRY', 'DATA_COUNTRY'), /^[A-Z]{2}$/),
    languages: name(
      'language',
      codesOf('LANGUAGE', 'FREE_AGENTS', 'ACCENT'),
      /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    ),
  };
}
