import { applyDecorators } from '@nestjs/common';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { QUERY_LIMITS, RANGE_FIELDS, rangeOf, type FacetGroup, type RangeField } from '@ringfair/search-core';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CoversInput, MonthCostInput, NearInput } from './asked.inputs.js';

const Codes = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => [String], { nullable: true, description }),
    IsOptional(),
    IsString({ each: true }),
    MaxLength(120, { each: true }),
    ArrayMaxSize(QUERY_LIMITS.valuesPerGroup),
  );

/** A filter that is an input of its own. */
const Worded = (type: () => new () => object, description: string): PropertyDecorator =>
  applyDecorators(Field(type, { nullable: true, description }), IsOptional(), ValidateNested(), Type(type));

/** A bound of the range that the property is named after. */
function Bound(field: RangeField, description: string): PropertyDecorator {
  const { min, max, scale } = rangeOf(field);
  return applyDecorators(
    Field(() => (scale === 1 ? Int : Float), { nullable: true, description }),
    IsOptional(),
    scale === 1 ? IsInt() : IsNumber(),
    Min(min),
    Max(max),
  );
}

@InputType({
  description:
    'Any of the values inside a field, all of the fields together. NOT_PROVIDED is a value of every list: those who did not say. Bounds leave out who did not state the figure, unless it is named in notProvided.',
})
export class VendorFilterInput
  implements Partial<Record<FacetGroup, string[]>>, Partial<Record<RangeField, number | null>>
{
  @Codes('Services, by code.')
  service?: string[];

  @Codes('Languages of the agents, ISO 639.')
  language?: string[];

  @Codes('Countries where agents are, ISO 3166-1 alpha-2.')
  agentCountry?: string[];

  @Codes('Industries with experience, by code.')
  industry?: string[];

  @Codes('Channels, by code.')
  channel?: string[];

  @Codes('INBOUND, OUTBOUND.')
  direction?: string[];

  @Codes('SHARED, DEDICATED, HYBRID.')
  agentModel?: string[];

  @Codes('QUEUE_STATED: the order of a shared queue is said; QUEUE_NOT_NEEDED: no agents are shared.')
  queuePolicy?: string[];

  @Codes('Hours, by code.')
  coverage?: string[];

  @Codes('Regions of agents: US:Florida. Counted for the countries of agentCountry.')
  agentRegion?: string[];

  @Codes(
    'At least so many per cent of all agents in a country, 1 to 100: GR:37. Counted in steps of 10, 25, 50, 75, 90 and 100, and what is asked for, for the countries of agentCountry.',
  )
  agentShare?: string[];

  @Codes('Whose people sit there: OWN, SUBCONTRACTED, HOME_BASED.')
  locationKind?: string[];

  @Codes('Number of people, by band.')
  sizeBand?: string[];

  @Codes('Kinds of technology, by code.')
  technology?: string[];

  @Codes('How messages are delivered, by code.')
  deliveryMethod?: string[];

  @Codes('Preparation of agents, by code.')
  preparation?: string[];

  @Codes('OUTSOURCING, OUTSTAFFING.')
  workForm?: string[];

  @Codes('Units of the prices, by code.')
  pricingUnit?: string[];

  @Codes('Currency of the minimum spend, ISO 4217.')
  spendCurrency?: string[];

  @Codes('Certifications as stated, by standard.')
  certification?: string[];

  @Codes('Certifications whose evidence was checked, by standard.')
  certificationVerified?: string[];

  @Codes('ACTIVITY, OUTCOME, BOTH.')
  reportingModel?: string[];

  @Codes('Where data is kept, ISO 3166-1 alpha-2.')
  dataCountry?: string[];

  @Codes('LISTING_CLAIMED, LISTING_FROM_DIRECTORY, LISTING_VERIFIED.')
  standing?: string[];

  @Codes('PILOT_FREE, PILOT_PAID.')
  pilotPrice?: string[];

  @Codes(
    'Accents and regional forms of the languages, BCP 47: en-GB. Counted for the languages of `language`.',
  )
  accent?: string[];

  @Codes('Parts of the world where agents are, UN M49: 039 is Southern Europe.')
  agentArea?: string[];

  @Codes(
    'Cities of agents with where they are: GR:38.0,23.7:Athens. Counted for the countries of agentCountry.',
  )
  agentPlace?: string[];

  @Bound('ratingAtLeast', 'Mean of the reviews at least, 1 to 5.')
  ratingAtLeast?: number | null;

  @Bound('reviewsAtLeast', 'Published reviews at least.')
  reviewsAtLeast?: number | null;

  @Bound('yearsInBusinessAtLeast', 'Calendar years in business at least, 1 to 200.')
  yearsInBusinessAtLeast?: number | null;

  @Bound('serviceLevelAtLeast', 'Declared service level at least, per cent answered within 20 s.')
  serviceLevelAtLeast?: number | null;

  @Bound('asaAtMost', 'Declared mean speed of answer at most, seconds.')
  asaAtMost?: number | null;

  @Bound('holdAtMost', 'Declared hold time at most, seconds.')
  holdAtMost?: number | null;

  @Bound('waitP95AtMost', 'Declared wait of 95 of 100 callers at most, seconds.')
  waitP95AtMost?: number | null;

  @Bound('attritionAtMost', 'Declared attrition at most, per cent a year.')
  attritionAtMost?: number | null;

  @Bound(
    'minimumSpendAtMost',
    'Minimum monthly spend at most, whole units of the one currency in spendCurrency.',
  )
  minimumSpendAtMost?: number | null;

  @Bound('termMonthsAtMost', 'Term at most, months.')
  termMonthsAtMost?: number | null;

  @Bound('noticeDaysAtMost', 'Notice at most, days.')
  noticeDaysAtMost?: number | null;

  @Bound('launchDaysAtMost', 'Days to launch at most.')
  launchDaysAtMost?: number | null;

  @Bound('agentsPerWeekAtLeast', 'Agents added a week at least.')
  agentsPerWeekAtLeast?: number | null;

  @Bound('freeAgentsAtLeast', 'Free agents at least.')
  freeAgentsAtLeast?: number | null;

  @Bound('pilotDaysAtLeast', 'Days of the longest pilot at least.')
  pilotDaysAtLeast?: number | null;

  @Bound('replyMinutesAtMost', 'Measured median of the minutes to reply to quick requests at most.')
  replyMinutesAtMost?: number | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Fields of bounds whose silence is let through (asaAtMost): those who did not state the figure, beside those within the bound, or alone where there is none.',
  })
  @IsOptional()
  @IsIn(RANGE_FIELDS, { each: true })
  @ArrayMaxSize(RANGE_FIELDS.length)
  notProvided?: RangeField[] | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only vendors that offer a pilot.' })
  @IsOptional()
  @IsBoolean()
  pilotOffered?: boolean | null;

  @Worded(() => NearInput, 'Agents near a place.')
  near?: NearInput | null;

  @Worded(() => CoversInput, 'Hours that must be covered.')
  covers?: CoversInput | null;

  @Worded(() => MonthCostInput, 'What a month may cost.')
  monthCost?: MonthCostInput | null;
}
