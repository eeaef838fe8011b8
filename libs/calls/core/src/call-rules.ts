import { Temporal } from '@js-temporal/polyfill';
import { type CallSeconds, LONGEST_CALL_SECONDS } from './stopwatch.js';

/** Whose agents were called: the vendor's own line, or the live line of one of its clients. */
export const CALL_SUBJECTS = ['VENDOR_LINE', 'CLIENT_PROJECT'] as const;
export type CallSubject = (typeof CALL_SUBJECTS)[number];

/** Was the caller's matter settled? */
export const CALL_RESOLUTIONS = ['YES', 'PARTLY', 'NO'] as const;
export type CallResolution = (typeof CALL_RESOLUTIONS)[number];

/** What memory is good for, in days. */
export const OLDEST_CALL_DAYS = 30;
/** Clocks of phones may be ahead by so much. */
const CLOCK_AHEAD_MINUTES = 5;

/** A wall-clock time where the caller was. */
export interface CallTime {
  /** ISO 8601 without offset: 2026-11-30T14:05 or with seconds. */
  readonly local: string;
  /** IANA time zone, such as Europe/Athens. */
  readonly timeZone: string;
}

export interface CallReport extends CallSeconds {
  readonly subject: CallSubject;
  /** Whose line it was; of a client's project only. */
  readonly project: string | null;
  /** 1 (rude) to 5 (kind). */
  readonly friendliness: number | null;
  readonly resolved: CallResolution | null;
  readonly calledAt: CallTime;
}

export interface CallProblem {
  readonly field: keyof CallReport;
  readonly reason:
    | 'CALL_TOO_LONG'
    | 'CALL_PARTS_EXCEED_TOTAL'
    | 'CALL_HOLDS_MISSING'
    | 'CALL_NOBODY_REACHED'
    | 'CALL_JUDGEMENT_MISSING'
    | 'CALL_PROJECT_MISSING'
    | 'CALL_PROJECT_UNEXPECTED'
    | 'CALL_TIME_INVALID'
    | 'CALL_IN_FUTURE'
    | 'CALL_TOO_OLD';
}

/**
 * The instant of a wall-clock time. One that occurs twice means its first occurrence; one that the change to summer
 * time skips, the same span after the change.
 * @returns null for a time or a zone that does not exist
 */
export function callInstant({ local, timeZone }: CallTime): Date | null {
  try {
    const wall = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
    return new Date(wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
  } catch {
    return null;
  }
}

/**
 * What is wrong with a call that somebody wants to log; empty: nothing. Friendliness and resolution belong to a
 * conversation: both are said exactly when somebody came to the phone.
 */
export function callProblems(report: CallReport, now: Date): CallProblem[] {
  return [
    ...secondsProblems(report),
    ...judgementProblems(report),
    ...subjectProblems(report),
    ...timeProblems(report, now),
  ];
}

function secondsProblems({ secondsToHuman, secondsOnHold, holds, totalSeconds }: CallSeconds): CallProblem[] {
  const problems: CallProblem[] = [];
  if (totalSeconds > LONGEST_CALL_SECONDS) problems.push({ field: 'totalSeconds', reason: 'CALL_TOO_LONG' });
  if ((secondsToHuman ?? 0) + secondsOnHold > totalSeconds) {
    problems.push({ field: 'totalSeconds', reason: 'CALL_PARTS_EXCEED_TOTAL' });
  }
  if (holds === 0 && secondsOnHold > 0) problems.push({ field: 'holds', reason: 'CALL_HOLDS_MISSING' });
  if (secondsToHuman === null && holds > 0) problems.push({ field: 'holds', reason: 'CALL_NOBODY_REACHED' });
  return problems;
}

function judgementProblems({ secondsToHuman, friendliness, resolved }: CallReport): CallProblem[] {
  const reason = secondsToHuman === null ? 'CALL_NOBODY_REACHED' : 'CALL_JUDGEMENT_MISSING';
  const wrong = (said: unknown) => (said === null) !== (secondsToHuman === null);
  return [
    ...(wrong(friendliness) ? [{ field: 'friendliness', reason } as const] : []),
    ...(wrong(resolved) ? [{ field: 'resolved', reason } as const] : []),
  ];
}

function subjectProblems({ subject, project }: CallReport): CallProblem[] {
  if (subject === 'CLIENT_PROJECT' && !project) return [{ field: 'project', reason: 'CALL_PROJECT_MISSING' }];
  if (subject === 'VENDOR_LINE' && project) return [{ field: 'project', reason: 'CALL_PROJECT_UNEXPECTED' }];
  return [];
}

function timeProblems({ calledAt }: CallReport, now: Date): CallProblem[] {
  const at = callInstant(calledAt);
  if (!at) return [{ field: 'calledAt', reason: 'CALL_TIME_INVALID' }];
  const minutes = (now.getTime() - at.getTime()) / 60_000;
  if (minutes < -CLOCK_AHEAD_MINUTES) return [{ field: 'calledAt', reason: 'CALL_IN_FUTURE' }];
  if (minutes > OLDEST_CALL_DAYS * 24 * 60) return [{ field: 'calledAt', reason: 'CALL_TOO_OLD' }];
  return [];
}
