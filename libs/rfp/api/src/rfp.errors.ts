import type { BriefProblem, BriefProblemReason, ResponseRefusal, RfpRefusal } from '@ringfair/rfp-core';
import { defineReasons, DomainError, ErrorCode, validation } from '@ringfair/platform/errors';

const texts = {
  ONLY_DRAFT_CAN_CHANGE: 'Only a draft can be changed; what vendors answer is what they read.',
  ALREADY_PUBLISHED: 'The request is no draft any more.',
  DEADLINE_MISSING: 'The request has no deadline yet.',
  DEADLINE_TOO_SOON: 'The deadline leaves vendors no time to answer.',
  DEADLINE_TOO_FAR: 'The deadline is more than a year away.',
  DEADLINE_NOT_REACHED: 'Answers stay sealed until the deadline.',
  NOT_PUBLISHED: 'There is nothing to open.',
  ALREADY_OPENED: 'The answers have been opened already.',
  NOT_OPENED: 'Only an opened request can be awarded.',
  ALREADY_AWARDED: 'The award has been made already.',
  ALREADY_CANCELLED: 'The request was cancelled.',
  CANCEL_REASON_MISSING: 'A cancellation needs a reason of at least 10 characters.',
  DEADLINE_PASSED: 'The deadline for answers has passed.',
  NOT_OPEN_FOR_ANSWERS: 'The request takes no answers.',
  OWN_RFP: 'An organisation cannot answer its own request.',
  NOTHING_TO_WITHDRAW: 'There is no answer to withdraw.',
  ALREADY_WITHDRAWN: 'The answer was withdrawn already.',
  VENDOR_NOT_PUBLISHED: 'Publish a vendor profile first: the buyer must be able to read who answers.',
  NO_SUCH_ANSWER: 'The winner must be one of the answers that were sent.',
  MUST_NOT_MET: 'An answer that fails a must cannot win.',
} as const;

export const rfpReasons = defineReasons(texts);

const codes: Partial<Record<keyof typeof texts, ErrorCode>> = {
  DEADLINE_PASSED: ErrorCode.DEADLINE_PASSED,
  ALREADY_AWARDED: ErrorCode.CONFLICT,
};

/** What the rules of core refuse, as clients see it. */
export const refused = (reason: RfpRefusal | ResponseRefusal | keyof typeof texts): DomainError =>
  new DomainError(codes[reason] ?? ErrorCode.INVALID_STATE, { reason, message: texts[reason] });

const messages: Record<BriefProblemReason, string> = {
  REQUIRED: 'is needed before publishing',
  TOO_MANY: 'has too many items',
  TIME_ZONE_UNKNOWN: 'is not an IANA time zone by region',
  LOCAL_TIME_INVALID: 'is not a date and time such as 2026-12-01T17:00',
  LOCAL_TIME_SKIPPED: 'does not exist: the clocks go forward over it',
  LANGUAGE_UNKNOWN: 'is not a BCP 47 language tag',
  CURRENCY_UNKNOWN: 'is not an ISO 4217 currency in use',
  OUT_OF_RANGE: 'is outside of what is possible',
  WEIGHT_OUT_OF_RANGE: 'must be whole numbers from 0 to 100',
  PRICE_WEIGHT_TOO_HIGH: 'may be at most 40',
  WEIGHTS_NOT_100: 'must add up to 100',
  DIMENSION_WITHOUT_REQUIREMENT: 'has a weight but no requirement to judge it by',
};

/** VALIDATION with the paths of a brief, under the argument they came in. */
export const invalidBrief = (problems: readonly BriefProblem[], argument: string): DomainError =>
  validation(
    problems.map(({ path, reason }) => ({
      path: `${argument}.${path}`,
      reason,
      message: messages[reason],
    })),
  );
