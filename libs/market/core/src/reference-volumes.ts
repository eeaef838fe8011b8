import { WEEKS_PER_MONTH } from '@ringfair/staffing-core';
import { plainVolume, type MonthlyVolume } from './monthly-volume.js';
import { evenProfile, monthlyVolumeOf } from './volume-profile.js';

/** The work that published prices are compared on: the same for every vendor, and never adapted to one. */
export const REFERENCE_VOLUMES = ['SMALL_OFFICE', 'SUPPORT_LINE', 'LARGE_LINE'] as const;
export type ReferenceVolume = (typeof REFERENCE_VOLUMES)[number];

export interface ReferenceMonth {
  contacts: number;
  talkSeconds: number;
  holdSeconds: number;
  wrapUpSeconds: number;
}

/** Contacts a month and seconds of each. */
export const REFERENCES: Record<ReferenceVolume, ReferenceMonth> = {
  SMALL_OFFICE: { contacts: 260, talkSeconds: 120, holdSeconds: 10, wrapUpSeconds: 30 },
  SUPPORT_LINE: { contacts: 3000, talkSeconds: 180, holdSeconds: 20, wrapUpSeconds: 60 },
  LARGE_LINE: { contacts: 30_000, talkSeconds: 240, holdSeconds: 30, wrapUpSeconds: 60 },
};

/** One month of a reference volume: working days from 9 to 18, evenly spread, answered by a team of one's own. */
export function referenceVolume(reference: ReferenceVolume): MonthlyVolume {
  return volumeOfMonth(REFERENCES[reference]);
}

/** So many contacts a month in the hours of the reference volumes. */
export function volumeOfMonth({
  contacts,
  talkSeconds,
  holdSeconds,
  wrapUpSeconds,
}: ReferenceMonth): MonthlyVolume {
  const talk = { kind: 'EXPONENTIAL', meanSeconds: talkSeconds } as const;
  const seconds = { talk, meanHoldSeconds: holdSeconds, meanWrapUpSeconds: wrapUpSeconds };
  const month = monthlyVolumeOf(evenProfile(contacts / WEEKS_PER_MONTH, seconds));
  return month.ok ? month.value : plainVolume(contacts, talk);
}
