import { evenProfile, LADDER_SECONDS, monthlyVolumeOf, type MonthlyVolume } from '@ringfair/market-core';
import type { OpenHours, Service } from '@ringfair/vendors-core';

/** How much work a need is. */
export interface AskedWork {
  contactsPerWeek: number;
  /** Mean; null: as search reckons. */
  talkSeconds: number | null;
  /** Hours in which somebody must or should answer, by the buyer's clock; none: those of an office. */
  hours: readonly OpenHours[];
}

/** The work of the busiest hour of a need. */
export interface PeakWork {
  contacts: number;
  /** Talk, hold and wrap-up: talk alone is not the time that a contact takes. */
  averageHandleSeconds: number;
  /** Base language in which it is done; null: any. */
  language: string | null;
  service: Service | null;
}

/**
 * The busiest hour of so many contacts a week, spread evenly over the hours in which somebody must or should answer (an
 * office's, where none are named). What automation contains does not reach agents.
 * @param containedPercent share of contacts that a voice menu or a virtual agent settles, 0..100
 */
export function peakWork(
  { contactsPerWeek, talkSeconds, hours }: AskedWork,
  containedPercent: number,
): Pick<PeakWork, 'contacts' | 'averageHandleSeconds'> {
  const seconds = secondsOf(talkSeconds);
  const { talk, meanHoldSeconds, meanWrapUpSeconds } = seconds;
  const { contactsByHour } = evenProfile(contactsPerWeek * (1 - containedPercent / 100), seconds, hours);
  return {
    contacts: Math.max(...contactsByHour),
    averageHandleSeconds: talk.meanSeconds + meanHoldSeconds + meanWrapUpSeconds,
  };
}

/** What a contact takes of an agent's time: the talk that is said, and the hold and wrap-up that search reckons. */
const secondsOf = (talkSeconds: number | null) => ({
  talk: { kind: 'EXPONENTIAL', meanSeconds: talkSeconds ?? LADDER_SECONDS.talk } as const,
  meanHoldSeconds: LADDER_SECONDS.hold,
  meanWrapUpSeconds: LADDER_SECONDS.wrapUp,
});

/**
 * One month of the contacts of a need, evenly spread over its hours; null where they are none. Its team is as large as
 * capacity reckons it: hold and wrap-up take an agent's time, whoever pays for it. Minutes and the like are billed by
 * the talk that the need states, for of the rest it states nothing (docs/prices.md).
 */
export function monthOf({ contactsPerWeek, talkSeconds, hours }: AskedWork): MonthlyVolume | null {
  if (contactsPerWeek <= 0) return null;
  const month = monthlyVolumeOf(evenProfile(contactsPerWeek, secondsOf(talkSeconds), hours));
  return month.ok ? { ...month.value, meanHoldSeconds: 0, meanWrapUpSeconds: 0 } : null;
}
