import type { RejectionGround, ReviewDecision } from '@ringfair/reviews-core';
import { Locale } from '@ringfair/platform/auth';
import { CreatingInput, EditingInput } from '@ringfair/platform/graphql';
import { IndustryEnum } from '@ringfair/vendors-api';
import type { Industry } from '@ringfair/vendors-core';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { AttributionEnum, RejectionGroundEnum, ReviewDecisionEnum } from './review.enums.js';
import type { Attribution } from './review.entity.js';

/** Spaces around a text are no text. */
const Trimmed = () => Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));

@InputType({ description: 'A review of an engagement of your organisation.' })
export class SubmitReviewInput extends CreatingInput {
  @Field(() => ID, { description: 'Which engagement.' })
  @IsUUID()
  engagementId: string;

  @Field(() => Int, { description: 'Overall, 1 to 5.' })
  @IsInt()
  @Min(1)
  @Max(5)
  overall: number;

  @Field(() => Int, { description: 'Quality of the work, 1 to 5.' })
  @IsInt()
  @Min(1)
  @Max(5)
  quality: number;

  @Field(() => Int, { description: 'Communication with the vendor, 1 to 5.' })
  @IsInt()
  @Min(1)
  @Max(5)
  communication: number;

  @Field(() => Boolean, { description: 'Would you stay with this vendor?' })
  @IsBoolean()
  wouldStay: boolean;

  @Field(() => String, { description: 'One line, 3 to 120 characters.' })
  @Trimmed()
  @IsString()
  @Length(3, 120)
  title: string;

  @Field(() => String, { description: 'What you experienced, 30 to 5,000 characters, plain text.' })
  @Trimmed()
  @IsString()
  @Length(30, 5000)
  text: string;

  @Field(() => Locale, { description: 'Language you write in.' })
  @IsIn(Object.values(Locale))
  language: Locale;

  @Field(() => AttributionEnum, { description: 'How your organisation appears.' })
  @IsIn(Object.values(AttributionEnum))
  attribution: Attribution;

  @Field(() => String, {
    nullable: true,
    description: 'Code of your industry, shown with the review; optional.',
  })
  @IsOptional()
  @IsIn(Object.values(IndustryEnum))
  industry?: Industry | null;
}

@InputType({ description: "A moderator's decision about a review." })
export class DecideReviewInput extends EditingInput {
  @Field(() => ID, { description: 'Which review.' })
  @IsUUID()
  reviewId: string;

  @Field(() => ReviewDecisionEnum, { description: 'Publish or reject.' })
  @IsIn(Object.values(ReviewDecisionEnum))
  decision: ReviewDecision;

  @Field(() => RejectionGroundEnum, {
    nullable: true,
    description: 'One of the published grounds; to reject.',
  })
  @IsOptional()
  @IsIn(Object.values(RejectionGroundEnum))
  ground?: RejectionGround | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words to the author, up to 2,000 characters; to reject.',
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

@InputType({ description: "The vendor's reply to a review: one, correctable for 72 hours." })
export class ReplyToReviewInput extends CreatingInput {
  @Field(() => ID, { description: 'Which review.' })
  @IsUUID()
  reviewId: string;

  @Field(() => String, { description: 'The reply, 2 to 3,000 characters, plain text; everyone reads it.' })
  @Trimmed()
  @IsString()
  @Length(2, 3000)
  text: string;
}

@InputType({ description: 'Corrects a reply within 72 hours.' })
export class CorrectReplyInput extends EditingInput {
  @Field(() => ID, { description: 'Which review.' })
  @IsUUID()
  reviewId: string;

  @Field(() => String, { description: 'The whole reply as it is to read, 2 to 3,000 characters.' })
  @Trimmed()
  @IsString()
  @Length(2, 3000)
  text: string;
}
