import type { MonthlyVolume } from '@ringfair/market-core';
import { validation } from '@ringfair/platform/errors';
import { monthOf, readNeed, wantedHours, type Need, type RawRequirement } from '@ringfair/search-core';
import { pointOf } from '@ringfair/vendors-core';
import type { NeedInput } from './need.inputs.js';
import type { Gazetteer } from './places/gazetteer.js';

/**
 * @param gazetteer tells where the places are that it names
 * @throws DomainError VALIDATION with the paths of what is wrong in the need, below `path`
 */
export function needOf(input: NeedInput, path: string, gazetteer: Gazetteer): Need {
  const { need, problems } = readNeed(
    input.requirements.map(whole),
    input.contactsPerWeek ?? null,
    input.talkSeconds ?? null,
    (place) => {
      const found = gazetteer.find(place);
      return found && pointOf(found.latitude, found.longitude);
    },
  );
  if (problems.length === 0) return need;
  throw validation(
    problems.map(({ path: inner, reason }) => ({
      path: `${path}.${inner}`,
      reason,
      message: `is wrong: ${reason}`,
    })),
  );
}

/** What a client leaves out is not said. */
const whole = (row: RawRequirement): RawRequirement => ({
  ...row,
  bound: row.bound ?? null,
  currency: row.currency ?? null,
  level: row.level ?? null,
  metric: row.metric ?? null,
  timeZone: row.timeZone ?? null,
});

/**
 * One month of the contacts of a need by its hours; null where it does not say how many contacts they are.
 */
export function volumeOf({
  contactsPerWeek,
  talkSeconds,
  requirements,
}: Pick<NeedInput, 'contactsPerWeek' | 'talkSeconds' | 'requirements'>): MonthlyVolume | null {
  return monthOf({
    contactsPerWeek: contactsPerWeek ?? 0,
    talkSeconds: talkSeconds ?? null,
    hours: wantedHours(requirements),
  });
}
