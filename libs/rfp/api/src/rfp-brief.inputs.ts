import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  HOURS_IN_WEEK,
  MAXIMUM_CONTACTS_PER_MONTH,
  MAXIMUM_HANDLE_SECONDS,
  MAXIMUM_LOTS,
  MAXIMUM_REQUIREMENTS,
  REQUIREMENT_DIMENSIONS,
  REQUIREMENT_LEVELS,
  type RequirementDimension,
  type RequirementLevel,
  RFP_VISIBILITIES,
  type RfpVisibility,
  SCRIPT_AUTHORS,
  type ScriptAuthor,
} from '@ringfair/rfp-core';
import {
  AgentModelEnum,
  AgentPreparationEnum,
  ChannelEnum,
  CoverageEnum,
  ServiceEnum,
} from '@ringfair/vendors-api';
import type { AgentModel, AgentPreparation, Channel, Coverage, Service } from '@ringfair/vendors-core';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { OneOrNone, OptionalInt, Several, Text } from './input-fields.js';
import {
  RequirementDimensionEnum,
  RequirementLevelEnum,
  RfpVisibilityEnum,
  ScriptAuthorEnum,
} from './rfp.enums.js';

@InputType({ description: 'A wall-clock time in a zone, as both sides agree on it.' })
export class RfpDeadlineInput {
  @Field(() => String, { description: 'Local date and time without offset: 2026-12-01T17:00.' })
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, {
    message: 'is a date and time such as 2026-12-01T17:00',
  })
  local: string;

  @Field(() => String, { description: 'IANA time zone, such as Europe/Athens.' })
  @IsString()
  @Length(3, 64)
  timeZone: string;
}

@InputType({ description: 'Percent per dimension; together 100.' })
export class RfpWeightsInput {
  @Field(() => Int, { description: 'Monthly cost; at most 40.' })
  @IsInt()
  price: number;

  @Field(() => Int, { description: 'Quality requirements.' })
  @IsInt()
  quality: number;

  @Field(() => Int, { description: 'Fit requirements.' })
  @IsInt()
  fit: number;
}

@InputType({ description: 'A part of the work.' })
export class RfpLotInput {
  @Text(200, 'Name of the part; needed before publishing.')
  title: string;

  @Text(5000, 'What it is about; may be empty.')
  description: string;

  @Several(ServiceEnum, 'Services; needed before publishing.')
  services: Service[];

  @Several(ChannelEnum, 'Channels.')
  channels: Channel[];

  @Field(() => [String], { description: 'Languages, BCP 47; needed before publishing.' })
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(35, { each: true })
  languages: string[];

  @Several(CoverageEnum, 'When it is staffed; needed before publishing.')
  coverage: Coverage[];

  @Field(() => String, { nullable: true, description: 'IANA zone in which the coverage is meant.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  coverageTimeZone?: string | null;

  @OneOrNone(AgentModelEnum, 'Who shares the agents; absent: the vendor proposes.')
  agentModel?: AgentModel | null;

  @OneOrNone(AgentPreparationEnum, 'How well agents are prepared beforehand.')
  agentPreparation?: AgentPreparation | null;

  @Field(() => ScriptAuthorEnum, { nullable: true, description: 'Who writes the scripts.' })
  @IsOptional()
  @IsIn(SCRIPT_AUTHORS)
  scriptAuthor?: ScriptAuthor | null;

  @OptionalInt(MAXIMUM_CONTACTS_PER_MONTH, 'Contacts a month; needed before publishing.')
  contactsPerMonth?: number | null;

  @OptionalInt(HOURS_IN_WEEK, 'Hours a week in which contacts come or are made, 1 to 168.')
  hoursPerWeek?: number | null;

  @OptionalInt(MAXIMUM_HANDLE_SECONDS, 'Talk, hold and after-call work in seconds; needed before publishing.')
  averageHandleSeconds?: number | null;
}

@InputType({ description: 'One thing that the buyer asks for.' })
export class RfpRequirementInput {
  @Text(1000, "The buyer's words.")
  text: string;

  @Field(() => RequirementLevelEnum, { description: 'Must or should.' })
  @IsIn(REQUIREMENT_LEVELS)
  level: RequirementLevel;

  @Field(() => RequirementDimensionEnum, { description: 'Which weight it counts under.' })
  @IsIn(REQUIREMENT_DIMENSIONS)
  dimension: RequirementDimension;

  @Field(() => Int, { description: 'How much it counts there, 1 to 10.' })
  @IsInt()
  @Min(1)
  @Max(10)
  weight: number;
}

@InputType({ isAbstract: true })
export abstract class BriefInput {
  @Text(200, 'What is asked for, in a line.', 1)
  title: string;

  @Text(10_000, 'The business, its customers, and what should be different afterwards.')
  summary: string;

  @Field(() => RfpVisibilityEnum, { description: 'Who may read and answer it.' })
  @IsIn(RFP_VISIBILITIES)
  visibility: RfpVisibility;

  @Field(() => String, { description: 'ISO 4217 code that every price is given in.' })
  @Matches(/^[A-Z]{3}$/, { message: 'is an ISO 4217 code' })
  currency: string;

  @Field(() => RfpDeadlineInput, {
    nullable: true,
    description: 'Until when to answer; needed before publishing.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => RfpDeadlineInput)
  deadline?: RfpDeadlineInput | null;

  @Field(() => RfpWeightsInput, { description: 'How answers are judged.' })
  @ValidateNested()
  @Type(() => RfpWeightsInput)
  weights: RfpWeightsInput;

  @Field(() => [RfpLotInput], { description: 'The parts of the work, in order; at most 20.' })
  @ArrayMaxSize(MAXIMUM_LOTS)
  @ValidateNested({ each: true })
  @Type(() => RfpLotInput)
  lots: RfpLotInput[];

  @Field(() => [RfpRequirementInput], { description: 'What is asked for, in order; at most 200.' })
  @ArrayMaxSize(MAXIMUM_REQUIREMENTS)
  @ValidateNested({ each: true })
  @Type(() => RfpRequirementInput)
  requirements: RfpRequirementInput[];
}

@InputType({ description: 'A new draft.' })
export class CreateRfpInput extends BriefInput {
  @Field(() => String, {
    description:
      'Makes it safe to send twice: the same key and input give the same result. 8 to 255 characters.',
  })
  @IsString()
  @Length(8, 255)
  idempotencyKey: string;
}

@InputType({ description: 'A draft as it shall be; lots and requirements are replaced as a whole.' })
export class UpdateRfpInput extends BriefInput {
  @Field(() => ID, { description: 'The draft.' })
  @IsUUID()
  rfpId: string;

  @Field(() => Int, { description: 'The version you read; CONFLICT when it is no longer the current one.' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  expectedVersion: number;
}
