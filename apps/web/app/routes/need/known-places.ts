import { graphql, type NeedInput } from '@ringfair/web-graphql';
import { isApiError, type ApiClient } from '@ringfair/web-graphql/client';

const NamedPlaces = graphql(`
  query NamedPlaces($texts: [String!]!) {
    namedPlaces(texts: $texts) {
      text
    }
  }
`);

/** The API answers for so many at once. */
const MOST_NAMED = 100;

/**
 * Asks with a need. What names a place that the API does not know is left out, as everything is that does not fit an
 * address, and told.
 */
export async function withKnownPlaces<Found>(
  need: NeedInput,
  ask: (need: NeedInput) => Promise<Found>,
): Promise<{ found: Found; unknownPlaces: string[] }> {
  try {
    return { found: await ask(need), unknownPlaces: [] };
  } catch (error) {
    const unknown = isApiError(error) ? unknownIn(error.fields) : null;
    if (!unknown) throw error;
    const requirements = need.requirements.filter((_, index) => !unknown.includes(index));
    const places = unknown.flatMap((index) => need.requirements[index]?.codes?.slice(0, 1) ?? []);
    return { found: await ask({ ...need, requirements }), unknownPlaces: places };
  }
}

/** The numbers of the requirements whose place is not known; null when the refusal is about anything else. */
function unknownIn(fields: readonly { path: string; reason: string }[]): number[] | null {
  const numbers = fields.map(({ path, reason }) =>
    reason === 'UNKNOWN_PLACE' ? Number(/need\.requirements\.(\d+)\.codes$/.exec(path)?.[1] ?? NaN) : NaN,
  );
  return numbers.length === 0 || numbers.some(Number.isNaN) ? null : numbers;
}

/** Of each need the places that the API does not know, where nothing is asked with the needs now. */
export async function unknownPlacesIn(
  client: ApiClient,
  needs: readonly (NeedInput | null)[],
): Promise<string[][]> {
  const named = needs.map((need) => (need ? placesIn(need) : []));
  const texts = [...new Set(named.flat())];
  const unknown = new Set<string>();
  for (let at = 0; at < texts.length; at += MOST_NAMED) {
    const some = texts.slice(at, at + MOST_NAMED);
    const { namedPlaces } = await client.request(NamedPlaces, { texts: some });
    for (const [index, text] of some.entries()) if (!namedPlaces[index]) unknown.add(text);
  }
  return named.map((places) => places.filter((place) => unknown.has(place)));
}

const placesIn = ({ requirements }: NeedInput): string[] =>
  requirements.flatMap(({ kind, codes }) => (kind === 'NEAR' ? (codes?.slice(0, 1) ?? []) : []));
