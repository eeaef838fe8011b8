/** Why a calculation is refused; the words for people live in the catalogues of the web. */
export const STAFFING_REASONS = [
  /** Erlang C: work arrives at least as fast as the agents can do it, so the queue would grow without end. */
  'LOAD_NOT_BELOW_AGENTS',
  'LOAD_NOT_VALID',
  'LOAD_TOO_LARGE',
  'AGENTS_NOT_WHOLE',
  'CONTACTS_NOT_VALID',
  'HANDLE_TIME_NOT_POSITIVE',
  'INTERVAL_NOT_POSITIVE',
  /** A share of contacts strictly between 0 and 1: no finite team answers all of them in time. */
  'TARGET_SHARE_NOT_VALID',
  'TARGET_SECONDS_NOT_VALID',
  'OCCUPANCY_NOT_VALID',
  'PATIENCE_NOT_VALID',
  'SHRINKAGE_NOT_VALID',
  'WEEKLY_HOURS_NOT_POSITIVE',
  'CALENDAR_EMPTY',
  'CALENDAR_NOT_VALID',
  'TIME_ZONE_UNKNOWN',
  'PERIOD_NOT_VALID',
  'WEIGHTS_NOT_VALID',
  'AMOUNT_NOT_VALID',
  'SHARE_NOT_VALID',
] as const;
export type StaffingReason = (typeof STAFFING_REASONS)[number];

export interface Refused {
  ok: false;
  reason: StaffingReason;
}

export type Result<T> = { ok: true; value: T } | Refused;

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(reason: StaffingReason): Refused {
  return { ok: false, reason };
}
