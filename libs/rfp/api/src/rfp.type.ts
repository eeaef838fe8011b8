import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionOf, DateTime } from '@ringfair/platform/graphql';
import type {
  BriefHint,
  CompletenessItem,
  RequirementDimension,
  RequirementLevel,
  RfpState,
  RfpVisibility,
  ScriptAuthor,
} from '@ringfair/rfp-core';
import { FitAnswer } from '@ringfair/search-api';
import type { FitGroup } from '@ringfair/search-core';
import {
  AgentModelEnum,
  AgentPreparationEnum,
  ChannelEnum,
  CoverageEnum,
  ServiceEnum,
} from '@ringfair/vendors-api';
import type { AgentModel, AgentPreparation, Channel, Coverage, Service } from '@ringfair/vendors-core';
import {
  BriefHintEnum,
  CompletenessItemEnum,
  RequirementDimensionEnum,
  RequirementLevelEnum,
  RfpFitGroupEnum,
  RfpStateEnum,
  RfpVisibilityEnum,
  ScriptAuthorEnum,
} from './rfp.enums.js';

@ObjectType('RfpLot', {
  description: 'A part of the work that is described, answered and priced on its own.',
})
export class RfpLot {
  @Field(() => ID, { description: 'UUIDv7; a draft that is saved again gets new ones.' })
  id: string;

  @Field(() => String, { description: 'Name of the part.' })
  title: string;

  @Field(() => String, { description: 'What it is about; may be empty.' })
  description: string;

  @Field(() => [ServiceEnum], { description: 'Services.' })
  services: Service[];

  @Field(() => [ChannelEnum], { description: 'Channels.' })
  channels: Channel[];

  @Field(() => [String], { description: 'Languages, BCP 47.' })
  languages: string[];

  @Field(() => [CoverageEnum], { description: 'When it is staffed.' })
  coverage: Coverage[];

  @Field(() => String, { nullable: true, description: 'IANA zone in which the coverage is meant.' })
  coverageTimeZone: string | null;

  @Field(() => AgentModelEnum, {
    nullable: true,
    description: 'Who shares the agents; null: the vendor proposes.',
  })
  agentModel: AgentModel | null;

  @Field(() => AgentPreparationEnum, {
    nullable: true,
    description: 'How well agents are prepared; null: not said.',
  })
  agentPreparation: AgentPreparation | null;

  @Field(() => ScriptAuthorEnum, { nullable: true, description: 'Who writes the scripts; null: not said.' })
  scriptAuthor: ScriptAuthor | null;

  @Field(() => Int, { nullable: true, description: 'Contacts a month.' })
  contactsPerMonth: number | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week in which contacts come or are made.' })
  hoursPerWeek: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Talk, hold and after-call work of one contact, in seconds.',
  })
  averageHandleSeconds: number | null;
}

@ObjectType('RfpRequirement', { description: 'One thing that the buyer asks for.' })
export class RfpRequirement {
  @Field(() => ID, { description: 'UUIDv7; a draft that is saved again gets new ones.' })
  id: string;

  @Field(() => String, { description: "The buyer's words." })
  text: string;

  @Field(() => RequirementLevelEnum, { description: 'Must or should.' })
  level: RequirementLevel;

  @Field(() => RequirementDimensionEnum, { description: 'Which weight it counts under.' })
  dimension: RequirementDimension;

  @Field(() => Int, { description: 'How much it counts there, 1 to 10.' })
  weight: number;
}

@ObjectType('RfpWeights', { description: 'How answers are judged, in percent; together 100.' })
export class RfpWeights {
  @Field(() => Int, { description: 'Monthly cost; at most 40.' })
  price: number;

  @Field(() => Int, { description: 'Quality requirements.' })
  quality: number;

  @Field(() => Int, { description: 'Fit requirements.' })
  fit: number;
}

@ObjectType('RfpCompletenessEntry', { description: 'One item of the completeness meter.' })
export class RfpCompletenessEntry {
  @Field(() => CompletenessItemEnum, { description: 'What is asked.' })
  item: CompletenessItem;

  @Field(() => Boolean, { description: 'Does the brief say it, in every lot?' })
  done: boolean;

