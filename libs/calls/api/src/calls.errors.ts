import type { CallProblem } from '@ringfair/calls-core';
import { defineReasons } from '@ringfair/platform/errors';

export const callReasons = defineReasons({
  CALL_OWN_LISTING: 'Calls to a listing that your own organisation keeps are not logged.',
});

/** What is wrong with a field of a call, in words for developers. */
export const callFaults: Record<CallProblem['reason'], string> = {
  CALL_TOO_LONG: 'is longer than four hours',
  CALL_PARTS_EXCEED_TOTAL: 'is less than the seconds to a person and on hold together',
  CALL_HOLDS_MISSING: 'is 0 although there are seconds on hold',
  CALL_NOBODY_REACHED: 'is said although nobody came to the phone',
  CALL_JUDGEMENT_MISSING: 'is needed when a person came to the phone',
  CALL_PROJECT_MISSING: "is needed for a client's project",
  CALL_PROJECT_UNEXPECTED: "does not belong to the vendor's own line",
  CALL_TIME_INVALID: 'is not a time, or not in a known time zone',
  CALL_IN_FUTURE: 'lies in the future',
  CALL_TOO_OLD: 'is more than 30 days ago',
};
