import { chanceOf, type Chance } from '../chance.js';
import { depthWords, type DepthWords } from './depth-words.js';
import type { VendorSeed } from './vendor-seed.js';

/** How much its owner has taken the time to say. */
export type Depth = 'WHOLE' | 'SMALL' | 'SOME' | 'LITTLE';

export interface Depths {
  seed: VendorSeed;
  /** Most people that it says it has. */
  people: number;
  depth: Depth;
  chance: Chance;
  words: DepthWords;
  /** The day of publication, back from which figures were counted. */
  day: string;
}

/** Cut with a chance of its own, so that a field added to one vendor changes no other. */
export function depthsOf(seed: VendorSeed, today: string): Depths {
  const people = typeof seed.people === 'number' ? seed.people : (seed.people?.[1] ?? 0);
  const whole = people > 10 && seed.style === 'TAILORED' && seed.legalName !== undefined && people >= 60;
  const small = people > 0 && people <= 10;
  const little = seed.preparation === null || seed.coverage.length === 0;
  return {
    seed,
    people,
    depth: little && !small ? 'LITTLE' : small ? 'SMALL' : whole ? 'WHOLE' : 'SOME',
    chance: chanceOf(`depth of ${seed.key}`),
    words: depthWords[seed.locale],
    day: dayBefore(today, seed.published ?? 0),
  };
}

/** ISO date so many days earlier. */
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
