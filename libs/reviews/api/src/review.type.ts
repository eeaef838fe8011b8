import type { RejectionGround, ReviewState, Verification } from '@ringfair/reviews-core';
import { IndustryEnum } from '@ringfair/vendors-api';
import type { Industry } from '@ringfair/vendors-core';
import { Locale } from '@ringfair/platform/auth';
import { ConnectionOf, DateTime } from '@ringfair/platform/graphql';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Attribution } from './review.entity.js';
import {
  AttributionEnum,
  RejectionGroundEnum,
  ReviewStateEnum,
  SubmissionRefusalEnum,
  VerificationEnum,
} from './review.enums.js';

@ObjectType({ isAbstract: true })
abstract class ReviewContent {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'The vendor it is about.' })
  vendorId: string;

  @Field(() => Int, { description: 'Overall, 1 to 5: the only one that enters the rating.' })
  overall: number;

  @Field(() => Int, { description: 'Quality of the work, 1 to 5.' })
  quality: number;

  @Field(() => Int, { description: 'Communication with the vendor, 1 to 5.' })
  communication: number;

  @Field(() => Boolean, { description: 'Would the client stay with this vendor?' })
  wouldStay: boolean;

  @Field(() => String, { description: 'One line.' })
  title: string;

  @Field(() => String, { name: 'text', description: 'The review, plain text.' })
  body: string;

  @Field(() => Locale, { description: 'Language it is written in.' })
  language: Locale;

  @Field(() => String, { nullable: true, description: "The client's name, if it chose to be named." })
  clientName: string | null;

  @Field(() => IndustryEnum, { nullable: true, description: "The client's industry, if it told." })
  industry: Industry | null;

  @Field(() => VerificationEnum, { description: 'How it is known that this is a client.' })
  verification: Verification;
}

@ObjectType({ description: "The vendor's reply to a review." })
export class ReviewReply {
  @Field(() => String, { name: 'text', description: 'The reply, plain text.' })
  body: string;

  @Field(() => DateTime, { description: 'When it was first written.' })
  repliedAt: Date;

  @Field(() => Int, { description: 'Goes up with each correction; send it back as expectedVersion.' })
  version: number;
}

@ObjectType({ description: 'A published review by a verified client.' })
export class Review extends ReviewContent {
  @Field(() => DateTime, { description: 'When the client wrote it.' })
  submittedAt: Date;

  @Field(() => DateTime, { description: 'When a moderator published it.' })
  publishedAt: Date;
}

@ObjectType({ description: 'A review as its author and the moderators see it.' })
export class ReviewSubmission extends ReviewContent {
  @Field(() => ID, { description: 'The engagement it is about.' })
  engagementId: string;

  @Field(() => ReviewStateEnum, { description: 'Where it stands.' })
  state: ReviewState;

  @Field(() => AttributionEnum, { description: 'How the client chose to appear.' })
  attribution: Attribution;

  @Field(() => RejectionGroundEnum, { nullable: true, description: 'Why it was rejected.' })
  rejectionGround: RejectionGround | null;

  @Field(() => String, { nullable: true, description: "The moderator's words to the author." })
  decisionReason: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt: Date | null;

  @Field(() => DateTime, { name: 'submittedAt', description: 'When it was written.' })
  createdAt: Date;

  @Field(() => Int, { description: 'Send it back as expectedVersion.' })
  version: number;
}

@ObjectType({ description: 'What the published reviews of a vendor add up to. Payment never enters.' })
export class ReviewSummary {
  @Field(() => Int, { description: 'Number of published reviews.' })
  count: number;

  @Field(() => Float, { nullable: true, description: 'Plain mean of `overall`; null without reviews.' })
  mean: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Bayesian mean (v R + m C) / (v + m) over reviews weighted by age and verification; null without reviews.',
  })
  bayesianMean: number | null;

  @Field(() => Float, { description: 'v: the summed weights of the reviews.' })
  weight: number;

  @Field(() => String, { description: 'Day (UTC, YYYY-MM-DD) to whose beginning the ages are counted.' })
  asOf: string;

  @Field(() => Int, { description: 'How many of these clients would stay.' })
  wouldStay: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Lower bound of the 95 % interval (Wilson) of the share that would stay; null without reviews.',
  })
  wouldStayLowerBound: number | null;
}

@ObjectType({ description: 'May the viewer’s organisation review this engagement?' })
export class ReviewEligibility {
  @Field(() => Boolean, { description: 'Now?' })
  allowed: boolean;

  @Field(() => SubmissionRefusalEnum, { nullable: true, description: 'If not, why.' })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'First day (UTC, YYYY-MM-DD) on which it is possible; null when time alone changes nothing.',
  })
  possibleFrom: string | null;

  @Field(() => ReviewSubmission, {
    nullable: true,
    description: 'The review that was written, for its author.',
  })
  submission: ReviewSubmission | null;
}

@ObjectType({ description: 'A page of published reviews.' })
export class ReviewConnection extends ConnectionOf(Review, 'Review') {}

@ObjectType({ description: 'A page of reviews as their authors and moderators see them.' })
export class ReviewSubmissionConnection extends ConnectionOf(ReviewSubmission, 'ReviewSubmission') {}

@ObjectType({ description: 'The review as its author and the moderators see it.' })
export class ReviewSubmissionPayload {
  @Field(() => ReviewSubmission, { description: 'The review after the change.' })
  review: ReviewSubmission;
}

@ObjectType({ description: 'The published review, with its reply.' })
export class ReviewPayload {
  @Field(() => Review, { description: 'The review after the change.' })
  review: Review;
}
