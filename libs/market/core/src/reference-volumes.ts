import { planMonth } from '@ringfair/staffing-core';
import { inHoursOfMonth } from './month-hours.js';
import { plainVolume, type MonthHours, type MonthlyVolume } from './monthly-volume.js';

/** The work that published prices are compared on: the same for every vendor, and never adapted to one. */
export const REFERENCE_VOLUMES = ['SMALL_OFFICE', 'SUPPORT_LINE', 'LARGE_LINE'] as const;
export type ReferenceVolume = (typeof REFERENCE_VOLUMES)[number];

interface Reference {
  contacts: number;
  talkSeconds: number;
  holdSeconds: number;
  wrapUpSeconds: number;
}

/** Contacts a month and seconds of each. */
export const REFERENCES: Record<ReferenceVolume, Reference> = {
  SMALL_OFFICE: { contacts: 260, talkSeconds: 120, holdSeconds: 10, wrapUpSeconds: 30 },
  SUPPORT_LINE: { contacts: 3000, talkSeconds: 180, holdSeconds: 20, wrapUpSeconds: 60 },
  LARGE_LINE: { contacts: 30_000, talkSeconds: 240, holdSeconds: 30, wrapUpSeconds: 60 },
};

/** Hours are those of a dedicated team: working days from 9 to 18, 80 % within 20 s, 30 % shrinkage, 10 % of it signed in. */
const SIGNED_IN_SHRINKAGE = 0.1;
const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromHour: 9, toHour: 18 }));

/** One month of a reference volume; every message, and every second contact resolved, counts once. */
export function referenceVolume(reference: ReferenceVolume): MonthlyVolume {
  const { contacts, talkSeconds, holdSeconds, wrapUpSeconds } = REFERENCES[reference];
  return {
    ...plainVolume(contacts, { kind: 'EXPONENTIAL', meanSeconds: talkSeconds }),
    meanHoldSeconds: holdSeconds,
    meanWrapUpSeconds: wrapUpSeconds,
    messages: contacts,
    resolutions: contacts / 2,
    hours: hoursOfDedicatedTeam(contacts, talkSeconds + holdSeconds + wrapUpSeconds),
  };
}

/** Hours of a team of one's own for so many contacts a month; null where such a team cannot be planned. */
export function hoursOfDedicatedTeam(contacts: number, averageHandleSeconds: number): MonthHours | null {
  const plan = planMonth(contacts, {
    open: weekdays,
    hourWeights: new Array<number>(24).fill(1),
    averageHandleSeconds,
    target: { answeredShare: 0.8, withinSeconds: 20 },
    shrinkage: 0.3,
  });
  return plan.ok ? inHoursOfMonth(plan.value, SIGNED_IN_SHRINKAGE) : null;
}
