import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CreatingInput, EditingInput } from '@ringfair/platform/graphql';
import {
  ANSWER_LEVELS,
  type AnswerLevel,
  MAXIMUM_LOTS,
  MAXIMUM_REQUIREMENTS,
  RESPONSE_PRICE_UNITS,
  type ResponsePriceUnit,
} from '@ringfair/rfp-core';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AnswerLevelEnum, PriceUnitEnum } from './rfp.enums.js';

@InputType({ description: 'What you say to one requirement.' })
export class RfpAnswerInput {
  @Field(() => ID, { description: 'The requirement.' })
  @IsUUID()
  requirementId: string;

  @Field(() => AnswerLevelEnum, { description: 'Met, partly or not.' })
  @IsIn(ANSWER_LEVELS)
  level: AnswerLevel;

  @Field(() => String, { description: 'How you meet it; may be empty.' })
  @IsString()
  @MaxLength(2000)
  text: string;
}

@InputType({ description: 'What you ask for one lot, in the currency of the request.' })
export class RfpPriceInput {
  @Field(() => ID, { description: 'The lot.' })
  @IsUUID()
  lotId: string;

  @Field(() => PriceUnitEnum, { description: 'What the amount is for.' })
  @IsIn(RESPONSE_PRICE_UNITS)
  unit: ResponsePriceUnit;

  @Field(() => String, {
    description: 'Amount per unit: minor units divided by 10^rateScale; above 0 and below 10^12.',
  })
  @Matches(/^[1-9]\d{0,11}$/, { message: 'is a whole number above 0 and below 10^12' })
  amountMinor: string;

  @Field(() => Int, { defaultValue: 0, description: 'Decimal places below the minor unit, 0 to 4.' })
  @IsInt()
  @Min(0)
  @Max(4)
  rateScale: number = 0;

  @Field(() => String, { description: 'What is included and what is not; may be empty.' })
  @IsString()
  @MaxLength(2000)
  terms: string;
}

@InputType({ description: 'An answer as a whole. Sent again it replaces what was sent before.' })
export class SubmitResponseInput extends CreatingInput {
  @Field(() => ID, { description: 'The request.' })
  @IsUUID()
  rfpId: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version you change; absent for the first answer. CONFLICT when it is not the current one.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Words to the buyer; may be empty.' })
  @IsString()
  @MaxLength(10_000)
  message: string;

  @Field(() => [RfpPriceInput], { description: 'One for every lot.' })
  @ArrayMaxSize(MAXIMUM_LOTS)
  @ValidateNested({ each: true })
  @Type(() => RfpPriceInput)
  prices: RfpPriceInput[];

  @Field(() => [RfpAnswerInput], { description: 'One for every requirement.' })
  @ArrayMaxSize(MAXIMUM_REQUIREMENTS)
  @ValidateNested({ each: true })
  @Type(() => RfpAnswerInput)
  answers: RfpAnswerInput[];
}

@InputType({ description: 'Takes an answer back; until the deadline it can be sent again.' })
export class WithdrawResponseInput extends EditingInput {
  @Field(() => ID, { description: 'The request.' })
  @IsUUID()
  rfpId: string;
}

@InputType({ description: 'Why one answer lost.' })
export class RfpLossReasonInput {
  @Field(() => ID, { description: 'The answer.' })
  @IsUUID()
  responseId: string;

  @Field(() => String, { description: 'What its vendor is told.' })
  @IsString()
  @MaxLength(5000)
  reason: string;
}

@InputType({ description: 'Awards a request to one answer and tells every other why it lost.' })
export class AwardRfpInput extends CreatingInput {
  @Field(() => ID, { description: 'The opened request.' })
  @IsUUID()
  rfpId: string;

  @Field(() => Int, { description: 'The version you read; CONFLICT when it is no longer the current one.' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  expectedVersion: number;

  @Field(() => ID, { description: 'The answer that wins.' })
  @IsUUID()
  responseId: string;

  @Field(() => String, { nullable: true, description: 'Words to the winner.' })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  winnerMessage?: string | null;

  @Field(() => [RfpLossReasonInput], { description: 'A reason of at least 10 characters per loser.' })
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => RfpLossReasonInput)
  lossReasons: RfpLossReasonInput[];

  @Field(() => String, { nullable: true, description: 'Said to every loser without a reason of its own.' })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  commonLossReason?: string | null;
}
