import type { ModerationRefusal, SubmissionRefusal } from '@ringfair/reviews-core';
import { DomainError, ErrorCode, invalidState, validation } from '@ringfair/platform/errors';
import { ReviewReason } from './reviews.errors.js';

const submissionTexts: Record<SubmissionRefusal, string> = {
  NOT_THE_CLIENT: "Only the client's side of an engagement reviews it.",
  CONNECTED_TO_VENDOR: 'Somebody belongs to both organisations: a vendor does not review itself.',
  ENGAGEMENT_NOT_CONFIRMED: 'Both sides must have confirmed the engagement.',
  WORK_NEVER_STARTED: 'The engagement ended before its first day.',
  ALREADY_REVIEWED: 'This engagement has its review.',
  TOO_EARLY: 'A review is possible 30 days after the first day of the work.',
};

export const submissionRefused = (reason: SubmissionRefusal, possibleFrom: string | null): DomainError =>
  new DomainError(ErrorCode.INVALID_STATE, {
    reason: ReviewReason[reason],
    message: submissionTexts[reason],
    ...(possibleFrom ? { details: { possibleFrom } } : {}),
  });

export function moderationRefused(reason: ModerationRefusal): DomainError {
  switch (reason) {
    case 'ALREADY_DECIDED':
      return invalidState(ReviewReason.ALREADY_DECIDED, 'A moderator has decided about this review.');
    case 'MODERATOR_INVOLVED':
      return invalidState(ReviewReason.MODERATOR_INVOLVED, 'You belong to one of the two organisations.');
    case 'GROUND_MISSING':
      return validation([
        { path: 'input.ground', reason: ReviewReason.GROUND_MISSING, message: 'is needed to reject' },
      ]);
    case 'REASON_MISSING':
      return validation([
        {
          path: 'input.reason',
          reason: ReviewReason.REJECTION_REASON_MISSING,
          message: 'is needed to reject',
        },
      ]);
  }
}
