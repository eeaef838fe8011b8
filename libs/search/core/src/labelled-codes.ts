import type {
  CertificationStandard,
  Channel,
  Coverage,
  Direction,
  Industry,
  SearchDocument,
  SearchFacets,
  Service,
  Technology,
} from '@ringfair/vendors-core';

/** What profiles state by choosing from the vocabulary, and people look for by its words. */
export type LabelledCode = Exclude<
  Service | Direction | Channel | Technology | Industry | Coverage | CertificationStandard,
  'OTHER'
>;

const LABELLED_GROUPS = [
  'service',
  'direction',
  'channel',
  'technology',
  'industry',
  'coverage',
  'certification',
  'language',
  'agentCountry',
] as const satisfies readonly (keyof SearchFacets)[];

/**
 * The codes of a listing that words of a search may name: of the vocabulary, languages (ISO 639), and countries of its
 * agents and its headquarters (ISO 3166-1). Sorted, each once.
 */
export function statedCodes({ facets, card }: Pick<SearchDocument, 'facets' | 'card'>): string[] {
  const codes: string[] = LABELLED_GROUPS.flatMap((group): readonly string[] => facets[group]);
  if (card.headquartersCountry !== null) codes.push(card.headquartersCountry);
  return [...new Set(codes)].filter((code) => code !== 'OTHER').sort();
}