  @Field(() => Int, { description: 'How much it counts.' })
  weight: number;
}

@ObjectType('RfpCompleteness', {
  description: 'How much of what vendors will ask the brief already answers.',
})
export class RfpCompleteness {
  @Field(() => Int, { description: '0 to 100.' })
  percent: number;

  @Field(() => [RfpCompletenessEntry], { description: 'Item by item.' })
  items: RfpCompletenessEntry[];
}

@ObjectType('RfpHint', { description: 'Advice on the brief; never a refusal.' })
export class RfpHint {
  @Field(() => BriefHintEnum, { description: 'What it is about.' })
  hint: BriefHint['hint'];

  @Field(() => Int, { nullable: true, description: 'Index of the lot it is about.' })
  lot: number | null;
}

@ObjectType('RfpProblem', { description: 'What still stands between a draft and its publication.' })
export class RfpProblem {
  @Field(() => String, { description: 'Where, such as lots.0.services.' })
  path: string;

  @Field(() => String, { description: 'Which rule, such as REQUIRED.' })
  reason: string;
}

@ObjectType('RfpFit', {
  description: 'How a request fits what a vendor has published, by the lot that fits it best.',
})
export class RfpFit {
  @Field(() => RfpFitGroupEnum, { description: 'What its services and languages decide.' })
  group: FitGroup;

  @Field(() => Int, { description: '0 to 100: how much of channels, agent model and hours is met.' })
  percent: number;

  @Field(() => Int, { description: 'Index of the lot that fits best.' })
  lot: number;

  @Field(() => [FitAnswer], { description: 'One for each thing that this lot asks for.' })
  answers: FitAnswer[];

  @Field(() => [String], { description: 'Fields of the own profile that would tell what is not said.' })
  missing: string[];
}

@ObjectType('RfpInvitation', { description: 'A vendor that was asked to answer.' })
export class RfpInvitation {
  @Field(() => ID, { description: 'The vendor.' })
  vendorId: string;

  @Field(() => String, { description: "The vendor's name." })
  vendorName: string;

  @Field(() => String, { nullable: true, description: "Slug of the vendor's page." })
  vendorSlug: string | null;
}

@ObjectType('Rfp', { description: 'A request for proposals: one brief, sealed answers until one deadline.' })
export class Rfp {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string;

  @Field(() => String, { description: 'What is asked for, in a line.' })
  title: string;

  @Field(() => String, {
    description: 'The business, its customers, and what should be different afterwards.',
  })
  summary: string;

  @Field(() => String, { nullable: true, description: "The buyer's name; null in drafts." })
  buyerName: string | null;

  @Field(() => RfpVisibilityEnum, { description: 'Who may read and answer it.' })
  visibility: RfpVisibility;

  @Field(() => RfpStateEnum, { description: 'Where it stands.' })
  state: RfpState;

  @Field(() => String, { description: 'ISO 4217 code that every price is given in.' })
  currency: string;

  @Field(() => DateTime, { nullable: true, description: 'From this instant on no answer is taken.' })
  deadline: Date | null;

  @Field(() => String, { nullable: true, description: 'IANA zone in which the buyer meant the deadline.' })
  deadlineTimeZone: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was published.' })
  publishedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the answers were opened; nobody read them before.',
  })
  openedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the award was made.' })
  awardedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was cancelled.' })
  cancelledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason: string | null;

  @Field(() => Int, { description: 'Counts the edits; send it back as expectedVersion.' })
  version: number;

  @Field(() => DateTime, { description: 'When the draft was made.' })
  createdAt: Date;

  @Field(() => DateTime, { description: 'When the buyer last changed it.' })
  updatedAt: Date;

  @Field(() => [RfpLot], { description: 'The parts of the work, in order.' })
  lots: RfpLot[];

  @Field(() => [RfpRequirement], { description: 'What is asked for, in order.' })
  requirements: RfpRequirement[];
}

@ObjectType({ description: 'A page of requests.' })
export class RfpConnection extends ConnectionOf(Rfp, 'Rfp') {
  @Field(() => Int, { description: 'How many there are on all pages.' })
  totalCount: number;
}
