import { evenProfile, LADDER_SECONDS, monthlyVolumeOf, type MonthlyVolume } from '@ringfair/market-core';
import { validation } from '@ringfair/platform/errors';
import { readNeed, type Need, type RawRequirement } from '@ringfair/search-core';
import type { NeedInput } from './need.inputs.js';

/** @throws DomainError VALIDATION with the paths of what is wrong in the need, below `path` */
export function needOf(input: NeedInput, path: string): Need {
  const { need, problems } = readNeed(input.requirements.map(whole), input.contactsPerWeek ?? null);
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
 * One month of the contacts of a need, evenly spread over the hours in which somebody must or should answer, by the
 * buyer's clock; null where it does not say how many contacts they are. Hours that would only be nice to have cost
 * nothing; without any they are those of an office.
 */
export function volumeOf({
  contactsPerWeek,
  talkSeconds,
  requirements,
}: Pick<NeedInput, 'contactsPerWeek' | 'talkSeconds' | 'requirements'>): MonthlyVolume | null {
  if (!contactsPerWeek) return null;
  const hours = requirements.flatMap((row) =>
    row.kind === 'COVERAGE' && row.importance !== 'NICE' ? row.hours : [],
  );
  const talk = { kind: 'EXPONENTIAL', meanSeconds: talkSeconds ?? LADDER_SECONDS.talk } as const;
  const month = monthlyVolumeOf(
    evenProfile(contactsPerWeek, { talk, meanHoldSeconds: 0, meanWrapUpSeconds: 0 }, hours),
  );
  return month.ok ? month.value : null;
}
