import {
  REJECTION_GROUNDS,
  REVIEW_DECISIONS,
  REVIEW_STATES,
  SUBMISSION_REFUSALS,
  type Verification,
  VERIFICATION_WEIGHTS,
} from '@ringfair/reviews-core';
import { registerEnumType } from '@nestjs/graphql';

const enumOf = <Code extends string>(codes: readonly Code[]) =>
  Object.fromEntries(codes.map((code) => [code, code])) as { [C in Code]: C };

export const ReviewStateEnum = enumOf(REVIEW_STATES);
export const ReviewDecisionEnum = enumOf(REVIEW_DECISIONS);
export const RejectionGroundEnum = enumOf(REJECTION_GROUNDS);
export const SubmissionRefusalEnum = enumOf(SUBMISSION_REFUSALS);
export const VerificationEnum = enumOf(Object.keys(VERIFICATION_WEIGHTS) as Verification[]);
export const AttributionEnum = enumOf(['NAMED', 'UNNAMED'] as const);

registerEnumType(ReviewStateEnum, {
  name: 'ReviewState',
  description: 'Where a review stands.',
  valuesMap: {
    PENDING: { description: 'Waits for a moderator; only its author and moderators see it.' },
    PUBLISHED: { description: 'Everyone sees it.' },
    REJECTED: { description: 'Never shown; kept for at least a year with the reason.' },
  },
});
registerEnumType(ReviewDecisionEnum, {
  name: 'ReviewDecision',
  description: "A moderator's decision.",
  valuesMap: { PUBLISH: { description: 'Show it to everyone.' }, REJECT: { description: 'Do not show it.' } },
});
registerEnumType(RejectionGroundEnum, {
  name: 'RejectionGround',
  description: 'The only grounds for a rejection. That a review is negative is none of them.',
  valuesMap: {
    NOT_ABOUT_THE_WORK: { description: 'It is not about the work of this engagement.' },
    PERSONAL_DATA: { description: 'It names or describes private persons.' },
    OFFENSIVE: { description: 'It insults or threatens.' },
    UNLAWFUL: { description: 'Its publication would break a law.' },
    CONFLICT_OF_INTEREST: { description: 'Its author is connected to the vendor or a competitor.' },
    REWARDED: { description: 'It was bought or rewarded.' },
    UNINTELLIGIBLE: { description: 'It cannot be understood.' },
  },
});
registerEnumType(SubmissionRefusalEnum, {
  name: 'ReviewRefusal',
  description: 'Why a review is not possible.',
});
registerEnumType(VerificationEnum, {
  name: 'ReviewVerification',
  description: 'How it is known that the author is a client, with the weight of the review.',
  valuesMap: {
    CONTRACT_SIGNED_HERE: {
      description: 'Awarded, or agreed by an accepted quote, and confirmed by both sides here: weight 1.0.',
    },
    OUTSIDE_CONTRACT_CHECKED: {
      description: "Outside contract checked, confirmed by the client's domain: 0.8.",
    },
    DOMAIN_CONFIRMED: { description: "Confirmed by the client's domain alone: 0.5." },
  },
});
registerEnumType(AttributionEnum, {
  name: 'ReviewAttribution',
  description: 'How the client appears.',
  valuesMap: {
    NAMED: { description: "By the organisation's name." },
    UNNAMED: { description: 'As a verified client, with its industry if told.' },
  },
});
