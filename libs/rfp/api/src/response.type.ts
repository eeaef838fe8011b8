import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Money } from '@ringfair/platform/graphql';
import type { AnswerLevel, PriceFlag, ResponsePriceUnit, ResponseState, ScorePart } from '@ringfair/rfp-core';
import { VendorVersion } from '@ringfair/vendors-api';
import {
  AnswerLevelEnum,
  OutcomeEnum,
  PriceFlagEnum,
  PriceUnitEnum,
  ResponseStateEnum,
  ScoreDimensionEnum,
} from './rfp.enums.js';

@ObjectType('RfpResponseAnswer', { description: 'What a vendor says to one requirement.' })
export class RfpResponseAnswer {
  @Field(() => ID, { description: 'The requirement.' })
  requirementId: string;

  @Field(() => AnswerLevelEnum, { description: 'Met, partly or not.' })
  level: AnswerLevel;

  @Field(() => String, { description: 'How it is met; may be empty.' })
  text: string;
}

@ObjectType('RfpResponsePrice', { description: 'What a vendor asks for one lot.' })
export class RfpResponsePrice {
  @Field(() => ID, { description: 'The lot.' })
  lotId: string;

  @Field(() => PriceUnitEnum, { description: 'What the amount is for.' })
  unit: ResponsePriceUnit;

  @Field(() => String, {
    description: 'Amount per unit: minor units divided by 10^rateScale. 0.854 USD = "854", scale 1.',
  })
  amountMinor: string;

  @Field(() => Int, { description: 'Decimal places below the minor unit, 0 to 4.' })
  rateScale: number;

  @Field(() => String, { description: 'ISO 4217 code.' })
  currency: string;

  @Field(() => String, { description: 'What is included and what is not; may be empty.' })
  terms: string;
}

@ObjectType('RfpOutcomeNotice', { description: 'How an answer ended, and why.' })
export class RfpOutcomeNotice {
  @Field(() => OutcomeEnum, { description: 'Won or lost.' })
  outcome: 'WON' | 'LOST';

  @Field(() => String, { description: "The buyer's reason; may be empty for the winner." })
  reason: string;

  @Field(() => DateTime, { description: 'When it was decided.' })
  createdAt: Date;
}

@ObjectType('RfpResponse', {
  description:
    'A sealed answer: read by its author alone until the request is opened, then by the buyer too.',
})
export class RfpResponse {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string;

  @Field(() => ID, { description: 'The request that it answers.' })
  rfpId: string;

  @Field(() => ID, { description: 'The vendor that answers.' })
  vendorId: string;

  @Field(() => String, { description: "The vendor's name as it was when the answer was sent." })
  vendorName: string;

  @Field(() => String, {
    nullable: true,
    description: "Slug of the vendor's page; null when it is not published.",
  })
  vendorSlug: string | null;

  @Field(() => ResponseStateEnum, { description: 'Sent or withdrawn.' })
  state: ResponseState;

  @Field(() => String, { description: 'Words to the buyer; may be empty.' })
  message: string;

  @Field(() => DateTime, { description: "When it was last sent or withdrawn, by the database's clock." })
  submittedAt: Date;

  @Field(() => Int, { description: 'Counts the changes; send it back as expectedVersion.' })
  version: number;

  @Field(() => [RfpResponseAnswer], { description: 'Requirement by requirement.' })
  answers: RfpResponseAnswer[];

  @Field(() => [RfpResponsePrice], { description: 'Lot by lot.' })
  prices: RfpResponsePrice[];

  @Field(() => RfpOutcomeNotice, {
    nullable: true,
    description: 'After the award: won or lost, with the reason.',
  })
  outcome: RfpOutcomeNotice | null;
}

@ObjectType({ description: 'What a vendor published of itself when it sent an answer.' })
export class RfpResponseProfile {
  @Field(() => ID, { description: 'The request that was answered.' })
  rfpId: string;

  @Field(() => String, { description: 'The name of the vendor then.' })
  vendorName: string;

  @Field(() => String, { nullable: true, description: 'Slug of its page; null when it is not published.' })
  vendorSlug: string | null;

  @Field(() => DateTime, { description: 'When the answer was sent.' })
  submittedAt: Date;

  @Field(() => VendorVersion, { description: 'The version that was published then.' })
  version: VendorVersion;
}

@ObjectType('RfpScorePart', { description: 'One part of a total: points = score x weight / 100.' })
export class RfpScorePart {
  @Field(() => ScoreDimensionEnum, { description: 'What is judged.' })
  dimension: ScorePart['dimension'];

  @Field(() => Float, { nullable: true, description: '0 to 100; null when there is nothing to judge by.' })
  score: number | null;

  @Field(() => Int, { description: 'Percent of the total.' })
  weight: number;

  @Field(() => Float, { description: 'What it adds to the total.' })
  points: number;
}

@ObjectType('RfpLotCost', { description: 'Cost of one month of one lot.' })
export class RfpLotCost {
  @Field(() => ID, { description: 'The lot.' })
  lotId: string;

  @Field(() => Money, { nullable: true, description: 'Null when the volume does not say enough.' })
  monthlyCost: Money | null;
}

@ObjectType('RfpEvaluatedResponse', { description: 'An answer and how it was judged.' })
export class RfpEvaluatedResponse {
  @Field(() => RfpResponse, { description: 'The answer.' })
  response: RfpResponse;

  @Field(() => Boolean, { description: 'Every must is met.' })
  qualified: boolean;

  @Field(() => [ID], { description: 'Musts that are not met.' })
  failedRequirementIds: string[];

  @Field(() => Money, { nullable: true, description: "Cost of one month of the brief's volume, all lots." })
  monthlyCost: Money | null;

  @Field(() => [RfpLotCost], { description: 'The same, lot by lot.' })
  lotCosts: RfpLotCost[];

  @Field(() => PriceFlagEnum, { nullable: true, description: 'A price far from the others.' })
  priceFlag: PriceFlag | null;

  @Field(() => [RfpScorePart], { description: 'How the total comes about.' })
  parts: RfpScorePart[];

  @Field(() => Float, { description: '0 to 100.' })
  total: number;

  @Field(() => Int, {
    nullable: true,
    description: '1 is best; equal totals share it; null when a must is not met.',
  })
  rank: number | null;
}

@ObjectType('RfpPriceBenchmark', {
  description: 'The middle of the prices; those that fail a must do not move it.',
})
export class RfpPriceBenchmark {
  @Field(() => Int, { description: 'How many prices.' })
  n: number;

  @Field(() => Money, { description: 'Median monthly cost, rounded.' })
  median: Money;

  @Field(() => Money, {
    nullable: true,
    description: 'First quartile (linear interpolation); null below 5 prices.',
  })
  firstQuartile: Money | null;

  @Field(() => Money, { nullable: true, description: 'Third quartile; null below 5 prices.' })
  thirdQuartile: Money | null;
}

@ObjectType('RfpEvaluation', { description: 'All answers of an opened request, side by side.' })
export class RfpEvaluation {
  @Field(() => RfpPriceBenchmark, { nullable: true, description: 'Null without a price.' })
  benchmark: RfpPriceBenchmark | null;

  @Field(() => [RfpEvaluatedResponse], { description: 'Qualified by rank, then the others by total.' })
  responses: RfpEvaluatedResponse[];

  @Field(() => ID, { nullable: true, description: 'The answer that was awarded.' })
  awardedResponseId: string | null;
}
