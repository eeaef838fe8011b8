import type { NeedInput } from '@ringfair/web-graphql';
import { isApiError } from '@ringfair/web-graphql/client';

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
