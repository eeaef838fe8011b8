import { hoursOfDedicatedTeam, plainVolume, type MonthlyVolume } from '@ringfair/market-core';
import { validation } from '@ringfair/platform/errors';
import { readNeed, type Need, type RawRequirement } from '@ringfair/search-core';
import type { NeedInput } from './need.inputs.js';

const WEEKS_PER_MONTH = 365.25 / 7 / 12;
const USUAL_TALK_SECONDS = 120;

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

/** One month of the contacts of a need; null where it does not say how many they are. */
export function volumeOf({
  contactsPerWeek,
  talkSeconds,
}: Pick<NeedInput, 'contactsPerWeek' | 'talkSeconds'>): MonthlyVolume | null {
  if (!contactsPerWeek) return null;
  const contacts = contactsPerWeek * WEEKS_PER_MONTH;
  const meanSeconds = talkSeconds ?? USUAL_TALK_SECONDS;
  return {
    ...plainVolume(contacts, { kind: 'EXPONENTIAL', meanSeconds }),
    messages: contacts,
    hours: hoursOfDedicatedTeam(contacts, meanSeconds),
  };
}
