import { deadlineInstant, type LocalDeadline } from '@ringfair/rfp-core';
import { chanceOf } from './chance.js';
import type { RfpSeed } from './rfps/index.js';

const DAY_MS = 86_400_000;

/** The moment so many days before `anchor`. */
export const daysBefore = (anchor: Date, days: number): Date => new Date(anchor.getTime() - days * DAY_MS);

/** Some working hour of that day, always the same for the same matter; of today, the hour of the load. */
export function workingHour(anchor: Date, days: number, matter: string): Date {
  const moment = daysBefore(anchor, days);
  if (days < 2) return moment;
  const chance = chanceOf(matter);
  moment.setUTCHours(chance.whole(7, 15), chance.whole(0, 59), chance.whole(0, 59));
  return moment;
}

/** Its calendar day in UTC, YYYY-MM-DD. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Five in the afternoon of a day in the buyer's zone. */
export const deadlineOn = (moment: Date, timeZone: string): LocalDeadline => ({
  local: `${dayOf(moment)}T17:00`,
  timeZone,
});

/** A deadline that nothing has reached yet: requests of the past are answered under it, then moved back. */
export const provisionalDeadline = (anchor: Date, timeZone: string): LocalDeadline =>
  deadlineOn(daysBefore(anchor, -30), timeZone);

/** When everything about one request happened; null where it has not. All instants. */
export interface RequestTimes {
  published: Date | null;
  deadline: Date | null;
  opened: Date | null;
  awarded: Date | null;
  cancelled: Date | null;
  buyerConfirmed: Date | null;
  closed: Date | null;
  /** First and last day of the work, YYYY-MM-DD. */
  startsOn: string | null;
  endedOn: string | null;
  reviewed: Date | null;
  decided: Date | null;
  replied: Date | null;
}

const HOUR = 1 / 24;

function instantOf(deadline: LocalDeadline): Date | null {
  const result = deadlineInstant(deadline);
  return result.ok ? result.instant : null;
}

/** The course of a request, told in days before the load, as instants. */
export function timesOf(seed: RfpSeed, anchor: Date, timeZone: string): RequestTimes {
  const { course, work, review } = seed;
  const ago = (days: number) => workingHour(anchor, days, `${seed.key} ${days}`);
  const deadline =
    course.state === 'OPENED' || course.state === 'AWARDED'
      ? instantOf(deadlineOn(ago(course.closed), timeZone))
      : null;
  const awarded = course.state === 'AWARDED' ? ago(course.awarded) : null;
  const after = (moment: Date | null, days: number) =>
    moment ? new Date(moment.getTime() + days * DAY_MS) : null;
  return {
    published: course.state === 'DRAFT' ? null : ago(course.published),
    deadline,
    opened: after(deadline, HOUR / 20),
    awarded,
    cancelled: course.state === 'CANCELLED' ? ago(course.cancelled) : null,
    buyerConfirmed: after(awarded, 1),
    closed: closingOf(work, awarded, ago),
    startsOn: startOf(work, anchor),
    endedOn: work?.state === 'ENDED' ? dayOf(ago(work.ended)) : null,
    reviewed: review ? ago(review.written) : null,
    decided: review ? ago(Math.max(review.written - 1, 0.1)) : null,
    replied: review ? ago(Math.max(review.written - 4, 0.05)) : null,
  };
}

function closingOf(work: RfpSeed['work'], awarded: Date | null, ago: (days: number) => Date): Date | null {
  if (work?.state === 'ENDED') return ago(work.ended);
  return work?.state === 'DECLINED' && awarded ? new Date(awarded.getTime() + 3 * DAY_MS) : null;
}

function startOf(work: RfpSeed['work'], anchor: Date): string | null {
  if (work?.state === 'PROPOSED') return dayOf(daysBefore(anchor, -work.startIn));
  return work?.state === 'ACTIVE' || work?.state === 'ENDED' ? dayOf(daysBefore(anchor, work.started)) : null;
}
